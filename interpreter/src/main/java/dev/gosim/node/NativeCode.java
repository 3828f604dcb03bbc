package dev.gosim.node;

import dev.gosim.emit.Activation;
import dev.gosim.natives.DirectNative;
import dev.gosim.natives.NativeFn;
import dev.gosim.sched.Goroutine;
import dev.gosim.types.Signature;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Slots;

/** A function or method of the standard library whose body is Java. */
public final class NativeCode extends Func {
  private final String name;
  private final Signature signature;
  private final NativeFn fn;

  /** How compiled code calls it; null: through a frame. */
  final DirectNative direct;

  private final int longs;
  private final int refs;

  /** {@code direct} may be null. */
  public NativeCode(String name, Signature signature, NativeFn fn, DirectNative direct) {
    this.name = name;
    this.signature = signature;
    this.fn = fn;
    this.direct = direct != null && isLinked(direct) ? direct : null;
    Slots s = Slots.of(signature);
    this.longs = s.longs();
    this.refs = s.refs();
  }

  /** Whether names in compiled classes mean its class, as where no other loader defines natives. */
  private static boolean isLinked(DirectNative d) {
    return d.owner().getClassLoader() == NativeCode.class.getClassLoader();
  }

  @Override
  public Signature signature() {
    return signature;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Frame newFrame(Goroutine g, Frame parent) {
    return new Frame(g, parent, this, longs, refs);
  }

  @Override
  public void invoke(Frame f) {
    f.g.top = f;
    f.g.leaf = null;
    try {
      fn.call(f);
    } catch (GoPanic p) {
      throw Activation.noteOrigin(p, f);
    } catch (RuntimeException | Error e) {
      Activation.noteFailure(e, f);
      throw e;
    }
  }
}
