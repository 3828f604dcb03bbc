package dev.gosim.format;

import dev.gosim.format.Emitter.Mark;
import dev.gosim.format.Emitter.Space;
import java.util.List;

/** Prints declarations and function bodies. */
final class DeclPrinter {
  /** A function may stand on one line of this length, */
  private static final int ONE_LINE = 100;

  /** with so many statements. */
  private static final int ONE_LINE_STATEMENTS = 5;

  private static final int INFINITE = 1 << 30;

  private final Printer printer;
  private final Emitter out;

  DeclPrinter(Printer printer) {
    this.printer = printer;
    out = printer.out;
  }

  /** Top-level declarations: an empty line where their kind changes or they have comments. */
  void list(List<Decl> list) {
    Tok before = null;
    for (Decl d : list) {
      Tok tok = d instanceof Decl.Gen g ? g.tok() : Tok.FUNC;
      boolean documented =
          switch (d) {
            case Decl.Gen g -> g.documented();
            case Decl.Func f -> f.documented();
            case Decl.Bad _ -> false;
          };
      boolean tall = tok == Tok.FUNC && printer.line(d.end()) > printer.line(d.pos());
      out.linebreak(
          printer.line(d.pos()), before != tok || documented ? 2 : 1, Space.NOTHING, tall);
      decl(d);
      before = tok;
    }
  }

  void decl(Decl d) {
    switch (d) {
      case Decl.Gen g -> general(g);
      case Decl.Func f -> func(f);
      case Decl.Bad _ -> throw new IllegalArgumentException("not a declaration");
    }
  }

  private void general(Decl.Gen d) {
    out.token(d.pos(), d.tok());
    out.space(Space.BLANK);
    if (d.lparen() == Node.NONE) {
      spec(d.specs().getFirst(), true, true);
      return;
    }
    out.token(d.lparen(), Tok.LPAREN);
    List<Decl.Spec> specs = d.specs();
    if (!specs.isEmpty()) {
      out.space(Space.INDENT, Space.SECTION);
      boolean table = specs.size() > 1 && (d.tok() == Tok.CONST || d.tok() == Tok.VAR);
      boolean[] typed = table ? typeColumns(specs) : null;
      Mark mark = new Mark();
      for (int i = 0; i < specs.size(); i++) {
        Decl.Spec s = specs.get(i);
        if (i > 0) {
          out.linebreak(printer.line(s.pos()), 1, Space.NOTHING, out.linesSince(mark) > 0);
        }
        out.mark(mark);
        if (table) {
          row((Decl.ValueSpec) s, typed[i]);
        } else {
          spec(s, specs.size() == 1, false);
        }
      }
      out.space(Space.UNINDENT, Space.SECTION);
    }
    out.token(d.rparen(), Tok.RPAREN);
  }

  /**
   * Of which constants or variables the type's column must be there: of neighbours that have
   * values, all or none.
   */
  private static boolean[] typeColumns(List<Decl.Spec> specs) {
    boolean[] keep = new boolean[specs.size()];
    int i = 0;
    while (i < keep.length) {
      int start = i;
      boolean typed = false;
      while (i < keep.length && ((Decl.ValueSpec) specs.get(i)).values() != null) {
        typed |= ((Decl.ValueSpec) specs.get(i)).type() != null;
        i++;
      }
      for (int k = start; k < i; k++) {
        keep[k] = typed;
      }
      i = i == start ? i + 1 : i;
    }
    return keep;
  }

  private void row(Decl.ValueSpec s, boolean typeColumn) {
    printer.lists.names(s.names(), false);
    int missing = 3;
    if (s.type() != null || typeColumn) {
      out.space(Space.TAB);
      missing--;
    }
    if (s.type() != null) {
      printer.exprs.expr(s.type());
    }
    if (s.values() != null) {
      out.space(Space.TAB);
      out.token(Tok.ASSIGN);
      out.space(Space.BLANK);
      printer.lists.plain(Node.NONE, s.values(), 1, Node.NONE);
      missing--;
    }
    for (; s.comment() != null && missing > 0; missing--) {
      out.space(Space.TAB);
    }
  }

  private void spec(Decl.Spec spec, boolean only, boolean indent) {
    switch (spec) {
      case Decl.ImportSpec s -> {
        if (s.name() != null) {
          printer.exprs.expr(s.name());
          out.space(Space.BLANK);
        }
        out.at(s.path().pos());
        out.literal(Tok.STRING, ImportPaths.quoted(s.path().text()));
        out.at(s.end());
      }
      case Decl.ValueSpec s -> {
        printer.lists.names(s.names(), indent);
        if (s.type() != null) {
          out.space(Space.BLANK);
          printer.exprs.expr(s.type());
        }
        if (s.values() != null) {
          out.space(Space.BLANK);
          out.token(Tok.ASSIGN);
          out.space(Space.BLANK);
          printer.lists.plain(Node.NONE, s.values(), 1, Node.NONE);
        }
      }
      case Decl.TypeSpec s -> {
        printer.exprs.expr(s.name());
        if (s.typeParams() != null) {
          printer.fields.typeParamsOfType(s.typeParams());
        }
        out.space(only ? Space.BLANK : Space.TAB);
        if (s.assign() != Node.NONE) {
          out.token(Tok.ASSIGN);
          out.space(Space.BLANK);
        }
        printer.exprs.expr(s.type());
      }
    }
  }

  // ---- Functions

  private void func(Decl.Func d) {
    out.token(d.pos(), Tok.FUNC);
    out.space(Space.BLANK);
    // gofmt counts the blank that has not been written yet
    int column = out.outColumn - Tok.FUNC.text.length() - 1;
    if (d.recv() != null) {
      printer.fields.params(d.recv());
      out.space(Space.BLANK);
    }
    printer.exprs.expr(d.name());
    printer.fields.signature(d.type());
    body(d.pos(), column, Space.TAB, d.body());
  }

  /**
   * A body, on the line of the header if both are small.
   *
   * @param pos where the header begins, in the text, and {@code column} where it does in the output
   */
  void body(int pos, int column, Space separator, Stmt.Block b) {
    if (b == null) {
      return;
    }
    int header = printer.line(pos) == out.line ? out.outColumn - column : INFINITE;
    int level = out.level;
    out.level = 0;
    if (header <= ONE_LINE && header + size(b) <= ONE_LINE) {
      out.space(separator);
      out.token(b.pos(), Tok.LBRACE);
      if (!b.list().isEmpty()) {
        out.space(Space.BLANK);
        for (int i = 0; i < b.list().size(); i++) {
          if (i > 0) {
            out.token(Tok.SEMICOLON);
            out.space(Space.BLANK);
          }
          printer.stmts.stmt(b.list().get(i), i == b.list().size() - 1);
        }
        out.space(Space.BLANK);
      }
      out.toggle(false, true);
      out.token(b.rbrace(), Tok.RBRACE);
      out.toggle(false, true);
    } else {
      out.space(Space.BLANK);
      printer.stmts.block(b, true);
    }
    out.level = level;
  }

  /** How long the body is on one line, comments included. */
  private int size(Stmt.Block b) {
    if (printer.line(b.pos()) != printer.line(b.rbrace())
        || b.list().size() > ONE_LINE_STATEMENTS) {
      return ONE_LINE + 1;
    }
    int size = out.commentSizeBefore(b.rbrace());
    for (int i = 0; i < b.list().size() && size <= ONE_LINE; i++) {
      size += i > 0 ? 2 : 0;
      size += printer.size(b.list().get(i), ONE_LINE);
    }
    return size;
  }
}
