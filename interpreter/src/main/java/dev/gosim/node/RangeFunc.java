package dev.gosim.node;

import dev.gosim.emit.Activation;
import dev.gosim.emit.Code;
import dev.gosim.emit.NotEmitted;
import dev.gosim.sched.Goroutine;
import dev.gosim.types.Signature;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Rep;
import dev.gosim.value.Slots;

/**
 * Range over a function (spec, "For statements with range clause"): the body is called as the yield
 * function but runs in the frame of the function around it, so that its variables, defer
 * statements, return and jumps are that function's own. Its flow waits until the iterator has
 * returned.
 */
public record RangeFunc(
    RefExpr iterator, Signature yield, String name, int[] targets, int pos, Stmt body, int id)
    implements Stmt {
  private enum State {
    READY,
    RUNNING,
    DONE,
    EXHAUSTED,
    PANICKED
  }

  @Override
  public int exec(Frame f) {
    Func it = (Func) iterator.exec(f);
    if (it == null) {
      throw Panics.nil(pos);
    }
    Yield y = new Yield(this, f);
    Frame c = it.newFrame(f.g, f);
    c.r[0] = y;
    f.pos = pos;
    it.invoke(c);
    if (y.state == State.PANICKED) {
      throw misuse("iterator call did not preserve panic");
    }
    y.state = State.EXHAUSTED;
    return y.flow == Flow.breakOf(id) ? Flow.NEXT : y.flow;
  }

  /** The body would run in two units: in the function around it and below the iterator. */
  @Override
  public void emit(Code c) {
    throw new NotEmitted("range over a function");
  }

  private static GoPanic misuse(String what) {
    return GoPanic.runtimeError("range function " + what);
  }

  /** The yield function of one execution of the loop. */
  private static final class Yield extends Func {
    private final RangeFunc loop;
    private final Frame outer;
    private final Slots slots;
    private State state = State.READY;
    private int flow = Flow.NEXT;

    Yield(RangeFunc loop, Frame outer) {
      this.loop = loop;
      this.outer = outer;
      this.slots = Slots.of(loop.yield);
    }

    @Override
    public Signature signature() {
      return loop.yield;
    }

    @Override
    public String name() {
      return loop.name;
    }

    @Override
    public Frame newFrame(Goroutine g, Frame parent) {
      return new Frame(g, parent, this, slots.longs(), slots.refs());
    }

    @Override
    public void invoke(Frame f) {
      switch (state) {
        case READY -> {}
        case RUNNING, DONE ->
            throw misuse("continued iteration after function for loop body returned false");
        case PANICKED -> throw misuse("continued iteration after loop body panic");
        case EXHAUSTED -> throw misuse("continued iteration after whole loop exit");
      }
      state = State.PANICKED;
      for (int i = 0; i < slots.params().length; i++) {
        if (loop.targets[i] >= 0) {
          Rep rep = Rep.of(loop.yield.params().at(i).type());
          Boxes.toSlot(outer, loop.targets[i], rep, Boxes.fromSlot(f, slots.params()[i], rep));
        }
      }
      int done = loop.body.exec(outer);
      boolean more = done == Flow.NEXT || done == Flow.continueOf(loop.id);
      state = more ? State.READY : State.DONE;
      if (!more) {
        flow = done;
      }
      f.setBool(slots.results()[0], more);
      Activation.poll(f, 0);
    }
  }
}
