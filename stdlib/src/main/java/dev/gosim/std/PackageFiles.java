package dev.gosim.std;

import java.util.List;

/**
 * Which Go files a package has: one with the name of the path's last element, or those listed here.
 * The files of a jar cannot be listed cheaply at run time; that none is missing here is told by
 * {@code NativesTest}. Their names are those of Go's files where Go has these declarations, for
 * they are seen in traces.
 */
final class PackageFiles {
  private PackageFiles() {}

  static List<String> of(String path) {
    return switch (path) {
      case "bufio" -> List.of("bufio.go", "scan.go", "writer.go");
      case "bytes" -> List.of("bytes.go", "buffer.go", "iter.go", "reader.go");
      case "compress/flate" -> List.of("deflate.go", "inflate.go");
      case "compress/gzip" -> List.of("gunzip.go", "gzip.go");
      case "compress/zlib" -> List.of("reader.go", "writer.go");
      case "crypto/cipher" -> List.of("cipher.go", "gcm.go");
      case "crypto/rand" -> List.of("rand.go", "util.go");
      case "crypto/tls" -> List.of("tls.go", "common.go", "conn.go");
      case "crypto/x509" -> List.of("x509.go", "verify.go");
      case "database/sql" ->
          List.of(
              "sql.go",
              "clean.go",
              "conn.go",
              "convert.go",
              "ctxutil.go",
              "db.go",
              "driverconn.go",
              "null.go",
              "pool.go",
              "rows.go",
              "scan.go",
              "stmt.go",
              "tx.go");
      case "encoding/gob" -> List.of("type.go", "decoder.go", "encoder.go");
      case "encoding/json" ->
          List.of("decode.go", "encode.go", "indent.go", "scanner.go", "stream.go");
      case "flag" -> List.of("flag.go", "define.go", "values.go");
      case "github.com/lib/pq" -> List.of("pq.go", "array.go", "error.go");
      case "github.com/mattn/go-sqlite3" -> List.of("error.go", "sqlite3.go");
      case "html/template" ->
          List.of(
              "template.go",
              "action.go",
              "attr.go",
              "content.go",
              "context.go",
              "css.go",
              "error.go",
              "escape.go",
              "html.go",
              "js.go",
              "transition.go",
              "url.go");
      case "internal/postgres" -> List.of("conn.go", "dsn.go", "rows.go");
      case "internal/sqlite" -> List.of("sqlite.go", "codes.go", "stmt.go");
      case "modernc.org/sqlite" -> List.of("sqlite.go", "error.go");
      case "golang.org/x/time/rate" -> List.of("rate.go", "reservation.go", "sometimes.go");
      case "runtime" -> List.of("runtime.go", "mcleanup.go", "mfinal.go");
      case "io" -> List.of("io.go", "multi.go", "pipe.go");
      case "io/fs" -> List.of("fs.go", "glob.go", "readdir.go", "sub.go", "walk.go");
      case "log/slog" ->
          List.of(
              "attr.go",
              "handler.go",
              "json_handler.go",
              "level.go",
              "logger.go",
              "multi_handler.go",
              "record.go",
              "text_handler.go",
              "value.go");
      case "math/big" ->
          List.of(
              "int.go",
              "float.go",
              "floatconv.go",
              "floatmarsh.go",
              "ftoa.go",
              "intconv.go",
              "intmarsh.go",
              "rat.go");
      case "math/cmplx" -> List.of("asin.go", "cmplx.go", "sin.go");
      case "math/rand/v2" -> List.of("rand.go");
      case "mime" -> List.of("mediatype.go", "type.go");
      case "mime/multipart" -> List.of("formdata.go", "multipart.go", "writer.go");
      case "net" ->
          List.of(
              "net.go",
              "dial.go",
              "interface.go",
              "ip.go",
              "iprawsock.go",
              "ipsock.go",
              "lookup.go",
              "mac.go",
              "pipe.go",
              "tcpsock.go",
              "udpsock.go",
              "unixsock.go");
      case "net/http" ->
          List.of(
              "http.go",
              "client.go",
              "conditions.go",
              "cookie.go",
              "csrf.go",
              "exchange.go",
              "form.go",
              "filetransport.go",
              "fs.go",
              "handlers.go",
              "header.go",
              "message.go",
              "pattern.go",
              "persistconn.go",
              "proxy.go",
              "reply.go",
              "replyhead.go",
              "request.go",
              "response.go",
              "responsecontroller.go",
              "secure.go",
              "server.go",
              "serverbody.go",
              "serverconn.go",
              "servemux.go",
              "sniff.go",
              "status.go",
              "timeouthandler.go",
              "transfer.go",
              "transport.go",
              "writemessage.go");
      case "net/http/cookiejar" -> List.of("cookiejar.go", "punycode.go");
      case "net/http/httputil" -> List.of("httputil.go", "chunked.go", "reverseproxy.go");
      case "net/http/httptest" -> List.of("httptest.go", "cert.go", "recorder.go", "server.go");
      case "net/netip" -> List.of("netip.go", "addr.go", "parse.go", "prefix.go");
      case "net/url" -> List.of("url.go", "escape.go", "resolve.go", "values.go");
      case "os" ->
          List.of(
              "dir.go",
              "env.go",
              "error.go",
              "exec.go",
              "file.go",
              "path.go",
              "pipe.go",
              "proc.go",
              "rawconn.go",
              "root.go",
              "stat.go",
              "tempfile.go",
              "types.go");
      case "os/exec" -> List.of("exec.go", "lp_unix.go", "wait.go");
      case "reflect" ->
          List.of(
              "chan.go", "iter.go", "make.go", "map.go", "type.go", "value.go", "visiblefields.go");
      case "internal/profile" -> List.of("profile.go", "proto.go");
      case "runtime/pprof" -> List.of("pprof.go", "label.go", "runtime.go");
      case "runtime/trace" -> List.of("annotation.go", "flightrecorder.go", "trace.go");
      case "strings" -> List.of("strings.go", "builder.go", "iter.go", "reader.go", "replace.go");
      case "sync" ->
          List.of(
              "cond.go",
              "map.go",
              "mutex.go",
              "once.go",
              "oncefunc.go",
              "pool.go",
              "rwmutex.go",
              "waitgroup.go");
      case "syscall" ->
          List.of("exec_linux.go", "net.go", "syscall_unix.go", "zerrors_linux_amd64.go");
      case "testing" ->
          List.of(
              "testing.go",
              "allocs.go",
              "benchmark.go",
              "benchrun.go",
              "cover.go",
              "example.go",
              "flags.go",
              "fuzz.go",
              "fuzzcorpus.go",
              "fuzzing.go",
              "main.go",
              "match.go",
              "output.go",
              "profile.go",
              "session.go",
              "tempdir.go");
      case "testing/fstest" -> List.of("mapfs.go", "testfs.go");
      case "testing/iotest" -> List.of("iotest.go", "reader.go");
      case "text/template" ->
          List.of("template.go", "compare.go", "escape.go", "eval.go", "exec.go", "funcs.go");
      case "text/template/parse" -> List.of("parse.go", "lex.go", "node.go", "number.go");
      case "time" ->
          List.of(
              "time.go",
              "duration.go",
              "format.go",
              "marshal.go",
              "parse.go",
              "sleep.go",
              "tick.go",
              "zoneinfo.go");
      case "unicode" -> List.of("casetables.go", "graphic.go", "letter.go", "tables.go");
      default -> List.of(path.substring(path.lastIndexOf('/') + 1) + ".go");
    };
  }
}
