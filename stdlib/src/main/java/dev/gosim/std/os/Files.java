package dev.gosim.std.os;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.std.Bytes;
import dev.gosim.value.Slice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Natives of package os: names in the file system. Each returns an error number, 0 if all is well.
 */
final class Files {
  private static final LinkOption[] FOLLOW = {};
  private static final LinkOption[] NO_FOLLOW = {LinkOption.NOFOLLOW_LINKS};

  private Files() {}

  /** An operation on the file system. */
  private interface Operation {
    void run() throws IOException;
  }

  private static long errno(Operation op) {
    try {
      op.run();
      return 0;
    } catch (IOException e) {
      return Errno.of(e);
    } catch (InvalidPathException e) {
      return Errno.EINVAL;
    }
  }

  /** The path of a name, which must not be empty, nor a file's with a slash behind it. */
  static Path path(Host host, String name) throws IOException {
    if (name.isEmpty()) {
      throw new java.nio.file.NoSuchFileException(name);
    }
    Path p = Workspace.path(host, name);
    if (name.endsWith("/") && exists(p) && !java.nio.file.Files.isDirectory(p)) {
      throw new java.nio.file.NotDirectoryException(name);
    }
    return p;
  }

  private static boolean exists(Path p) {
    return java.nio.file.Files.exists(p, NO_FOLLOW);
  }

  /** Why there are no attributes: for the JDK a file in the place of a folder is an absent one. */
  private static int absent(Path p) {
    for (Path up = p.getParent(); up != null; up = up.getParent()) {
      if (exists(up)) {
        return java.nio.file.Files.isDirectory(up) ? Errno.ENOENT : Errno.ENOTDIR;
      }
    }
    return Errno.ENOENT;
  }

  /** Permission bits; the system takes the umask off where a file is made. */
  static FileAttribute<Set<PosixFilePermission>> permissions(long perm) {
    Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
    PosixFilePermission[] all = PosixFilePermission.values();
    for (int i = 0; i < all.length; i++) {
      if ((perm & 1L << 8 - i) != 0) {
        set.add(all[i]);
      }
    }
    return PosixFilePermissions.asFileAttribute(set);
  }

  record Stat(long size, long mode, long nanos, String key, long errno) implements Results {
    static Stat failed(int errno) {
      return new Stat(0, 0, 0, "", errno);
    }
  }

  @Native("stat")
  static Stat stat(Host host, String name, boolean follow) {
    Path p = null;
    try {
      p = path(host, name);
      Map<String, Object> a =
          java.nio.file.Files.readAttributes(
              p, "unix:mode,size,lastModifiedTime,dev,ino", follow ? FOLLOW : NO_FOLLOW);
      return new Stat(
          ((Number) a.get("size")).longValue(),
          ((Number) a.get("mode")).longValue() & 0xffffffffL,
          ((FileTime) a.get("lastModifiedTime")).to(TimeUnit.NANOSECONDS),
          a.get("dev") + ":" + a.get("ino"),
          0);
    } catch (java.nio.file.NoSuchFileException e) {
      return Stat.failed(p == null ? Errno.ENOENT : absent(p));
    } catch (IOException e) {
      return Stat.failed(Errno.of(e));
    } catch (InvalidPathException e) {
      return Stat.failed(Errno.EINVAL);
    }
  }

  record Names(Slice names, long errno) implements Results {}

  @Native("list")
  static Names list(Host host, String name) {
    try (Stream<Path> s = java.nio.file.Files.list(path(host, name))) {
      Object[] names =
          s.map(p -> Bytes.encode(p.getFileName().toString())).sorted().toArray(Object[]::new);
      return new Names(Slice.ofRefs(names), 0);
    } catch (IOException e) {
      return new Names(Slice.NIL, Errno.of(e));
    } catch (UncheckedIOException e) {
      return new Names(Slice.NIL, Errno.of(e.getCause()));
    } catch (InvalidPathException e) {
      return new Names(Slice.NIL, Errno.EINVAL);
    }
  }

  @Native("mkdir")
  static long mkdir(Host host, String name, long perm) {
    return errno(() -> {
      if (name.isEmpty()) {
        throw new java.nio.file.NoSuchFileException(name);
      }
      java.nio.file.Files.createDirectory(Workspace.path(host, name), permissions(perm));
    });
  }

  @Native("remove")
  static long remove(Host host, String name) {
    return errno(() -> java.nio.file.Files.delete(path(host, name)));
  }

  @Native("rename")
  static long rename(Host host, String from, String to) {
    return errno(() ->
        java.nio.file.Files.move(path(host, from), path(host, to), StandardCopyOption.ATOMIC_MOVE));
  }

  @Native("link")
  static long link(Host host, String from, String to, boolean symbolic) {
    return errno(() -> {
      if (symbolic) {
        java.nio.file.Files.createSymbolicLink(path(host, to), Path.of(Bytes.decode(from)));
      } else {
        java.nio.file.Files.createLink(path(host, to), path(host, from));
      }
    });
  }

  record Link(String target, long errno) implements Results {}

  @Native("readlink")
  static Link readlink(Host host, String name) {
    try {
      Path target = java.nio.file.Files.readSymbolicLink(path(host, name));
      return new Link(Bytes.encode(target.toString()), 0);
    } catch (IOException e) {
      return new Link("", Errno.of(e));
    } catch (InvalidPathException e) {
      return new Link("", Errno.EINVAL);
    }
  }

  @Native("chmod")
  static long chmod(Host host, String name, long mode) {
    return errno(() -> java.nio.file.Files.setAttribute(path(host, name), "unix:mode", (int) mode));
  }

  @Native("chown")
  static long chown(Host host, String name, long uid, long gid, boolean follow) {
    LinkOption[] options = follow ? FOLLOW : NO_FOLLOW;
    return errno(() -> {
      Path p = path(host, name);
      java.nio.file.Files.readAttributes(p, "unix:mode", options);
      if (uid >= 0) {
        java.nio.file.Files.setAttribute(p, "unix:uid", (int) uid, options);
      }
      if (gid >= 0) {
        java.nio.file.Files.setAttribute(p, "unix:gid", (int) gid, options);
      }
    });
  }

  private static FileTime time(long nanos) {
    return nanos == Long.MIN_VALUE ? null : FileTime.from(nanos, TimeUnit.NANOSECONDS);
  }

  @Native("chtimes")
  static long chtimes(Host host, String name, long atime, long mtime) {
    return errno(() ->
        java.nio.file.Files.getFileAttributeView(path(host, name), BasicFileAttributeView.class)
            .setTimes(time(mtime), time(atime), null));
  }

  @Native("chdir")
  static long chdir(Host host, String name) {
    return errno(() -> {
      Path p = path(host, name).toRealPath();
      if (!java.nio.file.Files.isDirectory(p)) {
        throw new java.nio.file.NotDirectoryException(name);
      }
      Workspace.of(host).directory(p);
    });
  }
}
