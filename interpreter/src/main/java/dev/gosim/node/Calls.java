package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.CompiledFunc;
import dev.gosim.emit.Op;
import dev.gosim.emit.Slot;
import dev.gosim.node.Args.Arg;
import dev.gosim.sched.Goroutine;
import dev.gosim.types.Signature;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.Rep;
import java.util.List;

/** Calls of functions, methods and function values, and the way their results are used. */
public final class Calls {
  private Calls() {}

  private static void emitFrom(Code c, int frame, Rep rep, int slot) {
    if (!c.loadResult(frame, rep, slot)) {
      c.load(Rep.REF, frame);
      c.cast(Frame.class);
      new Slot(rep, slot).load(c);
    }
  }

  /** Goroutine and parent of a frame that is to be made. */
  private static void emitParent(Code c, int pos, boolean detached) {
    c.g();
    if (detached) {
      c.constant(null, Frame.class);
    } else {
      c.frame(pos);
    }
  }

  /** The frame on the stack gets the arguments, and stays. */
  private static void emitArgs(Code c, Arg[] args) {
    int callee = c.temp(Rep.REF);
    c.storeTemp(Rep.REF, callee);
    for (Arg a : args) {
      a.emitPass(c, callee);
    }
    c.loadTemp(Rep.REF, callee);
  }

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

    @Override
    public void emitPrepare(Code c, boolean detached) {
      c.constant(fn, Func.class);
      emitParent(c, pos, detached);
      c.call(Func.class, "newFrame", Frame.class, Goroutine.class, Frame.class);
      emitArgs(c, args);
    }

    /** Whether compiled code calls it without slots for it. */
    private boolean isDirect() {
      return switch (fn) {
        case FuncCode code -> code.isDirect();
        case NativeCode code -> code.direct != null;
        default -> false;
      };
    }

    private void emitDirect(Code c) {
      if (fn instanceof NativeCode code) {
        c.g();
        emitValues(c);
        c.callNative(code, code.direct, pos);
        return;
      }
      ((FuncCode) fn).emitEntry(c);
      c.callee();
      int receiver = -1;
      for (Arg a : args) {
        a.emit(c);
        if (receiver < 0 && isMethod()) {
          receiver = c.temp(Rep.REF);
          c.storeTemp(Rep.REF, receiver);
        }
      }
      c.atCall(pos, fn);
      if (isMethod()) {
        c.loadTemp(Rep.REF, receiver);
      } else {
        c.constant(null, Object.class);
      }
      c.callEntry(fn.signature(), isMethod());
    }

    private boolean isMethod() {
      return fn.signature().recv() != null;
    }

    private void emitValues(Code c) {
      for (Arg a : args) {
        a.emit(c);
      }
    }

    @Override
    public void emitResult(Code c, Rep rep, int slot) {
      if (isDirect()) {
        emitDirect(c);
      } else {
        Invocation.super.emitResult(c, rep, slot);
      }
    }

    @Override
    public void emitResults(Code c, int frame) {
      if (isDirect()) {
        emitDirect(c);
        c.storeResults(frame, fn.signature(), isMethod());
      } else {
        Invocation.super.emitResults(c, frame);
      }
    }

