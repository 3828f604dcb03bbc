package dev.gosim.std;

import dev.gosim.natives.Library;
import dev.gosim.natives.NativePackage;
import java.util.List;

/** The packages there are. Only the class of the package that is asked for is loaded. */
public final class StandardLibrary implements Library {
  public StandardLibrary() {}

  @Override
  public NativePackage find(String path) {
    return switch (path) {
      case "bytes" ->
          new StdPackage(
              path,
              new dev.gosim.std.bytes.ByteSlicesNatives(),
              new dev.gosim.std.bytes.BufferNatives());
      case "cmp" -> new StdPackage(path);
      case "compress/flate" ->
          new StdPackage(path, new dev.gosim.std.compress.flate.FlateNatives());
      case "compress/gzip", "compress/zlib" -> new StdPackage(path);
      case "container/heap", "container/list", "container/ring", "embed", "encoding" ->
          new StdPackage(path);
      case "crypto", "crypto/hmac", "crypto/md5", "crypto/sha1", "crypto/sha256", "crypto/sha512" ->
          new StdPackage(path);
      case "crypto/aes", "crypto/cipher" -> new StdPackage(path);
      case "internal/aes" -> new StdPackage(path, new dev.gosim.std.internal.aes.MachineNatives());
      case "crypto/rand" -> new StdPackage(path, new dev.gosim.std.crypto.rand.RandNatives());
      case "crypto/subtle" -> new StdPackage(path, new dev.gosim.std.crypto.subtle.SubtleNatives());
      case "database/sql", "database/sql/driver" -> new StdPackage(path);
      case "encoding/base32" ->
          new StdPackage(path, new dev.gosim.std.encoding.base32.Base32Natives());
      case "encoding/base64" ->
          new StdPackage(path, new dev.gosim.std.encoding.base64.Base64Natives());
      case "encoding/binary" ->
          new StdPackage(path, new dev.gosim.std.encoding.binary.BinaryNatives());
      case "encoding/csv",
          "flag",
          "expvar",
          "io/ioutil",
          "os/exec",
          "testing",
          "testing/quick",
          "testing/slogtest",
          "text/tabwriter",
          "text/template",
          "text/template/parse",
          "unicode/utf16" ->
          new StdPackage(path);
      case "encoding/hex" -> new StdPackage(path, new dev.gosim.std.encoding.hex.HexNatives());
      case "encoding/json" ->
          new StdPackage(
              path,
              name -> name.equals("scanner") ? dev.gosim.std.encoding.json.Scanner::new : null,
              new dev.gosim.std.encoding.json.JsonNatives());
      case "errors" -> new StdPackage(path, new dev.gosim.std.errors.ErrorsNatives());
      case "fmt" ->
          new StdPackage(
              path,
              new dev.gosim.std.fmt.FmtNatives(),
              new dev.gosim.std.fmt.StateNatives(),
              new dev.gosim.std.fmt.ScanNatives(),
              new dev.gosim.std.fmt.ScanTargetNatives());
      case "github.com/jackc/pgx/v5/pgconn",
          "github.com/jackc/pgx/v5/stdlib",
          "github.com/lib/pq",
          "github.com/mattn/go-sqlite3",
          "modernc.org/sqlite" ->
          new StdPackage(path);
      case "golang.org/x/sync/errgroup",
          "golang.org/x/sync/semaphore",
          "golang.org/x/sync/singleflight",
          "golang.org/x/time/rate" ->
          new StdPackage(path);
      case "hash" -> new StdPackage(path);
      case "hash/adler32" -> new StdPackage(path, new dev.gosim.std.hash.adler32.Adler32Natives());
      case "hash/crc32" -> new StdPackage(path, new dev.gosim.std.hash.crc32.Crc32Natives());
      case "hash/crc64" -> new StdPackage(path, new dev.gosim.std.hash.crc64.Crc64Natives());
      case "hash/fnv" -> new StdPackage(path, new dev.gosim.std.hash.fnv.FnvNatives());
      case "hash/maphash" -> new StdPackage(path, new dev.gosim.std.hash.maphash.MapHashNatives());
      case "crypto/tls" ->
          new StdPackage(
              path,
              new dev.gosim.std.crypto.tls.EngineNatives(),
              new dev.gosim.std.crypto.tls.KeysNatives());
      case "crypto/x509" ->
          new StdPackage(path, new dev.gosim.std.crypto.x509.CertificatesNatives());
      case "crypto/x509/pkix", "encoding/gob", "encoding/pem" -> new StdPackage(path);
      case "html" -> new StdPackage(path, new dev.gosim.std.html.EntitiesNatives());
      case "html/template" -> new StdPackage(path);
      case "io" -> new StdPackage(path);
      case "io/fs" -> new StdPackage(path);
      case "internal/logbridge", "log", "log/slog" -> new StdPackage(path);
      case "os" ->
          new StdPackage(
              path,
              new dev.gosim.std.os.OsNatives(),
              new dev.gosim.std.os.FilesNatives(),
              new dev.gosim.std.os.HandleNatives(),
              new dev.gosim.std.os.ChildNatives());
      case "internal/digest" ->
          new StdPackage(
              path,
              name -> name.equals("Digest") ? dev.gosim.std.internal.digest.Digest::new : null,
              new dev.gosim.std.internal.digest.DigestNatives());
      case "internal/postgres" ->
          new StdPackage(
              path,
              new dev.gosim.std.internal.postgres.SessionNatives(),
              new dev.gosim.std.internal.postgres.AnswerNatives());
      case "internal/profile" ->
          new StdPackage(
              path,
              new dev.gosim.std.internal.profile.ProfilesNatives(),
              new dev.gosim.std.internal.profile.WaitsNatives());
      case "net/http/pprof", "runtime/pprof" -> new StdPackage(path);
      case "internal/sqlite" ->
          new StdPackage(
              path,
              new dev.gosim.std.internal.sqlite.ConnectionNatives(),
              new dev.gosim.std.internal.sqlite.StatementNatives(),
              new dev.gosim.std.internal.sqlite.SqlTextNatives());
      case "internal/synctest" ->
          new StdPackage(path, new dev.gosim.std.internal.synctest.BubblesNatives());
      case "internal/testlog", "testing/synctest" -> new StdPackage(path);
      case "internal/oserror" -> new StdPackage(path);
      case "internal/poll" -> new StdPackage(path);
      case "path", "path/filepath" -> new StdPackage(path);
      case "os/signal" -> new StdPackage(path, new dev.gosim.std.os.signal.SignalQueueNatives());
      case "syscall" -> new StdPackage(path, new dev.gosim.std.syscall.KillNatives());
      case "bufio" -> new StdPackage(path);
      case "context" -> new StdPackage(path, new dev.gosim.std.context.ContextNatives());
      case "iter" -> new StdPackage(path, new dev.gosim.std.iter.IterNatives());
      case "maps", "mime", "mime/multipart", "time/tzdata" -> new StdPackage(path);
      case "math/cmplx", "testing/fstest", "testing/iotest", "unique" -> new StdPackage(path);
      case "math" -> new StdPackage(path, new dev.gosim.std.math.GoMathNatives());
      case "net" ->
          new StdPackage(
              path,
              new dev.gosim.std.net.LookupNatives(),
              new dev.gosim.std.net.SocketNatives(),
              new dev.gosim.std.net.DialingNatives(),
              new dev.gosim.std.net.ListeningNatives(),
              new dev.gosim.std.net.PacketSocketNatives(),
              new dev.gosim.std.net.InterfacesNatives());
      case "net/http" ->
          new StdPackage(
              path,
              new dev.gosim.std.net.http.ConnectionsNatives(),
              new dev.gosim.std.net.http.FieldsNatives(),
              new dev.gosim.std.net.http.RequestReaderNatives());
      case "net/http/httptest" -> new StdPackage(path);
      case "net/textproto" -> new StdPackage(path);
      case "net/netip", "net/http/cookiejar", "net/http/httputil" -> new StdPackage(path);
      case "net/url" -> new StdPackage(path);
      case "math/big" -> new StdPackage(path, new dev.gosim.std.math.big.IntNatives());
      case "math/bits" -> new StdPackage(path, new dev.gosim.std.math.bits.BitsNatives());
      case "math/rand" ->
          new StdPackage(
              path,
              name -> name.equals("rngSource") ? dev.gosim.std.math.rand.AdditiveSource::new : null,
              new dev.gosim.std.math.rand.RandNatives(),
              new dev.gosim.std.math.rand.AdditiveSourceNatives());
      case "math/rand/v2" ->
          new StdPackage(
              path,
              name ->
                  switch (name) {
                    case "PCG" -> dev.gosim.std.math.rand.v2.Pcg::new;
                    case "ChaCha8" -> dev.gosim.std.math.rand.v2.ChaCha8::new;
                    default -> null;
                  },
              new dev.gosim.std.math.rand.v2.RandNatives(),
              new dev.gosim.std.math.rand.v2.PcgNatives(),
              new dev.gosim.std.math.rand.v2.ChaCha8Natives());
      case "runtime/metrics" ->
          new StdPackage(path, new dev.gosim.std.runtime.metrics.MetricsNatives());
      case "runtime/trace" -> new StdPackage(path, new dev.gosim.std.runtime.trace.TraceNatives());
      case "runtime/debug" -> new StdPackage(path, new dev.gosim.std.runtime.debug.DebugNatives());
      case "reflect" ->
          new StdPackage(
              path,
              new dev.gosim.std.reflect.TypesNatives(),
              new dev.gosim.std.reflect.ReadingNatives(),
              new dev.gosim.std.reflect.SettingNatives(),
              new dev.gosim.std.reflect.SlicesNatives(),
              new dev.gosim.std.reflect.MapsNatives(),
              new dev.gosim.std.reflect.ChannelsNatives(),
              new dev.gosim.std.reflect.CallsNatives(),
              new dev.gosim.std.reflect.MakingNatives(),
              new dev.gosim.std.reflect.ConversionsNatives(),
              new dev.gosim.std.reflect.DeepEqualityNatives());
      case "regexp" ->
          new StdPackage(
              path,
              name -> name.equals("program") ? dev.gosim.std.regexp.Program::new : null,
              new dev.gosim.std.regexp.ProgramNatives());
      case "runtime" ->
          new StdPackage(
              path,
              new dev.gosim.std.runtime.RuntimeNatives(),
              new dev.gosim.std.runtime.FinalizersNatives(),
              new dev.gosim.std.runtime.MemStatsNatives(),
              new dev.gosim.std.internal.profile.WaitsNatives());
      case "slices" -> new StdPackage(path);
      case "sort" -> new StdPackage(path, new dev.gosim.std.sort.SortNatives());
      case "strconv" -> new StdPackage(path, new dev.gosim.std.strconv.StrconvNatives());
      case "strings" ->
          new StdPackage(
              path,
              new dev.gosim.std.strings.StringsNatives(),
              new dev.gosim.std.strings.BuilderNatives(),
              new dev.gosim.std.strings.ReplacerNatives());
      case "sync" ->
          new StdPackage(
              path, dev.gosim.std.sync.Sync::struct, new dev.gosim.std.sync.SyncNatives());
      case "sync/atomic" -> new StdPackage(path, new dev.gosim.std.sync.atomic.AtomicNatives());
      case "time" ->
          new StdPackage(
              path, new dev.gosim.std.time.TimeNatives(), new dev.gosim.std.time.ZonesNatives());
      case "unicode" -> new StdPackage(path, new dev.gosim.std.unicode.UnicodeNatives());
      case "unicode/utf8" -> new StdPackage(path, new dev.gosim.std.unicode.utf8.Utf8Natives());
      case "weak" -> new StdPackage(path, new dev.gosim.std.weak.HandlesNatives());
      default -> null;
    };
  }

  /**
   * What is plain Go in a module runs as it is; a driver in C, or on package net's insides, not.
   */
  @Override
  public boolean replaceable(String path) {
    return path.startsWith("golang.org/");
  }

  @Override
  public boolean knownPackage(String path) {
    return KnownSymbols.knownPackage(path);
  }

  @Override
  public List<String> knownPackages() {
    return KnownSymbols.paths();
  }

  @Override
  public boolean knownSymbol(String path, String name) {
    return KnownSymbols.known(path, name);
  }

  /** The plain packages first; of several with that last element, the one goimports takes. */
  @Override
  public String importPath(String packageName) {
    return switch (packageName) {
      case "bits", "cmplx", "rand" -> "math/" + packageName;
      case "scanner", "tabwriter", "template" -> "text/" + packageName;
      case "pprof" -> "runtime/pprof";
      default -> KnownSymbols.pathOf(packageName);
    };
  }
}
