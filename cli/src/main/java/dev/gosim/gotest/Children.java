package dev.gosim.gotest;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The expressions of a statement or an expression, in their order. */
final class Children {
  private Children() {}

  /** Those that a statement has itself, without those of statements below it. */
  static List<Expr> of(Stmt s) {
    return switch (s) {
      case null -> List.of();
      case Stmt.ExprStmt e -> list(e.x());
      case Stmt.Send e -> list(e.chan(), e.value());
      case Stmt.IncDec e -> list(e.x());
      case Stmt.Assign e -> join(e.lhs(), e.rhs());
      case Stmt.Go e -> list(e.call());
      case Stmt.Defer e -> list(e.call());
      case Stmt.Return e -> join(e.results(), null);
      case Stmt.If e -> list(e.cond());
      case Stmt.Switch e -> list(e.tag());
      case Stmt.TypeSwitch e -> list(e.x());
      case Stmt.For e -> list(e.cond());
      case Stmt.Range e -> list(e.key(), e.value(), e.x());
      case Stmt.DeclStmt e -> of(e.decl());
      case Stmt.Labeled e -> of(e.stmt());
      case Stmt.Empty e -> List.of();
      case Stmt.Branch e -> List.of();
      case Stmt.Block e -> List.of();
      case Stmt.Select e -> List.of();
    };
  }

  static List<Expr> of(Decl.Gen decl) {
    return decl.specs().stream()
        .filter(Decl.ValueSpec.class::isInstance)
        .flatMap(spec -> nonNull(((Decl.ValueSpec) spec).values()))
        .toList();
  }

  static List<Expr> of(Expr x) {
    return switch (x) {
      case null -> List.of();
      case Expr.CompositeLit e -> join(e.elts(), null);
      case Expr.KeyValue e -> list(e.key(), e.value());
      case Expr.Paren e -> list(e.x());
      case Expr.Selector e -> list(e.x());
      case Expr.Index e -> join(List.of(e.x()), e.indices());
      case Expr.SliceExpr e -> list(e.x(), e.lo(), e.hi(), e.max());
      case Expr.TypeAssert e -> list(e.x());
      case Expr.Call e -> join(List.of(e.fun()), e.args());
      case Expr.Star e -> list(e.x());
      case Expr.Unary e -> list(e.x());
      case Expr.Binary e -> list(e.x(), e.y());
      default -> List.of();
    };
  }

  private static List<Expr> list(Expr... all) {
    return Arrays.stream(all).filter(Objects::nonNull).toList();
  }

  private static List<Expr> join(List<Expr> first, List<Expr> second) {
    return Stream.concat(nonNull(first), nonNull(second)).toList();
  }

  private static Stream<Expr> nonNull(Collection<Expr> all) {
    return all == null ? Stream.of() : all.stream().filter(Objects::nonNull);
  }

  /** The first function literal below one of them, or null. */
  static Expr.FuncLit functionIn(List<Expr> all) {
    for (Expr x : all) {
      Expr.FuncLit found = x instanceof Expr.FuncLit f ? f : functionIn(of(x));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Where an expression begins: that of an operation is not where its operator stands. */
  static int start(Expr x) {
    return switch (x) {
      case Expr.Binary e -> start(e.x());
      case Expr.Selector e -> start(e.x());
      case Expr.Index e -> start(e.x());
      case Expr.SliceExpr e -> start(e.x());
      case Expr.TypeAssert e -> start(e.x());
      case Expr.Call e -> start(e.fun());
      default -> x.pos();
    };
  }

  static int start(Stmt s) {
    return switch (s) {
      case Stmt.ExprStmt e -> start(e.x());
      case Stmt.Send e -> start(e.chan());
      case Stmt.IncDec e -> start(e.x());
      case Stmt.Assign e -> start(e.lhs().getFirst());
      case Stmt.Labeled e -> e.label().pos();
      default -> s.pos();
    };
  }
}
