package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Stmt;
import dev.gosim.types.Basic;
import dev.gosim.types.Const;
import dev.gosim.types.Obj;
import dev.gosim.types.Predicates;
import dev.gosim.types.Signature;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import java.util.List;

/**
 * Spec, "Assignment statements", "Assignability", and initialisation of constants, variables and
 * results (types2 {@code assignments.go}).
 */
final class Assignments {
  private final Checker c;

  Assignments(Checker c) {
    this.c = c;
  }

  /**
   * Checks that {@code x} can be assigned to a variable of type {@code t}, null for a blank one
   * that has no type; untyped values become typed. {@code context} says where.
   */
  void assignment(Operand x, Type t, String context) {
    c.exprs.singleValue(x);
    switch (x.mode) {
      case INVALID -> {
        return;
      }
      case NO_VALUE, BUILTIN, TYPE -> {
        String what = c.texts.of(x) + " to " + c.texts.of(t);
        c.problems.error(x, "cannot assign " + what + " in " + context);
        x.invalidate();
        return;
      }
      default -> {}
    }
    if (Predicates.isUntyped(x.type) && !giveType(x, t, context)) {
      x.invalidate();
      return;
    }
    if (x.type.underlying() instanceof Signature s && !s.typeParams().isEmpty()) {
      String what = c.texts.of(x) + " without instantiation in " + context;
      c.problems.error(x, "cannot use generic function " + what);
      x.invalidate();
      return;
    }
    if (t == null) {
      return;
    }
    Cause cause = new Cause();
    if (!x.assignableTo(c, t, cause)) {
      String msg = cannotUse(x, t, context);
      c.problems.error(x, cause.isEmpty() ? msg : msg + ": " + cause.text);
      x.invalidate();
    }
  }

  private String cannotUse(Operand x, Type t, String context) {
    return "cannot use " + c.texts.of(x) + " as " + c.texts.of(t) + " value in " + context;
  }

  /** Gives an untyped operand the type it has in a variable of type {@code t} (null: blank). */
  private boolean giveType(Operand x, Type t, String context) {
    Type target = t;
    if (x.isNil()) {
      if (t == null) {
        c.problems.error(x, "use of untyped nil in " + context);
        return false;
      }
    } else if (t == null || Predicates.isNonTypeParamInterface(t)) {
      target = Predicates.defaultType(x.type);
    }
    Untyped.Implicit implicit = c.untyped.implicitType(x, target);
    if (!implicit.ok()) {
      String why =
          switch (implicit.misfit()) {
            case TRUNCATED -> " (truncated)";
            case OVERFLOWS -> " (overflows)";
            default -> "";
          };
      c.problems.error(x, cannotUse(x, target, context) + why);
      return false;
    }
    c.untyped.apply(x, implicit);
    return true;
  }

  /** {@code lhs = x} in a constant declaration. */
  void initConst(Const lhs, Operand x) {
    Type declared = lhs.typeOrNull();
    if (x.isInvalid()
        || !Predicates.isValid(x.type)
        || declared != null && !Predicates.isValid(declared)) {
      invalidIfUnknown(lhs, declared);
      return;
    }
    if (!x.isConstant()) {
      c.problems.error(x, c.texts.of(x) + " is not constant");
      invalidIfUnknown(lhs, declared);
      return;
    }
    if (declared == null) {
      lhs.setType(x.type);
    }
    assignment(x, lhs.type(), "constant declaration");
    if (!x.isInvalid()) {
      lhs.setValue(x.value);
    }
  }

  private static void invalidIfUnknown(Obj lhs, Type declared) {
    if (declared == null) {
      lhs.setType(Basic.INVALID);
    }
  }

  /** {@code lhs = x} in a variable declaration; a variable without type gets that of x. */
  void initVar(Var lhs, Operand x, String context) {
    Type declared = lhs.typeOrNull();
    if (x.isInvalid()
        || !Predicates.isValid(x.type)
        || declared != null && !Predicates.isValid(declared)) {
      invalidIfUnknown(lhs, declared);
      x.invalidate();
      return;
    }
    if (declared == null) {
      if (x.type == Basic.UNTYPED_NIL) {
        c.problems.error(x, "use of untyped nil in " + context);
        lhs.setType(Basic.INVALID);
        x.invalidate();
        return;
      }
      lhs.setType(Predicates.defaultType(x.type));
    }
    assignment(x, lhs.type(), context);
  }

  /**
   * The type of the left side of an assignment: null for the blank identifier, invalid after an
   * error. An identifier there does not count as used.
   */
  Type lhsVar(Expr lhs) {
    Operand x = new Operand();
    if (Exprs.unparen(lhs) instanceof Expr.Ident id) {
      if (id.name().equals("_")) {
        c.recorder.recordDef(id, null);
        return null;
      }
      c.exprs.withoutUse(id, () -> c.exprs.expr(null, x, lhs));
      if (c.env.lookup(id.name()) instanceof Var v) {
        v.setReassigned(true);
      }
    } else {
      c.exprs.expr(null, x, lhs);
    }
    if (x.isInvalid() || !Predicates.isValid(x.type)) {
      return Basic.INVALID;
    }
    if (x.mode == OperandMode.VARIABLE || x.mode == OperandMode.MAP_INDEX) {
      return x.type;
    }
    if (x.expr instanceof Expr.Selector sel) {
      Operand struct = new Operand();
      c.exprs.expr(null, struct, sel.x());
      if (struct.mode == OperandMode.MAP_INDEX) {
        String field = c.texts.of(x.expr);
        c.problems.error(x, "cannot assign to struct field " + field + " in map");
        return Basic.INVALID;
      }
    }
    String what = c.texts.of(x.expr) + " (neither addressable nor a map index expression)";
    c.problems.error(x, "cannot assign to " + what);
    return Basic.INVALID;
  }

