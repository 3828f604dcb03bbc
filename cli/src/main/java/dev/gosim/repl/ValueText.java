package dev.gosim.repl;

import dev.gosim.chan.Chan;
import dev.gosim.check.ConstantText;
import dev.gosim.natives.Host;
import dev.gosim.sched.Goroutine;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.ChanType;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.MapType;
import dev.gosim.types.Package;
import dev.gosim.types.PointerType;
import dev.gosim.types.Signature;
import dev.gosim.types.SliceType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeString;
import dev.gosim.types.Var;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.Complex;
import dev.gosim.value.ElemKind;
import dev.gosim.value.Func;
import dev.gosim.value.MapValue;
import dev.gosim.value.Pointer;
import dev.gosim.value.Printer;
import dev.gosim.value.Rep;
import dev.gosim.value.ShortestFloat;
import dev.gosim.value.Slice;
import dev.gosim.value.StructLayout;
import dev.gosim.value.StructValue;
import dev.gosim.value.Utf8;
import dev.gosim.value.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Values as a prompt shows them: as Go would write them where it can ({@code []int{1, 2}}), errors
 * and Stringers by what they say of themselves, and not more of them than one wants to read. Runs
 * on the goroutine that asks, since methods may be called.
 */
final class ValueText {
  /** So many elements are shown; so deep; so much text. */
  private static final int ELEMENTS = 100;

  private static final int DEPTH = 6;
  private static final int LENGTH = 10_000;

  private final Host host;
  private final Package main;
  private final Goroutine g;
  private final StringBuilder out = new StringBuilder();
  private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private int depth;

  private ValueText(Host host, Package main, Goroutine g) {
    this.host = host;
    this.main = main;
    this.g = g;
  }

  /**
   * A value and its type.
   *
   * @param iface the value as an interface value
   * @param type the type of the expression
   */
  static String of(Object iface, Type type, Host host, Package main, Goroutine g) {
    ValueText t = new ValueText(host, main, g);
    Type dynamic = Values.typeOf(iface, host.types());
    boolean isInterface = type.underlying() instanceof InterfaceType;
    Type shown = isInterface ? dynamic : type; // as it was written: rune, not int32
    boolean literal = dynamic != null && t.value(Values.unbox(iface), shown, true);
    if (dynamic == null) {
      t.out.append("nil");
    }
    if (!literal || isInterface) {
      t.out.append(" : ").append(t.name(type));
    }
    if (isInterface && dynamic != null && !literal) {
      t.out.append(" (").append(t.name(dynamic)).append(')');
    }
    return t.out.toString();
  }

  /** Only a value, in boxed form, of a canonical type. */
  static String of(Object value, Type type, Host host, Package main, Goroutine g, boolean typed) {
    ValueText t = new ValueText(host, main, g);
    if (type.underlying() instanceof InterfaceType) {
      t.iface(value);
    } else {
      t.value(value, type, typed);
    }
    return t.out.toString();
  }

  private String name(Type t) {
    return TypeString.of(t, p -> p == main ? "" : p.name());
  }

  /** Appends a value; {@code typed}: with its type, where it is a literal. Whether it has it. */
  private boolean value(Object v, Type t, boolean typed) {
    if (out.length() > LENGTH) {
      out.append("...");
      return typed;
    }
    if (spoken(v, t)) {
      return false;
    }
    switch (t.underlying()) {
      case Basic b -> {
        basic(v, t, b);
        return false;
      }
      case StructType s -> {
        composite(t, typed, () -> fields((StructValue) v, s));
        return typed;
      }
      case ArrayType a -> {
        ArrayValue array = (ArrayValue) v;
        IntFunction<Object> at = i -> ElemKind.of(a.elem()).get(array.array, array.off + i);
        composite(t, typed, () -> elements(array.len, a.elem(), at));
        return typed;
      }
      case SliceType s -> {
        return slice((Slice) v, t, s, typed);
      }
      case MapType m -> {
        if (v == null) {
          out.append("nil");
          return false;
        }
        composite(t, typed, () -> entries((MapValue) v, m));
        return typed;
      }
      case PointerType p -> {
        return pointer(v, p, typed);
      }
      case ChanType c -> channel((Chan) v);
      case Signature f -> out.append(v == null ? "nil" : "func " + ((Func) v).name());
      default -> out.append(v == null ? "nil" : Printer.address(v));
    }
    return false;
  }

