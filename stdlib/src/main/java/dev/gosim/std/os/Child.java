package dev.gosim.std.os;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.sched.Goroutine;
import dev.gosim.std.Bytes;
import dev.gosim.std.syscall.Kill;
import dev.gosim.value.Slice;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

  /**
   * @param ours which of the standard streams the parent reads or writes itself
   */
  record Started(Object child, long pid, Slice ours, long errno) implements Results {
    static Started failed(int errno) {
      return new Started(null, 0, Slice.NIL, errno);
    }
  }

  @Native("startProcess")
  static Started startProcess(
      Host host,
      String name,
      Slice argv,
      String dir,
      Slice env,
      Slice files,
      Slice piped,
      boolean merged) {
    Path program = Workspace.path(host, name);
    if (!java.nio.file.Files.exists(program)) {
      return Started.failed(Errno.ENOENT);
    }
    if (!java.nio.file.Files.isExecutable(program) || java.nio.file.Files.isDirectory(program)) {
      return Started.failed(Errno.EACCES);
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
      return Started.failed(Errno.ENOENT);
    }
    b.directory(where.toFile());
    environment(b.environment(), env);
    byte[] ours = redirect(b, host, files, (byte[]) piped.array, merged);
    try {
      Process p = b.start();
      return new Started(p, p.pid(), Slice.ofBytes(ours), 0);
    } catch (IOException e) {
      return Started.failed(Errno.of(e));
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

  /** Where the child's streams lead; those that Go has to feed or empty are told. */
  private static byte[] redirect(
      ProcessBuilder b, Host host, Slice files, byte[] piped, boolean merged) {
    byte[] ours = piped.clone();
    for (int i = 0; i < ours.length; i++) {
      Object handle = ((Object[]) files.array)[files.off + i];
      boolean standard = handle instanceof Handle.In || handle instanceof Handle.Out;
      if (standard && !isOwnProcess(host)) {
        ours[i] = 1;
      }
      ProcessBuilder.Redirect to =
          ours[i] != 0 ? ProcessBuilder.Redirect.PIPE : redirect(handle, i == 0);
      switch (i) {
        case 0 -> b.redirectInput(to);
        case 1 -> b.redirectOutput(to);
        default -> b.redirectError(to);
      }
    }
    if (merged) {
      b.redirectErrorStream(true);
      ours[2] = 0;
    }
    return ours;
  }

  private static ProcessBuilder.Redirect redirect(Object handle, boolean input) {
    return switch (handle) {
      case Handle.In in -> ProcessBuilder.Redirect.INHERIT;
      case Handle.Out out -> ProcessBuilder.Redirect.INHERIT;
      case Handle.OpenFile o when input -> ProcessBuilder.Redirect.from(o.path().toFile());
      case Handle.OpenFile o -> ProcessBuilder.Redirect.appendTo(o.path().toFile());
      case null, default ->
          input
              ? ProcessBuilder.Redirect.from(new File("/dev/null"))
              : ProcessBuilder.Redirect.DISCARD;
    };
  }

  /** Whether the program's streams are those of this process, which a child can inherit. */
  private static boolean isOwnProcess(Host host) {
    try {
      return host.stdin() instanceof FileInputStream in && in.getFD() == FileDescriptor.in;
    } catch (IOException e) {
      return false;
    }
  }

  record Read(long n, long errno) implements Results {}

  /** Reads what the child writes to a stream; 0 at its end. */
  @Native("(*child).read")
  static Read read(Goroutine g, Object child, long fd, Slice b) {
    Process p = (Process) child;
    g.entersyscallblock();
    try {
      InputStream in = fd == 1 ? p.getInputStream() : p.getErrorStream();
      return new Read(Math.max(in.read((byte[]) b.array, b.off, b.len), 0), 0);
    } catch (IOException e) {
      return new Read(0, Errno.of(e));
    } finally {
      g.exitsyscall();
    }
  }

  /** Writes to the child's standard input. */
  @Native("(*child).write")
  static long write(Goroutine g, Object child, Slice b) {
    g.entersyscallblock();
    try {
      OutputStream out = ((Process) child).getOutputStream();
      out.write((byte[]) b.array, b.off, b.len);
      out.flush();
      return 0;
    } catch (IOException e) {
      return Errno.EPIPE; // nobody reads it any more
    } finally {
      g.exitsyscall();
    }
  }

  @Native("(*child).closeInput")
  static void closeInput(Goroutine g, Object child) {
    g.entersyscallblock();
    try {
      ((Process) child).getOutputStream().close();
    } catch (IOException e) {
      return; // closed by the child's end
    } finally {
      g.exitsyscall();
    }
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
