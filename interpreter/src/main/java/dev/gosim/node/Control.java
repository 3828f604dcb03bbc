package dev.gosim.node;

import dev.gosim.emit.Activation;
import dev.gosim.emit.BackEdge;
import dev.gosim.emit.Code;
import dev.gosim.emit.CompiledLoop;
import dev.gosim.emit.Target;
import dev.gosim.sched.Goroutine;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;

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

    @Override
    public void emit(Code c) {
      for (Stmt s : list) {
        s.emit(c);
      }
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
          Activation.poll(f, 0);
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

    @Override
    public void emit(Code c) {
      Target[] labels = new Target[list.length + 1];
      for (int k = 0; k < codes.length; k++) {
        if (labels[targets[k]] == null) {
          labels[targets[k]] = c.target();
        }
        c.catches(codes[k], labels[targets[k]]);
      }
      for (int i = 0; i <= list.length; i++) {
        if (labels[i] != null) {
          c.bind(labels[i]);
        }
        if (i < list.length) {
          list[i].emit(c);
        }
      }
      for (int code : codes) {
        c.releases(code);
      }
    }
  }

  public record If(BoolExpr cond, Stmt then) implements Stmt {
    @Override
    public int exec(Frame f) {
      return cond.test(f) ? then.exec(f) : Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      Target end = c.target();
      cond.emitJump(c, false, end);
      then.emit(c);
      c.bind(end);
    }
  }

  public record IfElse(BoolExpr cond, Stmt then, Stmt els) implements Stmt {
    @Override
    public int exec(Frame f) {
      return cond.test(f) ? then.exec(f) : els.exec(f);
    }

    @Override
    public void emit(Code c) {
      Target no = c.target();
      Target end = c.target();
      cond.emitJump(c, false, no);
      then.emit(c);
      c.go(end);
      c.bind(no);
      els.emit(c);
      c.bind(end);
    }
  }

  /**
   * The loop itself; init stands before it. {@code post} may be null, {@code cond} constant true.
   */
  public record For(BoolExpr cond, Stmt post, Stmt body, int id, HotLoop hot) implements Loop {
    @Override
    public int run(Frame f) {
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
        CompiledLoop compiled = hot.next(f);
        if (compiled != null) {
          return compiled.run(f, true);
        }
      }
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c, Target resume) {
      Target next = c.target();
      Target end = c.target();
      if (resume != null) {
        c.bind(resume);
      }
      BackEdge back = c.loop();
      cond.emitJump(c, false, end);
      emitBody(c, body, id, next, end);
      c.bind(next);
      if (post != null) {
        post.emit(c);
      }
      hot.emitBack(c, back);
      c.bind(end);
    }
  }

  /** The body of a loop: where continue and break go. */
  static void emitBody(Code c, Stmt body, int id, Target next, Target end) {
    c.catches(Flow.continueOf(id), next);
    c.catches(Flow.breakOf(id), end);
    body.emit(c);
    c.releases(Flow.continueOf(id));
    c.releases(Flow.breakOf(id));
  }

  /** break, continue, goto, fallthrough: the code is all there is to it. */
  public record Jump(int flow) implements Stmt {
    @Override
    public int exec(Frame f) {
      return flow;
    }

    @Override
    public void emit(Code c) {
      c.flow(flow);
    }
  }

  /** Catches the break code of a labelled block, switch or select. */
  public record Breakable(Stmt s, int id) implements Stmt {
    @Override
    public int exec(Frame f) {
      int flow = s.exec(f);
      return flow == Flow.breakOf(id) ? Flow.NEXT : flow;
    }

    @Override
    public void emit(Code c) {
      Target end = c.target();
      c.catches(Flow.breakOf(id), end);
      s.emit(c);
      c.releases(Flow.breakOf(id));
      c.bind(end);
    }
  }

  /** return; the stores into the result slots stand before it. */
  public record Return(Stmt stores) implements Stmt {
    @Override
    public int exec(Frame f) {
      stores.exec(f);
      return Flow.RETURN;
    }

    @Override
    public void emit(Code c) {
      stores.emit(c);
      c.flow(Flow.RETURN);
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

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.pop(x.rep());
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

    @Override
    public void emit(Code c) {
      c.at(call.pos());
      call.emitPrepare(c, true);
      c.g();
      c.function();
      c.constant(call.pos());
      c.call(Spawn.class, "start", void.class, Frame.class, Goroutine.class, Func.class, int.class);
    }
  }
}
