package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Op;
import dev.gosim.value.ElemKind;
import dev.gosim.value.Rep;
import dev.gosim.value.Slice;

/**
 * Writes {@link Elements}: in loops from the locals that a slice in a slot has been taken apart
 * into ({@link dev.gosim.emit.SliceLocals}), so that nothing has to be read from it again after a
 * call.
 */
final class ElementCode {
  private ElementCode() {}

  /** The place in the backing array of a slice that has been taken apart. */
  static long at(int off, int len, long i, int pos) {
    if (Long.compareUnsigned(i, len) >= 0) { // a negative one, too
      throw Panics.index(i, len, pos);
    }
    return off + i;
  }

  /** What an element of a kind is computed as. */
  static Rep rep(ElemKind kind) {
    return switch (kind) {
      case BOOL -> Rep.BOOL;
      case FLOAT32, FLOAT64 -> Rep.DOUBLE;
      case REF -> Rep.REF;
      default -> Rep.LONG;
    };
  }

  static void load(Code c, RefExpr x, LongExpr index, ElemKind kind, int pos) {
    slice(c, x, kind);
    index.emit(c);
    place(c, pos);
    loadFrom(c, kind);
  }

  /** The element of the slice in a slot whose index is in another. */
  static void load(Code c, int slice, int index, ElemKind kind) {
    load(c, new Locals.LoadRef(slice), new Locals.LoadLong(index), kind, 0);
  }

  static void store(Code c, RefExpr x, LongExpr index, Expr value, ElemKind kind, int pos) {
    slice(c, x, kind);
    index.emit(c);
    int i = c.temp(Rep.LONG);
    c.storeTemp(Rep.LONG, i);
    value.emit(c);
    int v = c.temp(rep(kind));
    c.storeTemp(rep(kind), v);
    c.loadTemp(Rep.LONG, i);
    place(c, pos);
    c.loadTemp(rep(kind), v);
    toElement(c, kind);
    c.storeElement(kind);
  }

  /** Array, offset and length on the stack. */
  private static void slice(Code c, RefExpr x, ElemKind kind) {
    if (x instanceof Locals.LoadRef l && c.slice(l.slot(), kind)) {
      return;
    }
    x.emit(c);
    c.cast(Slice.class);
    c.takeApart(kind);
  }

  /** From array, offset, length and index to array and place. */
  private static void place(Code c, int pos) {
    c.constant(pos);
    c.call(ElementCode.class, "at", long.class, int.class, int.class, long.class, int.class);
    c.elementPlace();
  }

  /** From array and place to the element as it is computed with. */
  private static void loadFrom(Code c, ElemKind kind) {
    c.loadElement(kind);
    switch (kind) {
      case INT8, INT16, INT32 -> c.op(Op.I2L);
      case UINT8 -> unsigned(c, 0xff);
      case UINT16 -> unsigned(c, 0xffff);
      case UINT32 -> unsigned(c, 0xffff_ffffL);
      case FLOAT32 -> c.op(Op.F2D);
      case BOOL, INT64, FLOAT64, REF -> {}
    }
  }

  private static void unsigned(Code c, long mask) {
    c.op(Op.I2L);
    c.constant(mask);
    c.op(Op.LAND);
  }

  /** From a value as it is computed with to the element. */
  static void toElement(Code c, ElemKind kind) {
    switch (kind) {
      case INT8, UINT8, INT16, UINT16, INT32, UINT32 -> c.op(Op.L2I);
      case FLOAT32 -> c.op(Op.D2F);
      case BOOL, INT64, FLOAT64, REF -> {}
    }
  }
}
