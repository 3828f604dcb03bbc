package dev.gosim.node;

import dev.gosim.sched.Goroutine;
import dev.gosim.value.Frame;

/** Blocks, if, for, return and jumps (spec, "Statements"). */
public final class Control {
  private Control() {}

  public record Block(Stmt[] list) implements Stmt {
    @Override
    public int exec(Frame f) {
      for (Stmt s : list) {
        int flow = s.exec(f);
        if (flow != Flow.NEXT) {
          return flow;
        }
      }
      return Flow.NEXT;
    }
  }

  /** A block with labels that goto statements name: codes[i] jumps to statement targets[i]. */
  public record LabeledBlock(Stmt[] list, int[] codes, int[] targets) implements Stmt {
    @Override
    public int exec(Frame f) {
      int i = 0;
      while (i < list.length) {
        int flow = list[i].exec(f);
        if (flow == Flow.NEXT) {
          i++;
          continue;
        }
        int to = target(flow);
        if (to < 0) {
          return flow;
        }
        if (to <= i) {
          poll(f);
        }
        i = to;
      }
      return Flow.NEXT;
    }

    private int target(int flow) {
      for (int k = 0; k < codes.length; k++) {
        if (codes[k] == flow) {
          return targets[k];
        }
      }
      return -1;
    }
  }

  /** Lets other goroutines run when the time slice is over: on every back-edge. */
  static void poll(Frame f) {
    Goroutine g = f.g;
    if (g.preempted()) {
      g.top = f;
      g.yieldPreempted();
    }
  }

  public record If(BoolExpr cond, Stmt then) implements Stmt {
    @Override
    public int exec(Frame f) {
      return cond.test(f) ? then.exec(f) : Flow.NEXT;
    }
  }

  public record IfElse(BoolExpr cond, Stmt then, Stmt els) implements Stmt {
    @Override
    public int exec(Frame f) {
      return cond.test(f) ? then.exec(f) : els.exec(f);
    }
  }

  /**
   * The loop itself; init stands before it. {@code post} may be null, {@code cond} constant true.
   */
  public record For(BoolExpr cond, Stmt post, Stmt body, int id) implements Stmt {
    @Override
    public int exec(Frame f) {
      while (cond.test(f)) {
        int flow = body.exec(f);
        if (flow != Flow.NEXT) {
          if (flow == Flow.breakOf(id)) {
            break;
          }
          if (flow != Flow.continueOf(id)) {
            return flow;
          }
        }
        if (post != null) {
          post.exec(f);
        }
        poll(f);
      }
      return Flow.NEXT;
    }
  }

  /** break, continue, goto, fallthrough: the code is all there is to it. */
  public record Jump(int flow) implements Stmt {
    @Override
    public int exec(Frame f) {
      return flow;
    }
  }

  /** Catches the break code of a labelled block, switch or select. */
  public record Breakable(Stmt s, int id) implements Stmt {
    @Override
    public int exec(Frame f) {
      int flow = s.exec(f);
      return flow == Flow.breakOf(id) ? Flow.NEXT : flow;
    }
  }

  /** return; the stores into the result slots stand before it. */
  public record Return(Stmt stores) implements Stmt {
    @Override
    public int exec(Frame f) {
      stores.exec(f);
      return Flow.RETURN;
    }
  }

  /** An expression evaluated for its effects. */
  public record Eval(Expr x) implements Stmt {
    @Override
    public int exec(Frame f) {
      switch (x) {
        case LongExpr e -> e.exec(f);
        case DoubleExpr e -> e.exec(f);
        case BoolExpr e -> e.test(f);
        case RefExpr e -> e.exec(f);
      }
      return Flow.NEXT;
    }
  }

  /** go call: callee and arguments are evaluated here, the call runs on a new goroutine. */
  public record Go(Invocation call) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.pos = call.pos();
      Spawn.go(f, call, call.pos());
      return Flow.NEXT;
    }
  }
}
