package dev.gosim.std.net.http;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.sched.Goroutine;
import dev.gosim.value.Slice;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A response's body unpacked, as Go's transport does when it asked for gzip itself. The JDK's
 * stream reads from the exchange, on the goroutine, which parks there as in any native.
 */
final class Gunzip extends InputStream {
  private final Exchange exchange;
  private GZIPInputStream unpacked;
  private boolean any;

  /** Who reads just now. */
  private Goroutine reader;

  private Gunzip(Exchange exchange) {
    this.exchange = exchange;
  }

  @Native("newGunzip")
  static Object newGunzip(Object exchange) {
    return new Gunzip((Exchange) exchange);
  }

  @Override
  public int read() throws IOException {
    byte[] b = new byte[1];
    return read(b, 0, 1) < 0 ? -1 : b[0] & 0xff;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    int n = exchange.take(reader, b, off, len);
    if (n == 0 && exchange.failure() != Failure.NONE) {
      throw new Broken(exchange.failure());
    }
    any |= n > 0;
    return n == 0 ? -1 : n;
  }

  /** The packed stream failed. */
  private static final class Broken extends IOException {
    private static final long serialVersionUID = 1;
    final transient Failure failure;

    Broken(Failure failure) {
      super(failure.text());
      this.failure = failure;
    }
  }

  record Read(long n, long failure, String text) implements Results {
    static Read failed(int kind, String text) {
      return new Read(0, kind, text);
    }
  }

  @Native("(*gunzip).read")
  static Read read(Goroutine g, Object gunzip, Slice p) {
    Gunzip z = (Gunzip) gunzip;
    if (p.len == 0) {
      return new Read(0, 0, "");
    }
    z.reader = g;
    try {
      if (z.unpacked == null) {
        z.unpacked = new GZIPInputStream(z);
      }
      int n = z.unpacked.read((byte[]) p.array, p.off, p.len);
      return new Read(Math.max(n, 0), 0, "");
    } catch (Broken e) {
      return Read.failed(e.failure.kind(), dev.gosim.std.Bytes.encode(e.failure.text()));
    } catch (EOFException e) {
      return Read.failed(z.any ? Failure.UNEXPECTED_EOF : Failure.EOF, "");
    } catch (ZipException e) {
      return Read.failed(Failure.OTHER, words(String.valueOf(e.getMessage())));
    } catch (IOException e) {
      return Read.failed(Failure.OTHER, String.valueOf(e.getMessage()));
    }
  }

  /** What Go's compress/gzip says. */
  private static String words(String jdk) {
    if (jdk.contains("GZIP format") || jdk.contains("Unsupported compression method")) {
      return "gzip: invalid header";
    }
    return jdk.contains("trailer") ? "gzip: invalid checksum" : "flate: corrupt input";
  }
}