  /** {@code lhs = rhs}, or {@code lhs = x} if x, the evaluated right side, is not null. */
  void assignVar(Expr lhs, Expr rhs, Operand x, String context) {
    Type t = lhsVar(lhs);
    if (t != null && !Predicates.isValid(t)) {
      if (x != null) {
        x.invalidate();
      } else {
        c.exprs.use(rhs);
      }
      return;
    }
    Operand value = x;
    if (value == null) {
      value = new Operand();
      boolean isFunc = t != null && t.underlying() instanceof Signature;
      c.exprs.expr(isFunc ? Target.of(t, c.texts.of(lhs)) : null, value, rhs);
    }
    boolean blank = t == null && context.equals("assignment");
    assignment(value, t, blank ? "assignment to _ identifier" : context);
  }

  private static boolean isCall(Expr e) {
    return Exprs.unparen(e) instanceof Expr.Call;
  }

  private void assignError(List<Expr> rhs, int l, int r) {
    Expr first = rhs.get(0);
    String vars = Texts.count(l, "variable") + " but ";
    String vals = Texts.count(r, "value");
    if (rhs.size() == 1 && Exprs.unparen(first) instanceof Expr.Call call) {
      vals = c.texts.of(call.fun()) + " returns " + vals;
    }
    c.problems.error(first, "assignment mismatch: " + vars + vals);
  }

  private void returnError(Stmt.Return at, List<Var> lhs, List<Operand> rhs) {
    boolean many = rhs.size() > lhs.size();
    int pos = at.pos();
    if (many) {
      pos = rhs.get(lhs.size()).start();
    } else if (!rhs.isEmpty()) {
      pos = rhs.get(rhs.size() - 1).start();
    }
    List<Type> have = rhs.stream().map(x -> x.type).toList();
    List<Type> want = lhs.stream().map(Var::type).toList();
    c.problems
        .report(pos, (many ? "too many" : "not enough") + " return values")
        .add(0, "have " + c.texts.summary(have, false, false))
        .add(0, "want " + c.texts.summary(want, false, false))
        .send();
  }

  /**
   * Initialises variables, or results if {@code returnStmt} is not null. A single expression may
   * have as many values as there are variables.
   */
  void initVars(List<Var> lhs, List<Expr> rhs, Stmt.Return returnStmt) {
    String context = returnStmt == null ? "assignment" : "return statement";
    boolean oneCall = rhs.size() == 1 && isCall(rhs.get(0));
    if (lhs.size() == rhs.size() && !oneCall) {
      for (int i = 0; i < lhs.size(); i++) {
        initOne(lhs.get(i), rhs.get(i), context, returnStmt != null);
      }
      return;
    }
    if (rhs.size() != 1) {
      if (c.exprs.use(rhs)) {
        mismatch(lhs, rhs, returnStmt, returnStmt == null ? null : c.arguments.exprList(rhs));
      }
      typeAll(lhs);
      return;
    }
    MultiValue values = c.exprs.multiExpr(rhs.get(0), lhs.size() == 2 && returnStmt == null);
    if (values.list().size() == lhs.size()) {
      for (int i = 0; i < lhs.size(); i++) {
        initVar(lhs.get(i), values.list().get(i), context);
      }
      recordCommaOk(rhs.get(0), values);
      return;
    }
    if (!values.first().isInvalid()) {
      mismatch(lhs, rhs, returnStmt, values.list());
    }
    typeAll(lhs);
  }

  private void initOne(Var lhs, Expr rhs, String context, boolean isResult) {
    String desc = isResult && lhs.name().isEmpty() ? "result variable" : lhs.name();
    Operand x = new Operand();
    c.exprs.expr(Target.of(lhs.typeOrNull(), desc), x, rhs);
    initVar(lhs, x, context);
  }

  private void mismatch(List<Var> lhs, List<Expr> rhs, Stmt.Return at, List<Operand> values) {
    if (at != null) {
      returnError(at, lhs, values);
    } else {
      assignError(rhs, lhs.size(), values == null ? rhs.size() : values.size());
    }
  }

  /** After an error every variable still needs a type. */
  private static void typeAll(List<Var> vars) {
    for (Var v : vars) {
      invalidIfUnknown(v, v.typeOrNull());
    }
  }

  private void recordCommaOk(Expr e, MultiValue values) {
    if (values.commaOk() && values.list().stream().noneMatch(Operand::isInvalid)) {
      c.recorder.recordCommaOk(e, values.first().type, values.list().get(1).type);
    }
  }

  /** {@code lhs... = rhs...}. */
  void assignVars(List<Expr> lhs, List<Expr> rhs) {
    boolean oneCall = rhs.size() == 1 && isCall(rhs.get(0));
    if (lhs.size() == rhs.size() && !oneCall) {
      for (int i = 0; i < lhs.size(); i++) {
        assignVar(lhs.get(i), rhs.get(i), null, "assignment");
      }
      return;
    }
    if (rhs.size() != 1) {
      boolean okLeft = c.exprs.useLhs(lhs);
      if (c.exprs.use(rhs) && okLeft) {
        assignError(rhs, lhs.size(), rhs.size());
      }
      return;
    }
    MultiValue values = c.exprs.multiExpr(rhs.get(0), lhs.size() == 2);
    if (values.list().size() == lhs.size()) {
      for (int i = 0; i < lhs.size(); i++) {
        assignVar(lhs.get(i), null, values.list().get(i), "assignment");
      }
      recordCommaOk(rhs.get(0), values);
      return;
    }
    if (!values.first().isInvalid()) {
      assignError(rhs, lhs.size(), values.list().size());
    }
    c.exprs.useLhs(lhs);
  }
}
