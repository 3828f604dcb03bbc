package dev.gosim.node;

import dev.gosim.node.Args.Arg;
import dev.gosim.sched.Goroutine;
import dev.gosim.types.Signature;
import dev.gosim.types.Tuple;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Slots;

/**
 * What a call reaches that has no function to run: it panics when the call is made, which for a
 * deferred one is later than its evaluation.
 */
public final class NilFunc extends Func {
  /** A nil function value. */
  static final NilFunc INSTANCE = new NilFunc(null, 0, 0);

  private static final Signature EMPTY = new Signature(Tuple.EMPTY, Tuple.EMPTY, false);

  /** The method whose receiver would be what a nil pointer points to, or null. */
  private final Func method;

  private final int longs;
  private final int refs;

  private NilFunc(Func method, int longs, int refs) {
    this.method = method;
    this.longs = longs;
    this.refs = refs;
  }

  /** A nil value of a function type, with room for the arguments in its frames. */
  static NilFunc of(Signature sig) {
    Slots s = Slots.of(sig);
    return new NilFunc(null, s.longs(), s.refs());
  }

  /** The same for a method of a nil interface value. */
  static NilFunc ofMethod(Signature sig) {
    Slots s = Slots.of(sig.params(), sig.results(), true);
    return new NilFunc(null, s.longs(), s.refs());
  }

  /** A method with a value receiver, called through an interface that holds a nil pointer. */
  static NilFunc panicwrap(Func method) {
    Slots s = Slots.of(method.signature());
    return new NilFunc(method, s.longs(), s.refs());
  }

  @Override
  public Signature signature() {
    return EMPTY;
  }

  @Override
  public String name() {
    return method == null ? "nil" : method.name();
  }

  @Override
  public Frame newFrame(Goroutine g, Frame parent) {
    return new Frame(g, parent, this, longs, refs);
  }

  /** A frame for the call; the arguments are evaluated, though nobody reads them. */
  Frame newFrame(Goroutine g, Frame parent, Arg[] args, Frame f) {
    Frame c = newFrame(g, parent, args);
    Args.passAll(args, f, c);
    return c;
  }

  /** A frame that has room for the arguments. */
  Frame newFrame(Goroutine g, Frame parent, Arg[] args) {
    return new Frame(g, parent, this, args.length, args.length + 1);
  }

  @Override
  public void invoke(Frame f) {
    throw method == null ? GoPanic.nilDereference() : GoPanic.plain(panicwrapText());
  }

  /** runtime.panicwrap's text; the method is called pkg.T.M. */
  private String panicwrapText() {
    String name = method.name();
    String type = name.substring(0, name.lastIndexOf('.'));
    return "value method "
        + name
        + " called using nil *"
        + type.substring(type.indexOf('.', type.lastIndexOf('/') + 1) + 1)
        + " pointer";
  }
}
