package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Token;
import dev.gosim.types.Basic;
import dev.gosim.types.Constant;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.PointerType;
import dev.gosim.types.Predicates;
import dev.gosim.types.Type;

/**
 * How untyped values get their type (spec, "Constants", "Representability", "Conversions"; types2
 * {@code const.go} and {@code updateExprType}). An untyped expression is noted down with its
 * provisional type; when it is used where a type is called for, that type is passed down to its
 * operands, and constants are checked to fit.
 */
final class Untyped {
  /** Untyped integers may have so many bits. */
  private static final int MAX_BITS = 512;

  /** Why a value cannot take on a type. */
  enum Misfit {
    NONE,
    TRUNCATED,
    OVERFLOWS,
    OTHER
  }

  /**
   * What an untyped value becomes where a type is expected.
   *
   * @param type null unless {@code misfit} is NONE
   * @param value its value in that type, or null to keep the one it has
   */
  record Implicit(Type type, Constant value, Misfit misfit) {
    private static final Implicit FAILED = new Implicit(null, null, Misfit.OTHER);

    static Implicit of(Type t) {
      return new Implicit(t, null, Misfit.NONE);
    }

    boolean ok() {
      return misfit == Misfit.NONE;
    }
  }

  private final Checker c;

  Untyped(Checker c) {
    this.c = c;
  }

  /** The type of {@code x} where {@code target} is expected; its own if it has one. */
  Implicit implicitType(Operand x, Type target) {
    if (x.isInvalid() || Predicates.isTyped(x.type) || !Predicates.isValid(target)) {
      return Implicit.of(x.type);
    }
    if (Predicates.isUntyped(target)) {
      Type max = Predicates.maxType(x.type, target);
      return max == null ? Implicit.FAILED : Implicit.of(max);
    }
    if (x.isNil()) {
      return Predicates.hasNil(target) ? Implicit.of(target) : Implicit.FAILED;
    }
    return switch (target.underlying()) {
      case Basic b -> basic(x, target, b);
      case InterfaceType i when Predicates.isTypeParam(target) -> {
        boolean all =
            Predicates.underIs(target, u -> u != null && implicitType(x, u).type() != null);
        yield all ? Implicit.of(target) : Implicit.FAILED;
      }
      case InterfaceType i ->
          i.typeSet().isAll() ? Implicit.of(Predicates.defaultType(x.type)) : Implicit.FAILED;
      default -> Implicit.FAILED;
    };
  }

  private Implicit basic(Operand x, Type target, Basic b) {
    if (x.isConstant()) {
      Constant v = Representable.rounded(x.value, b);
      return v != null
          ? new Implicit(target, v, Misfit.NONE)
          : new Implicit(null, null, misfit(x.type, b));
    }
    // not constant: the result of a comparison, or a shift whose type is still open
    boolean fits =
        switch (((Basic) x.type).kind()) {
          case UNTYPED_BOOL -> b.isBoolean();
          case UNTYPED_INT, UNTYPED_RUNE, UNTYPED_FLOAT, UNTYPED_COMPLEX -> b.isNumeric();
          case UNTYPED_STRING -> b.isString();
          default -> false;
        };
    return fits ? Implicit.of(target) : Implicit.FAILED;
  }

  private static Misfit misfit(Type from, Basic to) {
    if (!Predicates.isNumeric(from) || !to.isNumeric()) {
      return Misfit.OTHER;
    }
    return !Predicates.isInteger(from) && to.isInteger() ? Misfit.TRUNCATED : Misfit.OVERFLOWS;
  }

  /** Gives an untyped operand the target type, or reports why it cannot have it. */
  void convert(Operand x, Type target) {
    Implicit i = implicitType(x, target);
    if (!i.ok()) {
      Type shown = Predicates.isTypeParam(target) ? target : target.underlying();
      cannotConvert(x, shown, i.misfit());
      return;
    }
    apply(x, i);
  }

  /** Makes {@code x} what {@link #implicitType} found. */
  void apply(Operand x, Implicit i) {
    if (i.value() != null) {
      x.value = i.value();
      updateValue(x.expr, i.value());
    }
    if (i.type() != x.type) {
      x.type = i.type();
      updateType(x.expr, i.type(), false);
    }
  }

  private void cannotConvert(Operand x, Type target, Misfit misfit) {
    String t = c.texts.of(target);
    String what = c.texts.of(x);
    c.problems.error(
        x,
        switch (misfit) {
          case TRUNCATED -> what + " truncated to " + t;
          case OVERFLOWS -> what + " overflows " + t;
          default -> "cannot convert " + what + " to type " + t;
        });
    x.invalidate();
  }

  /** Checks that a constant fits a type and rounds it to that type's precision. */
  void representable(Operand x, Basic t) {
    Constant v = Representable.rounded(x.value, t);
    if (v == null) {
      cannotConvert(x, t, misfit(x.type, t));
    } else {
      x.value = v;
    }
  }

