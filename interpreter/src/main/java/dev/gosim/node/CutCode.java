package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Target;
import dev.gosim.value.ElemKind;
import dev.gosim.value.Rep;

/** Writes {@link Slices.SliceOf} where a slice is cut shorter in its place. */
final class CutCode {
  private CutCode() {}

  /**
   * {@code s = s[lo:hi]} of a slice in a slot that has been taken apart into locals ({@link
   * dev.gosim.emit.SliceLocals}): no header is made. Whether it was that.
   */
  static boolean emitToSelf(Code c, int slot, RefExpr x) {
    if (!(x instanceof Slices.SliceOf cut)
        || cut.max() != null
        || !(cut.x() instanceof Locals.LoadRef l)
        || l.slot() != slot
        || !c.changes(slot, ElemKind.of(cut.elem()))) {
      return false;
    }
    int lo = bound(c, cut.lo() == null ? new Constants.ConstLong(0) : cut.lo());
    int hi = bound(c, cut.hi() == null ? new Slices.Len(cut.x()) : cut.hi());
    Target otherwise = c.target();
    Target end = c.target();
    c.jumpNoCut(slot, lo, hi, otherwise);
    c.cut(slot, lo, hi);
    c.go(end);
    c.bind(otherwise);
    cut.emitCut(c, () -> c.loadTemp(Rep.LONG, lo), () -> c.loadTemp(Rep.LONG, hi));
    c.store(Rep.REF, slot);
    c.bind(end);
    return true;
  }

  /** Evaluates a bound into a local. */
  private static int bound(Code c, LongExpr x) {
    x.emit(c);
    int n = c.temp(Rep.LONG);
    c.storeTemp(Rep.LONG, n);
    return n;
  }
}
