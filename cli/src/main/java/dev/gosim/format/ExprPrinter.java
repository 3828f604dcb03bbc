package dev.gosim.format;

import dev.gosim.format.Emitter.Space;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints expressions. Their depth, from 1, says how compact they are: in deep ones operators stand
 * without blanks.
 */
final class ExprPrinter {
  private final Printer printer;
  private final Emitter out;

  ExprPrinter(Printer printer) {
    this.printer = printer;
    out = printer.out;
  }

  void expr(Expr x) {
    expr(x, 1);
  }

  void expr(Expr x, int depth) {
    expr(x, Tok.LOWEST, depth);
  }

  /** An operand of an operator of the precedence {@code outer}. */
  void expr(Expr expr, int outer, int depth) {
    out.at(expr.pos());
    switch (expr) {
      case Expr.Name x -> out.name(x);
      case Expr.Lit x -> out.literal(x.kind(), Numbers.normal(x));
      case Expr.Binary x -> binary(x, outer, Spacing.cutoff(x, depth), depth);
      case Expr.Unary x -> {
        out.token(x.op());
        expr(x.x(), Tok.UNARY, depth);
      }
      case Expr.Star x -> {
        out.token(Tok.MUL);
        expr(x.x());
      }
      case Expr.Paren x -> paren(x, depth);
      case Expr.Select x -> select(x, depth, false);
      case Expr.Call x -> call(x, depth);
      case Expr.Index x -> index(x, depth);
      case Expr.Slice x -> slice(x, depth);
      case Expr.Assert x -> typeAssertion(x, depth);
      case Expr.KeyValue x -> {
        expr(x.key());
        out.token(x.colon(), Tok.COLON);
        out.space(Space.BLANK);
        expr(x.value());
      }
      case Expr.Composite x -> composite(x, depth);
      case Expr.FuncLit x -> funcLit(x);
      default -> type(expr);
    }
  }

  private void type(Expr type) {
    switch (type) {
      case Expr.Ellipsis x -> {
        out.token(Tok.ELLIPSIS);
        if (x.elem() != null) {
          expr(x.elem());
        }
      }
      case Expr.ArrayType x -> {
        out.token(Tok.LBRACK);
        if (x.len() != null) {
          expr(x.len());
        }
        out.token(Tok.RBRACK);
        expr(x.elem());
      }
      case Expr.StructType x -> {
        out.token(Tok.STRUCT);
        printer.fields.struct(x.fields());
      }
      case Expr.InterfaceType x -> {
        out.token(Tok.INTERFACE);
        printer.fields.methods(x.methods());
      }
      case Expr.FuncType x -> {
        out.token(Tok.FUNC);
        printer.fields.signature(x);
      }
      case Expr.MapType x -> {
        out.token(Tok.MAP);
        out.token(Tok.LBRACK);
        expr(x.key());
        out.token(Tok.RBRACK);
        expr(x.value());
      }
      case Expr.ChanType x -> chan(x);
      default -> throw new IllegalArgumentException(type.toString());
    }
  }

  private void chan(Expr.ChanType x) {
    if (x.dir() == Expr.Dir.RECV) {
      out.token(Tok.ARROW);
    }
    out.token(Tok.CHAN);
    if (x.dir() == Expr.Dir.SEND) {
      out.token(x.arrow(), Tok.ARROW);
    }
    out.space(Space.BLANK);
    expr(x.value());
  }

  private static int shallower(int depth) {
    return Math.max(1, depth - 1);
  }

  private void paren(Expr.Paren x, int depth) {
    if (x.x() instanceof Expr.Paren) {
      expr(x.x(), depth); // one pair is enough
      return;
    }
    out.token(Tok.LPAREN);
    expr(x.x(), shallower(depth));
    out.token(x.rparen(), Tok.RPAREN);
  }

  // ---- Operators

  private void binary(Expr.Binary b, int outer, int cutoff, int depth) {
    int precedence = b.op().precedence;
    if (precedence < outer) {
      // only where a type parameter's bound was read as a product
      out.token(Tok.LPAREN);
      expr(b, shallower(depth));
      out.token(Tok.RPAREN);
      return;
    }
    boolean blanks = precedence < cutoff;
    boolean same = b.x() instanceof Expr.Binary x && x.op().precedence == precedence;
    expr(b.x(), precedence, same ? depth : depth + 1);
    if (blanks) {
      out.space(Space.BLANK);
    }
    int lineBefore = out.line;
    int line = printer.line(b.y().pos());
    out.token(b.opPos(), b.op());
    boolean broken = lineBefore != line && out.linebreak(line, 1, Space.INDENT, true) > 0;
    if (blanks && !broken) {
      out.space(Space.BLANK);
    }
    expr(b.y(), precedence + 1, depth + 1);
    if (broken) {
      out.space(Space.UNINDENT);
    }
  }

