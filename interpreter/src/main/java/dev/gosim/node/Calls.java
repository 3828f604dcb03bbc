package dev.gosim.node;

import dev.gosim.node.Args.Arg;
import dev.gosim.sched.Goroutine;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;

/** Calls of functions, methods and function values, and the way their results are used. */
public final class Calls {
  private Calls() {}

  /** A call of a function or method known when the program was checked. */
  public record Static(Func fn, Arg[] args, int pos) implements Invocation {
    @Override
    public Frame prepare(Frame f, Goroutine g, Frame parent) {
      Frame c = fn.newFrame(g, parent);
      Args.passAll(args, f, c);
      return c;
    }

    @Override
    public Frame invoke(Frame f) {
      Frame c = fn.newFrame(f.g, f);
      for (Arg a : args) {
        a.pass(f, c);
      }
      f.pos = pos;
      fn.invoke(c);
      return c;
    }
  }

  /** A call of a function value. */
  public record Dynamic(RefExpr fn, Arg[] args, int pos) implements Invocation {
    @Override
    public Frame prepare(Frame f, Goroutine g, Frame parent) {
      Func fv = (Func) fn.exec(f);
      if (fv == null) {
        return NilFunc.INSTANCE.newFrame(g, parent, args, f);
      }
      Frame c = fv.newFrame(g, parent);
      Args.passAll(args, f, c);
      return c;
    }
  }

  /** A method called through an interface value. */
  public record Interface(RefExpr recv, MethodCache method, Arg[] args, int pos)
      implements Invocation {
    @Override
    public Frame prepare(Frame f, Goroutine g, Frame parent) {
      Object x = recv.exec(f);
      if (x == null) {
        throw Panics.nil(pos);
      }
      MethodTarget t = method.target(x);
      if (t.nilReceiver(x)) {
        return NilFunc.panicwrap(t.fn()).newFrame(g, parent, args, f);
      }
      Object receiver = t.receiver(x, pos);
      Frame c = t.fn().newFrame(g, parent);
      c.r[0] = receiver;
      Args.passAll(args, f, c);
      return c;
    }
  }

  public record LongResult(Invocation call, int slot) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return call.invoke(f).l[slot];
    }
  }

  public record DoubleResult(Invocation call, int slot) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return call.invoke(f).getDouble(slot);
    }
  }

  public record BoolResult(Invocation call, int slot) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return call.invoke(f).l[slot] != 0;
    }
  }

  public record RefResult(Invocation call, int slot) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return call.invoke(f).r[slot];
    }
  }

  /** A call as a statement. */
  public record CallStmt(Invocation call) implements Stmt {
    @Override
    public int exec(Frame f) {
      call.invoke(f);
      return Flow.NEXT;
    }
  }

  /** A call with several results: leaves the callee's frame in a slot, from which they are read. */
  public record CallToSlot(Invocation call, int slot) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.r[slot] = call.invoke(f);
      return Flow.NEXT;
    }
  }

  /** One of several results, read from the callee's frame left by {@link CallToSlot}. */
  public record LongFrom(int frame, int slot) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return ((Frame) f.r[frame]).l[slot];
    }
  }

  public record DoubleFrom(int frame, int slot) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return ((Frame) f.r[frame]).getDouble(slot);
    }
  }

  public record BoolFrom(int frame, int slot) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return ((Frame) f.r[frame]).l[slot] != 0;
    }
  }

  public record RefFrom(int frame, int slot) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return ((Frame) f.r[frame]).r[slot];
    }
  }

  /**
   * A statement run before an expression's value is computed: f(g()) with a g of several results.
   */
  public record Before(Stmt first, Invocation call) implements Invocation {
    @Override
    public Frame prepare(Frame f, Goroutine g, Frame parent) {
      first.exec(f);
      return call.prepare(f, g, parent);
    }

    @Override
    public int pos() {
      return call.pos();
    }
  }

  /** A function literal that captures variables. */
  public record MakeClosure(FuncCode code, int[] slots) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      Object[] cells = new Object[slots.length];
      for (int i = 0; i < slots.length; i++) {
        cells[i] = f.r[slots[i]];
      }
      return new Closure(code, cells);
    }
  }

  /** x.M as a value: receiver evaluated and bound now (spec, "Method values"). */
  public record MethodValue(Expr recv, Func fn) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return new BoundMethod(fn, recv.boxed(f));
    }
  }

  /** i.M as a value, i of interface type. */
  public record InterfaceMethodValue(RefExpr recv, MethodCache method, int pos) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      Object x = recv.exec(f);
      if (x == null) {
        throw Panics.nil(pos);
      }
      MethodTarget t = method.target(x);
      if (t.nilReceiver(x)) {
        throw Panics.nil(pos);
      }
      return new BoundMethod(t.fn(), t.receiver(x, pos));
    }
  }
}
