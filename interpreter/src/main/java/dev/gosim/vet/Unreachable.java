package dev.gosim.vet;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import dev.gosim.types.Builtin;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Statements behind one that never ends, by syntax alone. */
final class Unreachable implements Analyzer {
  @Override
  public String id() {
    return "unreachable";
  }

  @Override
  public String doc() {
    return "check for unreachable code";
  }

  @Override
  public void run(Pass pass) {
    pass.each((n, stack) -> {
      Stmt.Block body =
          switch (n) {
            case Decl.FuncDecl d -> d.body();
            case Expr.FuncLit f -> f.body();
            default -> null;
          };
      if (body != null) {
        new Body(pass).check(body);
      }
    });
  }

  /** One function. */
  private static final class Body {
    private final Pass pass;
    private final Set<String> gotos = new HashSet<>();

    /** The statements that a break ends. */
    private final Map<Stmt, Boolean> broken = new IdentityHashMap<>();

    private boolean reachable = true;

    Body(Pass pass) {
      this.pass = pass;
    }

    void check(Stmt.Block body) {
      branches(body, null, Map.of());
      visit(body);
    }

    /** Notes where break and goto lead; {@code target} is what a plain break ends. */
    private void branches(Object n, Stmt target, Map<String, Stmt> labels) {
      Stmt inner = target;
      Map<String, Stmt> known = labels;
      switch (n) {
        case Expr e -> {
          return;
        }
        case Stmt.Branch b -> branch(b, target, labels);
        case Stmt.Labeled l -> {
          known = new java.util.HashMap<>(labels);
          known.put(l.label().name(), l.stmt());
        }
        case Stmt.For s -> inner = s;
        case Stmt.Range s -> inner = s;
        case Stmt.Switch s -> inner = s;
        case Stmt.TypeSwitch s -> inner = s;
        case Stmt.Select s -> inner = s;
        default -> {}
      }
      for (Object c : Walk.children(n)) {
        branches(c, inner, known);
      }
    }

    private void branch(Stmt.Branch b, Stmt target, Map<String, Stmt> labels) {
      if (b.kind() == Stmt.Branch.Kind.GOTO) {
        gotos.add(b.label().name());
      } else if (b.kind() == Stmt.Branch.Kind.BREAK) {
        Stmt ends = b.label() == null ? target : labels.get(b.label().name());
        if (ends != null) {
          broken.put(ends, true);
        }
      }
    }

    private void visit(Stmt s) {
      if (s instanceof Stmt.Labeled l && gotos.contains(l.label().name())) {
        reachable = true;
      }
      if (!reachable && !(s instanceof Stmt.Empty)) {
        pass.report(s, "unreachable code", new Fix("Remove", Removal.of(pass, s)));
        reachable = true; // once is enough
      }
      switch (s) {
        case Stmt.Block b -> b.list().forEach(this::visit);
        case Stmt.Branch b -> reachable = false;
        case Stmt.Return r -> reachable = false;
        case Stmt.ExprStmt e -> {
          if (isPanic(e.x())) {
            reachable = false;
          }
        }
        case Stmt.Labeled l -> visit(l.stmt());
        case Stmt.If i -> visitIf(i);
        case Stmt.For f -> {
          visit(f.body());
          reachable = f.cond() != null || broken.containsKey(f);
        }
        case Stmt.Range r -> {
          visit(r.body());
          reachable = true;
        }
        case Stmt.Switch w -> clauses(w, w.clauses());
        case Stmt.TypeSwitch w -> clauses(w, w.clauses());
        case Stmt.Select w -> {
          // Without a default it waits: no way leads around its clauses.
          boolean any = broken.containsKey(w);
          for (Stmt.CommClause c : w.clauses()) {
            any |= clause(c.body());
          }
          reachable = any;
        }
        default -> {}
      }
    }

    private void visitIf(Stmt.If i) {
      visit(i.then());
      boolean then = reachable;
      reachable = true;
      if (i.els() != null) {
        visit(i.els());
        reachable |= then;
      }
    }

    private void clauses(Stmt s, List<Stmt.CaseClause> clauses) {
      boolean any = broken.containsKey(s) || clauses.stream().noneMatch(Stmt.CaseClause::isDefault);
      for (Stmt.CaseClause c : clauses) {
        any |= clause(c.body());
      }
      reachable = any;
    }

    /** Whether the end of a clause is reached. */
    private boolean clause(List<Stmt> body) {
      reachable = true;
      body.forEach(this::visit);
      return reachable;
    }

    private boolean isPanic(Expr e) {
      return e instanceof Expr.Call c
          && pass.used(c.fun()) instanceof Builtin b
          && b.name().equals("panic");
    }
  }
}
