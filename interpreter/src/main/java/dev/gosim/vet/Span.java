package dev.gosim.vet;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import dev.gosim.source.SourceFile;
import java.util.List;

/** From where to where a node reaches, as go/ast's {@code Pos} and {@code End} count. */
final class Span {
  private Span() {}

  /** The first byte. */
  static int start(Object n) {
    return switch (n) {
      case Expr.Binary e -> start(e.x());
      case Expr.KeyValue e -> start(e.key());
      case Expr.Selector e -> start(e.x());
      case Expr.Index e -> start(e.x());
      case Expr.SliceExpr e -> start(e.x());
      case Expr.TypeAssert e -> start(e.x());
      case Expr.Call e -> start(e.fun());
      case Expr.CompositeLit e -> e.type() == null ? e.lbrace() : start(e.type());
      case Expr e -> e.pos();
      case Stmt.ExprStmt s -> start(s.x());
      case Stmt.Send s -> start(s.chan());
      case Stmt.IncDec s -> start(s.x());
      case Stmt.Assign s -> start(s.lhs().getFirst());
      case Stmt.Labeled s -> s.label().pos();
      case Stmt.DeclStmt s -> s.decl().pos();
      case Stmt s -> s.pos();
      case Stmt.CaseClause c -> c.pos();
      case Stmt.CommClause c -> c.pos();
      case Decl.ValueSpec s -> s.names().getFirst().pos();
      case Decl.Spec s -> s.pos();
      case Decl d -> d.pos();
      case Expr.Field f -> f.pos();
      default -> throw new IllegalArgumentException(n.getClass().toString());
    };
  }

  /** What stands in the file. */
  static String text(Expr e, SourceFile file) {
    if (e instanceof Expr.Binary b
        && !(b.x() instanceof Expr.Binary)
        && !(b.y() instanceof Expr.Binary)) {
      // gofmt sets spaces by how deep an operator is; alone it has them.
      return text(b.x(), file) + " " + b.op().text() + " " + text(b.y(), file);
    }
    return file.text().substring(start(e) - file.base(), end(e, file) - file.base());
  }

  /** Behind the last byte. */
  static int end(Object n, SourceFile f) {
    return switch (n) {
      case Expr e -> expr(e, f);
      case Stmt s -> stmt(s, f);
      case Stmt.CaseClause c -> c.body().isEmpty() ? c.colon() + 1 : end(c.body().getLast(), f);
      case Stmt.CommClause c -> c.body().isEmpty() ? c.colon() + 1 : end(c.body().getLast(), f);
      case Decl.ValueSpec s ->
          !s.values().isEmpty()
              ? end(s.values().getLast(), f)
              : end(s.type() != null ? s.type() : s.names().getLast(), f);
      case Decl.TypeSpec s -> end(s.type(), f);
      case Decl.ImportSpec s -> end(s.path(), f);
      case Decl.FuncDecl d -> end(d.body() == null ? d.type() : d.body(), f);
      case Decl.Gen d -> gen(d, f);
      case Expr.Field d -> end(d.tag() != null ? d.tag() : d.type(), f);
      default -> throw new IllegalArgumentException(n.getClass().toString());
    };
  }

  private static int expr(Expr n, SourceFile f) {
    return switch (n) {
      case Expr.Ident e -> e.pos() + e.name().length();
      case Expr.BasicLit e -> e.pos() + e.text().length();
      case Expr.CompositeLit e -> e.rbrace() + 1;
      case Expr.KeyValue e -> expr(e.value(), f);
      case Expr.FuncLit e -> e.body().rbrace() + 1;
      case Expr.Paren e -> e.rparen() + 1;
      case Expr.Selector e -> expr(e.sel(), f);
      case Expr.Index e -> e.rbrack() + 1;
      case Expr.SliceExpr e -> e.rbrack() + 1;
      case Expr.TypeAssert e -> e.rparen() + 1;
      case Expr.Call e -> e.rparen() + 1;
      case Expr.Star e -> expr(e.x(), f);
      case Expr.Unary e -> expr(e.x(), f);
      case Expr.Binary e -> expr(e.y(), f);
      case Expr.ArrayType e -> expr(e.elem(), f);
      case Expr.Ellipsis e -> e.elt() == null ? e.pos() + "...".length() : expr(e.elt(), f);
      case Expr.StructType e -> e.rbrace() + 1;
      case Expr.FuncType e -> signature(e, f);
      case Expr.InterfaceType e -> e.rbrace() + 1;
      case Expr.MapType e -> expr(e.value(), f);
      case Expr.ChanType e -> expr(e.elem(), f);
    };
  }

  private static int signature(Expr.FuncType t, SourceFile f) {
    List<Expr.Field> results = t.results();
    if (results.isEmpty()) {
      return t.rparen() + 1;
    }
    int end = end(results.getLast(), f);
    boolean parens = f.text().charAt(skip(f, t.rparen() + 1) - f.base()) == '(';
    return parens ? f.text().indexOf(')', end - f.base()) + f.base() + 1 : end;
  }

  /** The next byte that is not blank. */
  private static int skip(SourceFile f, int pos) {
    String text = f.text();
    int i = pos - f.base();
    while (i < text.length() - 1 && text.charAt(i) <= ' ') {
      i++;
    }
    return i + f.base();
  }

  private static int stmt(Stmt n, SourceFile f) {
    return switch (n) {
      case Stmt.Empty s -> s.implicit() ? s.pos() : s.pos() + 1;
      case Stmt.ExprStmt s -> expr(s.x(), f);
      case Stmt.Send s -> expr(s.value(), f);
      case Stmt.IncDec s -> s.pos() + "++".length();
      case Stmt.Assign s -> expr(s.rhs().getLast(), f);
      case Stmt.Go s -> expr(s.call(), f);
      case Stmt.Defer s -> expr(s.call(), f);
      case Stmt.Return s ->
          s.results().isEmpty() ? s.pos() + "return".length() : expr(s.results().getLast(), f);
      case Stmt.Branch s ->
          s.label() != null ? expr(s.label(), f) : s.pos() + s.kind().name().length();
      case Stmt.Block s -> s.rbrace() + 1;
      case Stmt.If s -> stmt(s.els() != null ? s.els() : s.then(), f);
      case Stmt.Switch s -> s.rbrace() + 1;
      case Stmt.TypeSwitch s -> s.rbrace() + 1;
      case Stmt.Select s -> s.rbrace() + 1;
      case Stmt.For s -> stmt(s.body(), f);
      case Stmt.Range s -> stmt(s.body(), f);
      case Stmt.DeclStmt s -> gen(s.decl(), f);
      case Stmt.Labeled s -> stmt(s.stmt(), f);
    };
  }

  private static int gen(Decl.Gen d, SourceFile f) {
    int end = d.specs().isEmpty() ? d.pos() : end(d.specs().getLast(), f);
    String text = f.text();
    int open = d.pos() - f.base();
    while (open < text.length() && Character.isLetter(text.charAt(open))) {
      open++;
    }
    boolean group = text.charAt(skip(f, open + f.base()) - f.base()) == '(';
    return group ? text.indexOf(')', end - f.base()) + f.base() + 1 : end;
  }
}
