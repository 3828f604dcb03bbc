package dev.gosim.std.reflect;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.types.Obj;
import dev.gosim.types.Signature;
import dev.gosim.types.SliceType;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import dev.gosim.value.ElemKind;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;
import java.util.ArrayList;
import java.util.List;

/** Natives of package reflect: calling functions, methods, making functions. */
final class Calls {
  private Calls() {}

  /** What (*rtype).method returns. */
  record Method(String name, String pkgPath, Object type, StructValue func) implements Results {}

  // ---- calls ----

  @Native("Value.Call")
  static Slice call(Frame f, Host host, StructValue v, Slice in) {
    return call(f, Reflect.of(host), v, in, "Call");
  }

  @Native("Value.CallSlice")
  static Slice callSlice(Frame f, Host host, StructValue v, Slice in) {
    return call(f, Reflect.of(host), v, in, "CallSlice");
  }

  private static Slice call(Frame f, Reflect r, StructValue v, Slice in, String op) {
    String method = "reflect.Value." + op;
    Held h = r.exported(r.held(v, method, Kind.FUNC), method);
    if (!(h.read() instanceof Func fn)) {
      throw GoPanic.string("reflect.Value.Call: call of nil function");
    }
    Signature s = (Signature) h.t.underlying();
    boolean spread = s.variadic() && op.equals("Call");
    checkCount(s, in.len, op);
    Held[] args = new Held[in.len];
    for (int i = 0; i < args.length; i++) {
      args[i] = Reflect.held((StructValue) ((Object[]) in.array)[in.off + i]);
      if (args[i] == null) {
        throw GoPanic.string("reflect: " + op + " using zero Value argument");
      }
      r.exported(args[i], method);
    }
    Object[] boxed = arguments(r, s, args, spread, op);
    Object result = fn.call(f.g, f, boxed);
    int n = s.results().size();
    StructValue[] out = new StructValue[n];
    for (int i = 0; i < n; i++) {
      Object x = n == 1 ? result : ((Object[]) result)[i];
      out[i] = r.value(s.results().at(i).type(), x);
    }
    return n == 0 ? Slice.NIL : r.values(out);
  }

  private static void checkCount(Signature s, int n, String op) {
    int want = s.params().size();
    boolean spread = s.variadic() && op.equals("Call");
    if (op.equals("CallSlice") && !s.variadic()) {
      throw GoPanic.string("reflect: CallSlice of non-variadic function");
    }
    if (n < (spread ? want - 1 : want)) {
      throw GoPanic.string("reflect: " + op + " with too few input arguments");
    }
    if (!spread && n > want) {
      throw GoPanic.string("reflect: " + op + " with too many input arguments");
    }
  }

  private static Object[] arguments(
      Reflect r, Signature s, Held[] args, boolean spread, String op) {
    Object[] boxed = new Object[s.params().size()];
    int n = spread ? boxed.length - 1 : boxed.length;
    for (int i = 0; i < n; i++) {
      Type t = s.params().at(i).type();
      if (!Assignability.assignable(r.host, args[i].t, t)) {
        throw GoPanic.string(
            "reflect: " + op + " using " + r.name(args[i].t) + " as type " + r.name(t));
      }
      boxed[i] = r.assignTo(args[i], t, "reflect.Value.Call");
    }
    if (spread) {
      Type elem = ((SliceType) s.params().at(n).type().underlying()).elem();
      ElemKind kind = ElemKind.of(elem);
      int m = args.length - n;
      Object array = kind.newArray(m);
      for (int i = 0; i < m; i++) {
        Held x = args[n + i];
        if (!Assignability.assignable(r.host, x.t, elem)) {
          throw GoPanic.string(
              "reflect: cannot use " + r.name(x.t) + " as type " + r.name(elem) + " in " + op);
        }
        kind.set(array, i, r.assignTo(x, elem, "reflect.Set"));
      }
      boxed[n] = new Slice(array, 0, m, m);
    }
    return boxed;
  }

  // ---- methods ----

  @Native("(*rtype).NumMethod")
  static long numMethod(RType t) {
    return t.methods().size();
  }

  @Native("(*rtype).methodIndex")
  static long methodIndex(RType t, String name) {
    return t.methods().indexOf(name);
  }

