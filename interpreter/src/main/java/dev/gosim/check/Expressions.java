package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Token;
import dev.gosim.types.Alias;
import dev.gosim.types.Basic;
import dev.gosim.types.Identical;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Named;
import dev.gosim.types.Obj;
import dev.gosim.types.PointerType;
import dev.gosim.types.Predicates;
import dev.gosim.types.Signature;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.List;

/**
 * Spec, "Expressions" (types2 {@code expr.go}). Every expression goes through {@link #rawExpr},
 * which sends it to whoever knows its kind and records the result. The public entries differ in
 * what they let through: values only, types too, several values, generic functions.
 */
final class Expressions {
  private final Checker c;

  Expressions(Checker c) {
    this.c = c;
  }

  /** A single value. A generic function gets its type arguments from {@code target} if not null. */
  void expr(Target target, Operand x, Expr e) {
    rawExpr(target, x, e, null, false);
    valuesOnly(x);
    singleValue(x);
  }

  /** A single value that may be a generic function. */
  void genericExpr(Operand x, Expr e) {
    rawExpr(null, x, e, null, true);
    valuesOnly(x);
    singleValue(x);
  }

  /** An element of a composite literal; {@code hint} is its type where it is left out. */
  void exprWithHint(Operand x, Expr e, Type hint) {
    rawExpr(null, x, e, hint, false);
    valuesOnly(x);
    singleValue(x);
  }

  /** A single value or a type. */
  void exprOrType(Operand x, Expr e, boolean allowGeneric) {
    rawExpr(null, x, e, null, allowGeneric);
    if (x.mode == OperandMode.NO_VALUE) {
      reject(x, " used as value or type");
    }
    singleValue(x);
  }

  /** One or more values; with {@code allowCommaOk} also the "ok" of what can have one. */
  MultiValue multiExpr(Expr e, boolean allowCommaOk) {
    Operand x = new Operand();
    rawExpr(null, x, e, null, false);
    valuesOnly(x);
    if (x.type instanceof Tuple t && !x.isInvalid()) {
      return new MultiValue(unpack(e, t), false);
    }
    boolean commaOk =
        allowCommaOk && (x.mode == OperandMode.MAP_INDEX || x.mode == OperandMode.COMMA_OK);
    if (commaOk) {
      return new MultiValue(
          List.of(x, new Operand(OperandMode.VALUE, e, Basic.UNTYPED_BOOL)), true);
    }
    return new MultiValue(List.of(x), false);
  }

  static List<Operand> unpack(Expr e, Tuple t) {
    List<Operand> list = new ArrayList<>(t.size());
    for (Var v : t.vars()) {
      list.add(new Operand(OperandMode.VALUE, e, v.type()));
    }
    return list;
  }

  /** Reports what is not a value. */
  void valuesOnly(Operand x) {
    switch (x.mode) {
      case NO_VALUE -> reject(x, " used as value");
      case BUILTIN -> reject(x, " must be called");
      case TYPE -> reject(x, " is not an expression");
      default -> {}
    }
  }

  private void reject(Operand x, String why) {
    c.problems.error(x, c.texts.of(x) + why);
    x.invalidate();
  }

  /** Reports a call with several results where one value is needed. */
  void singleValue(Operand x) {
    if (x.mode == OperandMode.VALUE && x.type instanceof Tuple) {
      c.problems.error(x, "multiple-value " + c.texts.of(x) + " in single-value context");
      x.invalidate();
    }
  }

  /** Checks an expression and records what it is. */
  ExprKind rawExpr(Target target, Operand x, Expr e, Type hint, boolean allowGeneric) {
    x.mode = OperandMode.INVALID;
    x.type = Basic.INVALID;
    x.value = null;
    x.expr = e;
    ExprKind kind = dispatch(target, x, e, hint);
    x.expr = e;
    if (!allowGeneric) {
      nonGeneric(target, x);
    }
    if (!x.isInvalid() && x.mode != OperandMode.NO_VALUE && !c.cycles.finiteSize(x.type)) {
      x.invalidate();
      x.type = Basic.INVALID;
    }
    c.recorder.record(x);
    return kind;
  }

  /** Reports a generic type or function that nothing instantiates. */
  void nonGeneric(Target target, Operand x) {
    if (x.isInvalid() || x.mode == OperandMode.NO_VALUE) {
      return;
    }
    String what = null;
    if (x.type instanceof Signature s && !s.typeParams().isEmpty()) {
      if (target != null) {
        c.calls.instantiateFor(target, x);
        return;
      }
      what = "function";
    } else if ((x.type instanceof Named || x.type instanceof Alias)
        && Predicates.isGeneric(x.type)) {
      what = "type";
    }
    if (what != null) {
      String name = c.texts.of(x.expr);
      c.problems.error(
          x.expr, "cannot use generic " + what + " " + name + " without instantiation");
      x.invalidate();
      x.type = Basic.INVALID;
    }
  }

