package dev.gosim.vet;

import dev.gosim.ast.Stmt;
import dev.gosim.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The edit that takes a statement away (x/tools {@code refactor.DeleteStmt}): with its lines where
 * it has them for itself, else with those comments that can only be its own.
 */
final class Removal {
  private static final int NONE = -1;

  private final Pass pass;
  private final SourceFile file;
  private final Object stmt;
  private final int start;
  private final int end;

  /** What else is on the first and the last line: of the statement around, of its neighbours. */
  private int leftSyntax = NONE;

  private int rightSyntax = NONE;
  private int leftStmt = NONE;
  private int rightStmt = NONE;

  private Removal(Pass pass, Stmt stmt) {
    this.pass = pass;
    this.stmt = stmt;
    this.start = Span.start(stmt);
    this.file = pass.sourceOf(start);
    this.end = pass.end(stmt);
  }

  /** No edit where the statement is a part of another one that needs it. */
  static List<Fix.Edit> of(Pass pass, Stmt stmt) {
    Removal r = new Removal(pass, stmt);
    List<Object> around = r.around();
    return r.looksAround(around.get(around.size() - 2), around) ? List.of(r.edit()) : List.of();
  }

  private List<Object> around() {
    List<Object> found = new ArrayList<>();
    pass.each((n, stack) -> {
      if (n == stmt) {
        found.addAll(stack);
      }
    });
    return found;
  }

  private boolean looksAround(Object parent, List<Object> around) {
    switch (parent) {
      case Stmt.Block b -> list(b.pos(), b.rbrace(), parent);
      case Stmt.CaseClause c -> list(c.colon(), closing(around), parent);
      case Stmt.CommClause c -> {
        if (c.comm() == stmt) {
          return false;
        }
        list(c.colon(), closing(around), parent);
      }
      case Stmt.For f -> {
        use(f.pos(), f.body().pos());
        clause(f);
      }
      case Stmt.If i -> {
        if (i.els() == stmt) {
          return false;
        }
        use(i.pos(), i.then().pos());
      }
      case Stmt.Switch s -> use(s.pos(), s.lbrace());
      case Stmt.TypeSwitch s -> use(s.pos(), s.lbrace());
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The brace behind the clauses that one is among. */
  private static int closing(List<Object> around) {
    return switch (around.get(around.size() - 3)) {
      case Stmt.Switch s -> s.rbrace();
      case Stmt.TypeSwitch s -> s.rbrace();
      case Stmt.Select s -> s.rbrace();
      case Object o -> throw new IllegalArgumentException(o.getClass().toString());
    };
  }

  private void use(int left, int right) {
    leftSyntax = file.line(left) == file.line(start) ? left : NONE;
    rightSyntax = file.line(right) == file.line(end) ? right : NONE;
  }

  private void list(int left, int right, Object parent) {
    use(left, right);
    List<Object> siblings = Walk.children(parent);
    int i = 0;
    while (siblings.get(i) != stmt) {
      i++;
    }
    if (i > 0 && siblings.get(i - 1) instanceof Stmt s) {
      int before = pass.end(s);
      leftStmt = file.line(before) == file.line(start) ? before : NONE;
    }
    if (i + 1 < siblings.size()) {
      int after = Span.start(siblings.get(i + 1));
      rightStmt = file.line(after) == file.line(end) ? after : NONE;
    }
  }

  private void clause(Stmt.For f) {
    if (f.cond() != null && f.init() == stmt) {
      int cond = Span.start(f.cond());
      rightStmt = file.line(cond) == file.line(end) ? cond : NONE;
    } else if (f.cond() != null && f.post() == stmt) {
      int cond = pass.end(f.cond());
      leftStmt = file.line(cond) == file.line(start) ? cond : NONE;
    }
  }

  private Fix.Edit edit() {
    int left = start;
    if (leftStmt == NONE && leftSyntax != NONE) {
      for (Comments.Comment c : Comments.of(file)) {
        if (c.pos() > leftSyntax && c.end() <= start && isOn(start, c.end())) {
          left = Math.min(left, c.pos());
        }
      }
    } else if (leftStmt == NONE) {
      left = file.lineStart(file.line(start));
    }
    int right = end;
    if (rightStmt == NONE && rightSyntax != NONE) {
      for (Comments.Comment c : Comments.of(file)) {
        if (c.pos() >= end && c.end() <= rightSyntax && isOn(end, c.pos())) {
          right = Math.max(right, c.end());
        }
      }
    } else if (rightStmt == NONE) {
      boolean shared = leftSyntax != NONE || leftStmt != NONE;
      right = file.lineStart(file.line(end) + 1) - (shared ? 1 : 0);
    }
    return Fix.delete(left, right);
  }

  private boolean isOn(int pos, int other) {
    return file.line(pos) == file.line(other);
  }
}
