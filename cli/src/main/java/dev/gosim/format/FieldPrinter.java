package dev.gosim.format;

import dev.gosim.format.Emitter.Mark;
import dev.gosim.format.Emitter.Space;
import java.util.List;

/** Prints parameters, and the fields and methods of types. */
final class FieldPrinter {
  /** The longest field of a struct that stays on one line. */
  private static final int ONE_LINE = 30;

  private final Printer printer;
  private final Emitter out;

  FieldPrinter(Printer printer) {
    this.printer = printer;
    out = printer.out;
  }

  // ---- Parameters

  void signature(Expr.FuncType type) {
    if (type.typeParams() != null) {
      parameters(type.typeParams(), false, Tok.LBRACK, Tok.RBRACK);
    }
    params(type.params());
    Expr.Fields results = type.results();
    if (results == null || results.list().isEmpty()) {
      return;
    }
    out.space(Space.BLANK);
    Expr.Field first = results.list().getFirst();
    if (results.count() == 1 && first.names().isEmpty()) {
      printer.exprs.expr(Expr.unparen(first.type()));
    } else {
      params(results);
    }
  }

  void params(Expr.Fields fields) {
    parameters(fields, false, Tok.LPAREN, Tok.RPAREN);
  }

  void typeParamsOfType(Expr.Fields fields) {
    parameters(fields, true, Tok.LBRACK, Tok.RBRACK);
  }

  private void parameters(Expr.Fields fields, boolean ofType, Tok open, Tok close) {
    out.token(fields.opening(), open);
    int lineBefore = printer.line(fields.opening());
    Space ws = Space.INDENT;
    List<Expr.Field> list = fields.list();
    for (int i = 0; i < list.size(); i++) {
      Expr.Field p = list.get(i);
      int line = printer.line(p.pos());
      boolean broken = 0 < lineBefore && lineBefore < line;
      if (i > 0) {
        if (!broken) {
          out.at(p.pos());
        }
        out.token(Tok.COMMA);
      }
      if (broken && out.linebreak(line, 0, ws, true) > 0) {
        ws = Space.NOTHING;
      } else if (i > 0) {
        out.space(Space.BLANK);
      }
      if (!p.names().isEmpty()) {
        printer.lists.names(p.names(), ws == Space.INDENT);
        out.space(Space.BLANK);
      }
      printer.exprs.expr(Expr.unparen(p.type()));
      lineBefore = printer.line(p.end());
    }
    if (!list.isEmpty()) {
      int closing = printer.line(fields.closing());
      if (0 < lineBefore && lineBefore < closing) {
        out.token(Tok.COMMA);
        out.linebreak(closing, 0, Space.NOTHING, true);
      } else if (ofType
          && fields.count() == 1
          && couldMultiply(Expr.unparen(list.getFirst().type()))) {
        out.token(Tok.COMMA);
      }
      if (ws == Space.NOTHING) {
        out.space(Space.UNINDENT);
      }
    }
    out.token(fields.closing(), close);
  }

  /** Whether a name and this type would be read as the length of an array. */
  private static boolean couldMultiply(Expr type) {
    return switch (type) {
      case Expr.Star s -> !Expr.isTypeElem(s.x());
      case Expr.Binary b -> couldMultiply(b.x()) && !Expr.isTypeElem(b.y());
      case Expr.Paren p -> !Expr.isTypeElem(p.x());
      default -> false;
    };
  }

  // ---- Fields and methods

  /** Opens the braces; returns false if all of it has been printed on one line. */
  private boolean open(Expr.Fields fields, boolean struct) {
    boolean comments = out.commentBefore(fields.closing());
    boolean oneLine = printer.line(fields.opening()) == printer.line(fields.closing());
    List<Expr.Field> list = fields.list();
    if (!comments && oneLine) {
      if (list.isEmpty()) {
        out.token(fields.opening(), Tok.LBRACE);
        out.token(fields.closing(), Tok.RBRACE);
        return false;
      }
      if (list.size() == 1 && fits(list.getFirst())) {
        out.token(fields.opening(), Tok.LBRACE);
        out.space(Space.BLANK);
        single(list.getFirst(), struct);
        out.space(Space.BLANK);
        out.token(fields.closing(), Tok.RBRACE);
        return false;
      }
    }
    out.space(Space.BLANK);
    out.token(fields.opening(), Tok.LBRACE);
    out.space(Space.INDENT);
    if (comments || !list.isEmpty()) {
      out.space(Space.SECTION);
    }
    return true;
  }

  private void close(Expr.Fields fields) {
    out.space(Space.UNINDENT, Space.SECTION);
    out.token(fields.closing(), Tok.RBRACE);
  }

  private boolean fits(Expr.Field f) {
    if (f.tag() != null || f.comment() != null) {
      return false;
    }
    int names = f.names().isEmpty() ? 0 : 1;
    return names + printer.size(f.type(), ONE_LINE) <= ONE_LINE;
  }

  private void single(Expr.Field f, boolean struct) {
    if (!struct) {
      method(f);
      return;
    }
    for (int i = 0; i < f.names().size(); i++) {
      if (i > 0) {
        out.token(Tok.COMMA);
        out.space(Space.BLANK);
      }
      printer.exprs.expr(f.names().get(i));
    }
    if (!f.names().isEmpty()) {
      out.space(Space.BLANK);
    }
    printer.exprs.expr(f.type());
  }

  private void method(Expr.Field f) {
    if (f.names().isEmpty()) {
      printer.exprs.expr(f.type());
    } else {
      printer.exprs.expr(f.names().getFirst());
      signature((Expr.FuncType) f.type());
    }
  }

  void methods(Expr.Fields fields) {
    if (!open(fields, false)) {
      return;
    }
    Mark mark = new Mark();
    boolean first = true;
    for (Expr.Field f : fields.list()) {
      if (!first) {
        out.linebreak(printer.line(f.pos()), 1, Space.NOTHING, out.linesSince(mark) > 0);
      }
      first = false;
      out.mark(mark);
      method(f);
    }
    close(fields);
  }

  /** Names, types and tags are columns, and comments behind them. */
  void struct(Expr.Fields fields) {
    if (!open(fields, true)) {
      return;
    }
    List<Expr.Field> list = fields.list();
    Space separator = list.size() == 1 ? Space.BLANK : Space.TAB;
    Mark mark = new Mark();
    for (int i = 0; i < list.size(); i++) {
      Expr.Field f = list.get(i);
      if (i > 0) {
        out.linebreak(printer.line(f.pos()), 1, Space.NOTHING, out.linesSince(mark) > 0);
      }
      out.mark(mark);
      field(f, separator);
    }
    close(fields);
  }

  private void field(Expr.Field f, Space separator) {
    boolean named = !f.names().isEmpty();
    if (named) {
      printer.lists.names(f.names(), false);
      out.space(separator);
    }
    printer.exprs.expr(f.type());
    int missing = named ? 1 : 2;
    if (f.tag() != null) {
      if (named && separator == Space.TAB) {
        out.space(separator);
      }
      out.space(separator);
      printer.exprs.expr(f.tag());
      missing = 0;
    }
    for (; f.comment() != null && missing > 0; missing--) {
      out.space(separator);
    }
  }
}
