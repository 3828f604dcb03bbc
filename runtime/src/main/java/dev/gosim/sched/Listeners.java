package dev.gosim.sched;

/** Who is told what goroutines do: execution traces, CPU profiles. */
public final class Listeners {
  private final Scheduler scheduler;

  Listeners(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * From now on it is told what goroutines and processors do, except by those who are doing it just
   * now. Not on the JDK's scheduler, which does not tell us: false there.
   */
  public boolean addTracer(Tracer t) {
    if (scheduler.jdk != null) {
      return false;
    }
    synchronized (this) {
      scheduler.tracer = Tracers.with(scheduler.tracer, t);
    }
    return true;
  }

  /** Ends {@link #addTracer}; it may be told of a few things more. */
  public void removeTracer(Tracer t) {
    synchronized (this) {
      scheduler.tracer = Tracers.without(scheduler.tracer, t);
    }
  }

  /** From now on it takes the samples; null to end that. False on the JDK's scheduler. */
  public boolean setCpuSampler(CpuSampler s) {
    scheduler.cpuSampler = s;
    return scheduler.jdk == null;
  }

  /** A sample is wanted of every goroutine that runs just now. On a thread that is no goroutine. */
  public void sampleRunning() {
    CpuSampler s = scheduler.cpuSampler;
    for (Processor p : scheduler.processors.all()) {
      Worker w = p.status() == Processor.RUNNING ? p.worker : null;
      Goroutine g = w == null ? null : w.current;
      if (s != null && g != null && g.status() == GStatus.RUNNING) {
        Sampling.want(g, s);
      }
    }
  }
}
