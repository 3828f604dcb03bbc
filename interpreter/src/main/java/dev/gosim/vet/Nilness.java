package dev.gosim.vet;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import java.util.List;

/**
 * What is certainly nil where that is a mistake, and conditions about nil that are always so
 * (golang.org/x/tools/go/analysis/passes/nilness, which {@code go vet} does not run).
 */
final class Nilness implements Guide {
  @Override
  public String id() {
    return "nilness";
  }

  @Override
  public String doc() {
    return "check for redundant or impossible nil comparisons";
  }

  @Override
  public void run(Pass pass) {
    pass.each((n, stack) -> {
      switch (n) {
        case Decl.FuncDecl d when d.body() != null ->
            function(pass, d.recv() == null ? List.of() : d.recv(), d.type(), d.body());
        case Expr.FuncLit f -> function(pass, List.of(), f.type(), f.body());
        default -> {}
      }
    });
  }

  /** Where a function jumps about, nothing is said of it. */
  private static void function(
      Pass pass, List<Expr.Field> recv, Expr.FuncType type, Stmt.Block body) {
    boolean[] jumps = {false};
    Walk.inspect(
        body,
        n -> {
          jumps[0] |= n instanceof Stmt.Branch b && b.kind() == Stmt.Branch.Kind.GOTO;
          return !(n instanceof Expr.FuncLit);
        });
    if (!jumps[0]) {
      new NilStmts(pass, new Followed(pass, recv, type, body)).run(type, body);
    }
  }
}
