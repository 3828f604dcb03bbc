package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.Constant;
import dev.gosim.types.Identical;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.MapType;
import dev.gosim.types.PointerType;
import dev.gosim.types.Predicates;
import dev.gosim.types.Signature;
import dev.gosim.types.SliceType;
import dev.gosim.types.Type;

/** Spec, "Index expressions" (types2 {@code index.go}). */
final class IndexExprs {
  /**
   * What indexing a type gives: {@code length} -1 if unknown, {@code key} null but for maps, {@code
   * addressable} null if it depends on whether the operand is.
   */
  private record Indexed(Type elem, long length, Type key, Boolean addressable) {}

  private final Checker c;

  IndexExprs(Checker c) {
    this.c = c;
  }

  /**
   * Checks {@code e}, which may also instantiate a type. True if it instantiates a generic
   * function: then {@code x} is the function and the instantiation is left to the caller.
   */
  boolean indexExpr(Operand x, Expr.Index e) {
    c.exprs.exprOrType(x, e.x(), true);
    switch (x.mode) {
      case INVALID -> {
        c.exprs.use(e.indices());
        return false;
      }
      case TYPE -> {
        x.invalidate();
        x.type = c.typeExprs.varType(e);
        if (Predicates.isValid(x.type)) {
          x.mode = OperandMode.TYPE;
        }
        return false;
      }
      case VALUE -> {
        if (x.type.underlying() instanceof Signature s && !s.typeParams().isEmpty()) {
          return true;
        }
      }
      default -> {}
    }
    c.exprs.nonGeneric(null, x);
    if (!x.isInvalid()) {
      index(x, e);
    }
    return false;
  }

  private void index(Operand x, Expr.Index e) {
    Indexed i = Predicates.isTypeParam(x.type) ? common(x) : of(x, x.type.underlying());
    if (i == null) {
      c.problems.error(e.lbrack(), "cannot index " + c.texts.of(x));
      c.exprs.use(e.indices());
      x.invalidate();
      return;
    }
    Expr index = singleIndex(e);
    if (i.key != null) {
      Operand key = new Operand();
      c.exprs.expr(null, key, index);
      c.assignments.assignment(key, i.key, "map index");
      x.mode = OperandMode.MAP_INDEX;
      x.type = i.elem;
      return;
    }
    boolean addressable = i.addressable == null ? x.mode == OperandMode.VARIABLE : i.addressable;
    x.mode = addressable ? OperandMode.VARIABLE : OperandMode.VALUE;
    x.type = i.elem;
    index(index, i.length);
  }

  /** Null if the type cannot be indexed. */
  private static Indexed of(Operand x, Type under) {
    return switch (under) {
      case Basic b when b.isString() -> {
        long length = x.isConstant() ? ConstantOps.string(x.value).length() : -1;
        yield new Indexed(Basic.BYTE, length, null, false);
      }
      case ArrayType a -> new Indexed(a.elem(), a.len(), null, null);
      case PointerType p when p.elem().underlying() instanceof ArrayType a ->
          new Indexed(a.elem(), a.len(), null, true);
      case SliceType s -> new Indexed(s.elem(), -1, null, true);
      case MapType m -> new Indexed(m.elem(), -1, m.key(), true);
      case null, default -> null;
    };
  }

  /** What indexing any type of a type parameter's type set gives, if they agree. */
  private static Indexed common(Operand x) {
    if (!(x.type.underlying() instanceof InterfaceType)) {
      return null;
    }
    Indexed[] all = new Indexed[1];
    boolean ok =
        Predicates.underIs(
            x.type,
            u -> {
              Indexed i = of(x, u);
              if (i == null) {
                return false;
              }
              Indexed old = all[0];
              if (old == null) {
                all[0] = i;
                return true;
              }
              if ((old.key == null) != (i.key == null)
                  || i.key != null && !Identical.identical(old.key, i.key)
                  || !Identical.identical(old.elem, i.elem)) {
                return false;
              }
              all[0] = new Indexed(old.elem, shorter(old, i), old.key, both(old, i));
              return true;
            });
    return ok ? all[0] : null;
  }

  private static long shorter(Indexed a, Indexed b) {
    return a.length >= 0 && b.length >= 0
        ? Math.min(a.length, b.length)
        : Math.max(a.length, b.length);
  }

  private static Boolean both(Indexed a, Indexed b) {
    if (Boolean.FALSE.equals(a.addressable) || Boolean.FALSE.equals(b.addressable)) {
      return false;
    }
    return a.addressable == null ? a.addressable : b.addressable;
  }

  private Expr singleIndex(Expr.Index e) {
    if (e.indices().size() > 1) {
      c.problems.error(e.indices().get(1), Problems.INVALID_OP + "more than one index");
    }
    return e.indices().get(0);
  }

  /**
   * The type and, if constant, value of an index.
   *
   * @param type invalid if an error was reported
   * @param value -1 if not constant
   */
  record Index(Type type, long value) {
    static final Index INVALID = new Index(Basic.INVALID, -1);
  }

  /** Checks an index, which if constant must be less than {@code max} (-1: no limit). */
  Index index(Expr index, long max) {
    Operand x = new Operand();
    c.exprs.expr(null, x, index);
    if (!isValidIndex(x, "index", false)) {
      return Index.INVALID;
    }
    if (!x.isConstant()) {
      return new Index(x.type, -1);
    }
    if (!(x.value instanceof Constant.Int64 v)) {
      return Index.INVALID; // unknown
    }
    if (max >= 0 && v.value() >= max) {
      String what = "index " + v.value() + " out of bounds [0:" + max + "]";
      c.problems.error(x, Problems.INVALID_ARG + what);
      return Index.INVALID;
    }
    return new Index(x.type, v.value());
  }

  /** Whether {@code x} can be an index, a length or the like, which {@code what} names. */
  boolean isValidIndex(Operand x, String what, boolean allowNegative) {
    if (x.isInvalid()) {
      return false;
    }
    c.untyped.convert(x, Basic.INT);
    if (x.isInvalid()) {
      return false;
    }
    String start = Problems.INVALID_ARG + what + " " + c.texts.of(x);
    if (!Predicates.allInteger(x.type)) {
      c.problems.error(x, start + " must be integer");
      return false;
    }
    if (!x.isConstant()) {
      return true;
    }
    if (!allowNegative && ConstantOps.sign(x.value) < 0) {
      c.problems.error(x, start + " must not be negative");
      return false;
    }
    Constant v = Representable.rounded(x.value, Basic.INT);
    if (v == null) {
      c.problems.error(x, start + " overflows int");
      return false;
    }
    x.value = v;
    return true;
  }
}
