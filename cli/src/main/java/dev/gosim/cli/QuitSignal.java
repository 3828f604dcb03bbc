package dev.gosim.cli;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * SIGQUIT (Ctrl-\), which makes a Go program die with a dump of its goroutines. The JVM keeps this
 * signal for itself, and Java code cannot be a signal handler: it may run only on threads, not in
 * the middle of what one of them does. So the handler is a function of the C library, {@code
 * eventfd_write(fd, value)}: called as a handler it gets the number of the signal, 3, and an
 * address, and so adds something to event counter 3, on which a thread of ours waits.
 *
 * <p>For that the launcher keeps file descriptor 3 free, by opening /dev/null there. Where it is
 * something else, or the system is not Linux, the signal stays the JVM's. (An event of the JVM's
 * tool interface would do as well, but makes every switch of a virtual thread slower.)
 */
@SuppressWarnings("restricted") // native functions are
final class QuitSignal {
  static final int SIGQUIT = 3;
  private static final Path RESERVED = Path.of("/proc/self/fd/" + SIGQUIT);

  private static final int EFD_CLOEXEC = 0x80000;
  private static final int SA_SIGINFO = 4;
  private static final int SA_RESTART = 0x10000000;

  /** struct sigaction of the C library on Linux: handler, mask, flags. */
  private static final long SIGACTION_BYTES = 152;

  private static final long FLAGS_AT = 136;

  /**
   * Programs that are over sooner do not pay for this: the linker of native functions takes longer
   * to load than the rest of a small program.
   */
  private static final long AFTER_MILLIS = 1000;

  private final Linker linker = Linker.nativeLinker();

  /** Soon, and as long as the process lives, the signal leads to an action on some thread. */
  static void leadsTo(Runnable action) {
    Thread t = new Thread(() -> waitAndListen(action), "gosim-quit");
    t.setDaemon(true);
    t.start();
  }

  private static void waitAndListen(Runnable action) {
    try {
      Thread.sleep(AFTER_MILLIS);
      if (isReserved()) {
        new QuitSignal().listen(action);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Throwable e) { // what a method handle may throw
      throw new IllegalStateException("cannot listen to SIGQUIT", e);
    }
  }

  private static boolean isReserved() {
    try {
      return Files.readSymbolicLink(RESERVED).equals(Path.of("/dev/null"));
    } catch (IOException | UnsupportedOperationException e) {
      return false; // no such file descriptor, or no such system
    }
  }

  private void listen(Runnable action) throws Throwable {
    MethodHandle eventfd = function("eventfd", JAVA_INT, JAVA_INT);
    MethodHandle dup3 = function("dup3", JAVA_INT, JAVA_INT, JAVA_INT);
    MethodHandle sigaction = function("sigaction", JAVA_INT, ADDRESS, ADDRESS);
    MethodHandle read = function("eventfd_read", JAVA_INT, ADDRESS);
    int counter = (int) eventfd.invokeExact(0, EFD_CLOEXEC);
    check(counter);
    check((int) dup3.invokeExact(counter, SIGQUIT, EFD_CLOEXEC));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment act = arena.allocate(SIGACTION_BYTES, ADDRESS.byteAlignment());
      act.set(ADDRESS, 0, linker.defaultLookup().findOrThrow("eventfd_write"));
      act.set(JAVA_INT, FLAGS_AT, SA_SIGINFO | SA_RESTART);
      check((int) sigaction.invokeExact(SIGQUIT, act, MemorySegment.NULL));
      MemorySegment value = arena.allocate(JAVA_LONG);
      while (true) {
        check((int) read.invokeExact(counter, value));
        action.run();
      }
    }
  }

  private MethodHandle function(String name, MemoryLayout... args) {
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(JAVA_INT, args));
  }

  private static void check(int result) {
    if (result < 0) {
      throw new IllegalStateException("a system call failed");
    }
  }
}
