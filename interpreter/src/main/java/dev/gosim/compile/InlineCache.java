package dev.gosim.compile;

import dev.gosim.node.CachedCall;
import dev.gosim.node.Closure;
import dev.gosim.node.FuncCode;
import dev.gosim.node.MethodTarget;
import dev.gosim.sched.Goroutine;
import dev.gosim.types.Type;
import dev.gosim.value.Boxed;
import dev.gosim.value.Frame;
import dev.gosim.value.StructValue;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/**
 * A call in compiled code of what is known only when it is made: a list of tests, each with the
 * code for the targets that pass it; in the end the call through a frame. Arguments: goroutine,
 * innermost frame, the callee's depth, target, and those of the function.
 */
final class InlineCache extends MutableCallSite {
  /** More kinds of targets than these are called through a frame. */
  private static final int MAX_ENTRIES = 4;

  /** So often it is looked for something better than a frame. */
  private static final int MAX_MISSES = 1_000;

  private static final int TARGET = 3;

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodHandle RESOLVE =
      find(
          InlineCache.class,
          "resolve",
          MethodType.methodType(
              MethodHandle.class, Goroutine.class, Frame.class, int.class, Object.class),
          false);
  private static final MethodHandle IS_POINTER = test("isPointer", Type.class);
  private static final MethodHandle IS_BOXED = test("isBoxed", Type.class);
  private static final MethodHandle IS_FUNCTION = test("isFunction", FuncCode.class);
  private static final MethodHandle IS_CLOSURE = test("isClosure", FuncCode.class);
  private static final MethodHandle RECEIVER =
      find(
          InlineCache.class,
          "receiver",
          MethodType.methodType(Object.class, MethodTarget.class, int.class, Object.class),
          true);
  private static final MethodHandle UNBOX =
      find(InlineCache.class, "unbox", MethodType.methodType(Object.class, Object.class), true);
  private static final MethodHandle CELLS =
      find(InlineCache.class, "cells", MethodType.methodType(Object[].class, Object.class), true);

  private final Compiler compiler;
  private final CachedCall call;

  /** The call through a frame. */
  private final MethodHandle slow;

  private int entries;
  private int misses;

  InlineCache(Compiler compiler, CachedCall call, MethodType type, MethodHandle slow) {
    super(type);
    this.compiler = compiler;
    this.call = call;
    this.slow = slow;
    setTarget(MethodHandles.foldArguments(MethodHandles.exactInvoker(type), RESOLVE.bindTo(this)));
  }

  /** None of the tests has been passed: what to call, and to remember. */
  private synchronized MethodHandle resolve(Goroutine g, Frame at, int depth, Object target) {
    if (entries == MAX_ENTRIES || ++misses > MAX_MISSES) {
      setTarget(slow);
      return slow;
    }
    CachedCall.Callee callee = call.callee(target);
    if (callee != null) {
      callee.fn().body(g); // tells what it does with its receiver
    }
    MethodHandle code = callee == null ? null : code(callee);
    if (code == null) {
      return slow;
    }
    entries++;
    MethodHandle test = MethodHandles.insertArguments(test(callee), 0, key(callee));
    MethodHandle guard =
        MethodHandles.dropArguments(test, 0, type().parameterList().subList(0, TARGET));
    setTarget(MethodHandles.guardWithTest(guard, code, getTarget()));
    return code;
  }

  private MethodHandle code(CachedCall.Callee callee) {
    return switch (callee.kind()) {
      case POINTER -> method(callee, callee.method().isWhole(false) ? null : receiver(callee));
      case BOXED -> method(callee, callee.method().isWhole(true) ? UNBOX : receiver(callee));
      case FUNCTION ->
          MethodHandles.dropArguments(
              compiler
                  .site(callee.fn(), type().dropParameterTypes(TARGET, TARGET + 1))
                  .dynamicInvoker(),
              TARGET,
              Object.class);
      case CLOSURE -> closure(callee.fn());
    };
  }

  private MethodHandle method(CachedCall.Callee callee, MethodHandle receiver) {
    MethodHandle code = compiler.site(callee.fn(), type()).dynamicInvoker();
    return receiver == null ? code : MethodHandles.filterArguments(code, TARGET, receiver);
  }

  private MethodHandle receiver(CachedCall.Callee callee) {
    return MethodHandles.insertArguments(RECEIVER, 0, callee.method(), call.pos());
  }

  /** The code has the captured cells as its last parameters; null if it is not compiled yet. */
  private MethodHandle closure(FuncCode fn) {
    MethodHandle code = compiler.code(fn);
    if (code == null) {
      return null;
    }
    int params = type().parameterCount() - 1;
    int cells = code.type().parameterCount() - params;
    MethodHandle spread =
        MethodHandles.filterArguments(code.asSpreader(Object[].class, cells), params, CELLS);
    int[] order = new int[params + 1];
    for (int i = 0; i < params; i++) {
      order[i] = i < TARGET ? i : i + 1;
    }
    order[params] = TARGET;
    return MethodHandles.permuteArguments(spread, type(), order);
  }

  private static MethodHandle test(CachedCall.Callee callee) {
    return switch (callee.kind()) {
      case POINTER -> IS_POINTER;
      case BOXED -> IS_BOXED;
      case FUNCTION -> IS_FUNCTION;
      case CLOSURE -> IS_CLOSURE;
    };
  }

  private static Object key(CachedCall.Callee callee) {
    return switch (callee.kind()) {
      case POINTER, BOXED -> callee.type();
      case FUNCTION, CLOSURE -> callee.fn();
    };
  }

  // ---- what the code is made of ----

  private static boolean isPointer(Type t, Object x) {
    return x instanceof StructValue s && s.type == t;
  }

  private static boolean isBoxed(Type t, Object x) {
    return x instanceof Boxed b && b.type == t;
  }

  private static boolean isFunction(FuncCode fn, Object x) {
    return x == fn;
  }

  private static boolean isClosure(FuncCode fn, Object x) {
    return x instanceof Closure c && c.code() == fn;
  }

  private static Object receiver(MethodTarget method, int pos, Object x) {
    return method.receiver(x, pos);
  }

  private static Object unbox(Object x) {
    return ((Boxed) x).value;
  }

  private static Object[] cells(Object closure) {
    return ((Closure) closure).cells();
  }

  private static MethodHandle test(String name, Class<?> key) {
    return find(
        InlineCache.class, name, MethodType.methodType(boolean.class, key, Object.class), true);
  }

  private static MethodHandle find(Class<?> c, String name, MethodType type, boolean isStatic) {
    try {
      return isStatic ? LOOKUP.findStatic(c, name, type) : LOOKUP.findVirtual(c, name, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
