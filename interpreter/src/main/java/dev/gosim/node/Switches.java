package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Target;
import dev.gosim.value.Frame;

/** switch statements (spec, "Switch statements"). */
public final class Switches {
  private Switches() {}

  private static void emitBodies(Stmt[] bodies, Target[] labels, Target end, int id, Code c) {
    Target around = c.catches(Flow.FALLTHROUGH, null);
    c.catches(Flow.breakOf(id), end);
    for (int i = 0; i < bodies.length; i++) {
      c.bind(labels[i]);
      c.catches(Flow.FALLTHROUGH, i + 1 < bodies.length ? labels[i + 1] : null);
      bodies[i].emit(c);
      c.go(end);
    }
    c.releases(Flow.breakOf(id));
    c.catches(Flow.FALLTHROUGH, around);
    c.bind(end);
  }

  /** A clause: its tests in order (empty: default), and its body. */
  public record Clause(BoolExpr[] tests, Stmt body) {}

  /**
   * Expression and type switches: the tests read the tag from a slot. {@code otherwise} is the
   * index of the default clause, or -1.
   */
  public record SwitchStmt(Stmt prepare, Clause[] clauses, int otherwise, int id) implements Stmt {
    @Override
    public int exec(Frame f) {
      if (prepare != null) {
        prepare.exec(f);
      }
      int i = choose(f);
      if (i < 0) {
        return Flow.NEXT;
      }
      int flow = clauses[i].body.exec(f);
      while (flow == Flow.FALLTHROUGH) {
        flow = clauses[++i].body.exec(f);
      }
      return flow == Flow.breakOf(id) ? Flow.NEXT : flow;
    }

    private int choose(Frame f) {
      for (int i = 0; i < clauses.length; i++) {
        for (BoolExpr t : clauses[i].tests) {
          if (t.test(f)) {
            return i;
          }
        }
      }
      return otherwise;
    }

    @Override
    public void emit(Code c) {
      if (prepare != null) {
        prepare.emit(c);
      }
      Target[] labels = new Target[clauses.length];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = c.target();
      }
      for (int i = 0; i < labels.length; i++) {
        for (BoolExpr t : clauses[i].tests) {
          t.emitJump(c, true, labels[i]);
        }
      }
      Stmt[] bodies = new Stmt[clauses.length];
      for (int i = 0; i < labels.length; i++) {
        bodies[i] = clauses[i].body;
      }
      Target end = c.target();
      c.go(otherwise < 0 ? end : labels[otherwise]);
      emitBodies(bodies, labels, end, id, c);
    }
  }

  /** A switch over integer constants, looked up instead of tested one by one. */
  public record LongSwitch(
      LongExpr tag, long[] keys, int[] targets, Stmt[] bodies, int otherwise, int id)
      implements Stmt {
    @Override
    public int exec(Frame f) {
      int k = java.util.Arrays.binarySearch(keys, tag.exec(f));
      int i = k >= 0 ? targets[k] : otherwise;
      if (i < 0) {
        return Flow.NEXT;
      }
      int flow = bodies[i].exec(f);
      while (flow == Flow.FALLTHROUGH) {
        flow = bodies[++i].exec(f);
      }
      return flow == Flow.breakOf(id) ? Flow.NEXT : flow;
    }

    @Override
    public void emit(Code c) {
      Target[] labels = new Target[bodies.length];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = c.target();
      }
      Target[] cases = new Target[keys.length];
      for (int i = 0; i < cases.length; i++) {
        cases[i] = targets[i] < 0 ? null : labels[targets[i]];
      }
      Target end = c.target();
      tag.emit(c);
      c.switchLong(keys, cases, otherwise < 0 ? end : labels[otherwise]);
      emitBodies(bodies, labels, end, id, c);
    }
  }
}
