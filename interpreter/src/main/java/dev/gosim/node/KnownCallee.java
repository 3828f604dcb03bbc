package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.types.Type;
import dev.gosim.value.Boxed;
import dev.gosim.value.Func;
import dev.gosim.value.Rep;
import dev.gosim.value.StructValue;

/**
 * What an indirect call has called in the tree, as an entry of a polymorphic inline cache: compiled
 * code tests for it, and calls it directly.
 */
sealed interface KnownCallee {
  /** A call with more kinds of callees than these tests for none. */
  int MAX = 4;

  FuncCode fn();

  /** Writes what pushes whether it is the callee of the target in a local. */
  void emitTest(Code c, int target);

  /** Writes what pushes what it is given last: the function value itself, or the receiver. */
  void emitContext(Code c, int target, int pos);

  /** A method of an interface value: of what it points to, or of what is boxed in it. */
  record OfInterface(FuncCode fn, Type type, boolean isBoxed, MethodTarget method)
      implements KnownCallee {
    @Override
    public void emitTest(Code c, int target) {
      c.loadTemp(Rep.REF, target);
      c.constant(type, Type.class);
      String test = isBoxed ? "isBoxed" : "isPointer";
      c.call(OfInterface.class, test, boolean.class, Object.class, Type.class);
    }

    public static boolean isPointer(Object x, Type t) {
      return x instanceof StructValue s && s.type == t;
    }

    public static boolean isBoxed(Object x, Type t) {
      return x instanceof Boxed b && b.type == t;
    }

    @Override
    public void emitContext(Code c, int target, int pos) {
      if (!method.isWhole(isBoxed)) {
        c.constant(method, MethodTarget.class);
        c.loadTemp(Rep.REF, target);
        c.constant(pos);
        c.call(MethodTarget.class, "receiver", Object.class, Object.class, int.class);
        return;
      }
      c.loadTemp(Rep.REF, target);
      if (isBoxed) {
        c.cast(Boxed.class);
        c.getField(Boxed.class, "value", Object.class);
      }
    }
  }

  /** A function value: the function itself, or a closure of it. */
  record OfValue(FuncCode fn, boolean captures) implements KnownCallee {
    @Override
    public void emitTest(Code c, int target) {
      c.loadTemp(Rep.REF, target);
      c.constant(fn, Func.class);
      c.call(
          OfValue.class,
          captures ? "isClosure" : "isFunction",
          boolean.class,
          Object.class,
          Func.class);
    }

    public static boolean isFunction(Object x, Func fn) {
      return x == fn;
    }

    public static boolean isClosure(Object x, Func fn) {
      return x instanceof Closure c && c.code() == fn;
    }

    @Override
    public void emitContext(Code c, int target, int pos) {
      c.loadTemp(Rep.REF, target);
      if (captures) {
        c.cast(Closure.class);
      }
    }
  }
}
