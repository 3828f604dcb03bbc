package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Op;
import dev.gosim.emit.Target;
import dev.gosim.value.ElemKind;
import dev.gosim.value.Growth;
import dev.gosim.value.Rep;
import dev.gosim.value.Slice;

/** Writes {@link Appends} of single values, which need no array of their own. */
final class AppendCode {
  private AppendCode() {}

  /**
   * {@code s = append(s, x, y)} of a slice in a slot that has been taken apart into locals ({@link
   * dev.gosim.emit.SliceLocals}): while there is room, no header is made. Whether it was that.
   */
  static boolean emitToSelf(Code c, int slot, RefExpr x) {
    return switch (x) {
      case Appends.One a when a.growth().elem() == null ->
          emitToSelf(c, slot, a.s(), new Expr[] {a.x()}, a.growth());
      case Appends.Some a -> emitToSelf(c, slot, a.s(), a.values(), a.growth());
      default -> false;
    };
  }

  private static boolean emitToSelf(Code c, int slot, RefExpr s, Expr[] values, Growth growth) {
    ElemKind kind = growth.kind();
    if (!(s instanceof Locals.LoadRef l) || l.slot() != slot || !c.changes(slot, kind)) {
      return false;
    }
    int[] v = values(c, values, kind);
    Target full = c.target();
    Target end = c.target();
    c.jumpFull(slot, v.length, full);
    for (int i = 0; i < v.length; i++) {
      c.loadEnd(slot, i);
      c.loadTemp(ElementCode.rep(kind), v[i]);
      ElementCode.toElement(c, kind);
      c.storeElement(kind);
    }
    c.lengthen(slot, v.length);
    c.go(end);
    c.bind(full);
    Slices.slice(s, c);
    int old = c.temp(Rep.REF);
    c.storeTemp(Rep.REF, old);
    grow(c, old, v, growth);
    c.store(Rep.REF, slot);
    c.bind(end);
    return true;
  }

  /** Evaluates values into locals. */
  static int[] values(Code c, Expr[] values, ElemKind kind) {
    Rep rep = ElementCode.rep(kind);
    int[] v = new int[values.length];
    for (int i = 0; i < v.length; i++) {
      values[i].emit(c);
      v[i] = c.temp(rep);
      c.storeTemp(rep, v[i]);
    }
    return v;
  }

  /** Pushes the slice in a local with the values in others behind its elements. */
  static void grow(Code c, int old, int[] v, Growth growth) {
    ElemKind kind = growth.kind();
    c.constant(growth, Growth.class);
    c.loadTemp(Rep.REF, old);
    c.constant(v.length);
    c.call(Growth.class, "grow", Slice.class, Slice.class, int.class);
    c.op(Op.DUP);
    int array = c.temp(Rep.REF);
    c.getField(Slice.class, "array", Object.class);
    c.cast(kind.newArray(0).getClass());
    c.storeTemp(Rep.REF, array);
    c.op(Op.DUP);
    int grown = c.temp(Rep.REF);
    c.storeTemp(Rep.REF, grown);
    for (int i = 0; i < v.length; i++) {
      c.loadTemp(Rep.REF, array);
      c.loadTemp(Rep.REF, grown);
      c.loadTemp(Rep.REF, old);
      c.constant(i);
      c.call(AppendCode.class, "place", int.class, Slice.class, Slice.class, int.class);
      c.loadTemp(ElementCode.rep(kind), v[i]);
      ElementCode.toElement(c, kind);
      c.storeChecked(kind);
    }
  }

  /** Where the i-th element behind those of {@code old} is. */
  static int place(Slice grown, Slice old, int i) {
    return grown.off + old.len + i;
  }
}
