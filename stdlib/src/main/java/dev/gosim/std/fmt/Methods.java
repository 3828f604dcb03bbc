package dev.gosim.std.fmt;

import dev.gosim.natives.Host;
import dev.gosim.types.Basic;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Named;
import dev.gosim.types.PointerType;
import dev.gosim.types.Signature;
import dev.gosim.types.StructType;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import dev.gosim.value.Func;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Values;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The methods by which a type formats itself: Formatter, GoStringer, error, Stringer. Looked up
 * once per type and kept by the program's host; each is null if the type does not have it.
 */
record Methods(Func format, Func goString, Func error, Func string) {
  private static final Methods NONE = new Methods(null, null, null, null);

  /** What the host keeps. */
  private static final class Cache {
    final Map<Type, Methods> byType = new ConcurrentHashMap<>();
    final Type error;
    final Type stringer;
    final Type goStringer;

    Cache(Host host) {
      error = host.types().canonical(textMethod("Error"));
      stringer = host.types().canonical(textMethod("String"));
      goStringer = host.types().canonical(textMethod("GoString"));
    }

    /** {@code interface{ name() string }}. */
    private static Type textMethod(String name) {
      Tuple result = new Tuple(List.of(new Var(Var.Kind.RESULT, 0, null, "", Basic.STRING)));
      Signature s = new Signature(Tuple.EMPTY, result, false);
      return new InterfaceType(List.of(new dev.gosim.types.Func(0, null, name, s)), List.of());
    }
  }

  private static Methods of(Host host, Type t) {
    if (!mayHaveMethods(t)) {
      return NONE;
    }
    Cache cache = host.state(Cache.class, () -> new Cache(host));
    Methods m = cache.byType.get(t);
    if (m == null) {
      m =
          new Methods(
              find(host, t, "Format", null),
              find(host, t, "GoString", cache.goStringer),
              find(host, t, "Error", cache.error),
              find(host, t, "String", cache.stringer));
      cache.byType.put(t, m);
    }
    return m;
  }

  private static boolean mayHaveMethods(Type t) {
    return switch (t) {
      case Named n -> true;
      case StructType s -> true;
      case PointerType p -> p.elem() instanceof Named || p.elem() instanceof StructType;
      default -> false;
    };
  }

  private static Func find(Host host, Type t, String name, Type iface) {
    Func f = host.method(t, name, null);
    if (f == null) {
      return null;
    }
    return host.implementsType(t, iface == null ? host.type("fmt", "Formatter") : iface) ? f : null;
  }

  /** Whether an interface value is an error. */
  static boolean isError(Printer p, Object v) {
    return v != null && of(p.host(), Values.typeOf(v, p.host().types())).error != null;
  }

  /** Lets the value format itself, if it can and the verb allows it. */
  static boolean handle(Printer p, Object v, Type t, int verb) {
    if (p.erroring) {
      return false;
    }
    Methods m = of(p.host(), t);
    if (verb == 'w') {
      if (m.error == null || !p.wrapErrors) {
        p.subject(v, t);
        p.badVerb(verb);
        return true;
      }
      verb = 'v';
    }
    if (m == NONE) {
      return false;
    }
    if (m.format != null) {
      m.callFormat(p, v, t, verb);
      return true;
    }
    if (p.layout.sharpV) {
      if (m.goString == null) {
        return false;
      }
      String s = text(p, m.goString, "GoString", v, t, verb);
      if (s != null) {
        p.layout.string(s);
      }
      return true;
    }
    switch (verb) {
      case 'v', 's', 'x', 'X', 'q' -> {
        Func f = m.error != null ? m.error : m.string;
        if (f == null) {
          return false;
        }
        String s = text(p, f, m.error != null ? "Error" : "String", v, t, verb);
        if (s != null) {
          p.string(s, verb);
        }
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  private void callFormat(Printer p, Object v, Type t, int verb) {
    try {
      State state = new State(p.host().type("fmt", "pp"), p);
      format.call(p.frame.g, p.frame, Values.copy(v, t), state, (long) verb);
    } catch (GoPanic e) {
      caught(p, e, "Format", v, t, verb);
    }
  }

  /** What a method returns; null if it panicked, which is reported. */
  private static String text(Printer p, Func f, String name, Object v, Type t, int verb) {
    try {
      return (String) f.call(p.frame.g, p.frame, Values.copy(v, t));
    } catch (GoPanic e) {
      caught(p, e, name, v, t, verb);
      return null;
    }
  }

  private static void caught(Printer p, GoPanic e, String method, Object v, Type t, int verb) {
    if (v == null && t.underlying() instanceof PointerType) {
      p.out.add("<nil>");
      return;
    }
    if (p.panicking) {
      throw e;
    }
    Layout saved = p.layout.saved();
    p.layout.clear();
    p.out.add("%!");
    p.out.addRune(verb);
    p.out.add("(PANIC=");
    p.out.add(method);
    p.out.add(" method: ");
    p.panicking = true;
    p.operand(p.host().panicValue(e.value), 'v');
    p.panicking = false;
    p.out.add(')');
    p.layout.restore(saved);
  }
}
