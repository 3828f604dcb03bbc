package dev.gosim.node;

import dev.gosim.emit.Activation;
import dev.gosim.emit.Code;
import dev.gosim.emit.CompiledLoop;
import dev.gosim.emit.Op;
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

    @Override
    public void emit(Code c) {
      c.at(call.pos());
      c.treeFrame("defer");
      call.emitPrepare(c, false);
      c.call(Defers.class, "push", void.class, Frame.class, Frame.class);
    }
  }

  static void push(Frame f, Frame callee) {
    f.defers = new Deferred(callee, (Deferred) f.defers);
  }

  /** recover() called in a function's frame. */
  public record Recover() implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return of(f);
    }

    static Object of(Frame f) {
      if (f == null
          || !(f.g.panics instanceof PanicRecord p)
          || p.recovered
          || p.panic.deferred != f) {
        return null;
      }
      p.recovered = true;
      p.panic.recovered = true;
      p.panic.recoveredValue = Host.of(f.g).panicValue(p.panic.value);
      return p.panic.recoveredValue;
    }

    @Override
    public void emit(Code c) {
      c.self();
      c.call(Recover.class, "of", Object.class, Frame.class);
    }
  }

  /** panic(v). */
  public record PanicStmt(RefExpr x, int pos) implements Stmt {
    @Override
    public int exec(Frame f) {
      throw of(x.exec(f), pos);
    }

    static GoPanic of(Object v, int pos) {
      return Panics.at(v == null ? GoPanic.panicNil() : new GoPanic(v), pos);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.constant(pos);
      c.call(PanicStmt.class, "of", GoPanic.class, Object.class, int.class);
      c.op(Op.ATHROW);
    }
  }

  /** Runs a function that has defer statements; {@code compiled}: its body's code, or null. */
  static void run(FuncCode.Body b, CompiledLoop compiled, Frame f) {
    try {
      if (compiled != null) {
        compiled.run(f, false);
      } else {
        b.code().exec(f);
      }
      if (b.epilogue() != null) {
        b.epilogue().exec(f);
      }
      runNormal(b, f);
    } catch (GoPanic p) {
      panicking(b, f, p);
    } catch (Goexit e) {
      exiting(b, f, e);
    } catch (RuntimeException | Error e) {
      Activation.noteFailure(e, f);
      throw e;
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
    PanicRecord rec = record(first, f, (PanicRecord) f.g.panics);
    f.g.startPanicking();
    while (f.defers instanceof Deferred d) {
      f.defers = d.next;
      rec.panic.deferred = d.callee;
      f.g.panics = rec;
      try {
        d.callee.func.invoke(d.callee);
      } catch (GoPanic p) {
        raisedDuring(rec.panic, p);
        rec = record(p, f, rec.previous);
        continue;
      } catch (Goexit e) {
        f.g.panics = rec.previous;
        f.g.endPanicking();
        exiting(b, f, e);
      }
      if (rec.recovered) {
        f.g.panics = rec.previous;
        if (rec.previous == null) {
          f.g.endPanicking();
        }
        resume(b, f);
        return;
      }
    }
    f.g.panics = rec.previous;
    throw rec.panic;
  }

  private static PanicRecord record(GoPanic p, Frame f, PanicRecord previous) {
    Activation.noteOrigin(p, f);
    Activation.keep(p.origin, f, Host.of(f.g)::function);
    return new PanicRecord(p, previous);
  }

  /** Links a panic, and those before it that deferred calls have seen, to the one on its way. */
  private static void raisedDuring(GoPanic panic, GoPanic later) {
    GoPanic first = later;
    while (first != panic && first.previous != null) {
      first = first.previous;
    }
    if (first != panic) {
      first.previous = panic;
    }
  }

  /** After a recovery the remaining deferred calls run as if the function had returned. */
  private static void resume(FuncCode.Body b, Frame f) {
    try {
      runNormal(b, f);
    } catch (GoPanic p) {
      panicking(b, f, p);
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