  /** Checks the result of a constant operation; {@code opPos} is where an overflow is reported. */
  void overflow(Operand x, int opPos) {
    if (ConstantOps.isUnknown(x.value)) {
      c.problems.error(opPos, "constant result is not representable");
      return;
    }
    if (Predicates.isTyped(x.type)) {
      representable(x, (Basic) x.type.underlying());
      return;
    }
    if (Predicates.isInteger(x.type) && ConstantOps.bitLength(x.value) > MAX_BITS) {
      c.problems.error(opPos, "constant " + operation(x.expr) + "overflow");
      x.value = ConstantOps.UNKNOWN;
    }
  }

  private static String operation(Expr e) {
    return switch (e) {
      case Expr.Unary u when u.op() == Token.XOR -> "bitwise complement ";
      case Expr.Binary b ->
          switch (b.op()) {
            case ADD -> "addition ";
            case SUB -> "subtraction ";
            case XOR -> "bitwise XOR ";
            case MUL -> "multiplication ";
            case SHL -> "shift ";
            default -> "";
          };
      default -> "";
    };
  }

  /** Tries to give two operands the same type where one or both are untyped. */
  void match(Operand x, Operand y) {
    if (!mayMatch(x, y)) {
      return;
    }
    convert(x, y.type);
    if (x.isInvalid()) {
      return;
    }
    convert(y, x.type);
    if (y.isInvalid()) {
      x.invalidate();
    }
  }

  /** Whether a conversion has a chance; if not, the types are reported as mismatched. */
  private static boolean mayMatch(Operand x, Operand y) {
    if (Predicates.isTyped(x.type) && Predicates.isTyped(y.type)) {
      return false;
    }
    if (Predicates.allNumeric(x.type) != Predicates.allNumeric(y.type)) {
      return false;
    }
    if (Predicates.isNonTypeParamInterface(x.type) || Predicates.isNonTypeParamInterface(y.type)) {
      return true; // the untyped one may become its default type
    }
    if (Predicates.allBoolean(x.type) != Predicates.allBoolean(y.type)
        || Predicates.allString(x.type) != Predicates.allString(y.type)) {
      return false;
    }
    if (x.isNil()) {
      return Predicates.hasNil(y.type);
    }
    if (y.isNil()) {
      return Predicates.hasNil(x.type);
    }
    return !isPointer(x.type) && !isPointer(y.type);
  }

  private static boolean isPointer(Type t) {
    return t.underlying() instanceof PointerType;
  }

  /** Notes that {@code e}, if it is the constant left operand of a shift, waits for its type. */
  void markShiftOperand(Expr e) {
    Recorder.Untyped old = c.recorder.untyped.get(e);
    if (old != null) {
      c.recorder.rememberUntyped(e, true, old.mode(), old.type(), old.value());
    }
  }

  private void updateValue(Expr e, Constant v) {
    Recorder.Untyped old = c.recorder.untyped.get(e);
    if (old != null) {
      c.recorder.rememberUntyped(e, old.isLhs(), old.mode(), old.type(), v);
    }
  }

  /**
   * Passes a new type down an untyped expression. While {@code t} is itself untyped and not {@code
   * last}, only the notes change; else the types are recorded for good.
   */
  void updateType(Expr e, Type t, boolean last) {
    Recorder.Untyped old = c.recorder.untyped.get(e);
    if (old == null) {
      return;
    }
    updateOperands(e, t, last, old.value() != null);
    if (!last && Predicates.isUntyped(t)) {
      c.recorder.rememberUntyped(e, old.isLhs(), old.mode(), (Basic) t, old.value());
      return;
    }
    c.recorder.untyped.remove(e);
    if (old.isLhs() && !Predicates.allInteger(t)) {
      String what = c.texts.of(e) + " (type " + c.texts.of(t) + ")";
      c.problems.error(e, Problems.INVALID_OP + "shifted operand " + what + " must be integer");
      return;
    }
    if (old.value() != null) {
      Operand x = new Operand(old.mode(), e, old.type(), old.value());
      convert(x, t);
      if (x.isInvalid()) {
        return;
      }
      c.recorder.recordTypeAndValue(e, old.mode(), t, x.value);
      return;
    }
    c.recorder.recordTypeAndValue(e, old.mode(), t, null);
  }

  /** The operands of a constant are constants that never become values: left alone. */
  private void updateOperands(Expr e, Type t, boolean last, boolean constant) {
    switch (e) {
      case Expr.Paren p -> updateType(p.x(), t, last);
      case Expr.Unary u when !constant -> updateType(u.x(), t, last);
      case Expr.Binary b when !constant -> {
        if (b.op().isComparison()) {
          return; // its operands have types of their own
        }
        updateType(b.x(), t, last);
        if (!b.op().isShift()) {
          updateType(b.y(), t, last);
        }
      }
      default -> {}
    }
  }
}
