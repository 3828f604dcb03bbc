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
      if (!(f.g.panics instanceof PanicRecord p) || p.recovered || p.panic.deferred != f) {
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
      runNormal(b, f);
    } catch (GoPanic p) {
      panicking(b, f, FuncCode.noteOrigin(p, f));
    } catch (Goexit e) {
      exiting(b, f, e);
    }
    if (b.epilogue() != null) {
      b.epilogue().exec(f);
    }
  }

  /** The panic that runs a deferred call, of those a goroutine is in; null if none does. */
  public static GoPanic panicOf(Frame deferred) {
    PanicRecord rec = (PanicRecord) deferred.g.panics;
    for (; rec != null; rec = rec.previous) {
      GoPanic p = panicOf(deferred, rec.panic);
      if (p != null) {
        return p;
      }
    }
    return null;
  }

  /** The same of a panic and those that were on their way when it was raised. */
  public static GoPanic panicOf(Frame deferred, GoPanic p) {
    while (p != null && p.deferred != deferred) {
      p = p.previous;
    }
    return p;
  }

  private static void runNormal(FuncCode.Body b, Frame f) {
    f.pos = b.end();
    while (f.defers instanceof Deferred d) {
      f.defers = d.next;
      d.callee.func.invoke(d.callee);
    }
  }

  /** Runs deferred calls while a panic is on its way; returns if one of them recovers it. */
  private static void panicking(FuncCode.Body b, Frame f, GoPanic first) {
    PanicRecord rec = new PanicRecord(first, (PanicRecord) f.g.panics);
    while (f.defers instanceof Deferred d) {
      f.defers = d.next;
      rec.panic.deferred = d.callee;
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
        exiting(b, f, e);
      }
      if (rec.recovered) {
        f.g.panics = rec.previous;
        resume(b, f);
        return;
      }
    }
    f.g.panics = rec.previous;
    throw rec.panic;
  }

  /** After a recovery the remaining deferred calls run as if the function had returned. */
  private static void resume(FuncCode.Body b, Frame f) {
    try {
      runNormal(b, f);
    } catch (GoPanic p) {
      panicking(b, f, FuncCode.noteOrigin(p, f));
    } catch (Goexit e) {
      exiting(b, f, e);
    }
  }

  /** runtime.Goexit: runs the deferred calls; a panic they recover does not stop the exit. */
  private static void exiting(FuncCode.Body b, Frame f, Goexit e) {
    while (f.defers != null) {
      resume(b, f);
    }
    throw e;
  }
}
