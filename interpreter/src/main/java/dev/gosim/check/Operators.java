package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Token;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.ChanType;
import dev.gosim.types.Constant;
import dev.gosim.types.Identical;
import dev.gosim.types.PointerType;
import dev.gosim.types.Predicates;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.types.Var;

/** Spec, "Operators" but for comparisons and shifts (types2 {@code unary}, {@code binary}). */
final class Operators {
  private final Checker c;

  Operators(Checker c) {
    this.c = c;
  }

  void unary(Operand x, Expr.Unary e) {
    c.exprs.expr(null, x, e.x());
    if (x.isInvalid()) {
      return;
    }
    switch (e.op()) {
      case AND -> address(x, e);
      case ARROW -> receive(x);
      case TILDE -> tilde(x, e);
      default -> arithmetic(x, e, e.op());
    }
  }

  /** {@code &x}: of what is addressable, and of composite literals. */
  private void address(Operand x, Expr.Unary e) {
    Expr operand = Exprs.unparen(e.x());
    if (x.mode != OperandMode.VARIABLE && !(operand instanceof Expr.CompositeLit)) {
      c.problems.error(x, Problems.INVALID_OP + "cannot take address of " + c.texts.of(x));
      x.invalidate();
      return;
    }
    pointTo(operand, x.type);
    x.setValue(new PointerType(x.type));
  }

  /**
   * Notes that a pointer to the variable is made, which then must live in a cell; structs and
   * arrays are their own pointers.
   */
  void pointTo(Expr operand, Type t) {
    boolean ownPointer =
        t.underlying() instanceof StructType || t.underlying() instanceof ArrayType;
    if (!ownPointer
        && Exprs.unparen(operand) instanceof Expr.Ident id
        && c.env.lookup(id.name()) instanceof Var v) {
      v.setAddressed();
    }
  }

  private void receive(Operand x) {
    Type elem = chanElem(x, x, true);
    if (elem == null) {
      x.invalidate();
      return;
    }
    x.mode = OperandMode.COMMA_OK;
    x.type = elem;
    c.env.hasCallOrRecv = true;
  }

  private void tilde(Operand x, Expr.Unary e) {
    String msg = "cannot use ~ outside of interface or type constraint";
    if (!Predicates.allInteger(x.type)) {
      c.problems.error(e, msg);
      x.invalidate();
      return;
    }
    c.problems.error(e, msg + " (use ^ for bitwise complement)");
    arithmetic(x, e, Token.XOR);
  }

  private void arithmetic(Operand x, Expr.Unary e, Token op) {
    boolean defined =
        switch (op) {
          case ADD, SUB -> Predicates.allNumeric(x.type);
          case XOR -> Predicates.allInteger(x.type);
          default -> Predicates.allBoolean(x.type);
        };
    if (!checkDefined(x, op, defined)) {
      return;
    }
    if (!x.isConstant()) {
      x.mode = OperandMode.VALUE;
      return;
    }
    if (!ConstantOps.isUnknown(x.value)) {
      int bits = Predicates.isUnsigned(x.type) ? 8 * ((Basic) x.type.underlying()).size() : 0;
      x.value = ConstantOps.unary(op, x.value, bits);
      x.expr = e;
      c.untyped.overflow(x, e.pos());
    }
  }

  private boolean checkDefined(Operand x, Token op, boolean defined) {
    if (!defined) {
      String what = op.text() + " not defined on " + c.texts.of(x);
      c.problems.error(x, Problems.INVALID_OP + "operator " + what);
      x.invalidate();
    }
    return defined;
  }

