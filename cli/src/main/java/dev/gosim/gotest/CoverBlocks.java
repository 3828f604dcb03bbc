package dev.gosim.gotest;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.File;
import dev.gosim.ast.Stmt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The basic blocks of a file, and its text with a counter before each (cmd/cover). The text keeps
 * its lines.
 */
final class CoverBlocks {
  /** A block: where it begins and ends, as offsets, and how many statements it has. */
  record Block(int start, int end, int statements) {}

  private record Edit(int offset, String text) {}

  private final String text;
  private final int base;
  private final String variable;
  private final String mode;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Edit> edits = new ArrayList<>();

  /**
   * @param variable the name of the counters
   * @param mode set, count or atomic
   */
  CoverBlocks(File file, String variable, String mode) {
    this.text = file.source().text();
    this.base = file.source().base();
    this.variable = variable;
    this.mode = mode;
    for (Decl d : file.decls()) {
      switch (d) {
        case Decl.FuncDecl f -> {
          if (f.body() != null && !f.name().name().equals("_")) {
            block(f.body(), offset(f.body().pos()));
          }
        }
        case Decl.Gen g -> functions(Children.of(g));
      }
    }
    if (mode.equals("atomic") && !blocks.isEmpty()) {
      int name = offset(file.name().pos()) + file.name().name().length();
      edits.add(new Edit(name, "; import _cover_atomic_ \"sync/atomic\""));
    }
  }

  List<Block> blocks() {
    return blocks;
  }

  /** The same in the order of their places. */
  List<Block> sorted() {
    return blocks.stream()
        .sorted(Comparator.comparingInt(Block::start).thenComparingInt(Block::end))
        .toList();
  }

  /** The text with counters. */
  String instrumented() {
    StringBuilder out = new StringBuilder();
    int at = 0;
    edits.sort(Comparator.comparingInt(Edit::offset));
    for (Edit e : edits) {
      out.append(text, at, e.offset).append(e.text);
      at = e.offset;
    }
    out.append(text, at, text.length());
    if (!blocks.isEmpty()) {
      out.append("\nvar ").append(variable).append(" [").append(blocks.size()).append("]uint32\n");
    }
    return out.toString();
  }

  private int offset(int pos) {
    return pos - base;
  }

  // ---- Finding blocks

  private void functions(List<Expr> all) {
    for (Expr x : all) {
      if (x instanceof Expr.FuncLit f) {
        block(f.body(), offset(f.body().pos()));
      } else {
        functions(Children.of(x));
      }
    }
  }

  /**
   * @param start where it begins: its brace, or what is behind the {@code else} before it
   */
  private void block(Stmt.Block b, int start) {
    int brace = offset(b.pos());
    int end = offset(b.rbrace()) + 1;
    count(start, brace + 1, end, b.list(), end - 1);
    b.list().forEach(this::statement);
  }

  private void statement(Stmt s) {
    if (s == null) {
      return;
    }
    switch (s) {
      case Stmt.Block b -> block(b, offset(b.pos()));
      case Stmt.If i -> ifStatement(i);
      case Stmt.For f -> {
        statement(f.init());
        functions(Children.of(f));
        statement(f.post());
        block(f.body(), offset(f.body().pos()));
      }
      case Stmt.Range r -> {
        functions(Children.of(r));
        block(r.body(), offset(r.body().pos()));
      }
      case Stmt.Switch w -> {
        statement(w.init());
        functions(Children.of(w));
        clauses(w.clauses(), offset(w.rbrace()));
      }
      case Stmt.TypeSwitch w -> {
        statement(w.init());
        functions(Children.of(w));
        clauses(w.clauses(), offset(w.rbrace()));
      }
      case Stmt.Select w -> {
        for (int i = 0; i < w.clauses().size(); i++) {
          Stmt.CommClause c = w.clauses().get(i);
          statement(c.comm());
          int end = i + 1 < w.clauses().size() ? w.clauses().get(i + 1).pos() : w.rbrace();
          clause(c.colon(), c.body(), offset(end));
        }
      }
      case Stmt.Labeled l -> statement(l.stmt());
      default -> functions(Children.of(s));
    }
  }

  private void ifStatement(Stmt.If i) {
    statement(i.init());
    functions(Children.of(i));
    block(i.then(), offset(i.then().pos()));
    if (i.els() == null) {
      return;
    }
    int behind = text.indexOf("else", offset(i.then().rbrace()) + 1) + "else".length();
    if (i.els() instanceof Stmt.Block b) {
      block(b, behind);
      return;
    }
    // What follows the else becomes a block, in which there is room for a counter.
    edits.add(new Edit(behind, "{"));
    int end = offset(end((Stmt.If) i.els()));
    count(behind, behind, end, List.of(i.els()), end);
    statement(i.els());
    edits.add(new Edit(end, "}"));
  }

  private static int end(Stmt.If i) {
    return switch (i.els()) {
      case null -> i.then().rbrace() + 1;
      case Stmt.If e -> end(e);
      case Stmt.Block b -> b.rbrace() + 1;
      default -> throw new IllegalStateException("else without block");
    };
  }

