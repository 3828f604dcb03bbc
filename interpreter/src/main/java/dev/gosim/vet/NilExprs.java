package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Token;
import dev.gosim.check.Info;
import dev.gosim.types.Alias;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Builtin;
import dev.gosim.types.Func;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.MapType;
import dev.gosim.types.PointerType;
import dev.gosim.types.Signature;
import dev.gosim.types.SliceType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeParam;
import dev.gosim.types.Var;
import dev.gosim.vet.NilState.Nilness;
import dev.gosim.vet.NilState.Value;
import java.util.Arrays;
import java.util.List;

/**
 * Evaluates expressions as far as it matters to what is nil, and reports where that is a mistake.
 */
final class NilExprs {
  private final Pass pass;

  NilExprs(Pass pass) {
    this.pass = pass;
  }

  /** Where a condition leads, if it is true and if not; null for nowhere. */
  record Ways(NilState yes, NilState no) {
    Ways swapped() {
      return new Ways(no, yes);
    }
  }

  Ways cond(Expr e, NilState s) {
    Expr x = Exprs.unparen(e);
    if (x instanceof Expr.Unary u && u.op() == Token.NOT) {
      return cond(u.x(), s).swapped();
    }
    if (x instanceof Expr.Binary b) {
      switch (b.op()) {
        case LAND -> {
          Ways left = cond(b.x(), s);
          Ways right = left.yes == null ? new Ways(null, null) : cond(b.y(), left.yes);
          return new Ways(right.yes, join(left.no, right.no));
        }
        case LOR -> {
          Ways left = cond(b.x(), s);
          Ways right = left.no == null ? new Ways(null, null) : cond(b.y(), left.no);
          return new Ways(join(left.yes, right.yes), right.no);
        }
        case EQL -> {
          return equal(b, s);
        }
        case NEQ -> {
          return equal(b, s).swapped();
        }
        default -> {}
      }
    }
    Value v = eval(x, s);
    return new Ways(s.copy(), v.ok == null ? s.copy() : s.with(v.ok, Nilness.NIL));
  }

  private static NilState join(NilState... states) {
    return NilState.join(Arrays.asList(states));
  }

  private Ways equal(Expr.Binary b, NilState s) {
    Value x = converted(eval(b.x(), s), b.x(), type(b.y()));
    Value y = converted(eval(b.y(), s), b.y(), type(b.x()));
    return equal(x, y, b.op(), b.pos(), s);
  }

  /** The ways of equal and not equal, whatever the operator. */
  Ways equal(Value x, Value y, Token op, int pos, NilState s) {
    Nilness xn = s.of(x);
    Nilness yn = s.of(y);
    if (xn != Nilness.NIL && yn != Nilness.NIL) {
      return new Ways(s.copy(), s.copy());
    }
    if (xn == Nilness.UNKNOWN || yn == Nilness.UNKNOWN) {
      Value open = xn == Nilness.NIL ? y : x;
      return new Ways(s.with(open, Nilness.NIL), s.with(open, Nilness.NON_NIL));
    }
    boolean always = (xn == yn) == (op == Token.EQL);
    report(
        pos,
        (always ? "tautological" : "impossible")
            + " condition: "
            + String.join(" ", xn.text, op.text(), yn.text));
    return xn == yn ? new Ways(s.copy(), null) : new Ways(null, s.copy());
  }

  Value eval(Expr e, NilState s) {
    Info.TypeAndValue tv = pass.info().types.get(e);
    if (tv != null && tv.isType()) {
      return Value.unknown();
    }
    return switch (e) {
      case Expr.Paren p -> eval(p.x(), s);
      case Expr.Ident id -> ident(id, s);
      case Expr.FuncLit f -> Value.nonNil();
      case Expr.CompositeLit c -> literal(c, s);
      case Expr.Unary u -> unary(u, s);
      case Expr.Star p -> {
        check(eval(p.x(), s), s, p.pos(), "nil dereference in load");
        yield Value.unknown();
      }
      case Expr.Selector sel -> selector(sel, s);
      case Expr.Index i -> index(i, s);
      case Expr.SliceExpr x -> slice(x, s);
      case Expr.TypeAssert a -> {
        check(eval(a.x(), s), s, a.lparen(), "nil dereference in type assertion");
        yield Value.unknown();
      }
      case Expr.Call c -> call(c, c.lparen(), s);
      case Expr.Binary b -> {
        if (b.op() == Token.LAND || b.op() == Token.LOR) {
          Ways left = cond(b.x(), s);
          NilState right = b.op() == Token.LAND ? left.yes : left.no;
          if (right != null) {
            eval(b.y(), right);
          }
        } else {
          eval(b.x(), s);
          eval(b.y(), s);
        }
        yield Value.unknown();
      }
      default -> Value.unknown();
    };
  }

  /** Stores in what is no variable that is followed. */
  void store(Expr to, NilState s) {
    switch (Exprs.unparen(to)) {
      case Expr.Star p -> check(eval(p.x(), s), s, p.pos(), "nil dereference in store");
      case Expr.Index i when under(i.x()) instanceof MapType -> {
        Value map = eval(i.x(), s);
        i.indices().forEach(k -> eval(k, s));
        check(map, s, i.lbrack(), "nil dereference in map update");
      }
      case Expr.Ident id -> {}
      case Expr x -> eval(x, s);
    }
  }

