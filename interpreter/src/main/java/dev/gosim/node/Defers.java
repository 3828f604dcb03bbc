package dev.gosim.node;

import dev.gosim.natives.Host;
import dev.gosim.sched.Goexit;
import dev.gosim.value.Frame;
import dev.gosim.value.GoPanic;

/**
 * Deferred calls, panic and recover (spec, "Defer statements", "Handling panics";
 * runtime/panic.go).
 */
public final class Defers {
  private Defers() {}

  /** A deferred call: its frame, arguments in place; newest first. */
  private record Deferred(Frame callee, Deferred next) {}

  /** {@code defer call}: callee and arguments are evaluated now. */
  public record DeferStmt(Invocation call) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.pos = call.pos();
      push(f, call.prepare(f, f.g, f));
      return Flow.NEXT;
    }
  }

  private static void push(Frame f, Frame callee) {
    f.defers = new Deferred(callee, (Deferred) f.defers);
  }

  /** recover() called in a function's frame. */
  public record Recover() implements RefExpr {
    @Override
    public Object exec(Frame f) {
      if (!(f.g.panics instanceof PanicRecord p) || p.recovered || p.deferFrame != f) {
        return null;
      }
      p.recovered = true;
      p.panic.recovered = true;
      p.panic.recoveredValue = Host.of(f.g).panicValue(p.panic.value);
      return p.panic.recoveredValue;
    }
  }

  /** panic(v). */
  public record PanicStmt(RefExpr x, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      Object v = x.exec(f);
      throw Panics.at(v == null ? GoPanic.panicNil() : new GoPanic(v), pos);
    }
  }

  /** Runs a function that has defer statements. */
  static void run(FuncCode.Body b, Frame f) {
    try {
      b.code().exec(f);
      if (b.epilogue() != null) {
        b.epilogue().exec(f);
      }
      runNormal(f);
    } catch (GoPanic p) {
      panicking(f, FuncCode.noteOrigin(p, f));
    } catch (Goexit e) {
      exiting(f, e);
    }
    if (b.epilogue() != null) {
      b.epilogue().exec(f);
    }
  }

  private static void runNormal(Frame f) {
    while (f.defers instanceof Deferred d) {
      f.defers = d.next;
      d.callee.func.invoke(d.callee);
    }
  }

  /** Runs deferred calls while a panic is on its way; returns if one of them recovers it. */
  private static void panicking(Frame f, GoPanic first) {
    PanicRecord rec = new PanicRecord(first, (PanicRecord) f.g.panics);
    while (f.defers instanceof Deferred d) {
      f.defers = d.next;
      rec.deferFrame = d.callee;
      f.g.panics = rec;
      try {
        d.callee.func.invoke(d.callee);
      } catch (GoPanic p) {
        if (p.previous == null && p != rec.panic) {
          p.previous = rec.panic;
        }
        rec = new PanicRecord(FuncCode.noteOrigin(p, f), rec.previous);
        continue;
      } catch (Goexit e) {
        f.g.panics = rec.previous;
        exiting(f, e);
      }
      if (rec.recovered) {
        f.g.panics = rec.previous;
        resume(f);
        return;
      }
    }
    f.g.panics = rec.previous;
    throw rec.panic;
  }

  /** After a recovery the remaining deferred calls run as if the function had returned. */
  private static void resume(Frame f) {
    try {
      runNormal(f);
    } catch (GoPanic p) {
      panicking(f, FuncCode.noteOrigin(p, f));
    } catch (Goexit e) {
      exiting(f, e);
    }
  }

  /** runtime.Goexit: runs the deferred calls; a panic they recover does not stop the exit. */
  private static void exiting(Frame f, Goexit e) {
    while (f.defers != null) {
      resume(f);
    }
    throw e;
  }
}
