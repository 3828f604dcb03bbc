package dev.gosim.sched;

/** Samples for CPU profiles: a goroutine of which one is wanted gives it at its next poll. */
final class Sampling {
  private Sampling() {}

  /** A profile's clock ticks while it runs. */
  static void want(Goroutine g, CpuSampler sampler) {
    if (g.sampleWanted) {
      Object leaf = g.leaf;
      if (leaf == null) {
        sampler.sample(g, true);
      } else {
        g.lateIn = leaf;
        g.lateTicks++;
      }
      return;
    }
    g.sampleOnly = !g.preempted();
    g.sampleWanted = true;
    g.setPreempt(true);
  }

  /** Gives the sample; whether nothing else is wanted of this poll. */
  static boolean isAll(Goroutine g) {
    g.sampleWanted = false;
    CpuSampler sampler = g.scheduler.cpuSampler;
    if (sampler != null) {
      sampler.sample(g, false);
      if (g.lateTicks > 0) {
        sampler.sampleLeaf(g, g.lateIn, g.lateTicks);
        g.lateTicks = 0;
      }
    }
    if (!g.sampleOnly || g.scheduler.options.randomizeScheduler()) {
      return false;
    }
    g.setPreempt(false);
    return true;
  }
}
