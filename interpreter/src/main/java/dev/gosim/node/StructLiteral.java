package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Op;
import dev.gosim.types.Type;
import dev.gosim.value.Frame;
import dev.gosim.value.Rep;
import dev.gosim.value.StructLayout;
import dev.gosim.value.StructValue;
import dev.gosim.value.Zero;

/**
 * A struct literal: a new variable, some of its fields set. A native struct has no layout here: its
 * factory makes the variable.
 */
public record StructLiteral(Type type, StructLayout layout, int[] slots, Expr[] values)
    implements RefExpr {
  /** The slot of a blank field, which stays zero. */
  public static final int BLANK = -1;

  @Override
  public Object exec(Frame f) {
    StructValue s = zero();
    for (int i = 0; i < values.length; i++) {
      if (slots[i] == BLANK) {
        values[i].boxed(f);
        continue;
      }
      switch (values[i]) {
        case LongExpr v -> s.longs[slots[i]] = v.exec(f);
        case DoubleExpr v -> s.longs[slots[i]] = Double.doubleToRawLongBits(v.exec(f));
        case BoolExpr v -> s.longs[slots[i]] = v.test(f) ? 1 : 0;
        case RefExpr v -> s.refs[slots[i]] = v.exec(f);
      }
    }
    return s;
  }

  /** The variable; fields that are about to be set may have no value yet. */
  StructValue zero() {
    return values.length == 0 || layout == null
        ? Zero.newStruct(type)
        : new StructValue(type, layout);
  }

  @Override
  public void emit(Code c) {
    c.constant(this, StructLiteral.class);
    c.call(StructLiteral.class, "zero", StructValue.class);
    int s = c.temp(Rep.REF);
    c.storeTemp(Rep.REF, s);
    for (int i = 0; i < values.length; i++) {
      Rep rep = values[i].rep();
      if (slots[i] == BLANK) {
        values[i].emit(c);
        c.pop(rep);
        continue;
      }
      c.loadTemp(Rep.REF, s);
      if (rep == Rep.REF) {
        c.getField(StructValue.class, "refs", Object[].class);
        c.constant(slots[i]);
        values[i].emit(c);
        c.op(Op.AASTORE);
      } else {
        c.getField(StructValue.class, "longs", long[].class);
        c.constant(slots[i]);
        values[i].emit(c);
        c.toBits(rep);
        c.op(Op.LASTORE);
      }
    }
    c.loadTemp(Rep.REF, s);
  }
}