  /** What an error or a Stringer says. */
  private boolean spoken(Object v, Type t) {
    if (v == null) {
      return false;
    }
    Type c = host.types().canonical(t);
    for (String name : new String[] {"Error", "String"}) {
      Func m = host.method(c, name, null);
      if (m != null
          && m.signature().params().size() == 0
          && m.signature().results().size() == 1
          && m.signature().results().at(0).type() == Basic.STRING) {
        out.append(g.apart(() -> (String) m.call(g, null, v)));
        return true;
      }
    }
    return false;
  }

  private void basic(Object v, Type t, Basic b) {
    switch (v) {
      case Long n when t == Basic.RUNE && isPrintable(n) ->
          out.append(n).append(" '").append(Utf8.encode(n)).append('\'');
      case Long n -> out.append(b.isUnsigned() ? Long.toUnsignedString(n) : n.toString());
      case Double d -> out.append(floating(d, b.kind() == Basic.Kind.FLOAT32));
      case Complex c -> {
        boolean single = b.kind() == Basic.Kind.COMPLEX64;
        String im = floating(c.im(), single);
        out.append('(').append(floating(c.re(), single));
        out.append(im.startsWith("-") || im.startsWith("+") ? "" : "+").append(im).append("i)");
      }
      case String s -> out.append(ConstantText.quote(s));
      case null -> out.append("nil");
      default -> out.append(v);
    }
  }

  private static boolean isPrintable(long rune) {
    return rune >= ' ' && rune != 0x7f && rune < 0x110000 && !Character.isISOControl((int) rune);
  }

  /** As %v: the shortest form that reads back, with an exponent when that is far from 0. */
  private static String floating(double v, boolean single) {
    if (Double.isNaN(v) || Double.isInfinite(v) || v == 0) {
      return Printer.floating(v, single);
    }
    BigDecimal d = new BigDecimal(ShortestFloat.text(v, single)).stripTrailingZeros();
    int exp = d.precision() - d.scale() - 1;
    return exp < -4 || exp >= 21 ? Printer.floating(v, single) : d.toPlainString();
  }

  // ---- what has parts ----

  private void composite(Type t, boolean typed, Runnable parts) {
    if (typed) {
      String name = name(t);
      out.append(name);
    }
    out.append('{');
    if (++depth > DEPTH) {
      out.append("...");
    } else {
      parts.run();
    }
    depth--;
    out.append('}');
  }

  private void fields(StructValue v, StructType s) {
    StructLayout layout = StructLayout.of(s);
    if (v.getClass() != StructValue.class) {
      out.append("..."); // a native one, whose fields are Java's
      return;
    }
    for (int i = 0; i < s.fields().size(); i++) {
      Var f = s.field(i);
      out.append(i > 0 ? ", " : "").append(f.name()).append(": ");
      int slot = layout.slot(i);
      Object field =
          switch (layout.rep(i)) {
            case LONG -> (Object) v.longs[slot];
            case DOUBLE -> Double.longBitsToDouble(v.longs[slot]);
            case BOOL -> v.longs[slot] != 0;
            case REF -> v.refs[slot];
          };
      part(field, f.type(), true);
    }
  }

  private void elements(int n, Type elem, IntFunction<Object> at) {
    for (int i = 0; i < n; i++) {
      out.append(i > 0 ? ", " : "");
      if (i == ELEMENTS) {
        out.append("... ").append(n - i).append(" more");
        return;
      }
      part(at.apply(i), elem, false);
    }
  }

  /** A part; the type of an element need not be told again. */
  private void part(Object v, Type t, boolean typed) {
    Type c = host.types().canonical(t);
    if (c.underlying() instanceof InterfaceType) {
      iface(v);
    } else {
      value(v, c, typed);
    }
  }

