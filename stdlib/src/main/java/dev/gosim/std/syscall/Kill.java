package dev.gosim.std.syscall;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.sched.Goroutine;
import dev.gosim.std.os.signal.SignalQueue;
import dev.gosim.value.GoKilled;
import dev.gosim.value.GoQuit;
import java.io.IOException;

/**
 * The system call kill. A program's own process is the program alone: others may run in the same
 * JVM, and what ends this one does not end them.
 */
public final class Kill {
  private static final int LAST_SIGNAL = 64;
  private static final int EPERM = 1;
  private static final int ESRCH = 3;
  private static final int EINVAL = 22;

  private Kill() {}

  @Native("Getpid")
  static long getpid() {
    return ProcessHandle.current().pid();
  }

  /** Returns an Errno or 0; {@code text} is what the signal is called. */
  @Native("kill")
  static long kill(Host host, Goroutine g, long pid, long signal, String text) {
    if (signal < 0 || signal > LAST_SIGNAL) {
      return EINVAL;
    }
    if (pid == getpid()) {
      if (signal != 0) {
        toSelf(host, g, (int) signal, text);
      }
      return 0;
    }
    if (pid > 0 && ProcessHandle.of(pid).isEmpty()) {
      return ESRCH;
    }
    return send(g, pid, signal) ? 0 : EPERM;
  }

  /** Asks the operating system's command to send a signal; whether it could. */
  public static boolean send(Goroutine g, long pid, long signal) {
    g.entersyscallblock();
    try {
      ProcessBuilder b = new ProcessBuilder("kill", "-" + signal, "--", String.valueOf(pid));
      b.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      b.redirectError(ProcessBuilder.Redirect.DISCARD);
      return b.start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      g.exitsyscall();
    }
  }

  /** What is done about a signal that the program neither wants nor ignores: runtime's sigtable. */
  private static void toSelf(Host host, Goroutine g, int signal, String text) {
    if (SignalQueue.of(host).arrives(signal, g) != SignalQueue.Fate.DEFAULT) {
      return;
    }
    switch (signal) {
      case 1, 2, 9, 15 -> throw new GoKilled(text);
      case 3 -> throw new GoQuit("SIGQUIT: " + text);
      case 4 -> throw new GoQuit("SIGILL: " + text);
      case 5 -> throw new GoQuit("SIGTRAP: " + text);
      case 6 -> throw new GoQuit("SIGABRT: " + text);
      case 7 -> throw new GoQuit("SIGBUS: " + text);
      case 8 -> throw new GoQuit("SIGFPE: " + text);
      case 11 -> throw new GoQuit("SIGSEGV: " + text);
      case 16 -> throw new GoQuit("SIGSTKFLT: " + text);
      case 31 -> throw new GoQuit("SIGSYS: " + text);
      case 19, 20, 21, 22 -> send(g, getpid(), signal);
      default -> {}
    }
  }
}
