package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.types.Basic;
import dev.gosim.types.Constant;
import dev.gosim.types.Obj;
import dev.gosim.types.Signature;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what was found out into {@link Info} (types2 {@code recording.go}). Untyped expressions
 * are held back until their final type is known.
 */
final class Recorder {
  /** An untyped expression whose final type is not known yet (types2 {@code exprInfo}). */
  record Untyped(boolean isLhs, OperandMode mode, Basic type, Constant value) {}

  private final Info info;
  private final Checker c;

  /** Expressions without final type. */
  final Map<Expr, Untyped> untyped = new IdentityHashMap<>();

  Recorder(Checker c) {
    this.c = c;
    this.info = c.info;
  }

  /** Records the operand for its expression, now or, if it is untyped, later. */
  void record(Operand x) {
    Type type = x.type;
    Constant value = null;
    switch (x.mode) {
      case INVALID -> type = Basic.INVALID;
      case NO_VALUE -> type = Tuple.EMPTY;
      case CONSTANT -> value = x.value;
      default -> {}
    }
    if (type instanceof Basic b && b.isUntyped()) {
      rememberUntyped(x.expr, false, x.mode, b, value);
    } else {
      recordTypeAndValue(x.expr, x.mode, type, value);
    }
  }

  void rememberUntyped(Expr e, boolean isLhs, OperandMode mode, Basic type, Constant value) {
    untyped.put(e, new Untyped(isLhs, mode, type, value));
  }

  /** Records what is left untyped (at the end of checking): such expressions keep that type. */
  void recordUntyped() {
    if (untyped.isEmpty()) {
      return;
    }
    untyped.forEach((e, u) -> recordTypeAndValue(e, u.mode(), u.type(), u.value()));
    untyped.clear();
  }

  void recordTypeAndValue(Expr e, OperandMode mode, Type type, Constant value) {
    if (mode != OperandMode.INVALID) {
      info.types.put(e, new Info.TypeAndValue(mode.info, type, value));
    }
  }

  /** Records the signature of a call of a built-in for its (possibly parenthesized) name. */
  void recordBuiltinType(Expr f, Signature sig) {
    while (true) {
      recordTypeAndValue(f, OperandMode.BUILTIN, sig, null);
      if (!(f instanceof Expr.Paren p)) {
        return;
      }
      f = p.x();
    }
  }

  /** Records that an expression is used in a comma-ok context and so has a pair of values. */
  void recordCommaOk(Expr e, Type t0, Type t1) {
    while (true) {
      Info.TypeAndValue tv = info.types.get(e);
      Tuple pair =
          new Tuple(
              List.of(
                  new Var(Var.Kind.LOCAL, e.pos(), c.env.pkg, "", t0),
                  new Var(Var.Kind.LOCAL, e.pos(), c.env.pkg, "", t1)));
      Info.Mode mode = tv == null ? Info.Mode.COMMA_OK : tv.mode();
      info.types.put(e, new Info.TypeAndValue(mode, pair, null));
      if (!(e instanceof Expr.Paren p)) {
        return;
      }
      e = p.x();
    }
  }

  /** Records an instantiation for the identifier that names the generic function or type. */
  void recordInstance(Expr e, List<Type> typeArgs, Type type) {
    Expr x = e;
    if (x instanceof Expr.Index i) {
      x = i.x();
    }
    while (x instanceof Expr.Paren p) {
      x = p.x();
    }
    switch (x) {
      case Expr.Ident id -> info.instances.put(id, new Info.Instance(typeArgs, type));
      case Expr.Selector s -> info.instances.put(s.sel(), new Info.Instance(typeArgs, type));
      default -> {}
    }
  }

  void recordDef(Expr.Ident id, Obj obj) {
    info.defs.put(id, obj);
  }

  void recordUse(Expr.Ident id, Obj obj) {
    info.uses.put(id, obj);
  }

  void recordImplicit(Object node, Obj obj) {
    info.implicits.put(node, obj);
  }

  void recordSelection(
      Expr.Selector e,
      Info.SelectionKind kind,
      Type recv,
      Obj obj,
      List<Integer> path,
      boolean indirect) {
    recordUse(e.sel(), obj);
    info.selections.put(e, new Info.Selection(kind, recv, obj, path, indirect));
  }
}
