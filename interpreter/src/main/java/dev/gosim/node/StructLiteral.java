package dev.gosim.node;

import dev.gosim.types.Type;
import dev.gosim.value.Frame;
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
    if (values.length == 0) {
      return Zero.newStruct(type);
    }
    StructValue s = layout == null ? Zero.newStruct(type) : new StructValue(type, layout);
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
}
