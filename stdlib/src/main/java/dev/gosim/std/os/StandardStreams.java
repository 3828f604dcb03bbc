package dev.gosim.std.os;

import dev.gosim.natives.Host;
import dev.gosim.types.PointerType;
import dev.gosim.value.Frame;
import dev.gosim.value.GoExit;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output as fmt and log write to it: the variable os.Stdout, as far as the program has
 * looked at that; so that a program that only prints needs nothing of package os.
 */
public final class StandardStreams {
  /** What a shell reports of a program that a broken pipe has killed. */
  private static final int SIGPIPE_STATUS = 141;

  /** The file that os.Stdout is set to at first; null while the variable has not been used. */
  private volatile StructValue stdout;

  void noteStdout(StructValue file) {
    if (stdout == null) {
      stdout = file;
    }
  }

  static StandardStreams of(Host host) {
    return host.state(StandardStreams.class, StandardStreams::new);
  }

  /** Writes to os.Stdout; returns the error, nil if there is none. */
  public static Object writeStdout(Frame f, byte[] b, int len) {
    Host host = Host.of(f.g);
    StandardStreams streams = of(host);
    if (streams.stdout != null) {
      Object now = host.variable("os", "Stdout");
      if (now != streams.stdout) {
        return writeFile(f, host, now, b, len);
      }
    }
    return write(f, host.stdout(), 1, b, 0, len);
  }

  private static Object writeFile(Frame f, Host host, Object file, byte[] b, int len) {
    PointerType t = host.types().pointerTo(host.type("os", "File"));
    Slice bytes = new Slice(b, 0, len, len);
    return ((Object[]) host.method(t, "Write", null).call(f.g, f, file, bytes))[1];
  }

  /** Writes to a standard stream; a pipe that nobody reads ends the program. */
  static Object write(Frame f, OutputStream out, int fd, byte[] b, int off, int len) {
    f.g.entersyscall();
    IOException failure = null;
    try {
      out.write(b, off, len);
      out.flush();
    } catch (IOException e) {
      failure = e;
    } finally {
      f.g.exitsyscall();
    }
    if (failure == null) {
      return null;
    }
    int errno = Errno.of(failure);
    if (errno == Errno.EPIPE) {
      throw new GoExit(SIGPIPE_STATUS);
    }
    String name = fd == 1 ? "/dev/stdout" : "/dev/stderr";
    return Errno.pathError(Host.of(f.g), "write", name, errno);
  }
}
