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
  static int at(int off, int len, long i, int pos) {
    if (Long.compareUnsigned(i, len) >= 0) { // a negative one, too
      throw Panics.index(i, len, pos);
    }
    return off + (int) i;
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
    storeTo(c, kind);
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
    c.call(ElementCode.class, "at", int.class, int.class, int.class, long.class, int.class);
  }

  private static void loadFrom(Code c, ElemKind kind) {
    switch (kind) {
      case BOOL -> c.op(Op.BALOAD);
      case INT8 -> integer(c, Op.BALOAD, -1);
      case UINT8 -> integer(c, Op.BALOAD, 0xff);
      case INT16 -> integer(c, Op.SALOAD, -1);
      case UINT16 -> integer(c, Op.SALOAD, 0xffff);
      case INT32 -> integer(c, Op.IALOAD, -1);
      case UINT32 -> integer(c, Op.IALOAD, 0xffff_ffffL);
      case INT64 -> c.op(Op.LALOAD);
      case FLOAT32 -> {
        c.op(Op.FALOAD);
        c.op(Op.F2D);
      }
      case FLOAT64 -> c.op(Op.DALOAD);
      case REF -> c.op(Op.AALOAD);
    }
  }

  private static void integer(Code c, Op load, long mask) {
    c.op(load);
    c.op(Op.I2L);
    if (mask != -1) {
      c.constant(mask);
      c.op(Op.LAND);
    }
  }

  static void storeTo(Code c, ElemKind kind) {
    switch (kind) {
      case BOOL -> c.op(Op.BASTORE);
      case INT8, UINT8 -> narrow(c, Op.L2I, Op.BASTORE);
      case INT16, UINT16 -> narrow(c, Op.L2I, Op.SASTORE);
      case INT32, UINT32 -> narrow(c, Op.L2I, Op.IASTORE);
      case INT64 -> c.op(Op.LASTORE);
      case FLOAT32 -> narrow(c, Op.D2F, Op.FASTORE);
      case FLOAT64 -> c.op(Op.DASTORE);
      case REF -> c.op(Op.AASTORE);
    }
  }

  private static void narrow(Code c, Op convert, Op store) {
    c.op(convert);
    c.op(store);
  }
}
