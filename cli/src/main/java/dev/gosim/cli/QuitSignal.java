package dev.gosim.cli;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * SIGQUIT (Ctrl-\), which makes a Go program die with a dump of its goroutines. The JVM keeps this
 * signal for itself and prints its threads, which the launcher turns off (DisplayVMOutput). What it
 * offers to others is an event of its tool interface, "data dump request" (JVM TI), sent on its
 * signal thread: we ask for that.
 *
 * <p>Numbers below are positions in JNI's and JVM TI's tables of functions and events, which are
 * part of their specifications.
 */
@SuppressWarnings("restricted") // native functions are
final class QuitSignal {
  private static final int GET_ENV = 6;
  private static final int JVMTI_VERSION = 0x3001_0200;
  private static final int SET_EVENT_NOTIFICATION_MODE = 1;
  private static final int SET_EVENT_CALLBACKS = 121;
  private static final int ENABLE = 1;
  private static final int FIRST_EVENT = 50;
  private static final int DATA_DUMP_REQUEST = 71;
  private static final int CALLBACKS = DATA_DUMP_REQUEST - FIRST_EVENT + 1;

  /**
   * Programs that are over sooner do not pay for this: the linker of native functions takes longer
   * to load than the rest of a small program.
   */
  private static final long AFTER_MILLIS = 1000;

  private final Runnable action;

  private QuitSignal(Runnable action) {
    this.action = action;
  }

  /** Soon, and as long as the process lives, the signal leads to an action on some thread. */
  static void leadsTo(Runnable action) {
    Thread t = new Thread(() -> new QuitSignal(action).waitAndListen(), "gosim-quit");
    t.setDaemon(true);
    t.start();
  }

  private void waitAndListen() {
    try {
      Thread.sleep(AFTER_MILLIS);
      listen();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Throwable e) { // what a method handle may throw
      throw new IllegalStateException("cannot listen to SIGQUIT", e);
    }
  }

  private void listen() throws Throwable {
    Path library = Path.of(System.getProperty("java.home"), "lib", "server", name());
    if (!Files.exists(library)) {
      return; // another JVM than HotSpot, whose signal this is then
    }
    Arena forEver = Arena.global();
    Linker linker = Linker.nativeLinker();
    MemorySegment env = environment(linker, SymbolLookup.libraryLookup(library, forEver));
    MethodHandle called =
        MethodHandles.lookup()
            .bind(this, "called", MethodType.methodType(void.class, MemorySegment.class));
    MemorySegment callbacks = forEver.allocate(MemoryLayout.sequenceLayout(CALLBACKS, ADDRESS));
    callbacks.setAtIndex(
        ADDRESS,
        DATA_DUMP_REQUEST - FIRST_EVENT,
        linker.upcallStub(called, FunctionDescriptor.ofVoid(ADDRESS), forEver));
    MethodHandle setCallbacks =
        linker.downcallHandle(
            function(env, SET_EVENT_CALLBACKS),
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
    check((int) setCallbacks.invokeExact(env, callbacks, (int) callbacks.byteSize()));
    MethodHandle setMode =
        linker.downcallHandle(
            function(env, SET_EVENT_NOTIFICATION_MODE),
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS));
    check((int) setMode.invokeExact(env, ENABLE, DATA_DUMP_REQUEST, MemorySegment.NULL));
  }

  private static String name() {
    return System.mapLibraryName("jvm");
  }

  /** A new JVM TI environment of this JVM. */
  private static MemorySegment environment(Linker linker, SymbolLookup jvm) throws Throwable {
    try (Arena arena = Arena.ofConfined()) {
      MethodHandle created =
          linker.downcallHandle(
              jvm.findOrThrow("JNI_GetCreatedJavaVMs"),
              FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
      MemorySegment out = arena.allocate(ADDRESS);
      check((int) created.invokeExact(out, 1, arena.allocate(JAVA_INT)));
      MemorySegment vm = out.get(ADDRESS, 0);
      MethodHandle getEnv =
          linker.downcallHandle(
              function(vm, GET_ENV), FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
      check((int) getEnv.invokeExact(vm, out, JVMTI_VERSION));
      return out.get(ADDRESS, 0);
    }
  }

  /** A function of an interface: what points to it points to the table. */
  private static MemorySegment function(MemorySegment of, int index) {
    MemorySegment table = of.reinterpret(ADDRESS.byteSize()).get(ADDRESS, 0);
    return table.reinterpret((index + 1) * ADDRESS.byteSize()).getAtIndex(ADDRESS, index);
  }

  private static void check(int error) {
    if (error != 0) {
      throw new IllegalStateException("JVM TI error " + error);
    }
  }

  /** The event's callback; nothing may escape into the JVM. */
  private void called(MemorySegment env) {
    Thread t = new Thread(action, "SIGQUIT");
    t.setDaemon(true);
    t.start();
  }
}
