package dev.gosim.sched;

/**
 * What a goroutine waits in and may be taken out of by somebody who does not bring what it waits
 * for: {@link Goroutine#kill}. Go has no such thing; a prompt that outlives what is entered there
 * needs it.
 */
@FunctionalInterface
public interface Waiting {
  /**
   * Takes the goroutine out of the queue. False: it is not in it (any more), and whoever has taken
   * it out makes it ready; true: the caller has to.
   */
  boolean withdraw(Goroutine g);
}