  /** A value in an interface; its type is told where it is not plain. */
  private void iface(Object v) {
    if (v == null) {
      out.append("nil");
      return;
    }
    Type t = Values.typeOf(v, host.types());
    boolean wrap =
        t.underlying() instanceof Basic
            && t != Basic.INT
            && t != Basic.STRING
            && t != Basic.BOOL
            && t != Basic.FLOAT64;
    out.append(wrap ? name(t) + "(" : "");
    value(Values.unbox(v), t, true);
    out.append(wrap ? ")" : "");
  }

  private boolean slice(Slice s, Type t, SliceType type, boolean typed) {
    if (s.isNil()) {
      out.append("nil");
      return false;
    }
    if (s.array instanceof byte[] bytes && type.elem() instanceof Basic b && b.isUnsigned()) {
      String text = new String(bytes, s.off, s.len, java.nio.charset.StandardCharsets.ISO_8859_1);
      String quoted = ConstantText.quote(text);
      if (s.len > 0 && !quoted.contains("\\x") && !quoted.contains("\\u")) {
        out.append(name(t)).append('(').append(quoted).append(')');
        return true;
      }
    }
    IntFunction<Object> at = i -> orZero(ElemKind.of(type.elem()).get(s.array, s.off + i), type);
    composite(t, typed, () -> elements(s.len, type.elem(), at));
    return typed;
  }

  private static Object orZero(Object v, SliceType t) {
    return v == null && t.elem().underlying() instanceof Basic b && b.isString() ? "" : v;
  }

  private void entries(MapValue m, MapType t) {
    Rep rep = Rep.of(t.elem());
    List<Object[]> all = new ArrayList<>();
    MapValue.Iterator it = m.iterator(0);
    while (it.next()) {
      all.add(new Object[] {it.key(), it.value(rep)});
    }
    all.sort((a, b) -> compare(a[0], b[0]));
    for (int i = 0; i < all.size(); i++) {
      out.append(i > 0 ? ", " : "");
      if (i == ELEMENTS) {
        out.append("... ").append(all.size() - i).append(" more");
        return;
      }
      part(all.get(i)[0], t.key(), false);
      out.append(": ");
      part(all.get(i)[1], t.elem(), false);
    }
  }

  /** In order where there is one, as fmt prints them. */
  private static int compare(Object a, Object b) {
    return switch (a) {
      case Long x when b instanceof Long y -> Long.compare(x, y);
      case Double x when b instanceof Double y -> Double.compare(x, y);
      case Boolean x when b instanceof Boolean y -> Boolean.compare(x, y);
      case String x when b instanceof String y -> x.compareTo(y);
      case null, default -> 0;
    };
  }

  private boolean pointer(Object v, PointerType p, boolean typed) {
    if (v == null) {
      out.append("nil");
      return false;
    }
    boolean struct = Values.isVariable(p.elem());
    if (!struct && !(v instanceof Pointer)) {
      out.append(Printer.address(v));
      return false;
    }
    if (depth >= DEPTH || !open.add(v)) {
      out.append("&").append(name(p.elem())).append("{...}");
      return true;
    }
    out.append('&');
    if (struct) {
      value(v, p.elem(), true);
    } else {
      part(pointed((Pointer) v, p.elem()), p.elem(), true);
    }
    open.remove(v);
    return struct && typed;
  }

  private static Object pointed(Pointer p, Type t) {
    return switch (Rep.of(t)) {
      case LONG -> (Object) p.getLong();
      case DOUBLE -> Double.longBitsToDouble(p.getLong());
      case BOOL -> p.getLong() != 0;
      case REF -> p.getRef();
    };
  }

  private void channel(Chan c) {
    if (c == null) {
      out.append("nil");
      return;
    }
    int size = Chan.cap(c);
    out.append(size == 0 ? "chan, unbuffered" : "chan, " + Chan.len(c) + " of " + size);
    out.append(c.isClosed() ? ", closed" : "");
  }
}
