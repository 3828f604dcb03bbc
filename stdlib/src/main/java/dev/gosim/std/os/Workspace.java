package dev.gosim.std.os;

import dev.gosim.natives.Host;
import dev.gosim.std.Bytes;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * What the operating system keeps per process, kept here per program: working directory, file
 * numbers.
 */
final class Workspace {
  private static final int FIRST_FD = 3;

  private volatile Path directory;
  private final BitSet numbers = new BitSet();

  private Workspace(Path directory) {
    this.directory = directory;
  }

  static Workspace of(Host host) {
    return host.state(Workspace.class, () -> new Workspace(host.directory()));
  }

  /** A Go file name as a path; not normalised, as links may lead elsewhere. */
  static Path path(Host host, String name) {
    String java = Bytes.decode(name);
    if (java.indexOf(0) >= 0) {
      throw new java.nio.file.InvalidPathException(name, "NUL");
    }
    return of(host).directory.resolve(java);
  }

  String directory() {
    return Bytes.encode(directory.toString());
  }

  void directory(Path p) {
    directory = p;
  }

  synchronized int open() {
    int fd = numbers.nextClearBit(FIRST_FD);
    numbers.set(fd);
    return fd;
  }

  synchronized void close(int fd) {
    numbers.clear(fd);
  }
}
