package dev.gosim.check;

import dev.gosim.ast.Token;
import dev.gosim.types.Basic;
import dev.gosim.types.MapType;
import dev.gosim.types.Predicates;
import dev.gosim.types.Signature;
import dev.gosim.types.SliceType;
import dev.gosim.types.Type;

/** Spec, "Comparison operators" (types2 {@code comparison}). */
final class Comparisons {
  private final Checker c;

  Comparisons(Checker c) {
    this.c = c;
  }

  /**
   * {@code x op y}, after the types of untyped operands were matched. {@code switchCase}: x is a
   * case's value, y the switch's; op is then not used.
   */
  void comparison(Operand x, Operand y, Token op, boolean switchCase) {
    if (!Predicates.isValid(x.type) || !Predicates.isValid(y.type)) {
      x.invalidate();
      return;
    }
    Token operator = switchCase ? Token.EQL : op;
    if (!x.assignableTo(c, y.type, null) && !y.assignableTo(c, x.type, null)) {
      String types = c.texts.of(x.type) + " and " + c.texts.of(y.type);
      report(x, y, operator, switchCase, y, "mismatched types " + types);
      return;
    }
    boolean equality = operator == Token.EQL || operator == Token.NEQ;
    Operand wrong = equality ? incomparable(x, y) : unordered(x, y);
    if (wrong != null) {
      boolean nil = x.isNil() || y.isNil();
      String cause = equality && !nil ? incomparableCause(wrong.type) : "";
      report(x, y, operator, switchCase, wrong, cause);
      return;
    }
    if (x.isConstant() && y.isConstant()) {
      x.value = ConstantOps.of(ConstantOps.compare(x.value, operator, y.value));
    } else {
      x.mode = OperandMode.VALUE;
      // now both will be computed, untyped ones with their default type
      c.untyped.updateType(x.expr, Predicates.defaultType(x.type), true);
      c.untyped.updateType(y.expr, Predicates.defaultType(y.type), true);
    }
    x.type = Basic.UNTYPED_BOOL;
  }

  /** The operand that == and != are not defined on, or null. */
  private static Operand incomparable(Operand x, Operand y) {
    if (x.isNil() || y.isNil()) {
      Type other = x.isNil() ? y.type : x.type;
      return Predicates.hasNil(other) ? null : y; // nil == nil
    }
    if (!Predicates.comparable(x.type)) {
      return x;
    }
    return Predicates.comparable(y.type) ? null : y;
  }

  private static Operand unordered(Operand x, Operand y) {
    if (!Predicates.allOrdered(x.type)) {
      return x;
    }
    return Predicates.allOrdered(y.type) ? null : y;
  }

  /** Why values of the type cannot be compared; "" if there is nothing special to say. */
  String incomparableCause(Type t) {
    return switch (t.underlying()) {
      case SliceType s -> "slice can only be compared to nil";
      case Signature s -> "func can only be compared to nil";
      case MapType m -> "map can only be compared to nil";
      default -> {
        String cause = Predicates.comparableType(t, true, c.texts.qualifier());
        yield cause == null ? "" : cause;
      }
    };
  }

  private void report(
      Operand x, Operand y, Token op, boolean switchCase, Operand wrong, String cause) {
    Operand at = wrong;
    String why = cause;
    if (why.isEmpty()) {
      boolean xParam = Predicates.isTypeParam(x.type);
      if (xParam || Predicates.isTypeParam(y.type)) {
        at = xParam ? wrong : y;
        why = "type parameter " + c.texts.of(at.type) + " cannot use operator " + op.text();
      } else {
        String kind = Texts.compositeKind(wrong.type);
        String what = kind.isEmpty() ? c.texts.of(wrong.type) : kind;
        why = "operator " + op.text() + " not defined on " + what;
      }
    }
    String left = c.texts.of(x.expr);
    String right = c.texts.of(y.expr);
    if (switchCase) {
      String what = left + " in switch on " + right;
      c.problems.error(x, "invalid case " + what + " (" + why + ")");
    } else {
      String what = left + " " + op.text() + " " + right;
      c.problems.error(at, Problems.INVALID_OP + what + " (" + why + ")");
    }
    x.invalidate();
  }
}
