package dev.gosim.std.os;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.sched.Goroutine;
import dev.gosim.std.Bytes;
import dev.gosim.value.GoExit;
import dev.gosim.value.Slice;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.InvalidPathException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** Natives of package os: open files. A handle of Go is one of the Java objects declared here. */
final class Handle {
  private static final int SIGPIPE_STATUS = 141;
  private static final int O_CREATE = 0x40;
  private static final int O_EXCL = 0x80;
  private static final int O_TRUNC = 0x200;
  private static final int O_APPEND = 0x400;

  private Handle() {}

  /** Standard input. */
  record In(InputStream in) {}

  /** Standard output or error. */
  record Out(OutputStream out, int fd) {}

  /** A number that no file has. */
  record None(int fd) {}

  /** A file; a directory has no channel. */
  record OpenFile(FileChannel channel, Path path, int fd, boolean append, Workspace space) {}

  @Native("standard")
  static Object standard(Host host, long fd) {
    return switch ((int) fd) {
      case 0 -> new In(host.stdin());
      case 1 -> new Out(host.stdout(), 1);
      case 2 -> new Out(host.stderr(), 2);
      default -> new None((int) fd);
    };
  }

  record Opened(Object handle, long errno) implements Results {
    static Opened failed(int errno) {
      return new Opened(null, errno);
    }
  }

  @Native("openFile")
  static Opened openFile(Host host, String name, long flag, long perm) {
    if (name.isEmpty()) {
      return Opened.failed(Errno.ENOENT);
    }
    try {
      Workspace space = Workspace.of(host);
      Path p = Workspace.path(host, name);
      if (java.nio.file.Files.isDirectory(p)) {
        if ((flag & (O_CREATE | O_EXCL)) == (O_CREATE | O_EXCL)) {
          return Opened.failed(Errno.EEXIST);
        }
        return (flag & (3 | O_CREATE)) != 0
            ? Opened.failed(Errno.EISDIR)
            : new Opened(new OpenFile(null, p, space.open(), false, space), 0);
      }
      if (name.endsWith("/")) {
        if ((flag & O_CREATE) != 0) {
          return Opened.failed(Errno.EISDIR);
        }
        boolean there = java.nio.file.Files.exists(p);
        return Opened.failed(there ? Errno.ENOTDIR : Errno.ENOENT);
      }
      FileChannel c = FileChannel.open(p, options(p, flag), Files.permissions(perm));
      return new Opened(new OpenFile(c, p, space.open(), (flag & O_APPEND) != 0, space), 0);
    } catch (IOException e) {
      return Opened.failed(Errno.of(e));
    } catch (InvalidPathException e) {
      return Opened.failed(Errno.EINVAL);
    }
  }

  private static Set<OpenOption> options(Path p, long flag) throws IOException {
    Set<OpenOption> options = new HashSet<>();
    boolean writes = (flag & 3) != 0;
    if ((flag & 3) != 1) {
      options.add(StandardOpenOption.READ);
    }
    if (writes) {
      options.add(StandardOpenOption.WRITE);
      if ((flag & O_CREATE) != 0) {
        options.add(
            (flag & O_EXCL) != 0 ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE);
      }
      if ((flag & O_TRUNC) != 0) {
        options.add(StandardOpenOption.TRUNCATE_EXISTING);
      }
    } else if ((flag & O_CREATE) != 0) {
      // The JDK makes files only for writing.
      if (!java.nio.file.Files.exists(p)) {
        java.nio.file.Files.createFile(p);
      } else if ((flag & O_EXCL) != 0) {
        throw new java.nio.file.FileAlreadyExistsException(p.toString());
      }
    }
    return options;
  }

  record Count(long n, long errno) implements Results {}

  /** What is done between entering and leaving a system call. */
  private interface Call {
    long run() throws IOException;
  }

  private static Count call(Goroutine g, Call c) {
    g.entersyscall();
    try {
      return new Count(c.run(), 0);
    } catch (NonReadableChannelException | NonWritableChannelException e) {
      return new Count(0, Errno.EBADF);
    } catch (IOException e) {
      return new Count(0, Errno.of(e));
    } finally {
      g.exitsyscall();
    }
  }

  private static ByteBuffer buffer(Slice b) {
    return b.len == 0 ? ByteBuffer.allocate(0) : ByteBuffer.wrap((byte[]) b.array, b.off, b.len);
  }

  @Native("(*handle).read")
  static Count read(Goroutine g, Object handle, Slice b) {
    return switch (handle) {
      case In i when b.len > 0 -> call(g, () -> i.in.read((byte[]) b.array, b.off, b.len));
      case In i -> new Count(0, 0);
      case OpenFile f when f.channel != null -> call(g, () -> f.channel.read(buffer(b)));
      case OpenFile f -> new Count(0, Errno.EISDIR);
      default -> new Count(0, Errno.EBADF);
    };
  }

