package dev.gosim.sched;

/**
 * What is told of goroutines and processors while it listens ({@link Scheduler#addTracer}): the
 * events of Go's execution traces, under Go's names and at the places where Go has them
 * (runtime/traceruntime.go).
 *
 * <p>It is called by whoever does the thing, before anybody else can see that it was done, often
 * under locks of channels and of the scheduler. So it must be quick, and must not park, make ready,
 * or ask for anything of the scheduler but the fields of the goroutines it is given.
 *
 * <p>Threads and processors are told by their numbers; {@link #NONE} is a thread that is no worker.
 */
public interface Tracer {
  int NONE = -1;

  /** A go statement of {@code parent} on a thread; parent is null for a timer's goroutine. */
  void goCreate(Goroutine g, Goroutine parent, int thread);

  /** It runs from now on. */
  void goStart(Goroutine g);

  /** It ends. */
  void goEnd(Goroutine g);

  /** It gives its processor up and can go on at once: Gosched, or the time slice is over. */
  void goSched(Goroutine g, boolean preempted);

  void goPark(Goroutine g, WaitReason reason);

  /** It can go on. {@code by} is null where a thread or a timer has done it. */
  void goUnpark(Goroutine g, Goroutine by, int thread);

  void goSysCall(Goroutine g);

  /** It is back from a system call, with a processor or without. */
  void goSysExit(Goroutine g);

  void procStart(int processor, int thread);

  /** Its thread gives it back. */
  void procStop(int processor);

  /** It is taken from a thread in a system call. */
  void procSteal(int processor);

  /** Now and then while processors are in use, on a thread that holds no lock. */
  default void tick() {}
}
