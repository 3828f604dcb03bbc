package dev.gosim.std.encoding.json;

import dev.gosim.natives.Host;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Named;
import dev.gosim.types.PointerType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.value.Func;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The plans of a program's types, and the types and functions of the library they refer to. */
final class Plans {
  private static final String JSON = "encoding/json";

  final Host host;
  final Type marshaler;
  final Type unmarshaler;
  final Type textMarshaler;
  final Type textUnmarshaler;
  final Type zeroer;
  final Type number;

  /** {@code map[string]any}, {@code []any} and {@code any}. */
  final Type anyMap;

  final Type anySlice;
  final Type any;
  private final Map<Type, Plan> plans = new ConcurrentHashMap<>();
  private final Map<String, Func> functions = new ConcurrentHashMap<>();

  private Plans(Host host) {
    this.host = host;
    marshaler = host.type(JSON, "Marshaler");
    unmarshaler = host.type(JSON, "Unmarshaler");
    textMarshaler = host.type("encoding", "TextMarshaler");
    textUnmarshaler = host.type("encoding", "TextUnmarshaler");
    zeroer = host.type(JSON, "zeroer");
    number = host.type(JSON, "Number");
    anyMap = host.type(JSON, "anyMap").underlying();
    anySlice = host.type(JSON, "anySlice").underlying();
    any = host.type(JSON, "anyInterface").underlying();
  }

  static Plans of(Host host) {
    return host.state(Plans.class, () -> new Plans(host));
  }

  Plan of(Type t) {
    Plan p = plans.get(t);
    if (p == null) {
      p = new Plan(this, t);
      Plan other = plans.putIfAbsent(t, p);
      p = other == null ? p : other;
    }
    return p;
  }

  /** A function of the package's Go half. */
  Func function(String name) {
    Func f = functions.get(name);
    if (f == null) {
      f = host.function(JSON, name);
      functions.put(name, f);
    }
    return f;
  }

  /** The method by which a type implements an interface; null if it does not. */
  Func method(Type t, String name, Type iface) {
    boolean may =
        t instanceof Named && !(t.underlying() instanceof InterfaceType)
            || t instanceof StructType
            || t instanceof PointerType p
                && (p.elem() instanceof Named || p.elem() instanceof StructType);
    return may && host.implementsType(t, iface) ? host.method(t, name, null) : null;
  }
}
