package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.Identical;
import dev.gosim.types.PointerType;
import dev.gosim.types.Predicates;
import dev.gosim.types.SliceType;
import dev.gosim.types.Type;
import java.util.Arrays;

/** Spec, "Slice expressions" (types2 {@code sliceExpr}). */
final class SliceExprs {
  private static final long UNKNOWN = -1;

  private final Checker c;

  SliceExprs(Checker c) {
    this.c = c;
  }

  void sliceExpr(Operand x, Expr.SliceExpr e) {
    c.exprs.expr(null, x, e.x());
    if (x.isInvalid()) {
      c.exprs.use(Arrays.asList(e.lo(), e.hi(), e.max()));
      return;
    }
    Type under = commonUnder(x);
    if (under == null) {
      x.invalidate();
      return;
    }
    long length = UNKNOWN;
    switch (under) {
      case Basic b when b.isString() -> {
        if (e.three()) {
          c.problems.error(
              e.max() == null ? e : e.max(), Problems.INVALID_OP + "3-index slice of string");
          x.invalidate();
          return;
        }
        if (x.isConstant()) {
          length = ConstantOps.string(x.value).length();
        }
        if (Predicates.isUntyped(x.type)) {
          c.untyped.updateType(x.expr, Basic.STRING, true);
          x.type = Basic.STRING;
        }
      }
      case ArrayType a -> {
        if (x.mode != OperandMode.VARIABLE) {
          cannotSlice(x, "unaddressable value " + c.texts.of(x));
          return;
        }
        length = a.len();
        x.type = new SliceType(a.elem());
      }
      case PointerType p when p.elem().underlying() instanceof ArrayType a -> {
        length = a.len();
        x.type = new SliceType(a.elem());
      }
      case SliceType s -> {}
      default -> {
        cannotSlice(x, c.texts.of(x));
        return;
      }
    }
    x.mode = OperandMode.VALUE;
    if (e.three() && (e.hi() == null || e.max() == null)) {
      c.problems.error(e, "middle and final index required in 3-index slice");
      x.invalidate();
      return;
    }
    indices(e, length);
  }

  private void cannotSlice(Operand x, String what) {
    c.problems.error(x, "cannot slice " + what);
    x.invalidate();
  }

  /** The underlying type all types of the operand share, strings counting as byte slices. */
  private Type commonUnder(Operand x) {
    Type[] common = new Type[2];
    boolean[] string = new boolean[1];
    boolean ok =
        Predicates.all(
            x.type,
            (t, u) -> {
              if (u == null) {
                String why = ": no specific type in " + c.texts.of(x.type);
                cannotSlice(x, c.texts.of(x) + why);
                return false;
              }
              string[0] |= Predicates.isString(u);
              Type slice = Predicates.isString(u) ? new SliceType(Basic.BYTE) : u;
              if (common[1] == null) {
                common[0] = t;
                common[1] = slice;
                return true;
              }
              if (!Identical.identical(common[1], slice)) {
                String types = c.texts.of(common[0]) + " and " + c.texts.of(t);
                cannotSlice(x, c.texts.of(x) + ": " + types + " have different underlying types");
                return false;
              }
              return true;
            });
    if (!ok) {
      return null;
    }
    if (!string[0]) {
      return common[1];
    }
    return Predicates.isTypeParam(x.type) ? Basic.STRING : x.type.underlying();
  }

  private void indices(Expr.SliceExpr e, long length) {
    Expr[] exprs = {e.lo(), e.hi(), e.max()};
    long[] values = new long[3];
    long max = length >= 0 ? length + 1 : -1;
    for (int i = 0; i < exprs.length; i++) {
      if (exprs[i] != null) {
        values[i] = c.index.index(exprs[i], max).value();
      } else {
        values[i] = i == 0 ? 0 : length;
      }
    }
    for (int i = 0; i < values.length; i++) {
      for (int j = i + 1; j < values.length; j++) {
        if (values[i] > 0 && values[j] >= 0 && values[j] < values[i]) {
          String what = values[j] + " < " + values[i];
          c.problems.error(exprs[j] == null ? e : exprs[j], "invalid slice indices: " + what);
          return;
        }
      }
    }
  }
}
