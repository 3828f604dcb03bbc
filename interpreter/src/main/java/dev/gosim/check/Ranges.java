package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Stmt;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.ChanType;
import dev.gosim.types.Constant;
import dev.gosim.types.Identical;
import dev.gosim.types.MapType;
import dev.gosim.types.PointerType;
import dev.gosim.types.Predicates;
import dev.gosim.types.Signature;
import dev.gosim.types.SliceType;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.List;

/** Spec, "For statements with range clause" (types2 {@code range.go}). */
final class Ranges {
  private static final String FUNC = "func must be func(yield func(...) bool): ";

  /** Types of the iteration values (null: there is none), or why one cannot range. */
  private record KeyValue(Type key, Type value, String cause) {
    boolean ok() {
      return cause == null;
    }

    static KeyValue bad(String cause) {
      return new KeyValue(Basic.INVALID, Basic.INVALID, cause);
    }
  }

  private final Checker c;

  Ranges(Checker c) {
    this.c = c;
  }

  void rangeStmt(Stmt.Range s) {
    Operand x = new Operand();
    c.env.hasCallOrRecv = false;
    c.exprs.expr(null, x, s.x());
    if (!x.isInvalid() && s.value() == null && !c.env.hasCallOrRecv) {
      recordLength(x, s.x());
    }
    Type key = null;
    Type value = null;
    if (!x.isInvalid()) {
      KeyValue kv = keyValue(x.type);
      report(s, x, kv);
      key = kv.key;
      value = kv.value;
    }
    c.openScope();
    boolean overInt = Predicates.isInteger(x.type);
    if (s.define()) {
      define(s, x, key, value, overInt);
    } else if (s.key() != null) {
      assign(s.key(), x, key, overInt);
      assign(s.value(), x, value, overInt);
    } else if (overInt) {
      c.assignments.assignment(x, null, "range clause");
    }
    c.stmts.stmt(s.body());
    c.closeScope();
  }

  /** The length of an array is constant: ranging over the indices alone does not evaluate it. */
  private void recordLength(Operand x, Expr e) {
    if (arrayOf(x.type.underlying()) instanceof ArrayType a) {
      Constant len = Constant.of(a.len());
      c.recorder.record(new Operand(OperandMode.CONSTANT, Exprs.unparen(e), Basic.INT, len));
    }
  }

  private void report(Stmt.Range s, Operand x, KeyValue kv) {
    if (!kv.ok()) {
      String cause = kv.cause.isEmpty() ? "" : ": " + kv.cause;
      c.problems.error(x, "cannot range over " + c.texts.of(x) + cause);
    } else if (kv.key == null && s.key() != null) {
      c.problems.error(s.key(), "range over " + c.texts.of(x) + " permits no iteration variables");
    } else if (kv.value == null && s.value() != null) {
      c.problems.error(
          s.value(), "range over " + c.texts.of(x) + " permits only one iteration variable");
    } else if (s.extra() != null) {
      c.problems.error(s.extra(), "range clause permits at most two iteration variables");
    }
  }

  private void define(Stmt.Range s, Operand x, Type key, Type value, boolean overInt) {
    List<Var> vars = new ArrayList<>(2);
    declare(s.key(), x, key, overInt, vars);
    declare(s.value(), x, value, overInt, vars);
    for (Var v : vars) {
      c.decls.declare(c.env.scope, null, v, s.body().pos());
    }
    if (vars.isEmpty()) {
      c.problems.error(s.pos(), "no new variables on left side of :=");
    }
  }

  private void declare(Expr lhs, Operand x, Type t, boolean overInt, List<Var> vars) {
    if (lhs == null) {
      return;
    }
    Var v;
    if (lhs instanceof Expr.Ident id) {
      v = new Var(Var.Kind.LOCAL, id.pos(), c.env.pkg, id.name(), null);
      c.recorder.recordDef(id, v);
      if (!id.name().equals("_")) {
        vars.add(v);
      }
    } else {
      c.problems.error(lhs, "non-name " + c.texts.of(lhs) + " on left side of :=");
      v = new Var(Var.Kind.LOCAL, lhs.pos(), c.env.pkg, "_", null);
    }
    if (t == null || t == Basic.INVALID) {
      v.setType(Basic.INVALID);
      v.setUsed();
    } else if (overInt) {
      c.assignments.initVar(v, x, "range clause");
    } else {
      c.assignments.initVar(v, new Operand(OperandMode.VALUE, lhs, t), "assignment");
    }
  }

  private void assign(Expr lhs, Operand x, Type t, boolean overInt) {
    if (lhs == null || t == null || t == Basic.INVALID) {
      return;
    }
    if (!overInt) {
      c.assignments.assignVar(lhs, null, new Operand(OperandMode.VALUE, lhs, t), "assignment");
      return;
    }
    c.assignments.assignVar(lhs, null, x, "range clause");
    if (!x.isInvalid() && !Predicates.isInteger(x.type)) {
      c.problems.error(lhs, "cannot use iteration variable of type " + c.texts.of(x.type));
    }
  }

  private static Type arrayOf(Type under) {
    return under instanceof PointerType p && p.elem().underlying() instanceof ArrayType a
        ? a
        : under;
  }

  private KeyValue keyValue(Type t) {
    CommonUnder.Result common =
        CommonUnder.of(
            c,
            t,
            (x, u) ->
                u instanceof ChanType ch && ch.dir() == ChanType.Dir.SEND
                    ? "receive from send-only channel " + c.texts.of(x)
                    : null);
    if (common.type() == null) {
      return KeyValue.bad(common.error());
    }
    return switch (arrayOf(common.type())) {
      case Basic b when b.isString() -> new KeyValue(Basic.INT, Basic.RUNE, null);
      case Basic b when b.isInteger() -> new KeyValue(t, null, null);
      case ArrayType a -> new KeyValue(Basic.INT, a.elem(), null);
      case SliceType s -> new KeyValue(Basic.INT, s.elem(), null);
      case MapType m -> new KeyValue(m.key(), m.elem(), null);
      case ChanType ch -> new KeyValue(ch.elem(), null, null);
      case Signature s -> function(s);
      default -> KeyValue.bad("");
    };
  }

  private KeyValue function(Signature s) {
    if (s.params().size() != 1) {
      return KeyValue.bad(FUNC + "wrong argument count");
    }
    if (s.results().size() != 0) {
      return KeyValue.bad(FUNC + "unexpected results");
    }
    CommonUnder.Result arg = CommonUnder.of(c, s.params().at(0).type(), (x, u) -> null);
    if (!(arg.type() instanceof Signature yield)) {
      String why = arg.type() == null ? "in yield type, " + arg.error() : "argument is not func";
      return KeyValue.bad(FUNC + why);
    }
    int n = yield.params().size();
    if (n > 2) {
      return KeyValue.bad(FUNC + "yield func has too many parameters");
    }
    Type result = yield.results().size() == 1 ? yield.results().at(0).type() : null;
    if (result == null || !Identical.identical(result, Basic.BOOL)) {
      return KeyValue.bad(
          FUNC
              + (result != null && Predicates.isBoolean(result)
                  ? "yield func returns user-defined boolean, not bool"
                  : "yield func does not return bool"));
    }
    return new KeyValue(
        n >= 1 ? yield.params().at(0).type() : null,
        n >= 2 ? yield.params().at(1).type() : null,
        null);
  }
}