  private void clauses(List<Stmt.CaseClause> all, int end) {
    for (int i = 0; i < all.size(); i++) {
      Stmt.CaseClause c = all.get(i);
      functions(c.exprs());
      int limit = i + 1 < all.size() ? offset(all.get(i + 1).pos()) : end;
      clause(c.colon(), c.body(), limit);
    }
  }

  /**
   * @param limit where the next one begins, or the closing brace
   */
  private void clause(int colon, List<Stmt> body, int limit) {
    int start = offset(colon) + 1;
    count(start, start, body.isEmpty() ? start : -1, body, limit);
    body.forEach(this::statement);
  }

  // ---- Counting

  /**
   * Puts a counter before each basic block of a list of statements.
   *
   * @param start where the first one begins
   * @param insert where its counter goes
   * @param blockEnd where the last one ends, unless the list is broken up; -1: with its statement
   * @param limit what the last statement ends before
   */
  private void count(int start, int insert, int blockEnd, List<Stmt> statements, int limit) {
    List<Stmt> list = new ArrayList<>(statements);
    if (list.isEmpty()) {
      counter(insert, insert, blockEnd < 0 ? insert : blockEnd, 0);
      return;
    }
    boolean whole = blockEnd >= 0;
    while (!list.isEmpty()) {
      int n = 0;
      int end = -1;
      boolean broken = false;
      while (n < list.size() && !broken) {
        Stmt s = list.get(n);
        end = boundary(s, n + 1 < list.size() ? offset(Children.start(list.get(n + 1))) : limit);
        broken = endsBlock(s);
        if (s instanceof Stmt.Labeled l && !isControl(l.stmt())) {
          end = offset(Children.start(l)); // a goto may come between the label and its statement
          list.add(n + 1, l.stmt());
        }
        n++;
      }
      whole &= !broken;
      if (whole) {
        end = blockEnd;
      }
      if (start != end) {
        counter(insert, start, end, n);
      }
      list = list.subList(n, list.size());
      if (!list.isEmpty()) {
        start = offset(Children.start(list.getFirst()));
        insert = start;
      }
    }
  }

  private void counter(int insert, int start, int end, int statements) {
    String counter = variable + "[" + blocks.size() + "]";
    String update =
        switch (mode) {
          case "set" -> counter + " = 1; ";
          case "count" -> counter + "++; ";
          default -> "_cover_atomic_.AddUint32(&" + counter + ", 1); ";
        };
    edits.add(new Edit(insert, update));
    blocks.add(new Block(start, end, statements));
  }

  /** Where a statement ends as part of a block: before the block, or the function, in it. */
  private int boundary(Stmt s, int limit) {
    Expr.FuncLit function = Children.functionIn(header(s));
    return switch (s) {
      case Stmt.Block b -> offset(b.pos());
      case Stmt.Labeled l -> boundary(l.stmt(), limit);
      case Stmt.Select w -> offset(s.pos()) + braceBehind(offset(s.pos()));
      default -> {
        if (function != null) {
          yield offset(function.body().pos());
        }
        yield switch (s) {
          case Stmt.If i -> offset(i.then().pos());
          case Stmt.For f -> offset(f.body().pos());
          case Stmt.Range r -> offset(r.body().pos());
          case Stmt.Switch w -> offset(w.lbrace());
          case Stmt.TypeSwitch w -> offset(w.lbrace());
          default -> CommentScanner.lastTokenEnd(text, offset(Children.start(s)), limit);
        };
      }
    };
  }

  private int braceBehind(int offset) {
    return text.indexOf('{', offset) - offset;
  }

  private static List<Expr> header(Stmt s) {
    List<Expr> all = new ArrayList<>();
    switch (s) {
      case Stmt.If i -> all.addAll(Children.of(i.init()));
      case Stmt.For f -> all.addAll(Children.of(f.init()));
      case Stmt.Switch w -> all.addAll(Children.of(w.init()));
      case Stmt.TypeSwitch w -> {
        return Children.of(w.init());
      }
      default -> {}
    }
    all.addAll(Children.of(s));
    if (s instanceof Stmt.For f) {
      all.addAll(Children.of(f.post()));
    }
    return all;
  }

  private static boolean endsBlock(Stmt s) {
    return switch (s) {
      case Stmt.Block b -> true;
      case Stmt.Branch b -> true;
      case Stmt.For f -> true;
      case Stmt.If i -> true;
      case Stmt.Labeled l -> true;
      case Stmt.Range r -> true;
      case Stmt.Switch w -> true;
      case Stmt.Select w -> true;
      case Stmt.TypeSwitch w -> true;
      default -> isPanic(s) || Children.functionIn(Children.of(s)) != null;
    };
  }

  private static boolean isPanic(Stmt s) {
    return s instanceof Stmt.ExprStmt e
        && e.x() instanceof Expr.Call call
        && call.args().size() == 1
        && call.fun() instanceof Expr.Ident id
        && id.name().equals("panic");
  }

  private static boolean isControl(Stmt s) {
    return s instanceof Stmt.For
        || s instanceof Stmt.Range
        || s instanceof Stmt.Switch
        || s instanceof Stmt.Select
        || s instanceof Stmt.TypeSwitch;
  }
}
