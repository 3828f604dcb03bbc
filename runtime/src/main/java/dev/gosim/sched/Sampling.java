package dev.gosim.sched;

/** Samples for CPU profiles: a goroutine of which one is wanted gives it at its next poll. */
final class Sampling {
  private final Goroutine g;

  /** A sample is wanted; and nothing else of its next poll. */
  private boolean wanted;

  private boolean only;

  /** The function, and how many samples were wanted meanwhile, of {@link CpuSampler#sampleLeaf}. */
  private Object lateIn;

  private int lateTicks;

  private Sampling(Goroutine g) {
    this.g = g;
  }

  /** A profile's clock ticks while it runs; called by that clock only. */
  static void want(Goroutine g, CpuSampler sampler) {
    Sampling s = g.sampling;
    if (s == null) {
      s = new Sampling(g);
      g.sampling = s;
    }
    s.want(sampler);
  }

  private void want(CpuSampler sampler) {
    if (wanted) {
      Object leaf = g.leaf;
      if (leaf == null) {
        sampler.sample(g, true);
      } else {
        lateIn = leaf;
        lateTicks++;
      }
      return;
    }
    only = !g.preempted();
    wanted = true;
    g.setPreempt(true);
  }

  /** It begins to run, and will be asked anew. */
  void forget() {
    wanted = false;
  }

  /** Gives the sample if one is wanted; whether nothing else is wanted of this poll. */
  boolean isAll() {
    if (!wanted) {
      return false;
    }
    wanted = false;
    CpuSampler sampler = g.scheduler.cpuSampler;
    if (sampler != null) {
      sampler.sample(g, false);
      if (lateTicks > 0) {
        sampler.sampleLeaf(g, lateIn, lateTicks);
        lateTicks = 0;
      }
    }
    if (!only || g.scheduler.options.randomizeScheduler()) {
      return false;
    }
    g.setPreempt(false);
    return true;
  }
}
