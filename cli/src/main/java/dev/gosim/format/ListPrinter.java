package dev.gosim.format;

import dev.gosim.format.Emitter.Space;
import java.util.List;

/** Prints lists of expressions, over as many lines as they have. */
final class ListPrinter {
  /** What fits on a line. */
  private static final int LINE = 1_000_000;

  /** Keys up to this size are aligned whatever their sizes. */
  private static final int SMALL = 40;

  /** So many times the mean size of the keys above a key may be, or they of it. */
  private static final double RATIO = 2.5;

  private final Printer printer;
  private final Emitter out;

  ListPrinter(Printer printer) {
    this.printer = printer;
    out = printer.out;
  }

  /** Names, indented from the second line on if {@code indent}. */
  void names(List<Expr.Name> names, boolean indent) {
    print(Node.NONE, names, 1, false, indent, Node.NONE);
  }

  /** Between the offsets of the tokens before and behind them, if these are known. */
  void plain(int before, List<Expr> list, int depth, int after) {
    print(before, list, depth, false, true, after);
  }

  void unindented(List<Expr> list) {
    print(Node.NONE, list, 1, false, false, Node.NONE);
  }

  /** With a comma behind the last one if what follows stands on a new line. */
  void terminated(int before, List<Expr> list, int depth, int after) {
    print(before, list, depth, true, true, after);
  }

  private void print(
      int before, List<? extends Expr> list, int depth, boolean comma, boolean indent, int after) {
    if (list.isEmpty()) {
      return;
    }
    int first = printer.line(list.getFirst().pos());
    boolean oneLine =
        before != Node.NONE
            && printer.line(before) == first
            && first == printer.line(list.getLast().end());
    if (oneLine) {
      for (int i = 0; i < list.size(); i++) {
        Expr x = list.get(i);
        if (i > 0) {
          out.token(x.pos(), Tok.COMMA);
          out.space(Space.BLANK);
        }
        printer.exprs.expr(x, depth);
      }
      return;
    }
    new Rows(before, list, depth, comma, indent, after).print();
  }

  /** A list over several lines, while it is printed. */
  private final class Rows {
    private final List<? extends Expr> list;
    private final int depth;
    private final boolean comma;
    private final boolean indent;
    private final int after;
    private final boolean bounded;

    /** What is printed before the next linebreak: only the first one indents. */
    private Space ws;

    /** The element before which the last linebreak was. */
    private int lastBreak = -1;

    private int lineBefore;
    private int size;
    private double logs;
    private int count;

    Rows(
        int before,
        List<? extends Expr> list,
        int depth,
        boolean comma,
        boolean indent,
        int after) {
      this.list = list;
      this.depth = depth;
      this.comma = comma;
      this.indent = indent;
      this.after = after;
      bounded = before != Node.NONE && after != Node.NONE;
      lineBefore = printer.line(before);
      ws = indent ? Space.INDENT : Space.NOTHING;
    }

    void print() {
      int first = printer.line(list.getFirst().pos());
      if (0 < lineBefore && lineBefore < first && out.linebreak(first, 0, ws, true) > 0) {
        ws = Space.NOTHING;
        lastBreak = 0;
      }
      for (int i = 0; i < list.size(); i++) {
        element(i);
      }
      boolean ended = comma && after != Node.NONE && out.line < printer.line(after);
      if (ended) {
        out.token(Tok.COMMA);
      }
      if (ws == Space.NOTHING && indent) {
        out.space(Space.UNINDENT);
      }
      if (ended) {
        out.space(Space.SECTION);
      }
    }

    private void element(int i) {
      Expr x = list.get(i);
      int line = printer.line(x.pos());
      boolean section = measure(x);
      boolean broken = 0 < lineBefore && lineBefore < line;
      if (i > 0) {
        separator(i, x, line, broken, section);
      }
      if (list.size() > 1 && x instanceof Expr.KeyValue pair && size > 0 && broken) {
        printer.exprs.expr(pair.key());
        out.token(pair.colon(), Tok.COLON);
        out.space(Space.TAB);
        printer.exprs.expr(pair.value());
      } else {
        printer.exprs.expr(x, depth);
      }
      if (size > 0) {
        logs += Math.log(size);
        count++;
      }
      lineBefore = line;
    }

    /** Sizes the element, or its key; returns whether it is too unlike those before. */
    private boolean measure(Expr x) {
      int previous = size;
      size = printer.size(x, LINE);
      if (size > LINE || !bounded) {
        size = 0;
      } else if (x instanceof Expr.KeyValue pair) {
        size = printer.size(pair.key(), LINE);
      }
      if (previous == 0 || size == 0) {
        return true;
      }
      if (count == 0 || previous <= SMALL && size <= SMALL) {
        return false;
      }
      double ratio = size / Math.exp(logs / count);
      return RATIO * ratio <= 1 || RATIO <= ratio;
    }

    private void separator(int i, Expr x, int line, boolean broken, boolean section) {
      if (!broken) {
        out.at(x.pos());
      }
      out.token(Tok.COMMA);
      if (broken) {
        int breaks = out.linebreak(line, 0, ws, section || lastBreak + 1 < i);
        if (breaks > 0) {
          ws = Space.NOTHING;
          lastBreak = i;
        }
        if (breaks > 1) {
          logs = 0;
          count = 0;
        }
        if (breaks > 0) {
          return;
        }
      }
      out.space(Space.BLANK);
    }
  }
}
