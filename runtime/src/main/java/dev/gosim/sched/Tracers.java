package dev.gosim.sched;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Several tracers at a time. */
record Tracers(List<Tracer> all) implements Tracer {

  /** What listens when one more does. */
  static Tracer with(Tracer now, Tracer more) {
    if (now == null) {
      return more;
    }
    var list = new ArrayList<>(listOf(now));
    list.add(more);
    return new Tracers(List.copyOf(list));
  }

  /** What listens when one does no more; null if none is left. */
  static Tracer without(Tracer now, Tracer one) {
    List<Tracer> list = listOf(now).stream().filter(t -> t != one).toList();
    return switch (list.size()) {
      case 0 -> null;
      case 1 -> list.getFirst();
      default -> new Tracers(list);
    };
  }

  private static List<Tracer> listOf(Tracer now) {
    return now == null ? List.of() : now instanceof Tracers t ? t.all : List.of(now);
  }

  private void tell(Consumer<Tracer> what) {
    all.forEach(what);
  }

  @Override
  public void goCreate(Goroutine g, Goroutine parent, int thread) {
    tell(t -> t.goCreate(g, parent, thread));
  }

  @Override
  public void goStart(Goroutine g) {
    tell(t -> t.goStart(g));
  }

  @Override
  public void goEnd(Goroutine g) {
    tell(t -> t.goEnd(g));
  }

  @Override
  public void goSched(Goroutine g, boolean preempted) {
    tell(t -> t.goSched(g, preempted));
  }

  @Override
  public void goPark(Goroutine g, WaitReason reason) {
    tell(t -> t.goPark(g, reason));
  }

  @Override
  public void goUnpark(Goroutine g, Goroutine by, int thread) {
    tell(t -> t.goUnpark(g, by, thread));
  }

  @Override
  public void goSysCall(Goroutine g) {
    tell(t -> t.goSysCall(g));
  }

  @Override
  public void goSysExit(Goroutine g) {
    tell(t -> t.goSysExit(g));
  }

  @Override
  public void procStart(int processor, int thread) {
    tell(t -> t.procStart(processor, thread));
  }

  @Override
  public void procStop(int processor) {
    tell(t -> t.procStop(processor));
  }

  @Override
  public void procSteal(int processor) {
    tell(t -> t.procSteal(processor));
  }

  @Override
  public void tick() {
    tell(Tracer::tick);
  }
}
