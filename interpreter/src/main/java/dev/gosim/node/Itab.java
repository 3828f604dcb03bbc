package dev.gosim.node;

import dev.gosim.emit.CompiledFunc;
import dev.gosim.types.Type;
import dev.gosim.value.Boxed;

/**
 * What compiled code calls for the interface values of one dynamic type: one function of Go's itab,
 * with the way to its receiver.
 */
public final class Itab {
  /** The dynamic type; null if it is good for the one value only. */
  final Type type;

  private final MethodTarget target;

  /** The method, if it is one that is compiled some day. */
  private final FuncCode code;

  private final CompiledFunc uncompiled;
  private final boolean isWhole;

  /** Null until the method is compiled. */
  private CompiledFunc entry;

  /**
   * A method for a type.
   *
   * @param isBoxed whether the interface values are boxes
   * @param uncompiled calls the method until it is compiled
   */
  Itab(Type type, MethodTarget target, boolean isBoxed, CompiledFunc uncompiled) {
    this.type = type;
    this.target = target;
    this.code = target.fn() instanceof FuncCode f && f.isDirect() ? f : null;
    this.uncompiled = uncompiled;
    this.isWhole = target.isWhole(isBoxed);
  }

  /** What is called when there is nothing to call: it panics. */
  private Itab(CompiledFunc panics) {
    type = null;
    target = null;
    code = null;
    uncompiled = panics;
    isWhole = true;
  }

  static Itab panics(NilFunc f, CompiledFunc entryPoint) {
    return new Itab(entryPoint.of(f));
  }

  /** The method's code. */
  public CompiledFunc entry() {
    CompiledFunc e = entry;
    return e == null ? findEntry() : e;
  }

  private CompiledFunc findEntry() {
    CompiledFunc e = code == null ? uncompiled : code.entry(uncompiled);
    if (code == null || e != uncompiled) {
      entry = e;
    }
    return e;
  }

  /** See {@link FuncCode#isQuiet}. */
  public boolean isQuiet() {
    return code != null && code.isQuiet();
  }

  /** What the method gets as its receiver. */
  public Object receiver(Object iface, int pos) {
    if (isWhole) {
      return iface instanceof Boxed b ? b.value : iface;
    }
    return target.receiver(iface, pos);
  }
}
