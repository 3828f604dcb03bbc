package dev.gosim.node;

import dev.gosim.node.Args.Arg;
import dev.gosim.sched.Goroutine;
import dev.gosim.types.Signature;
import dev.gosim.types.Tuple;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.GoPanic;

/**
 * What a call reaches that has no function to run: it panics when the call is made, which for a
 * deferred one is later than its evaluation.
 */
public final class NilFunc extends Func {
  /** A nil function value. */
  static final NilFunc INSTANCE = new NilFunc(null);

  private static final Signature EMPTY = new Signature(Tuple.EMPTY, Tuple.EMPTY, false);

  /** The method whose receiver would be what a nil pointer points to, or null. */
  private final Func method;

  private NilFunc(Func method) {
    this.method = method;
  }

  /** A method with a value receiver, called through an interface that holds a nil pointer. */
  static NilFunc panicwrap(Func method) {
    return new NilFunc(method);
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
    return new Frame(g, parent, this, 0, 0);
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
