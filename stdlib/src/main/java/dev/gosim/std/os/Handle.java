package dev.gosim.std.os;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.sched.Goroutine;
import dev.gosim.value.GoExit;
import dev.gosim.value.Slice;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;

/** Natives of package os: open files. A handle is one of the three kinds of Java object. */
public final class Handle {
  private static final int SIGPIPE_STATUS = 141;

  private Handle() {}

  private record In(InputStream in) {}

  private record Out(OutputStream out, int fd) {}

  /** A file; a directory has no channel. */
  private record OpenFile(FileChannel channel, boolean append) {}

  @Native("standard")
  static Object standard(Host host, long fd) {
    return switch ((int) fd) {
      case 0 -> new In(host.stdin());
      case 1 -> new Out(host.stdout(), 1);
      default -> new Out(host.stderr(), 2);
    };
  }

  record Opened(Object handle, long errno) implements Results {}

  @Native("openFile")
  static Opened openFile(String name, long flag, long perm) {
    if (name.isEmpty()) {
      return new Opened(null, Errno.ENOENT);
    }
    Path p = Files.path(name);
    boolean writes = (flag & 3) != 0;
    if (java.nio.file.Files.isDirectory(p)) {
      return writes ? new Opened(null, Errno.EISDIR) : new Opened(new OpenFile(null, false), 0);
    }
    Set<OpenOption> options = new HashSet<>();
    boolean append = (flag & 0x400) != 0;
    if ((flag & 3) != 1) {
      options.add(StandardOpenOption.READ);
    }
    if (writes) {
      options.add(StandardOpenOption.WRITE);
    }
    if ((flag & 0x40) != 0) {
      options.add((flag & 0x80) != 0 ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE);
    }
    if ((flag & 0x200) != 0 && writes) {
      options.add(StandardOpenOption.TRUNCATE_EXISTING);
    }
    try {
      FileChannel c =
          FileChannel.open(
              p, options, PosixFilePermissions.asFileAttribute(Files.permissions(perm & ~022)));
      return new Opened(new OpenFile(c, append), 0);
    } catch (IOException e) {
      return new Opened(null, Errno.of(e));
    } catch (IllegalArgumentException e) {
      return new Opened(null, Errno.EINVAL);
    }
  }

  record Count(long n, long errno) implements Results {}

  @Native("(*handle).read")
  static Count read(Goroutine g, Object handle, Slice b) {
    g.entersyscall();
    try {
      byte[] a = (byte[]) b.array;
      return switch (handle) {
        case In i -> new Count(i.in.read(a, b.off, b.len), 0);
        case OpenFile f when f.channel != null ->
            new Count(f.channel.read(ByteBuffer.wrap(a, b.off, b.len)), 0);
        case OpenFile f -> new Count(0, Errno.EISDIR);
        default -> new Count(0, Errno.EBADF);
      };
    } catch (java.nio.channels.NonReadableChannelException e) {
      return new Count(0, Errno.EBADF);
    } catch (IOException e) {
      return new Count(0, Errno.of(e));
    } finally {
      g.exitsyscall();
    }
  }

  @Native("(*handle).write")
  static Count write(Goroutine g, Object handle, Slice b) {
    g.entersyscall();
    try {
      byte[] a = b.len == 0 ? new byte[0] : (byte[]) b.array;
      switch (handle) {
        case Out o -> {
          o.out.write(a, b.off, b.len);
          o.out.flush();
        }
        case OpenFile f when f.channel != null -> {
          if (f.append) {
            f.channel.position(f.channel.size());
          }
          ByteBuffer buf = ByteBuffer.wrap(a, b.off, b.len);
          while (buf.hasRemaining()) {
            f.channel.write(buf);
          }
        }
        default -> {
          return new Count(0, Errno.EBADF);
        }
      }
      return new Count(b.len, 0);
    } catch (java.nio.channels.NonWritableChannelException e) {
      return new Count(0, Errno.EBADF);
    } catch (IOException e) {
      int errno = Errno.of(e);
      if (handle instanceof Out && errno == Errno.EPIPE) {
        throw new GoExit(SIGPIPE_STATUS);
      }
      return new Count(0, errno);
    } finally {
      g.exitsyscall();
    }
  }

  @Native("(*handle).seek")
  static Count seek(Object handle, long offset, long whence) {
    if (!(handle instanceof OpenFile f) || f.channel == null) {
      return new Count(0, Errno.ESPIPE);
    }
    try {
      long from = whence == 0 ? 0 : whence == 1 ? f.channel.position() : f.channel.size();
      if (from + offset < 0 || whence < 0 || whence > 2) {
        return new Count(0, Errno.EINVAL);
      }
      f.channel.position(from + offset);
      return new Count(from + offset, 0);
    } catch (IOException e) {
      return new Count(0, Errno.of(e));
    }
  }

  @Native("(*handle).truncate")
  static long truncate(Object handle, long size) {
    if (!(handle instanceof OpenFile f) || f.channel == null || size < 0) {
      return Errno.EINVAL;
    }
    try {
      long now = f.channel.size();
      if (size < now) {
        f.channel.truncate(size);
      } else if (size > now) {
        f.channel.write(ByteBuffer.wrap(new byte[1]), size - 1);
      }
      return 0;
    } catch (IOException e) {
      return Errno.of(e);
    }
  }

  @Native("(*handle).close")
  static long close(Object handle) {
    try {
      if (handle instanceof OpenFile f && f.channel != null) {
        f.channel.close();
      }
      return 0;
    } catch (IOException e) {
      return Errno.of(e);
    }
  }

  @Native("(*handle).fd")
  static long fd(Object handle) {
    return switch (handle) {
      case In i -> 0;
      case Out o -> o.fd;
      default -> 3 + (System.identityHashCode(handle) & 0xffff);
    };
  }
}
