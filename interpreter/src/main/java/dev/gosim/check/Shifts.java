package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Token;
import dev.gosim.types.Basic;
import dev.gosim.types.Constant;
import dev.gosim.types.Predicates;

/**
 * Shift expressions (spec, "Operators": "The right operand in a shift expression must have integer
 * type or be an untyped constant representable by a value of type uint ..."; types2 {@code shift}).
 */
final class Shifts {
  /** Constant shifts are limited so that the smallest float64 can still be written as one. */
  private static final long MAX_CONSTANT_SHIFT = 1023 - 1 + 52;

  private final Checker c;

  Shifts(Checker c) {
    this.c = c;
  }

  /** {@code x op y}; {@code e} is the expression, null in an assignment operation. */
  void shift(Operand x, Operand y, Expr e, Token op) {
    Constant shifted = x.isConstant() ? ConstantOps.toInteger(x.value) : null;
    boolean mayBeInteger =
        Predicates.allInteger(x.type)
            || Predicates.isUntyped(x.type) && shifted != null && ConstantOps.isInteger(shifted);
    if (!mayBeInteger) {
      mustBeInteger(x, "shifted operand ", x);
      return;
    }
    if (!checkCount(x, y)) {
      x.invalidate();
      return;
    }
    if (x.isConstant() && y.isConstant()) {
      constant(x, shifted, y, e, op);
      return;
    }
    if (y.isConstant() && Predicates.isTyped(y.type) && !Predicates.isInteger(y.type)) {
      nonIntegerCount(x, y, e, op);
      return;
    }
    if (x.isConstant() && Predicates.isUntyped(x.type)) {
      // the type of the left operand is what it would be without the shift: wait for it
      c.untyped.markShiftOperand(x.expr);
      x.mode = OperandMode.VALUE;
      return;
    }
    if (!Predicates.allInteger(x.type)) {
      mustBeInteger(x, "shifted operand ", x);
      return;
    }
    x.mode = OperandMode.VALUE;
  }

  private void mustBeInteger(Operand at, String what, Operand result) {
    c.problems.error(at, Problems.INVALID_OP + what + c.texts.of(at) + " must be integer");
    result.invalidate();
  }

  /** The shift count: of integer type, or a constant that fits uint. */
  private boolean checkCount(Operand x, Operand y) {
    if (y.isConstant()) {
      Constant count = ConstantOps.toInteger(y.value);
      if (ConstantOps.isInteger(count) && ConstantOps.sign(count) < 0) {
        c.problems.error(y, Problems.INVALID_OP + "negative shift count " + c.texts.of(y));
        return false;
      }
      if (Predicates.isUntyped(y.type)) {
        c.untyped.representable(y, Basic.UINT);
      }
      return !y.isInvalid();
    }
    if (Predicates.allInteger(y.type)) {
      return true;
    }
    if (Predicates.isUntyped(y.type)) {
      c.untyped.convert(y, Basic.UINT);
      return !y.isInvalid();
    }
    mustBeInteger(y, "shift count ", x);
    return false;
  }

  /** Only the compiler's back end minds a typed constant like float64(2) here. */
  private void nonIntegerCount(Operand x, Operand y, Expr e, Token op) {
    String expr = c.texts.of(x.expr) + " " + op.text() + " " + ConstantText.of(y.value, y.type);
    String why = " (shift count type " + c.texts.of(y.type) + ", must be integer)";
    c.problems.error(e == null ? x.start() : e.pos(), Problems.INVALID_OP + expr + why);
    x.invalidate();
  }

  private void constant(Operand x, Constant shifted, Operand y, Expr e, Token op) {
    if (ConstantOps.isUnknown(x.value) || ConstantOps.isUnknown(y.value)) {
      x.value = ConstantOps.UNKNOWN;
      integerType(x);
      return;
    }
    boolean small =
        ConstantOps.toInteger(y.value) instanceof Constant.Int64 s
            && s.value() <= MAX_CONSTANT_SHIFT;
    if (!small) {
      c.problems.error(y, Problems.INVALID_OP + "invalid shift count " + c.texts.of(y));
      x.invalidate();
      return;
    }
    integerType(x);
    long count = ((Constant.Int64) ConstantOps.toInteger(y.value)).value();
    x.value = ConstantOps.shift(shifted, op, (int) count);
    x.expr = e;
    c.untyped.overflow(x, e == null ? y.start() : e.pos());
  }

  /** An untyped 2.0 becomes an untyped integer when it is shifted. */
  private static void integerType(Operand x) {
    if (!Predicates.isInteger(x.type)) {
      x.type = Basic.UNTYPED_INT;
    }
  }
}
