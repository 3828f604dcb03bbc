package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.ast.File;
import dev.gosim.ast.Stmt;
import dev.gosim.types.Obj;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A loop variable in a function that may run when the loop has gone on: in files of a Go before
 * 1.22, where the iterations share one variable.
 */
final class LoopClosure implements Analyzer {
  @Override
  public String id() {
    return "loopclosure";
  }

  @Override
  public String doc() {
    return "check references to loop variables from within nested functions";
  }

  @Override
  public void run(Pass pass) {
    for (File f : pass.files()) {
      if (pass.goVersion(f) < GoVersion.OWN_VARIABLES) {
        Walk.inspect(
            f,
            n -> {
              switch (n) {
                case Stmt.Range r -> loop(pass, variables(pass, r.key(), r.value()), r.body());
                case Stmt.For l -> loop(pass, updated(pass, l.post()), l.body());
                default -> {}
              }
              return true;
            });
      }
    }
  }

  private static Set<Obj> variables(Pass pass, Expr... names) {
    Set<Obj> all = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Expr e : names) {
      if (e instanceof Expr.Ident id && pass.info().objectOf(id) instanceof Obj o) {
        all.add(o);
      }
    }
    return all;
  }

  private static Set<Obj> updated(Pass pass, Stmt post) {
    return switch (post) {
      case Stmt.Assign a -> variables(pass, a.lhs().toArray(new Expr[0]));
      case Stmt.IncDec s -> variables(pass, s.x());
      case null, default -> Set.of();
    };
  }

  private static void loop(Pass pass, Set<Obj> vars, Stmt.Block body) {
    if (vars.isEmpty()) {
      return;
    }
    // What follows a go or defer statement may wait for it, so only the last one counts.
    List<Stmt> captures = new ArrayList<>();
    last(pass, body.list(), captures);
    for (Stmt s : body.list()) {
      if (s instanceof Stmt.ExprStmt e && e.x() instanceof Expr.Call c) {
        captures.addAll(parallel(pass, c));
      }
    }
    for (Stmt s : captures) {
      Walk.inspect(
          s,
          n -> {
            if (n instanceof Expr.Ident id
                && pass.info().uses.get(id) instanceof Obj o
                && vars.contains(o)) {
              pass.report(id, "loop variable " + id.name() + " captured by func literal");
            }
            return true;
          });
    }
  }

  /** The statements of the functions that the last statement starts, or the last ones in it. */
  private static void last(Pass pass, List<Stmt> list, List<Stmt> out) {
    if (list.isEmpty()) {
      return;
    }
    switch (list.getLast()) {
      case Stmt.If i -> {
        last(pass, i.then().list(), out);
        switch (i.els()) {
          case Stmt.Block b -> last(pass, b.list(), out);
          case Stmt.If other -> last(pass, List.of(other), out);
          case null, default -> {}
        }
      }
      case Stmt.For f -> last(pass, f.body().list(), out);
      case Stmt.Range r -> last(pass, r.body().list(), out);
      case Stmt.Switch w -> w.clauses().forEach(c -> last(pass, c.body(), out));
      case Stmt.TypeSwitch w -> w.clauses().forEach(c -> last(pass, c.body(), out));
      case Stmt.Select w -> w.clauses().forEach(c -> last(pass, c.body(), out));
      case Stmt.Go g when g.call() instanceof Expr.Call c -> out.addAll(body(c.fun()));
      case Stmt.Defer d when d.call() instanceof Expr.Call c -> out.addAll(body(c.fun()));
      case Stmt.ExprStmt e when e.x() instanceof Expr.Call c -> {
        Obj callee = Callee.of(pass.info(), c);
        if (Callee.isMethod(callee, "golang.org/x/sync/errgroup", "Group", "Go")) {
          out.addAll(body(c.args().getFirst()));
        }
      }
      default -> {}
    }
  }

  private static List<Stmt> body(Expr e) {
    return e instanceof Expr.FuncLit f ? f.body().list() : List.of();
  }

  /** What a subtest does when it has called t.Parallel, as far as no label lies in between. */
  private static List<Stmt> parallel(Pass pass, Expr.Call c) {
    if (!Callee.isMethod(Callee.of(pass.info(), c), "testing", "T", "Run")
        || c.args().size() != 2
        || !(c.args().get(1) instanceof Expr.FuncLit f)
        || f.type().params().getFirst().names().isEmpty()) {
      return List.of();
    }
    Obj t = pass.info().defs.get(f.type().params().getFirst().names().getFirst());
    List<Stmt> behind = new ArrayList<>();
    boolean parallel = false;
    for (Stmt s : f.body().list()) {
      Stmt inner = s;
      while (inner instanceof Stmt.Labeled l) {
        inner = l.stmt();
        behind.clear();
        parallel = false;
      }
      if (parallel) {
        behind.add(inner);
      } else {
        parallel = t != null && isParallel(pass, inner, t);
      }
    }
    return behind;
  }

  private static boolean isParallel(Pass pass, Stmt s, Obj t) {
    return s instanceof Stmt.ExprStmt e
        && e.x() instanceof Expr.Call c
        && Callee.isMethod(Callee.of(pass.info(), c), "testing", "T", "Parallel")
        && c.fun() instanceof Expr.Selector sel
        && pass.used(sel.x()) == t;
  }
}