  @Native("(*rtype).method")
  static Method method(RType t, long i) {
    Reflect r = t.reflect;
    if (i < 0 || i >= t.methods().size()) {
      throw GoPanic.string("reflect: Method index out of range");
    }
    String name = t.methods().get((int) i);
    if (t.kind == Kind.INTERFACE) {
      dev.gosim.types.Func m = t.interfaceMethod(name);
      return new Method(
          name, Types.pkgPath(m), r.rtype(r.types.canonical(m.signature())), r.value(null));
    }
    Func fn = r.host.method(t.t, name, null);
    Signature s = fn.signature();
    List<Var> params = new ArrayList<>();
    params.add(new Var(Var.Kind.PARAM, 0, null, "", t.t));
    for (int k = 0; k < s.params().size(); k++) {
      params.add(s.params().at(k));
    }
    Signature full = signature(r, new Tuple(params), s.results(), s.variadic());
    Func f = new JavaFunc(full, fn.name(), (c, args) -> results(fn.call(c.g, c, args), full));
    return new Method(name, "", r.rtype(full), r.value(full, f));
  }

  static Signature signature(Reflect r, Tuple params, Tuple results, boolean variadic) {
    return (Signature) r.types.canonical(new Signature(params, results, variadic));
  }

  /** What {@link Func#call} returns as a list. */
  private static Object[] results(Object result, Signature s) {
    return switch (s.results().size()) {
      case 0 -> new Object[0];
      case 1 -> new Object[] {result};
      default -> (Object[]) result;
    };
  }

  private static Held receiver(Host host, StructValue v, String method) {
    return Reflect.of(host).held(v, "reflect.Value." + method);
  }

  @Native("Value.NumMethod")
  static long numMethod(Host host, StructValue v) {
    Held h = receiver(host, v, "NumMethod");
    return (h.flags & Held.METHOD) != 0 ? 0 : h.reflect.rtype(h.t).methods().size();
  }

  @Native("Value.methodIndex")
  static long methodIndex(StructValue v, String name) {
    Held h = Reflect.held(v);
    return (h.flags & Held.METHOD) != 0 ? -1 : h.reflect.rtype(h.t).methods().indexOf(name);
  }

  @Native("Value.Method")
  static StructValue method(Host host, StructValue v, long i) {
    Held h = receiver(host, v, "Method");
    Reflect r = h.reflect;
    List<String> names = r.rtype(h.t).methods();
    if ((h.flags & Held.METHOD) != 0 || i < 0 || i >= names.size()) {
      throw GoPanic.string("reflect: Method index out of range");
    }
    String name = names.get((int) i);
    boolean iface = h.kind == Kind.INTERFACE;
    if (iface && h.read() == null) {
      throw GoPanic.string("reflect: Method on nil interface value");
    }
    if (iface && !Obj.isExported(name)) {
      throw GoPanic.string("reflect: Call of unexported method");
    }
    Func fn = r.host.method(iface ? Values.typeOf(h.read(), r.types) : h.t, name, null);
    Signature m = fn.signature();
    Signature s = signature(r, m.params(), m.results(), m.variadic());
    Func bound =
        new JavaFunc(
            s,
            fn.name() + "-fm",
            (c, args) -> {
              Object[] all = new Object[args.length + 1];
              all[0] = iface ? Values.unbox(h.read()) : h.read();
              System.arraycopy(args, 0, all, 1, args.length);
              return results(fn.call(c.g, c, all), s);
            });
    return r.value(s, bound, h.inherited() | Held.METHOD);
  }

  // ---- made functions ----

  @Native("MakeFunc")
  static StructValue makeFunc(Host host, Object typ, Func fn) {
    Reflect r = Reflect.of(host);
    RType t = (RType) typ;
    if (!(t.t.underlying() instanceof Signature s)) {
      throw GoPanic.string("reflect: call of MakeFunc with non-Func type");
    }
    return r.value(
        t.t, new JavaFunc(s, "reflect.makeFuncStub", (f, args) -> run(r, s, fn, f, args)));
  }

  private static Object[] run(Reflect r, Signature s, Func fn, Frame f, Object[] args) {
    StructValue[] in = new StructValue[args.length];
    for (int i = 0; i < in.length; i++) {
      in[i] = r.value(s.params().at(i).type(), args[i]);
    }
    Slice out = (Slice) fn.call(f.g, f, r.values(in));
    Object[] results = new Object[s.results().size()];
    if (out.len != results.length) {
      throw GoPanic.string("reflect: wrong return count from function created by MakeFunc");
    }
    for (int i = 0; i < results.length; i++) {
      Held h = Reflect.held((StructValue) ((Object[]) out.array)[out.off + i]);
      if (h == null || h.readOnly()) {
        throw GoPanic.string(
            "reflect: function created by MakeFunc using "
                + fn.name()
                + (h == null
                    ? " returned zero Value"
                    : " returned value obtained from unexported field"));
      }
      results[i] = r.assignTo(h, s.results().at(i).type(), "reflect.MakeFunc");
    }
    return results;
  }
}
