package dev.gosim.vet;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The control flow of a function: blocks of statements and expressions that are run one after the
 * other, and which blocks may follow (golang.org/x/tools/go/cfg).
 */
final class Flow {
  /** Nodes that run in a row, and where it goes on. */
  static final class Block {
    final List<Object> nodes = new ArrayList<>();
    final List<Block> next = new ArrayList<>();

    /** The return statement that ends it, or null. */
    Stmt.Return returned() {
      return !nodes.isEmpty() && nodes.getLast() instanceof Stmt.Return r ? r : null;
    }
  }

  /** Where break, continue and fallthrough lead; null for what the statement has not. */
  private record Targets(Block onBreak, Block onContinue, Block onFallthrough, Targets outer) {}

  private final List<Block> blocks = new ArrayList<>();
  private final Map<String, Block> labels = new HashMap<>();
  private final Map<String, Targets> labeled = new HashMap<>();
  private final Predicate<Expr.Call> returns;
  private Block current = block();
  private Targets targets;

  /** The label of the statement that comes next, or null. */
  private String label;

  private Flow(Predicate<Expr.Call> returns) {
    this.returns = returns;
  }

  /**
   * The blocks of a body, the first one entered first. The end of the body is a return statement at
   * its brace, if it is reached.
   *
   * @param returns whether a call may come back
   */
  static List<Block> of(Stmt.Block body, Predicate<Expr.Call> returns) {
    Flow f = new Flow(returns);
    f.list(body.list());
    if (f.reached(f.blocks.getFirst(), f.current, new ArrayList<>())) {
      f.current.nodes.add(new Stmt.Return(body.rbrace(), List.of()));
    }
    return f.blocks;
  }

  private boolean reached(Block from, Block to, List<Block> seen) {
    if (from == to) {
      return true;
    }
    seen.add(from);
    for (Block b : from.next) {
      if (!seen.contains(b) && reached(b, to, seen)) {
        return true;
      }
    }
    return false;
  }

  private Block block() {
    Block b = new Block();
    blocks.add(b);
    return b;
  }

  private void add(Object node) {
    if (node != null) {
      current.nodes.add(node);
    }
  }

  /** Goes on in another block. */
  private void enter(Block b) {
    current.next.add(b);
    current = b;
  }

  private void leave(Block to) {
    current.next.add(to);
    current = block();
  }

  private void list(List<Stmt> list) {
    list.forEach(this::stmt);
  }

  private void stmt(Stmt s) {
    String name = label;
    label = null;
    switch (s) {
      case Stmt.ExprStmt e -> {
        add(e);
        if (e.x() instanceof Expr.Call c && !returns.test(c)) {
          current = block();
        }
      }
      case Stmt.DeclStmt d -> {
        if (d.decl().kind() == Decl.Kind.VAR) {
          d.decl().specs().forEach(this::add);
        }
      }
      case Stmt.Labeled l -> {
        enter(labels.computeIfAbsent(l.label().name(), k -> block()));
        label = l.label().name();
        stmt(l.stmt());
      }
      case Stmt.Return r -> {
        add(r);
        current = block();
      }
      case Stmt.Branch b -> branch(b);
      case Stmt.Block b -> list(b.list());
      case Stmt.If i -> ifStmt(i);
      case Stmt.Switch w -> switchStmt(w, name);
      case Stmt.TypeSwitch w -> typeSwitch(w, name);
      case Stmt.Select w -> select(w, name);
      case Stmt.For f -> forStmt(f, name);
      case Stmt.Range r -> range(r, name);
      default -> add(s);
    }
  }

  private void branch(Stmt.Branch b) {
    Block to = null;
    String name = b.label() == null ? null : b.label().name();
    if (b.kind() == Stmt.Branch.Kind.GOTO) {
      to = labels.computeIfAbsent(name, k -> block());
    } else if (name != null) {
      to = target(labeled.get(name), b.kind());
    } else {
      for (Targets t = targets; t != null && to == null; t = t.outer) {
        to = target(t, b.kind());
      }
    }
    leave(to);
  }