  // ---- What follows an operand

  private void typeAssertion(Expr.Assert x, int depth) {
    expr(x.x(), Tok.HIGHEST, depth);
    out.token(Tok.PERIOD);
    out.token(x.lparen(), Tok.LPAREN);
    if (x.type() == null) {
      out.token(Tok.TYPE);
    } else {
      expr(x.type());
    }
    out.token(x.rparen(), Tok.RPAREN);
  }

  private void index(Expr.Index x, int depth) {
    expr(x.x(), Tok.HIGHEST, 1);
    out.token(x.lbrack(), Tok.LBRACK);
    if (x.indices().size() == 1) {
      expr(x.indices().getFirst(), depth + 1);
    } else {
      printer.lists.terminated(x.lbrack(), x.indices(), depth + 1, x.rbrack());
    }
    out.token(x.rbrack(), Tok.RBRACK);
  }

  private void slice(Expr.Slice x, int depth) {
    expr(x.x(), Tok.HIGHEST, 1);
    out.token(x.lbrack(), Tok.LBRACK);
    List<Expr> indices = new ArrayList<>();
    indices.add(x.low());
    indices.add(x.high());
    if (x.max() != null) {
      indices.add(x.max());
    }
    int count = 0;
    boolean operators = false;
    for (Expr i : indices) {
      count += i == null ? 0 : 1;
      operators |= i instanceof Expr.Binary;
    }
    boolean blanks = depth <= 1 && count > 1 && operators;
    for (int i = 0; i < indices.size(); i++) {
      Expr e = indices.get(i);
      if (i > 0) {
        if (indices.get(i - 1) != null && blanks) {
          out.space(Space.BLANK);
        }
        out.token(Tok.COLON);
        if (e != null && blanks) {
          out.space(Space.BLANK);
        }
      }
      if (e != null) {
        expr(e, depth + 1);
      }
    }
    out.token(x.rbrack(), Tok.RBRACK);
  }

  /** Returns whether the selector stands on a new line and what follows a call stays indented. */
  private boolean select(Expr.Select x, int depth, boolean method) {
    expr(x.x(), Tok.HIGHEST, depth);
    out.token(Tok.PERIOD);
    boolean broken = out.line < printer.line(x.sel().pos());
    if (broken) {
      out.space(Space.INDENT, Space.NEWLINE);
    }
    out.at(x.sel().pos());
    out.name(x.sel());
    if (broken && !method) {
      out.space(Space.UNINDENT);
    }
    return broken;
  }

  private void call(Expr.Call x, int depth) {
    int inner = x.args().size() > 1 ? depth + 1 : depth;
    // a conversion to such a type would be read otherwise
    boolean paren =
        x.fun() instanceof Expr.FuncType
            || x.fun() instanceof Expr.ChanType t && t.dir() == Expr.Dir.RECV;
    if (paren) {
      out.token(Tok.LPAREN);
    }
    boolean indented = false;
    if (x.fun() instanceof Expr.Select s) {
      out.at(s.pos());
      indented = select(s, inner, true);
    } else {
      expr(x.fun(), Tok.HIGHEST, inner);
    }
    if (paren) {
      out.token(Tok.RPAREN);
    }
    out.token(x.lparen(), Tok.LPAREN);
    if (x.ellipsis() != Node.NONE) {
      printer.lists.plain(x.lparen(), x.args(), inner, x.ellipsis());
      out.token(x.ellipsis(), Tok.ELLIPSIS);
      if (printer.line(x.ellipsis()) < printer.line(x.rparen())) {
        out.token(Tok.COMMA);
        out.space(Space.SECTION);
      }
    } else {
      printer.lists.terminated(x.lparen(), x.args(), inner, x.rparen());
    }
    out.token(x.rparen(), Tok.RPAREN);
    if (indented) {
      out.space(Space.UNINDENT);
    }
  }

  // ---- Literals

  private void composite(Expr.Composite x, int depth) {
    if (x.type() != null) {
      expr(x.type(), Tok.HIGHEST, depth);
    }
    out.level++;
    out.token(x.lbrace(), Tok.LBRACE);
    printer.lists.terminated(x.lbrace(), x.elts(), 1, x.rbrace());
    // A newline behind a comment would ask for a comma, and a blank only suits an empty literal.
    boolean full = !x.elts().isEmpty();
    out.space(Space.INDENT, Space.UNINDENT);
    out.toggle(full, true);
    out.token(x.rbrace(), Tok.RBRACE);
    out.toggle(full, true);
    out.level--;
  }

  private void funcLit(Expr.FuncLit x) {
    out.token(x.type().pos(), Tok.FUNC);
    int column = out.outColumn - Tok.FUNC.text.length();
    printer.fields.signature(x.type());
    printer.decls.body(x.type().pos(), column, Space.BLANK, x.body());
  }
}
