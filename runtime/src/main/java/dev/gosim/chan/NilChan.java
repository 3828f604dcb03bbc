package dev.gosim.chan;

import dev.gosim.sched.Goroutine;
import dev.gosim.sched.WaitReason;
import dev.gosim.value.GoPanic;

/** The operations on a nil channel, which is Java's null (spec, "Channel types"). */
public final class NilChan {
  private NilChan() {}

  /** Waits for ever. */
  public static void send(Goroutine g) {
    g.parkForever(WaitReason.CHAN_SEND_NIL);
  }

  /** Waits for ever. */
  public static void recv(Goroutine g) {
    g.parkForever(WaitReason.CHAN_RECEIVE_NIL);
  }

  /** The panic that closing it is. */
  public static GoPanic close() {
    return GoPanic.plain("close of nil channel");
  }
}
