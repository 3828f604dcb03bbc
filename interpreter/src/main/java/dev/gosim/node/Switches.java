package dev.gosim.node;

import dev.gosim.value.Frame;

/** switch statements (spec, "Switch statements"). */
public final class Switches {
  private Switches() {}

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
  }
}
