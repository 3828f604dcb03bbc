package dev.gosim.std.os;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.sched.Goroutine;
import dev.gosim.std.Bytes;
import dev.gosim.std.syscall.Kill;
import dev.gosim.value.Slice;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Natives of package os: other processes. A child of Go is a Process of Java, or a ProcessHandle.
 */
final class Child {
  private static final int SIGTERM = 15;
  private static final int SIGKILL = 9;

  /** From here on an exit code of the JDK means that a signal ended the process. */
  private static final int SIGNALLED = 128;

  private Child() {}

  record Started(Object child, long pid, long errno) implements Results {}

  @Native("startProcess")
  static Started startProcess(
      Host host, String name, Slice argv, String dir, Slice env, Slice files) {
    Path program = Workspace.path(host, name);
    if (!java.nio.file.Files.exists(program)) {
      return new Started(null, 0, Errno.ENOENT);
    }
    if (!java.nio.file.Files.isExecutable(program) || java.nio.file.Files.isDirectory(program)) {
      return new Started(null, 0, Errno.EACCES);
    }
    List<String> command = new ArrayList<>();
    for (int i = 0; i < argv.len; i++) {
      command.add(Bytes.decode((String) ((Object[]) argv.array)[argv.off + i]));
    }
    if (command.isEmpty()) {
      command.add(program.toString());
    } else {
      command.set(0, program.toString());
    }
    ProcessBuilder b = new ProcessBuilder(command);
    Path where = Workspace.path(host, dir.isEmpty() ? "." : dir);
    if (!java.nio.file.Files.isDirectory(where)) {
      return new Started(null, 0, Errno.ENOENT);
    }
    b.directory(where.toFile());
    environment(b.environment(), env);
    redirect(b, files);
    try {
      Process p = b.start();
      return new Started(p, p.pid(), 0);
    } catch (IOException e) {
      return new Started(null, 0, Errno.of(e));
    }
  }

  private static void environment(Map<String, String> to, Slice env) {
    to.clear();
    for (int i = 0; i < env.len; i++) {
      String e = Bytes.decode((String) ((Object[]) env.array)[env.off + i]);
      int eq = e.indexOf('=');
      if (eq > 0) {
        to.put(e.substring(0, eq), e.substring(eq + 1));
      }
    }
  }

  private static void redirect(ProcessBuilder b, Slice files) {
    Object[] f = (Object[]) files.array;
    b.redirectInput(
        switch (f[files.off]) {
          case Handle.In in -> ProcessBuilder.Redirect.INHERIT;
          case Handle.OpenFile o -> ProcessBuilder.Redirect.from(o.path().toFile());
          case null, default -> ProcessBuilder.Redirect.from(new File("/dev/null"));
        });
    b.redirectOutput(output(f[files.off + 1]));
    b.redirectError(output(f[files.off + 2]));
    if (f[files.off + 1] != null && f[files.off + 1] == f[files.off + 2]) {
      b.redirectErrorStream(true);
    }
  }

  private static ProcessBuilder.Redirect output(Object handle) {
    return switch (handle) {
      case Handle.Out out -> ProcessBuilder.Redirect.INHERIT;
      case Handle.OpenFile o -> ProcessBuilder.Redirect.appendTo(o.path().toFile());
      case null, default -> ProcessBuilder.Redirect.DISCARD;
    };
  }

  @Native("findProcess")
  static Object findProcess(long pid) {
    return ProcessHandle.of(pid).orElse(null);
  }

  record Ended(long code, long nanos) implements Results {}

  @Native("(*child).wait")
  static Ended await(Goroutine g, Object child) {
    Process p = (Process) child;
    g.entersyscallblock();
    try {
      int code = p.waitFor();
      Optional<Duration> time = p.info().totalCpuDuration();
      return new Ended(
          code > SIGNALLED ? SIGNALLED - code : code, time.map(Duration::toNanos).orElse(0L));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Ended(-1, 0);
    } finally {
      g.exitsyscall();
    }
  }

  @Native("(*child).signal")
  static boolean signal(Goroutine g, Object child, long sig) {
    ProcessHandle h = child instanceof Process p ? p.toHandle() : (ProcessHandle) child;
    if (!h.isAlive()) {
      return false;
    }
    if (sig == 0) {
      return true;
    }
    if (sig == SIGKILL) {
      return h.destroyForcibly();
    }
    return sig == SIGTERM ? h.destroy() : Kill.send(g, h.pid(), sig);
  }
}
