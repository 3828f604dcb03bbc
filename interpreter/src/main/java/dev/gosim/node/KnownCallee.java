package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Op;
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

  /** Writes what pushes the receiver, if it has one. */
  void emitReceiver(Code c, int target, int pos);

  /** Writes what pushes the captured cells, if it has some; how many. */
  default int emitCells(Code c, int target) {
    return 0;
  }

  /** A method of what is pointed to by an interface value. */
  record OfPointer(FuncCode fn, Type type, MethodTarget method) implements KnownCallee {
    @Override
    public void emitTest(Code c, int target) {
      c.loadTemp(Rep.REF, target);
      c.constant(type, Type.class);
      c.call(OfPointer.class, "is", boolean.class, Object.class, Type.class);
    }

    public static boolean is(Object x, Type t) {
      return x instanceof StructValue s && s.type == t;
    }

    @Override
    public void emitReceiver(Code c, int target, int pos) {
      if (method.isWhole(false)) {
        c.loadTemp(Rep.REF, target);
      } else {
        emitWay(c, method, target, pos);
      }
    }
  }

  /** A method of what is in an interface value. */
  record OfBoxed(FuncCode fn, Type type, MethodTarget method) implements KnownCallee {
    @Override
    public void emitTest(Code c, int target) {
      c.loadTemp(Rep.REF, target);
      c.constant(type, Type.class);
      c.call(OfBoxed.class, "is", boolean.class, Object.class, Type.class);
    }

    public static boolean is(Object x, Type t) {
      return x instanceof Boxed b && b.type == t;
    }

    @Override
    public void emitReceiver(Code c, int target, int pos) {
      if (method.isWhole(true)) {
        c.loadTemp(Rep.REF, target);
        c.cast(Boxed.class);
        c.getField(Boxed.class, "value", Object.class);
      } else {
        emitWay(c, method, target, pos);
      }
    }
  }

  private static void emitWay(Code c, MethodTarget method, int target, int pos) {
    c.constant(method, MethodTarget.class);
    c.loadTemp(Rep.REF, target);
    c.constant(pos);
    c.call(MethodTarget.class, "receiver", Object.class, Object.class, int.class);
  }

  /** A function value: the function itself, or a closure of it. */
  record OfValue(FuncCode fn, int cells) implements KnownCallee {
    @Override
    public void emitTest(Code c, int target) {
      c.loadTemp(Rep.REF, target);
      c.constant(fn, Func.class);
      c.call(
          OfValue.class,
          cells == 0 ? "isFunction" : "isClosure",
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
    public void emitReceiver(Code c, int target, int pos) {}

    @Override
    public int emitCells(Code c, int target) {
      if (cells == 0) {
        return 0;
      }
      c.loadTemp(Rep.REF, target);
      c.cast(Closure.class);
      c.call(Closure.class, "captured", Object[].class);
      int array = c.temp(Rep.REF);
      c.storeTemp(Rep.REF, array);
      for (int i = 0; i < cells; i++) {
        c.loadTemp(Rep.REF, array);
        c.cast(Object[].class);
        c.constant(i);
        c.op(Op.AALOAD);
      }
      return cells;
    }
  }
}