    @Override
    public void emitEffect(Code c) {
      if (!isDirect()) {
        Invocation.super.emitEffect(c);
        return;
      }
      emitDirect(c);
      if (fn.signature().results().size() > 0) {
        c.pop(Rep.of(fn.signature().results().at(0).type()));
      }
    }
  }

  /** A call of a function value. */
  public record Dynamic(
      RefExpr target, Signature signature, SeenFuncs seen, Tier tier, Arg[] args, int pos)
      implements IndirectCall {
    @Override
    public Frame prepare(Frame f, Goroutine g, Frame parent) {
      Func fv = (Func) target.exec(f);
      if (fv == null) {
        return NilFunc.INSTANCE.newFrame(g, parent, args, f);
      }
      seen.add(fv);
      Frame c = fv.newFrame(g, parent);
      Args.passAll(args, f, c);
      return c;
    }

    @Override
    public List<KnownCallee> known(Code c) {
      return seen.known(c);
    }

    @Override
    public int emitEntry(Code c, int target, CompiledFunc uncompiled) {
      c.constant(this, Dynamic.class);
      c.loadTemp(Rep.REF, target);
      c.constant(uncompiled, CompiledFunc.class);
      c.call(Dynamic.class, "entry", CompiledFunc.class, Object.class, CompiledFunc.class);
      return target;
    }

    public CompiledFunc entry(Object fv, CompiledFunc uncompiled) {
      if (fv instanceof Closure c) {
        return c.code().entry(uncompiled);
      }
      if (fv instanceof FuncCode f) {
        return f.entry(uncompiled);
      }
      return fv == null ? uncompiled.of(NilFunc.of(signature)) : uncompiled;
    }

    @Override
    public void emitAt(Code c, int found) {
      c.atCall(
          pos,
          () -> {
            c.loadTemp(Rep.REF, found);
            c.call(FuncCode.class, "isQuiet", boolean.class, Object.class);
          });
    }

    @Override
    public void emitContext(Code c, int target, int found) {
      c.loadTemp(Rep.REF, target);
    }

    @Override
    public boolean isMethod() {
      return false;
    }

    public Frame frame(Object fv, Goroutine g, Frame parent) {
      return fv == null
          ? NilFunc.INSTANCE.newFrame(g, parent, args)
          : ((Func) fv).newFrame(g, parent);
    }

    @Override
    public void emitPrepare(Code c, boolean detached) {
      c.constant(this, Dynamic.class);
      target.emit(c);
      emitParent(c, pos, detached);
      c.call(Dynamic.class, "frame", Frame.class, Object.class, Goroutine.class, Frame.class);
      emitArgs(c, args);
    }
  }

  /** A method called through an interface value. */
  public record Interface(
      RefExpr target, MethodCache method, Signature signature, Tier tier, Arg[] args, int pos)
      implements IndirectCall {
    @Override
    public Frame prepare(Frame f, Goroutine g, Frame parent) {
      Object x = target.exec(f);
      if (x == null) {
        NilFunc.INSTANCE.newFrame(g, parent, args, f);
        throw Panics.nil(pos);
      }
      MethodTarget t = method.target(x);
      if (t.nilReceiver(x)) {
        return NilFunc.panicwrap(t.fn()).newFrame(g, parent, args, f);
      }
      Frame c = t.fn().newFrame(g, parent);
      Args.passAll(args, f, c);
      c.r[0] = t.receiver(x, pos);
      return c;
    }

    @Override
    public int emitEntry(Code c, int target, CompiledFunc uncompiled) {
      c.constant(this, Interface.class);
      c.g();
      c.loadTemp(Rep.REF, target);
      c.constant(uncompiled, CompiledFunc.class);
      c.call(
          Interface.class, "itab", Itab.class, Goroutine.class, Object.class, CompiledFunc.class);
      int found = c.temp(Rep.REF);
      c.op(Op.DUP);
      c.storeTemp(Rep.REF, found);
      c.call(Itab.class, "entry", CompiledFunc.class);
      return found;
    }

    public Itab itab(Goroutine g, Object x, CompiledFunc uncompiled) {
      return x == null
          ? Itab.panics(NilFunc.ofMethod(signature), uncompiled)
          : method.itab(g, x, uncompiled);
    }

    @Override
    public List<KnownCallee> known(Code c) {
      return method.known();
    }

    @Override
    public void emitAt(Code c, int found) {
      c.atCall(
          pos,
          () -> {
            emitItab(c, found);
            c.call(Itab.class, "isQuiet", boolean.class);
          });
    }

    @Override
    public void emitContext(Code c, int target, int found) {
      emitItab(c, found);
      c.loadTemp(Rep.REF, target);
      c.constant(pos);
      c.call(Itab.class, "receiver", Object.class, Object.class, int.class);
    }

    private static void emitItab(Code c, int found) {
      c.loadTemp(Rep.REF, found);
      c.cast(Itab.class);
    }

    @Override
    public boolean isMethod() {
      return true;
    }

    /** Of a nil interface value: one that takes the arguments, which are evaluated all the same. */
    public Frame frame(Object x, Goroutine g, Frame parent) {
      if (x == null) {
        return NilFunc.INSTANCE.newFrame(g, parent, args);
      }
      MethodTarget t = method.target(x);
      if (t.nilReceiver(x)) {
        return NilFunc.panicwrap(t.fn()).newFrame(g, parent, args);
      }
      Object receiver = t.receiver(x, pos);
      Frame c = t.fn().newFrame(g, parent);
      c.r[0] = receiver;
      return c;
    }

    @Override
    public void emitPrepare(Code c, boolean detached) {
      c.constant(this, Interface.class);
      target.emit(c);
      c.op(Op.DUP);
      int x = c.temp(Rep.REF);
      c.storeTemp(Rep.REF, x);
      emitParent(c, pos, detached);
      c.call(Interface.class, "frame", Frame.class, Object.class, Goroutine.class, Frame.class);
      emitArgs(c, args);
      c.loadTemp(Rep.REF, x);
      c.constant(pos);
      c.call(Pointers.NotNil.class, "check", Object.class, Object.class, int.class);
      c.op(Op.POP);
    }
  }

  public record LongResult(Invocation call, int slot) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return call.invoke(f).l[slot];
    }

    @Override
    public void emit(Code c) {
      call.emitResult(c, Rep.LONG, slot);
    }
  }

  public record DoubleResult(Invocation call, int slot) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return call.invoke(f).getDouble(slot);
    }

    @Override
    public void emit(Code c) {
      call.emitResult(c, Rep.DOUBLE, slot);
    }
  }

  public record BoolResult(Invocation call, int slot) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return call.invoke(f).l[slot] != 0;
    }

    @Override
    public void emit(Code c) {
      call.emitResult(c, Rep.BOOL, slot);
    }
  }

  public record RefResult(Invocation call, int slot) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return call.invoke(f).r[slot];
    }

    @Override
    public void emit(Code c) {
      call.emitResult(c, Rep.REF, slot);
    }
  }

  /** A call as a statement. */
  public record CallStmt(Invocation call) implements Stmt {
    @Override
    public int exec(Frame f) {
      call.invoke(f);
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      call.emitEffect(c);
    }
  }

  /** A call with several results: leaves the callee's frame in a slot, from which they are read. */
  public record CallToSlot(Invocation call, int slot) implements Stmt {
    @Override
    public int exec(Frame f) {
      f.r[slot] = call.invoke(f);
      return Flow.NEXT;
    }

    @Override
    public void emit(Code c) {
      call.emitResults(c, slot);
    }
  }

  /** One of several results, read from the callee's frame left by {@link CallToSlot}. */
  public record LongFrom(int frame, int slot) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return ((Frame) f.r[frame]).l[slot];
    }

    @Override
    public void emit(Code c) {
      emitFrom(c, frame, Rep.LONG, slot);
    }
  }

  public record DoubleFrom(int frame, int slot) implements DoubleExpr {
    @Override
    public double exec(Frame f) {
      return ((Frame) f.r[frame]).getDouble(slot);
    }

    @Override
    public void emit(Code c) {
      emitFrom(c, frame, Rep.DOUBLE, slot);
    }
  }

  public record BoolFrom(int frame, int slot) implements BoolExpr {
    @Override
    public boolean test(Frame f) {
      return ((Frame) f.r[frame]).l[slot] != 0;
    }

    @Override
    public void emit(Code c) {
      emitFrom(c, frame, Rep.BOOL, slot);
    }
  }

  public record RefFrom(int frame, int slot) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return ((Frame) f.r[frame]).r[slot];
    }

    @Override
    public void emit(Code c) {
      emitFrom(c, frame, Rep.REF, slot);
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

    @Override
    public void emitPrepare(Code c, boolean detached) {
      first.emit(c);
      call.emitPrepare(c, detached);
    }

    @Override
    public void emitResult(Code c, Rep rep, int slot) {
      first.emit(c);
      call.emitResult(c, rep, slot);
    }

    @Override
    public void emitResults(Code c, int frame) {
      first.emit(c);
      call.emitResults(c, frame);
    }

    @Override
    public void emitEffect(Code c) {
      first.emit(c);
      call.emitEffect(c);
    }
  }
}
