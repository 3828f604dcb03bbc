package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Script;
import dev.gosim.ast.Stmt;
import dev.gosim.types.Basic;
import dev.gosim.types.Func;
import dev.gosim.types.Predicates;
import dev.gosim.types.Scope;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import java.util.List;

/**
 * The variables that the statements of a script declare. Those that its functions mention are
 * package variables, declared when the statement is reached: functions are checked after the
 * statements and find them in the package block; the statements themselves find them where local
 * variables are, with the rules for these.
 */
final class ScriptVars {
  private final Checker c;
  private Script script;
  private Scope block;

  ScriptVars(Checker c) {
    this.c = c;
  }

  /** To be called before the functions of the script are checked. */
  void begin(Script s) {
    script = s;
  }

  /** Takes note of the block that the statements are in, when their function is checked. */
  void enter(Stmt.Block body, Scope scope) {
    if (script != null && script.body() != null && body == script.body().body()) {
      block = scope;
    }
  }

  /** A new variable, whose declaration stands in the current block. */
  Var declare(Expr.Ident id) {
    String name = id.name();
    boolean ours = c.env.scope == block && script.shared().contains(name) && !name.equals("_");
    boolean global = ours && c.env.pkg.scope().lookupInLayer(name) == null;
    Var.Kind kind = global ? Var.Kind.PACKAGE : Var.Kind.LOCAL;
    return new Var(kind, id.pos(), c.env.pkg, name, null);
  }

  /** Whether what is checked has been entered at a prompt. */
  boolean atPrompt() {
    return script != null && script.prompt();
  }

  /** Whether a statement, which is about to be checked, may be any expression, to be shown. */
  boolean showsExpressions() {
    return atPrompt() && c.env.scope == block;
  }

  /**
   * An expression that is a statement at a prompt: values are shown, and what is none as it is.
   * Constants and nil that no type was given to keep what they are.
   */
  void show(Stmt.ExprStmt s) {
    Operand x = new Operand();
    c.exprs.rawExpr(null, x, s.x(), null, false);
    switch (x.mode) {
      case INVALID, NO_VALUE -> {}
      case BUILTIN -> c.exprs.valuesOnly(x);
      case TYPE -> c.info.shown.put(s, new Info.Shown(List.of(), x.type, null));
      case NIL -> c.info.shown.put(s, new Info.Shown(List.of(), Basic.UNTYPED_NIL, null));
      default -> {
        if (isPrinting(s.x())) {
          return;
        }
        if (x.type instanceof Tuple t) {
          List<Type> types = t.vars().stream().map(Var::type).toList();
          c.info.shown.put(s, new Info.Shown(types, null, null));
        } else if (x.isConstant() && isTooLarge(x)) {
          c.info.shown.put(s, new Info.Shown(List.of(), x.type, x.value));
        } else {
          c.assignments.assignment(x, null, "expression");
          if (!x.isInvalid()) {
            c.info.shown.put(s, new Info.Shown(List.of(x.type), null, null));
          }
        }
      }
    }
  }

  /** Nobody wants to see how many bytes {@code fmt.Println} and its like have written. */
  private boolean isPrinting(Expr e) {
    return e instanceof Expr.Call call
        && call.fun() instanceof Expr.Selector s
        && c.info.uses.get(s.sel()) instanceof Func f
        && f.pkg().path().equals("fmt")
        && (f.name().startsWith("Print") || f.name().startsWith("Fprint"));
  }

  /** Whether an untyped constant does not fit into the type that it has by default. */
  private static boolean isTooLarge(Operand x) {
    return Predicates.isUntyped(x.type)
        && !Representable.is(x.value, (Basic) Predicates.defaultType(x.type));
  }

  /** The variable's scope begins. */
  void inScope(Var v) {
    if (v.kind() == Var.Kind.PACKAGE && c.env.scope == block) {
      v.pkg().scope().insert(v);
    }
  }
}