  @Native("(*handle).readAt")
  static Count readAt(Goroutine g, Object handle, Slice b, long off) {
    return switch (handle) {
      case OpenFile f when f.channel != null -> call(g, () -> f.channel.read(buffer(b), off));
      case OpenFile f -> new Count(0, Errno.EISDIR);
      case None n -> new Count(0, Errno.EBADF);
      default -> new Count(0, Errno.ESPIPE);
    };
  }

  @Native("(*handle).write")
  static Count write(Goroutine g, Object handle, Slice b) {
    return switch (handle) {
      case Out o -> {
        Count c = call(g, () -> writeAll(o.out, b));
        if (c.errno == Errno.EPIPE) {
          throw new GoExit(SIGPIPE_STATUS);
        }
        yield c;
      }
      case OpenFile f when f.channel != null ->
          call(
              g,
              () -> {
                if (f.append) {
                  f.channel.position(f.channel.size());
                }
                ByteBuffer buf = buffer(b);
                while (buf.hasRemaining()) {
                  f.channel.write(buf);
                }
                return b.len;
              });
      default -> new Count(0, Errno.EBADF);
    };
  }

  private static long writeAll(OutputStream out, Slice b) throws IOException {
    if (b.len > 0) {
      out.write((byte[]) b.array, b.off, b.len);
      out.flush();
    }
    return b.len;
  }

  @Native("(*handle).writeAt")
  static Count writeAt(Goroutine g, Object handle, Slice b, long off) {
    return switch (handle) {
      case OpenFile f when f.channel != null ->
          call(
              g,
              () -> {
                ByteBuffer buf = buffer(b);
                while (buf.hasRemaining()) {
                  f.channel.write(buf, off + b.len - buf.remaining());
                }
                return b.len;
              });
      case OpenFile f -> new Count(0, Errno.EBADF);
      case None n -> new Count(0, Errno.EBADF);
      default -> new Count(0, Errno.ESPIPE);
    };
  }

  @Native("(*handle).seek")
  static Count seek(Goroutine g, Object handle, long offset, long whence) {
    if (handle instanceof None) {
      return new Count(0, Errno.EBADF);
    }
    if (!(handle instanceof OpenFile f)) {
      return new Count(0, Errno.ESPIPE);
    }
    if (f.channel == null) {
      return new Count(0, 0);
    }
    if (whence < 0 || whence > 2) {
      return new Count(0, Errno.EINVAL);
    }
    return call(
        g,
        () -> {
          long from = whence == 0 ? 0 : whence == 1 ? f.channel.position() : f.channel.size();
          if (from + offset < 0) {
            throw new IOException("Invalid argument");
          }
          f.channel.position(from + offset);
          return from + offset;
        });
  }

  @Native("(*handle).truncate")
  static long truncate(Goroutine g, Object handle, long size) {
    if (!(handle instanceof OpenFile f) || f.channel == null || size < 0) {
      return Errno.EINVAL;
    }
    try {
      long at = f.channel.position();
      Count c = call(g, () -> resize(f.channel, size));
      f.channel.position(at);
      // A file that is not open for writing is what Linux calls an invalid argument here.
      return c.errno == Errno.EBADF ? Errno.EINVAL : c.errno;
    } catch (IOException e) {
      return Errno.of(e);
    }
  }

  private static long resize(FileChannel c, long size) throws IOException {
    if (size <= c.size()) {
      c.truncate(size);
    } else {
      c.write(ByteBuffer.wrap(new byte[1]), size - 1);
    }
    return 0;
  }

  @Native("(*handle).sync")
  static long sync(Goroutine g, Object handle) {
    if (!(handle instanceof OpenFile f)) {
      return Errno.EINVAL;
    }
    return f.channel == null
        ? 0
        : call(
                g,
                () -> {
                  f.channel.force(true);
                  return 0;
                })
            .errno;
  }

  @Native("(*handle).close")
  static long close(Goroutine g, Object handle) {
    if (!(handle instanceof OpenFile f)) {
      return handle instanceof None ? Errno.EBADF : 0;
    }
    f.space.close(f.fd);
    return f.channel == null
        ? 0
        : call(
                g,
                () -> {
                  f.channel.close();
                  return 0;
                })
            .errno;
  }

  @Native("(*handle).fd")
  static long fd(Object handle) {
    return switch (handle) {
      case In i -> 0;
      case Out o -> o.fd;
      case OpenFile f -> f.fd;
      case None n -> n.fd;
      default -> throw new IllegalStateException("no handle: " + handle);
    };
  }

  @Native("(*handle).path")
  static String path(Object handle) {
    return switch (handle) {
      case In i -> "/dev/stdin";
      case Out o -> o.fd == 1 ? "/dev/stdout" : "/dev/stderr";
      case OpenFile f -> Bytes.encode(f.path.toString());
      default -> "";
    };
  }
}