  /** The element type of the channel {@code x}; if it cannot be sent to or received from, null. */
  Type chanElem(Operand at, Operand x, boolean recv) {
    CommonUnder.Result r =
        CommonUnder.of(
            c,
            x.type,
            (t, u) -> {
              if (u == null) {
                return "no specific channel type";
              }
              if (!(u instanceof ChanType ch)) {
                return "non-channel " + c.texts.of(t);
              }
              if (recv && ch.dir() == ChanType.Dir.SEND) {
                return "send-only channel " + c.texts.of(t);
              }
              return !recv && ch.dir() == ChanType.Dir.RECV
                  ? "receive-only channel " + c.texts.of(t)
                  : null;
            });
    if (r.type() != null) {
      return ((ChanType) r.type()).elem();
    }
    String what = c.texts.of(x);
    String why = Predicates.isTypeParam(x.type) ? what + ": " + r.error() : r.error() + " " + what;
    c.problems.error(
        at, Problems.INVALID_OP + (recv ? "cannot receive from " : "cannot send to ") + why);
    return null;
  }

  /**
   * {@code lhs op rhs}. {@code e} is the binary expression; null for the assignment {@code lhs op=
   * rhs}.
   */
  void binary(Operand x, Expr e, Expr lhs, Expr rhs, Token op) {
    Operand y = new Operand();
    c.exprs.expr(null, x, lhs);
    c.exprs.expr(null, y, rhs);
    if (x.isInvalid()) {
      return;
    }
    if (y.isInvalid()) {
      x.invalidate();
      x.expr = y.expr;
      return;
    }
    if (op.isShift()) {
      c.shifts.shift(x, y, e, op);
      return;
    }
    c.untyped.match(x, y);
    if (x.isInvalid()) {
      return;
    }
    if (op.isComparison()) {
      c.comparisons.comparison(x, y, op, false);
      return;
    }
    if (!Identical.identical(x.type, y.type)) {
      mismatch(x, y, e, lhs, rhs, op);
      x.invalidate();
      return;
    }
    if (!checkDefined(x, op, isDefined(op, x.type)) || isDivisionByZero(x, y, op)) {
      return;
    }
    if (x.isConstant() && y.isConstant()) {
      constant(x, y, e, op);
    } else {
      x.mode = OperandMode.VALUE;
    }
  }

  private void mismatch(Operand x, Operand y, Expr e, Expr lhs, Expr rhs, Token op) {
    if (!Predicates.isValid(x.type) || !Predicates.isValid(y.type)) {
      return; // reported before
    }
    String what =
        e != null ? c.texts.of(e) : c.texts.of(lhs) + " " + op.text() + "= " + c.texts.of(rhs);
    c.problems.error(x, Problems.INVALID_OP + what + " " + mismatchedTypes(x.type, y.type));
  }

  private String mismatchedTypes(Type x, Type y) {
    return "(mismatched types " + c.texts.of(x) + " and " + c.texts.of(y) + ")";
  }

  private static boolean isDefined(Token op, Type t) {
    return switch (op) {
      case ADD -> Predicates.allNumericOrString(t);
      case SUB, MUL, QUO -> Predicates.allNumeric(t);
      case LAND, LOR -> Predicates.allBoolean(t);
      default -> Predicates.allInteger(t);
    };
  }

  private boolean isDivisionByZero(Operand x, Operand y, Token op) {
    if (op != Token.QUO && op != Token.REM || !y.isConstant()) {
      return false;
    }
    boolean zero =
        (x.isConstant() || Predicates.allInteger(x.type)) && ConstantOps.sign(y.value) == 0;
    if (!zero && x.isConstant() && Predicates.isComplex(x.type)) {
      zero = vanishes(ConstantOps.real(y.value)) && vanishes(ConstantOps.imag(y.value));
    }
    if (zero) {
      c.problems.error(y, Problems.INVALID_OP + "division by zero");
      x.invalidate();
    }
    return zero;
  }

  /** Whether the square of a number is so small that it is zero. */
  private static boolean vanishes(Constant v) {
    return ConstantOps.sign(ConstantOps.binary(v, Token.MUL, v, false)) == 0;
  }

  private void constant(Operand x, Operand y, Expr e, Token op) {
    if (ConstantOps.isUnknown(x.value) || ConstantOps.isUnknown(y.value)) {
      x.value = ConstantOps.UNKNOWN; // reported before
      return;
    }
    x.value = ConstantOps.binary(x.value, op, y.value, Predicates.isInteger(x.type));
    x.expr = e;
    c.untyped.overflow(x, e == null ? x.start() : e.pos());
  }
}
