package dev.gosim.format;

import java.util.List;

/** Looks for composite literals that begin with a type's name and are not in parentheses. */
final class BareLiterals {
  private BareLiterals() {}

  static boolean in(Expr x) {
    return switch (x) {
      case null -> false;
      case Expr.Paren _ -> false;
      case Expr.Composite c -> isTypeName(c.type());
      case Expr.Binary b -> in(b.x()) || in(b.y());
      case Expr.Unary u -> in(u.x());
      case Expr.Star s -> in(s.x());
      case Expr.Select s -> in(s.x());
      case Expr.Index i -> in(i.x()) || any(i.indices());
      case Expr.Slice s -> in(s.x()) || in(s.low()) || in(s.high()) || in(s.max());
      case Expr.Assert a -> in(a.x()) || in(a.type());
      case Expr.Call c -> in(c.fun()) || any(c.args());
      case Expr.KeyValue kv -> in(kv.key()) || in(kv.value());
      case Expr.ArrayType a -> in(a.len()) || in(a.elem());
      case Expr.FuncLit f -> body(f.body().list());
      default -> false;
    };
  }

  private static boolean any(List<Expr> list) {
    return list != null && list.stream().anyMatch(BareLiterals::in);
  }

  private static boolean isTypeName(Expr x) {
    return switch (x) {
      case Expr.Name _ -> true;
      case Expr.Select s -> isTypeName(s.x());
      case null, default -> false;
    };
  }

  private static boolean body(List<Stmt> list) {
    return list.stream().anyMatch(BareLiterals::in);
  }

  private static boolean in(Stmt s) {
    return switch (s) {
      case null -> false;
      case Stmt.ExprStmt e -> in(e.x());
      case Stmt.Send e -> in(e.chan()) || in(e.value());
      case Stmt.IncDec e -> in(e.x());
      case Stmt.Assign e -> any(e.lhs()) || any(e.rhs());
      case Stmt.KeywordCall e -> in(e.call());
      case Stmt.Return e -> any(e.results());
      case Stmt.Labeled e -> in(e.stmt());
      case Stmt.Block e -> body(e.list());
      case Stmt.If e -> in(e.init()) || in(e.cond()) || in(e.body()) || in(e.orElse());
      case Stmt.For e -> in(e.init()) || in(e.cond()) || in(e.post()) || in(e.body());
      case Stmt.Range e -> in(e.x()) || in(e.body());
      case Stmt.Switch e -> in(e.init()) || in(e.tag()) || in(e.body());
      case Stmt.TypeSwitch e -> in(e.init()) || in(e.guard()) || in(e.body());
      case Stmt.Select e -> in(e.body());
      case Stmt.Case e -> any(e.list()) || body(e.body());
      case Stmt.Comm e -> in(e.comm()) || body(e.body());
      case Stmt.DeclStmt e -> in(e.decl());
      case Stmt.Bad _, Stmt.Empty _, Stmt.Branch _ -> false;
    };
  }

  private static boolean in(Decl d) {
    return d instanceof Decl.Gen g
        && g.specs().stream().anyMatch(s -> s instanceof Decl.ValueSpec v && any(v.values()));
  }
}