  private static Block target(Targets t, Stmt.Branch.Kind kind) {
    return switch (kind) {
      case BREAK -> t.onBreak;
      case CONTINUE -> t.onContinue;
      default -> t.onFallthrough;
    };
  }

  /** Runs statements within which the branch statements lead there, then goes on at {@code end}. */
  private void within(Targets t, String name, List<Stmt> body, Block end) {
    targets = t;
    if (name != null) {
      labeled.put(name, t);
    }
    list(body);
    targets = t.outer;
    current.next.add(end);
  }

  private void ifStmt(Stmt.If i) {
    if (i.init() != null) {
      stmt(i.init());
    }
    add(i.cond());
    Block from = current;
    Block done = block();
    current = from;
    enter(block());
    list(i.then().list());
    current.next.add(done);
    if (i.els() == null) {
      from.next.add(done);
    } else {
      current = from;
      enter(block());
      stmt(i.els());
      current.next.add(done);
    }
    current = done;
  }

  private void switchStmt(Stmt.Switch w, String name) {
    if (w.init() != null) {
      stmt(w.init());
    }
    add(w.tag());
    Block done = block();
    List<Block> bodies = w.clauses().stream().map(c -> block()).toList();
    Block otherwise = done;
    for (int i = 0; i < bodies.size(); i++) {
      Stmt.CaseClause c = w.clauses().get(i);
      if (c.isDefault()) {
        otherwise = bodies.get(i);
      }
      for (Expr e : c.exprs()) {
        add(e);
        Block from = current;
        from.next.add(bodies.get(i));
        enter(block());
      }
    }
    current.next.add(otherwise);
    for (int i = 0; i < bodies.size(); i++) {
      current = bodies.get(i);
      Block below = i + 1 < bodies.size() ? bodies.get(i + 1) : done;
      within(new Targets(done, null, below, targets), name, w.clauses().get(i).body(), done);
    }
    current = done;
  }

  private void typeSwitch(Stmt.TypeSwitch w, String name) {
    if (w.init() != null) {
      stmt(w.init());
    }
    add(w.x());
    Block from = current;
    Block done = block();
    for (Stmt.CaseClause c : w.clauses()) {
      current = from;
      enter(block());
      within(new Targets(done, null, null, targets), name, c.body(), done);
    }
    if (w.clauses().stream().noneMatch(Stmt.CaseClause::isDefault)) {
      from.next.add(done);
    }
    current = done;
  }

  /** What the clauses send and receive comes first: Go's graph has it so. */
  private void select(Stmt.Select w, String name) {
    for (Stmt.CommClause c : w.clauses()) {
      if (c.comm() != null) {
        stmt(c.comm());
      }
    }
    Block from = current;
    Block done = block();
    for (Stmt.CommClause c : w.clauses()) {
      current = from;
      enter(block());
      if (c.comm() instanceof Stmt.Assign a) {
        add(a.lhs().getFirst());
      }
      within(new Targets(done, null, null, targets), name, c.body(), done);
    }
    current = done;
  }

  private void forStmt(Stmt.For f, String name) {
    if (f.init() != null) {
      stmt(f.init());
    }
    Block done = block();
    Block loop = block();
    Block post = f.post() == null ? loop : block();
    enter(loop);
    if (f.cond() != null) {
      add(f.cond());
      loop.next.add(done);
      enter(block());
    }
    within(new Targets(done, post, null, targets), name, f.body().list(), post);
    if (f.post() != null) {
      current = post;
      stmt(f.post());
      current.next.add(loop);
    }
    current = done;
  }

  private void range(Stmt.Range r, String name) {
    add(r.x());
    add(r.key());
    add(r.value());
    Block done = block();
    Block loop = block();
    enter(loop);
    loop.next.add(done);
    enter(block());
    within(new Targets(done, loop, null, targets), name, r.body().list(), loop);
    current = done;
  }
}
