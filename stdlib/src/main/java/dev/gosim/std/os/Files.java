package dev.gosim.std.os;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.std.Bytes;
import dev.gosim.value.Slice;
import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Natives of package os: names in the file system. Each returns an error number, 0 if all is well.
 */
public final class Files {
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
    }
  }

  static Path path(String name) {
    return Path.of(Bytes.decode(name));
  }

  /** Permission bits as the JDK's set, the process's umask being 022. */
  static Set<PosixFilePermission> permissions(long perm) {
    Set<PosixFilePermission> out = EnumSet.noneOf(PosixFilePermission.class);
    PosixFilePermission[] all = PosixFilePermission.values();
    for (int i = 0; i < all.length; i++) {
      if ((perm & (1L << (8 - i))) != 0) {
        out.add(all[i]);
      }
    }
    return out;
  }

  private static long bits(Set<PosixFilePermission> set) {
    long perm = 0;
    for (PosixFilePermission p : set) {
      perm |= 1L << (8 - p.ordinal());
    }
    return perm;
  }

  record Stat(long size, long perm, long kind, long nanos, long errno) implements Results {}

  @Native("stat")
  static Stat stat(String name, boolean follow) {
    if (name.isEmpty()) {
      return new Stat(0, 0, 0, 0, Errno.ENOENT);
    }
    LinkOption[] options =
        follow ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    try {
      Path p = path(name);
      BasicFileAttributes a =
          java.nio.file.Files.readAttributes(p, BasicFileAttributes.class, options);
      long kind = a.isRegularFile() ? 0 : a.isDirectory() ? 1 : a.isSymbolicLink() ? 2 : 3;
      return new Stat(
          a.size(),
          bits(java.nio.file.Files.getPosixFilePermissions(p, options)),
          kind,
          a.lastModifiedTime().to(TimeUnit.NANOSECONDS),
          0);
    } catch (IOException e) {
      return new Stat(0, 0, 0, 0, Errno.of(e));
    }
  }

  @Native("realPath")
  static String realPath(String name) {
    try {
      return Bytes.encode(path(name).toRealPath().toString());
    } catch (IOException e) {
      return name;
    }
  }

  record Names(Slice names, long errno) implements Results {}

  @Native("list")
  static Names list(String name) {
    try (Stream<Path> s = java.nio.file.Files.list(path(name))) {
      Object[] names =
          s.map(p -> Bytes.encode(p.getFileName().toString())).sorted().toArray(Object[]::new);
      return new Names(new Slice(names, 0, names.length, names.length), 0);
    } catch (IOException e) {
      return new Names(Slice.NIL, Errno.of(e));
    }
  }

  @Native("mkdir")
  static long mkdir(String name, long perm) {
    return errno(() ->
        java.nio.file.Files.createDirectory(
            path(name), PosixFilePermissions.asFileAttribute(permissions(perm))));
  }

  @Native("remove")
  static long remove(String name) {
    return errno(() -> java.nio.file.Files.delete(path(name)));
  }

  @Native("rename")
  static long rename(String from, String to) {
    return errno(() ->
        java.nio.file.Files.move(
            path(from),
            path(to),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING));
  }

  @Native("link")
  static long link(String from, String to, boolean symbolic) {
    return errno(() -> {
      if (symbolic) {
        java.nio.file.Files.createSymbolicLink(path(to), path(from));
      } else {
        java.nio.file.Files.createLink(path(to), path(from));
      }
    });
  }

  record Link(String target, long errno) implements Results {}

  @Native("readlink")
  static Link readlink(String name) {
    try {
      String target = java.nio.file.Files.readSymbolicLink(path(name)).toString();
      return new Link(Bytes.encode(target), 0);
    } catch (IOException e) {
      return new Link("", Errno.of(e));
    }
  }

  @Native("chmod")
  static long chmod(String name, long perm) {
    return errno(() -> java.nio.file.Files.setPosixFilePermissions(path(name), permissions(perm)));
  }

  @Native("chtimes")
  static long chtimes(String name, long nanos) {
    return errno(() ->
        java.nio.file.Files.setLastModifiedTime(
            path(name), FileTime.from(nanos, TimeUnit.NANOSECONDS)));
  }
}