  /** The value as one of another type: as an interface a pointer is never nil. */
  Value converted(Value v, Expr from, Type to) {
    Type t = type(from);
    boolean boxed =
        t != null && to != null && !pass.isNil(from) && isInterface(to) && !isInterface(t);
    if (!boxed) {
      return v;
    }
    return Alias.unalias(t) instanceof TypeParam ? Value.unknown() : Value.nonNil();
  }

  private static boolean isInterface(Type t) {
    return !(Alias.unalias(t) instanceof TypeParam) && t.underlying() instanceof InterfaceType;
  }

  private Value ident(Expr.Ident id, NilState s) {
    if (pass.isNil(id)) {
      return Value.nil();
    }
    return switch (pass.used(id)) {
      case Var v -> s.get(v);
      case Func f -> Value.nonNil();
      case null, default -> Value.unknown();
    };
  }

  private Value literal(Expr.CompositeLit c, NilState s) {
    Type t = under(c);
    for (Expr e : c.elts()) {
      if (e instanceof Expr.KeyValue kv) {
        if (t instanceof MapType) {
          eval(kv.key(), s);
        }
        eval(kv.value(), s);
      } else {
        eval(e, s);
      }
    }
    return t instanceof MapType || t instanceof SliceType || t instanceof PointerType
        ? Value.nonNil()
        : Value.unknown();
  }

  private Value unary(Expr.Unary u, NilState s) {
    if (u.op() == Token.AND) {
      if (!(Exprs.unparen(u.x()) instanceof Expr.Ident)) {
        eval(u.x(), s);
      }
      return Value.nonNil();
    }
    Value v = eval(u.x(), s);
    if (u.op() == Token.ARROW) {
      check(v, s, u.pos(), "receive from nil channel");
    }
    return Value.unknown();
  }

  private Value selector(Expr.Selector sel, NilState s) {
    if (!(pass.info().selections.get(sel) instanceof Info.Selection found)) {
      return pass.used(sel.sel()) instanceof Func ? Value.nonNil() : Value.unknown();
    }
    Value v = eval(sel.x(), s);
    if (!(found.obj() instanceof Var)) {
      return Value.nonNil();
    }
    if (under(sel.x()) instanceof PointerType) {
      check(v, s, sel.sel().pos(), "nil dereference in field selection");
    }
    return Value.unknown();
  }

  private Value index(Expr.Index i, NilState s) {
    Type t = under(i.x());
    if (t instanceof Signature) {
      return Value.nonNil();
    }
    Value v = eval(i.x(), s);
    i.indices().forEach(k -> eval(k, s));
    if (t instanceof SliceType) {
      check(v, s, i.lbrack(), "index of nil slice");
    } else if (t instanceof PointerType) {
      check(v, s, i.lbrack(), "nil dereference in array index operation");
    }
    return Value.unknown();
  }

  private Value slice(Expr.SliceExpr x, NilState s) {
    Value v = eval(x.x(), s);
    for (Expr e : Arrays.asList(x.lo(), x.hi(), x.max())) {
      if (e != null) {
        eval(e, s);
      }
    }
    Type t = under(x.x());
    if (t instanceof PointerType p && p.elem().underlying() instanceof ArrayType) {
      check(v, s, x.lbrack(), "nil dereference in slice operation");
    }
    return t instanceof SliceType ? v : Value.unknown();
  }

  /** A call; {@code pos} is where a mistake is shown. */
  Value call(Expr.Call c, int pos, NilState s) {
    Expr fun = Exprs.unparen(c.fun());
    if (pass.info().types.get(fun) instanceof Info.TypeAndValue tv && tv.isType()) {
      Expr from = c.args().getFirst();
      Value v = eval(from, s);
      return pass.isNil(from) || isInterface(tv.type())
          ? converted(v, from, tv.type())
          : Value.unknown();
    }
    if (Callee.of(pass.info(), c) instanceof Builtin b) {
      return builtin(b, c, s);
    }
    if (fun instanceof Expr.Selector sel
        && pass.info().selections.get(sel) instanceof Info.Selection found
        && found.obj() instanceof Func) {
      Value v = eval(sel.x(), s);
      arguments(c, s);
      if (type(sel.x()) instanceof Type t && isInterface(t)) {
        check(v, s, pos, "nil dereference in dynamic method call");
      }
      return Value.unknown();
    }
    Value v = eval(fun, s);
    arguments(c, s);
    check(v, s, pos, "nil dereference in dynamic function call");
    return Value.unknown();
  }

  private void arguments(Expr.Call c, NilState s) {
    c.args().forEach(a -> eval(a, s));
  }

  private Value builtin(Builtin b, Expr.Call c, NilState s) {
    List<Value> args = c.args().stream().map(a -> eval(a, s)).toList();
    return switch (b.name()) {
      case "new", "make" -> Value.nonNil();
      case "panic" -> {
        Expr arg = c.args().getFirst();
        if (pass.isNil(arg) || type(arg) instanceof Type t && isInterface(t)) {
          check(args.getFirst(), s, c.lparen(), "panic with nil value");
        }
        yield Value.unknown();
      }
      default -> Value.unknown();
    };
  }

  Type type(Expr e) {
    return pass.info().typeOf(e);
  }

  Type under(Expr e) {
    Type t = type(e);
    return t == null || Alias.unalias(t) instanceof TypeParam ? null : t.underlying();
  }

  /** Reports a value that is certainly nil. */
  void check(Value v, NilState s, int pos, String message) {
    if (s.of(v) == Nilness.NIL) {
      report(pos, message);
    }
  }

  private void report(int pos, String message) {
    pass.report(pos, pos, message);
  }
}
