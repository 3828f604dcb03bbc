package dev.gosim.sched;

/**
 * Takes samples of what runs, for CPU profiles ({@link Scheduler#sampleRunning}). Nobody is looked
 * at while it computes: a goroutine that a sample is wanted of takes it itself at its next poll,
 * where its stack is known.
 */
public interface CpuSampler {
  /**
   * A goroutine has been running.
   *
   * @param late it has not come to a poll since the last time it was asked: it is in a native
   *     function, which its top tells. The caller is another thread then.
   */
  void sample(Goroutine g, boolean late);

  /**
   * A goroutine has come back from a native function that compiled code called without a frame.
   *
   * @param leaf the function
   * @param ticks how many times it was asked for a sample meanwhile
   */
  void sampleLeaf(Goroutine g, Object leaf, int ticks);
}
