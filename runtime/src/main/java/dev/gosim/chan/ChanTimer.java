package dev.gosim.chan;

/** What a timer's channel asks of its timer (runtime/time.go, the isChan parts). */
interface ChanTimer {
  /** Somebody looks at the channel: if the time has come, send now. No channel lock is held. */
  void maybeFire();

  /** A receiver is about to park; under the channel's lock. */
  void block();

  /** That receiver goes on; under the channel's lock or without. */
  void unblock();
}
