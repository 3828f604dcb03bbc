package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.types.Builtin;
import dev.gosim.types.Constant;
import dev.gosim.types.Type;

/**
 * The intermediate result of checking one expression (types2 {@code operand}): what it denotes, its
 * type and, for constants, its value. Mutable: checking functions take one and leave the result in
 * it. After an error was reported its mode is {@link OperandMode#INVALID} and everybody is silent.
 */
final class Operand {
  OperandMode mode = OperandMode.INVALID;
  Expr expr;
  Type type;

  /** Only for constants. */
  Constant value;

  /** Only for built-in functions. */
  Builtin.Id builtin;

  Operand() {}

  Operand(OperandMode mode, Expr expr, Type type) {
    this.mode = mode;
    this.expr = expr;
    this.type = type;
  }

  Operand(OperandMode mode, Expr expr, Type type, Constant value) {
    this(mode, expr, type);
    this.value = value;
  }

  /** Makes this the same as {@code other}. */
  void set(Operand other) {
    mode = other.mode;
    expr = other.expr;
    type = other.type;
    value = other.value;
    builtin = other.builtin;
  }

  Operand copy() {
    Operand x = new Operand();
    x.set(this);
    return x;
  }

  void invalidate() {
    mode = OperandMode.INVALID;
  }

  boolean isInvalid() {
    return mode == OperandMode.INVALID;
  }

  boolean isConstant() {
    return mode == OperandMode.CONSTANT;
  }

  boolean isType() {
    return mode == OperandMode.TYPE;
  }

  /** Whether this is the untyped nil, or nil after it was given a type. */
  boolean isNil() {
    return mode == OperandMode.NIL;
  }

  /** Makes this a computed value of type {@code t}. */
  void setValue(Type t) {
    mode = OperandMode.VALUE;
    type = t;
  }

  /** Makes this a constant. */
  void setConstant(Type t, Constant v) {
    mode = OperandMode.CONSTANT;
    type = t;
    value = v;
  }

  /** Where Go's compiler puts the expression's node: for many the token after the operand. */
  int pos() {
    return switch (expr) {
      case null -> 0;
      case Expr.Index i -> i.lbrack();
      case Expr.SliceExpr s -> s.lbrack();
      case Expr.Call call -> call.lparen();
      case Expr.CompositeLit lit -> lit.lbrace();
      case Expr.Selector s -> s.sel().pos() - 1;
      default -> expr.pos();
    };
  }

  /** Leftmost position of the expression: where errors about it are reported. */
  int start() {
    return expr == null ? 0 : Exprs.start(expr);
  }

  /** Whether this may be assigned to a variable of type {@code t}. */
  boolean assignableTo(Checker c, Type t, Cause cause) {
    return c.assignability.assignable(this, t, cause);
  }
}
