package dev.gosim.vet;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import dev.gosim.types.Obj;
import dev.gosim.types.Package;
import dev.gosim.types.Var;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A cancel function that is not called on every way: the context lives as long as its parent. */
final class LostCancel implements Analyzer {
  /** The functions of package context that return a cancel function. */
  static final Set<String> MAKERS =
      Set.of(
          "WithCancel",
          "WithCancelCause",
          "WithTimeout",
          "WithTimeoutCause",
          "WithDeadline",
          "WithDeadlineCause");

  @Override
  public String id() {
    return "lostcancel";
  }

  @Override
  public String doc() {
    return "check cancel func returned by context.WithCancel is called";
  }

  @Override
  public void run(Pass pass) {
    if (!pass.imports("context")) {
      return;
    }
    NoReturn calls = new NoReturn(pass);
    pass.each((n, stack) -> {
      switch (n) {
        case Decl.FuncDecl d when d.body() != null -> {
          boolean main = d.name().name().equals("main") && d.recv() == null;
          boolean process = main && pass.pkg().name().equals("main");
          function(pass, d, d.type(), d.body(), process ? null : calls);
        }
        case Expr.FuncLit f -> function(pass, f, f.type(), f.body(), calls);
        default -> {}
      }
    });
  }

  /** {@code calls} is null for main.main, whose end is that of all contexts. */
  private static void function(
      Pass pass, Object node, Expr.FuncType type, Stmt.Block body, NoReturn calls) {
    Map<Var, Object> vars = cancelVars(pass, node);
    if (vars.isEmpty() || calls == null) {
      return;
    }
    List<Flow.Block> blocks = Flow.of(body, calls::returns);
    vars.forEach((v, stmt) -> {
      Stmt.Return lost = new Search(pass, v, isResult(pass, type, v)).from(blocks, stmt);
      if (lost != null) {
        String message =
            "the " + v.name() + " function is not used on all paths (possible context leak)";
        pass.report(stmt, message);
        pass.report(
            lost,
            "this return statement may be reached without using the "
                + v.name()
                + " var defined on line "
                + pass.line(Span.start(stmt)));
      }
    });
  }

  private static boolean isResult(Pass pass, Expr.FuncType type, Var v) {
    return type.results().stream()
        .flatMap(f -> f.names().stream())
        .anyMatch(id -> pass.info().defs.get(id) == v);
  }

  /** The variables that cancel functions are assigned to, with the assignments. */
  private static Map<Var, Object> cancelVars(Pass pass, Object function) {
    Map<Var, Object> vars = new LinkedHashMap<>();
    Walk.stack(
        function,
        (n, stack) -> {
          if (n instanceof Expr.FuncLit && stack.size() > 1) {
            return false;
          }
          if (n instanceof Expr.Selector s && isMaker(pass, s) && stack.size() > 2) {
            Object stmt = stack.get(stack.size() - 3);
            Expr.Ident id = second(stmt);
            if (id != null && stack.get(stack.size() - 2) instanceof Expr.Call) {
              note(pass, function, vars, id, stmt, s.sel().name());
            }
          }
          return true;
        });
    return vars;
  }

  private static void note(
      Pass pass, Object function, Map<Var, Object> vars, Expr.Ident id, Object stmt, String maker) {
    if (id.name().equals("_")) {
      pass.report(
          id,
          "the cancel function returned by context."
              + maker
              + " should be called, not discarded, to avoid a context leak");
      return;
    }
    Obj o = pass.info().objectOf(id);
    boolean own = o != null && o.pos() >= Span.start(function) && o.pos() < pass.end(function);
    if (o instanceof Var v && own) {
      vars.put(v, stmt);
    }
  }

  private static boolean isMaker(Pass pass, Expr.Selector s) {
    Package p = MAKERS.contains(s.sel().name()) ? pass.packageOf(s.x()) : null;
    return p != null && p.path().equals("context");
  }

  private static Expr.Ident second(Object stmt) {
    return switch (stmt) {
      case Decl.ValueSpec s when s.names().size() > 1 -> s.names().get(1);
      case Stmt.Assign a when a.lhs().size() > 1 && a.lhs().get(1) instanceof Expr.Ident id -> id;
      default -> null;
    };
  }

  /** Looks for a way to a return on which a variable is not used. */
  private record Search(Pass pass, Var v, boolean result) {
    Stmt.Return from(List<Flow.Block> blocks, Object stmt) {
      for (Flow.Block b : blocks) {
        for (int i = 0; i < b.nodes.size(); i++) {
          if (b.nodes.get(i) == stmt) {
            if (uses(b.nodes.subList(i + 1, b.nodes.size()))) {
              return null;
            }
            return b.returned() != null
                ? b.returned()
                : next(b, Collections.newSetFromMap(new IdentityHashMap<>()));
          }
        }
      }
      return null; // the assignment is in dead code that has no block
    }

    private Stmt.Return next(Flow.Block from, Set<Flow.Block> seen) {
      for (Flow.Block b : from.next) {
        if (seen.add(b) && !uses(b.nodes)) {
          Stmt.Return r = b.returned() != null ? b.returned() : next(b, seen);
          if (r != null) {
            return r;
          }
        }
      }
      return null;
    }

    private boolean uses(List<Object> nodes) {
      boolean[] found = {false};
      for (Object n : nodes) {
        Walk.inspect(
            n,
            x -> {
              found[0] |=
                  x instanceof Expr.Ident id && pass.info().uses.get(id) == v
                      || x instanceof Stmt.Return r && result && r.results().isEmpty();
              return !found[0];
            });
      }
      return found[0];
    }
  }
}
