package dev.gosim.chan;

/** Those at the top of {@link Chan}. */
final class Invariants {
  private Invariants() {}

  /** Whether they hold of a channel whose lock is held. */
  static boolean hold(Chan c) {
    if (!c.recvq.isEmpty()
        && !c.sendq.isEmpty()
        && !c.recvq.onlySelects()
        && !c.sendq.onlySelects()) {
      return false;
    }
    if (c.qcount > 0 && !c.recvq.isEmpty()) {
      return false;
    }
    if (c.qcount < c.dataqsiz && !c.sendq.isEmpty()) {
      return false;
    }
    if (c.closed && !(c.recvq.isEmpty() && c.sendq.isEmpty())) {
      return false;
    }
    boolean indexes = c.dataqsiz == 0 ? c.sendx == 0 : (c.recvx + c.qcount) % c.dataqsiz == c.sendx;
    return 0 <= c.qcount && c.qcount <= c.dataqsiz && indexes;
  }
}
