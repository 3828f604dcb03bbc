package dev.gosim.vet;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.File;
import dev.gosim.ast.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Goes through trees in the order of the text (go/ast {@code Inspect}). */
final class Walk {
  private final List<Object> out = new ArrayList<>();

  private Walk() {}

  /** Visits a node and, where {@code visitor} says so, what is in it. */
  static void inspect(Object root, Predicate<Object> visitor) {
    if (visitor.test(root)) {
      for (Object c : children(root)) {
        inspect(c, visitor);
      }
    }
  }

  /** The same with the nodes around: the visited one is the last. */
  static void stack(Object root, BiPredicate<Object, List<Object>> visitor) {
    stack(root, new ArrayList<>(), visitor);
  }

  private static void stack(
      Object n, List<Object> stack, BiPredicate<Object, List<Object>> visitor) {
    stack.add(n);
    if (visitor.test(n, stack)) {
      for (Object c : children(n)) {
        stack(c, stack, visitor);
      }
    }
    stack.removeLast();
  }

  /** What is directly in a node. */
  static List<Object> children(Object n) {
    Walk w = new Walk();
    switch (n) {
      case Expr e -> w.expr(e);
      case Stmt s -> w.stmt(s);
      case File f -> w.all(f.decls());
      case Decl.Gen d -> w.all(d.specs());
      case Decl.FuncDecl d -> {
        w.all(d.recv());
        w.add(d.name(), d.type(), d.body());
      }
      case Decl.ValueSpec s -> {
        w.all(s.names());
        w.add(s.type());
        w.all(s.values());
      }
      case Decl.TypeSpec s -> {
        w.add(s.name());
        w.all(s.typeParams());
        w.add(s.type());
      }
      case Decl.ImportSpec s -> {}
      case Expr.Field f -> {
        w.all(f.names());
        w.add(f.type());
      }
      case Stmt.CaseClause c -> {
        w.all(c.exprs());
        w.all(c.body());
      }
      case Stmt.CommClause c -> {
        w.add(c.comm());
        w.all(c.body());
      }
      default -> throw new IllegalArgumentException(n.getClass().toString());
    }
    return w.out;
  }

  private void expr(Expr n) {
    switch (n) {
      case Expr.Ident e -> {}
      case Expr.BasicLit e -> {}
      case Expr.CompositeLit e -> {
        add(e.type());
        all(e.elts());
      }
      case Expr.KeyValue e -> add(e.key(), e.value());
      case Expr.FuncLit e -> add(e.type(), e.body());
      case Expr.Paren e -> add(e.x());
      case Expr.Selector e -> add(e.x(), e.sel());
      case Expr.Index e -> {
        add(e.x());
        all(e.indices());
      }
      case Expr.SliceExpr e -> add(e.x(), e.lo(), e.hi(), e.max());
      case Expr.TypeAssert e -> add(e.x(), e.type());
      case Expr.Call e -> {
        add(e.fun());
        all(e.args());
      }
      case Expr.Star e -> add(e.x());
      case Expr.Unary e -> add(e.x());
      case Expr.Binary e -> add(e.x(), e.y());
      case Expr.ArrayType e -> add(e.len(), e.elem());
      case Expr.Ellipsis e -> add(e.elt());
      case Expr.StructType e -> all(e.fields());
      case Expr.FuncType e -> {
        all(e.typeParams());
        all(e.params());
        all(e.results());
      }
      case Expr.InterfaceType e -> all(e.methods());
      case Expr.MapType e -> add(e.key(), e.value());
      case Expr.ChanType e -> add(e.elem());
    }
  }

  private void stmt(Stmt n) {
    switch (n) {
      case Stmt.Empty s -> {}
      case Stmt.ExprStmt s -> add(s.x());
      case Stmt.Send s -> add(s.chan(), s.value());
      case Stmt.IncDec s -> add(s.x());
      case Stmt.Assign s -> {
        all(s.lhs());
        all(s.rhs());
      }
      case Stmt.Go s -> add(s.call());
      case Stmt.Defer s -> add(s.call());
      case Stmt.Return s -> all(s.results());
      case Stmt.Branch s -> add(s.label());
      case Stmt.Block s -> all(s.list());
      case Stmt.If s -> add(s.init(), s.cond(), s.then(), s.els());
      case Stmt.Switch s -> {
        add(s.init(), s.tag());
        all(s.clauses());
      }
      case Stmt.TypeSwitch s -> {
        add(s.init(), s.bind(), s.x());
        all(s.clauses());
      }
      case Stmt.Select s -> all(s.clauses());
      case Stmt.For s -> add(s.init(), s.cond(), s.post(), s.body());
      case Stmt.Range s -> add(s.key(), s.value(), s.x(), s.body());
      case Stmt.DeclStmt s -> add(s.decl());
      case Stmt.Labeled s -> add(s.label(), s.stmt());
    }
  }

  private void add(Object... nodes) {
    for (Object n : nodes) {
      if (n != null) {
        out.add(n);
      }
    }
  }

  private void all(List<?> nodes) {
    if (nodes != null) {
      out.addAll(nodes);
    }
  }
}