  private ExprKind dispatch(Target target, Operand x, Expr e, Type hint) {
    switch (e) {
      case Expr.Ident id -> c.ident(x, id, null, false);
      case Expr.BasicLit lit -> c.literals.basic(x, lit);
      case Expr.FuncLit lit -> c.literals.function(x, lit);
      case Expr.CompositeLit lit -> c.compositeLits.check(x, lit, hint);
      case Expr.Paren p -> {
        return rawExpr(null, x, p.x(), null, false);
      }
      case Expr.Selector s -> c.selectors.selector(x, s, false);
      case Expr.Index i -> {
        if (c.index.indexExpr(x, i)) {
          c.calls.instantiate(target, x, i);
        }
      }
      case Expr.SliceExpr s -> c.slices.sliceExpr(x, s);
      case Expr.TypeAssert a -> typeAssert(x, a);
      case Expr.Call call -> {
        return c.calls.callExpr(x, call);
      }
      case Expr.Star s -> star(x, s);
      case Expr.Unary u -> {
        c.operators.unary(x, u);
        return !x.isInvalid() && u.op() != Token.ARROW ? ExprKind.EXPRESSION : ExprKind.STATEMENT;
      }
      case Expr.Binary b -> c.operators.binary(x, b, b.x(), b.y(), b.op());
      case Expr.KeyValue kv -> c.problems.error(kv, "unexpected key:value expression");
      case Expr.Ellipsis d -> c.problems.error(d, "invalid use of ...");
      default -> {
        Type t = c.typeExprs.typ(e);
        if (Predicates.isValid(t)) {
          x.mode = OperandMode.TYPE;
          x.type = t;
        }
      }
    }
    return x.isInvalid() ? ExprKind.STATEMENT : ExprKind.EXPRESSION;
  }

  private void star(Operand x, Expr.Star e) {
    exprOrType(x, e.x(), false);
    if (x.isInvalid()) {
      return;
    }
    if (x.isType()) {
      c.typeExprs.validVarType(e.x(), x.type);
      x.type = new PointerType(x.type);
      return;
    }
    Type[] base = new Type[1];
    boolean ok =
        Predicates.underIs(
            x.type,
            u -> {
              if (!(u instanceof PointerType p)) {
                c.problems.error(x, Problems.INVALID_OP + "cannot indirect " + c.texts.of(x));
                return false;
              }
              if (base[0] != null && !Identical.identical(p.elem(), base[0])) {
                String what = c.texts.of(x);
                c.problems.error(
                    x,
                    Problems.INVALID_OP
                        + "pointers of "
                        + what
                        + " must have identical base types");
                return false;
              }
              base[0] = p.elem();
              return true;
            });
    if (!ok) {
      x.invalidate();
      return;
    }
    x.mode = OperandMode.VARIABLE;
    x.type = base[0];
  }

  private void typeAssert(Operand x, Expr.TypeAssert e) {
    if (e.type() == null) {
      c.problems.error(e, "invalid syntax tree: use of .(type) outside type switch");
      use(e.x());
      return;
    }
    expr(null, x, e.x());
    if (x.isInvalid()) {
      return;
    }
    if (Predicates.isTypeParam(x.type)) {
      c.problems.error(
          x,
          Problems.INVALID_OP
              + "cannot use type assertion on type parameter value "
              + c.texts.of(x));
      x.invalidate();
      return;
    }
    if (!(x.type.underlying() instanceof InterfaceType)) {
      c.problems.error(x, Problems.INVALID_OP + c.texts.of(x) + " is not an interface");
      x.invalidate();
      return;
    }
    Type t = c.typeExprs.varType(e.type());
    if (!Predicates.isValid(t)) {
      x.invalidate();
      return;
    }
    typeAssertion(e, x, t, false);
    x.mode = OperandMode.COMMA_OK;
    x.type = t;
  }

  /** Reports an assertion (or case of a type switch) that can never hold. */
  void typeAssertion(Expr e, Operand x, Type t, boolean typeSwitch) {
    Cause cause = new Cause();
    if (c.impls.assertableTo(x.type, t, cause)) {
      return;
    }
    String type = c.texts.of(t);
    if (typeSwitch) {
      String what = c.texts.of(e) + "\n\t" + c.texts.of(x) + " cannot have dynamic type " + type;
      c.problems.error(e, "impossible type switch case: " + what + " " + cause.text);
      return;
    }
    String what = c.texts.of(e) + "\n\t" + type + " does not implement " + c.texts.of(x.type);
    c.problems.error(e, "impossible type assertion: " + what + " " + cause.text);
  }

  /**
   * Evaluates expressions for their side on others: variables become used. True if all are fine.
   */
  boolean use(List<Expr> list) {
    boolean ok = true;
    for (Expr e : list) {
      ok &= use(e);
    }
    return ok;
  }

  /** The same for one expression, which may be null. */
  boolean use(Expr e) {
    return use(e, false);
  }

  /**
   * As {@link #use}, for left sides of assignments: an identifier there does not use a variable.
   */
  boolean useLhs(List<Expr> list) {
    boolean ok = true;
    for (Expr e : list) {
      ok &= use(e, true);
    }
    return ok;
  }

  private boolean use(Expr e, boolean lhs) {
    if (e == null) {
      return true;
    }
    Operand x = new Operand();
    if (!(Exprs.unparen(e) instanceof Expr.Ident id)) {
      rawExpr(null, x, e, null, true);
    } else if (id.name().equals("_")) {
      return true;
    } else if (lhs) {
      withoutUse(id, () -> exprOrType(x, id, true));
    } else {
      exprOrType(x, id, true);
    }
    return !x.isInvalid();
  }

  /** Does something with an identifier that shall not count as a use of the variable it names. */
  void withoutUse(Expr.Ident id, Runnable action) {
    Obj obj = c.env.lookup(id.name());
    Var v = obj instanceof Var w && w.pkg() == c.env.pkg ? w : null;
    boolean used = v != null && v.used();
    action.run();
    if (v != null) {
      v.setUsed(used);
    }
  }
}
