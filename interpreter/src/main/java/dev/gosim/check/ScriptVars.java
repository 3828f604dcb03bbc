package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Script;
import dev.gosim.ast.Stmt;
import dev.gosim.types.Scope;
import dev.gosim.types.Var;

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
    boolean global = ours && c.env.pkg.scope().lookup(name) == null;
    Var.Kind kind = global ? Var.Kind.PACKAGE : Var.Kind.LOCAL;
    return new Var(kind, id.pos(), c.env.pkg, name, null);
  }

  /** The variable's scope begins. */
  void inScope(Var v) {
    if (v.kind() == Var.Kind.PACKAGE && c.env.scope == block) {
      v.pkg().scope().insert(v);
    }
  }
}
