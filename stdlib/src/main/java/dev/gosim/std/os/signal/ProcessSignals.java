package dev.gosim.std.os.signal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The signals of the process, for all programs that run in it. The state is static because what it
 * stands for is: a process has one table of signal handlers (sun.misc.Signal). A handler is
 * installed while some program listens; then the one that was there before comes back.
 *
 * <p>Programs that are over are dropped when the next one comes or leaves, or their signal arrives.
 */
final class ProcessSignals {
  /** Who listens to a signal, and the handler that was there before. */
  private record Listeners(Object before, List<SignalQueue> queues) {}

  private static final Map<Integer, Listeners> LISTENERS = new HashMap<>();

  private ProcessSignals() {}

  static synchronized void add(int signal, SignalQueue queue) {
    if (!Handlers.mayHandle(signal)) {
      return;
    }
    Listeners l = LISTENERS.get(signal);
    if (l == null) {
      l = new Listeners(Handlers.install(signal), new ArrayList<>());
      LISTENERS.put(signal, l);
    }
    l.queues.removeIf(SignalQueue::isOver);
    if (!l.queues.contains(queue)) {
      l.queues.add(queue);
    }
  }

  static synchronized void remove(int signal, SignalQueue queue) {
    Listeners l = LISTENERS.get(signal);
    if (l == null) {
      return;
    }
    l.queues.removeIf(q -> q == queue || q.isOver());
    if (l.queues.isEmpty()) {
      LISTENERS.remove(signal);
      Handlers.restore(signal, l.before);
    }
  }

  /** A signal came: to all who listen; if none is left, what would have happened without them. */
  private static void came(int signal) {
    List<SignalQueue> queues;
    synchronized (ProcessSignals.class) {
      remove(signal, null);
      Listeners l = LISTENERS.get(signal);
      queues = l == null ? List.of() : List.copyOf(l.queues);
    }
    if (queues.isEmpty()) {
      Handlers.raise(signal);
    }
    queues.forEach(q -> q.arrives(signal, null));
  }

  /**
   * sun.misc.Signal, looked up: javac warns of its use whatever it is told, and warnings are errors
   * here.
   */
  private static final class Handlers {
    /**
     * The names of those that can be handled, by number; the others belong to the JVM (SIGQUIT,
     * which prints its threads; those of faults), or nobody can handle them.
     */
    private static final Map<Integer, String> NAMES =
        Map.ofEntries(
            Map.entry(1, "HUP"),
            Map.entry(2, "INT"),
            Map.entry(10, "USR1"),
            Map.entry(12, "USR2"),
            Map.entry(13, "PIPE"),
            Map.entry(14, "ALRM"),
            Map.entry(15, "TERM"),
            Map.entry(16, "STKFLT"),
            Map.entry(17, "CHLD"),
            Map.entry(18, "CONT"),
            Map.entry(20, "TSTP"),
            Map.entry(21, "TTIN"),
            Map.entry(22, "TTOU"),
            Map.entry(23, "URG"),
            Map.entry(24, "XCPU"),
            Map.entry(26, "VTALRM"),
            Map.entry(27, "PROF"),
            Map.entry(28, "WINCH"),
            Map.entry(29, "IO"),
            Map.entry(30, "PWR"),
            Map.entry(31, "SYS"));

    private static final MethodHandle NEW;
    private static final MethodHandle HANDLE;
    private static final MethodHandle RAISE;

    /** A SignalHandler that calls {@link #came}. */
    private static final Object OURS;

    static {
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        Class<?> signal = lookup.findClass("sun.misc.Signal");
        Class<?> handler = lookup.findClass("sun.misc.SignalHandler");
        NEW = lookup.findConstructor(signal, MethodType.methodType(void.class, String.class));
        HANDLE =
            lookup.findStatic(signal, "handle", MethodType.methodType(handler, signal, handler));
        RAISE = lookup.findStatic(signal, "raise", MethodType.methodType(void.class, signal));
        MethodHandle came =
            lookup.findStatic(
                ProcessSignals.class, "came", MethodType.methodType(void.class, int.class));
        MethodHandle number =
            lookup.findVirtual(signal, "getNumber", MethodType.methodType(int.class));
        OURS =
            MethodHandleProxies.asInterfaceInstance(
                handler, MethodHandles.filterArguments(came, 0, number));
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    static boolean mayHandle(int signal) {
      return NAMES.containsKey(signal);
    }

    static Object install(int signal) {
      return handle(signal, OURS);
    }

    static void restore(int signal, Object before) {
      handle(signal, before);
    }

    static void raise(int signal) {
      try {
        RAISE.invoke(of(signal));
      } catch (Throwable e) {
        throw new IllegalStateException("signal " + signal, e);
      }
    }

    private static Object handle(int signal, Object handler) {
      try {
        return HANDLE.invoke(of(signal), handler);
      } catch (Throwable e) {
        throw new IllegalStateException("signal " + signal, e);
      }
    }

    private static Object of(int signal) throws Throwable {
      return NEW.invoke(NAMES.get(signal));
    }
  }
}
