package dev.gosim.check;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.types.Const;
import dev.gosim.types.Constant;
import dev.gosim.types.TypeName;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.List;

/** Declarations inside functions (types2 {@code declStmt}). */
final class DeclStmts {
  private final Checker c;
  private final List<TypeName> types = new ArrayList<>();

  DeclStmts(Checker c) {
    this.c = c;
  }

  void declStmt(Decl.Gen g) {
    Decl.ValueSpec last = null;
    for (Decl.Spec s : g.specs()) {
      switch (s) {
        case Decl.ValueSpec v when g.kind() == Decl.Kind.CONST -> {
          boolean inherited = v.type() == null && v.values().isEmpty();
          if (!inherited) {
            last = v;
          }
          constants(v, last, inherited && last != null);
        }
        case Decl.ValueSpec v -> variables(v);
        case Decl.TypeSpec t -> {
          TypeName obj = new TypeName(t.name().pos(), c.env.pkg, t.name().name(), null);
          c.decls.declare(c.env.scope, t.name(), obj, t.name().pos());
          if (!t.alias()) {
            types.add(obj);
          }
          c.cycles.push(obj);
          c.decls.typeDecl(obj, t);
          c.cycles.pop();
        }
        case Decl.ImportSpec i -> {}
      }
    }
  }

  /** Numbers the types declared so far, in the order of their places. */
  void numberTypes() {
    types.sort((a, b) -> Integer.compare(a.pos(), b.pos()));
    for (int i = 0; i < types.size(); i++) {
      types.get(i).setLocalNumber(i + 1);
    }
    types.clear();
  }

  private void constants(Decl.ValueSpec spec, Decl.ValueSpec from, boolean inherited) {
    int top = c.delayedCount();
    List<Expr> values = from == null ? List.of() : from.values();
    Expr type = from == null ? null : from.type();
    List<Const> lhs = new ArrayList<>();
    for (int i = 0; i < spec.names().size(); i++) {
      Expr.Ident name = spec.names().get(i);
      Const obj = new Const(name.pos(), c.env.pkg, name.name(), null, Constant.of(spec.iota()));
      lhs.add(obj);
      c.decls.constDecl(obj, type, i < values.size() ? values.get(i) : null, inherited);
    }
    c.resolver.arity(spec.pos(), spec.names(), values, true, inherited);
    // Function literals in the values see the block without the new names.
    c.processDelayed(top);
    for (int i = 0; i < lhs.size(); i++) {
      c.decls.declare(c.env.scope, spec.names().get(i), lhs.get(i), spec.pos());
    }
  }

  private void variables(Decl.ValueSpec spec) {
    int top = c.delayedCount();
    List<Expr> values = spec.values();
    List<Var> vars = new ArrayList<>();
    for (Expr.Ident name : spec.names()) {
      vars.add(c.scriptVars.declare(name));
    }
    boolean oneEach = values.size() == vars.size();
    for (int i = 0; i < vars.size(); i++) {
      boolean shared = !oneEach && values.size() == 1;
      Expr init = shared ? values.get(0) : i < values.size() ? values.get(i) : null;
      c.decls.varDecl(vars.get(i), shared ? vars : null, spec.type(), init);
      if (values.size() == 1) {
        break; // all variables have their types now
      }
    }
    if (spec.type() == null || !values.isEmpty()) {
      c.resolver.arity(spec.pos(), spec.names(), values, false, false);
    }
    c.processDelayed(top);
    for (int i = 0; i < vars.size(); i++) {
      c.decls.declare(c.env.scope, spec.names().get(i), vars.get(i), spec.pos());
    }
  }
}
