package dev.gosim.std.encoding.json;

import dev.gosim.std.reflect.Places;
import dev.gosim.std.strconv.FloatFormat;
import dev.gosim.types.PointerType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.ElemKind;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.MapValue;
import dev.gosim.value.Pointer;
import dev.gosim.value.Rep;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One call of Marshal. A value that is a variable comes with its place, because methods with
 * pointer receivers are called for those only: the {@link Pointer} to it, or the struct or Java
 * array that holds it and its number there; a struct or array is its own place.
 */
final class Encoding {
  /** So deep nothing is taken for a cycle. */
  private static final int CYCLES_FROM = 1000;

  private static final String NULL = "null";
  private final Plans plans;
  private final Frame frame;
  private final boolean html;
  final Output out = new Output(128);
  private int level;
  private final Set<Object> seen = new HashSet<>(0);

  Encoding(Plans plans, Frame frame, boolean html) {
    this.plans = plans;
    this.frame = frame;
    this.html = html;
  }

  void any(Object iface) {
    if (iface == null) {
      out.add(NULL);
      return;
    }
    Type t = Values.typeOf(iface, plans.host.types());
    value(plans.of(t), Values.unbox(iface), null, 0, false);
  }

  private Failure failure(String function, Object... args) {
    return new Failure(plans.function(function).call(frame.g, frame, args));
  }

  private Object type(Type t) {
    return Places.type(plans.host, t);
  }

  // ---- methods ----

  private static Object pointer(Plan p, Object v, Object place, int index) {
    if (Values.isVariable(p.type)) {
      return v;
    }
    return switch (place) {
      case Pointer q -> q;
      case StructValue s -> Places.fieldPointer(s, (StructType) s.type.underlying(), index);
      default -> Places.elemPointer(place, index, p.type);
    };
  }

  /** Has the value encode itself, if it can. */
  private boolean bySelf(Plan p, Object v, Object place, int index) {
    if (p.form == Plan.Form.INTERFACE) {
      if (v == null) {
        out.add(NULL);
        return true;
      }
      Plan dynamic = plans.of(Values.typeOf(v, plans.host.types()));
      return bySelf(dynamic, Values.unbox(v), null, 0);
    }
    if (place != null && p.pointerMarshalJson != null) {
      json(p.pointerMarshalJson, p.type, pointer(p, v, place, index), true);
    } else if (p.marshalJson != null) {
      json(p.marshalJson, p.type, v, false);
    } else if (place != null && p.pointerMarshalText != null) {
      text(p.pointerMarshalText, p.type, pointer(p, v, place, index), true);
    } else if (p.marshalText != null) {
      text(p.marshalText, p.type, v, false);
    } else {
      return false;
    }
    return true;
  }

  /** Calls a method; the receiver is a copy unless it is a pointer. */
  private Object[] call(Func f, Type t, Object v, boolean pointer) {
    return (Object[]) f.call(frame.g, frame, pointer ? v : Values.copy(v, t));
  }

  private static boolean nilPointer(Type t, Object v) {
    return v == null && t.underlying() instanceof PointerType;
  }

  private void json(Func f, Type t, Object v, boolean pointer) {
    if (nilPointer(t, v)) {
      out.add(NULL);
      return;
    }
    Object[] r = call(f, t, v, pointer);
    Object err = r[1];
    if (err == null) {
      Slice s = (Slice) r[0];
      Scanner scan = new Scanner();
      if (Layout.compact(out, (byte[]) s.array, s.off, s.off + s.len, html, scan)) {
        return;
      }
      err = Json.syntaxError(plans, frame, scan);
    }
    throw failure("marshalerError", type(t), err, "MarshalJSON");
  }

  private void text(Func f, Type t, Object v, boolean pointer) {
    if (nilPointer(t, v)) {
      out.add(NULL);
      return;
    }
    Object[] r = call(f, t, v, pointer);
    if (r[1] != null) {
      throw failure("marshalerError", type(t), r[1], "MarshalText");
    }
    out.string(dev.gosim.std.Bytes.string((Slice) r[0]), html);
  }

  // ---- values ----

  private void value(Plan p, Object v, Object place, int index, boolean quoted) {
    if (p.hasMarshalers && bySelf(p, v, place, index)) {
      return;
    }
    switch (p.form) {
      case BOOL -> plain((Boolean) v ? "true" : "false", quoted);
      case INT -> plain(Long.toString((Long) v), quoted);
      case UINT -> plain(Long.toUnsignedString((Long) v), quoted);
      case FLOAT32 -> plain(floating(p, (Double) v, 32), quoted);
      case FLOAT64 -> plain(floating(p, (Double) v, 64), quoted);
      case STRING -> string(p, (String) v, quoted);
      case INTERFACE -> any(v);
      case STRUCT -> struct(p, (StructValue) v, place != null);
      case MAP -> map(p, (MapValue) v);
      case SLICE -> slice(p, (Slice) v);
      case ARRAY -> {
        ArrayValue a = (ArrayValue) v;
        elements(p.elem(), a.array, a.off, a.len, place != null);
      }
      case POINTER -> pointee(p, v, quoted);
      case NONE -> throw failure("unsupportedType", type(p.type));
    }
  }

  private void plain(String s, boolean quoted) {
    if (quoted) {
      out.add('"');
    }
    out.add(s);
    if (quoted) {
      out.add('"');
    }
  }

  private String floating(Plan p, double d, int bits) {
    if (Double.isNaN(d) || Double.isInfinite(d)) {
      String s = FloatFormat.format(d, 'g', -1, bits);
      throw failure("unsupportedValue", Places.value(plans.host, p.type, d), s);
    }
    double abs = Math.abs(d);
    boolean exponent =
        abs != 0
            && (bits == 64
                ? abs < 1e-6 || abs >= 1e21
                : (float) abs < 1e-6f || (float) abs >= 1e21f);
    String s = FloatFormat.format(d, exponent ? 'e' : 'f', -1, bits);
    int n = s.length();
    // As in JavaScript a negative exponent has no leading zero.
    if (exponent && n >= 4 && s.startsWith("e-0", n - 4)) {
      return s.substring(0, n - 2) + s.charAt(n - 1);
    }
    return s;
  }

  private void string(Plan p, String s, boolean quoted) {
    if (p.number) {
      String n = s.isEmpty() ? "0" : s;
      if (!Text.isNumber(n)) {
        throw failure("invalidNumber", n);
      }
      plain(n, quoted);
    } else if (quoted) {
      Output inner = new Output(s.length() + 2);
      inner.string(s, html);
      out.string(inner.text(), false);
    } else {
      out.string(s, html);
    }
  }

  private void enter(Plan p, Object what, Object value) {
    if (++level > CYCLES_FROM && !seen.add(what)) {
      throw failure(
          "unsupportedValue",
          Places.value(plans.host, p.type, value),
          "encountered a cycle via " + plans.host.types().string(p.type));
    }
  }

  private void leave(Object what) {
    if (level-- > CYCLES_FROM) {
      seen.remove(what);
    }
  }

  private void pointee(Plan p, Object v, boolean quoted) {
    if (v == null) {
      out.add(NULL);
      return;
    }
    enter(p, v, v);
    Plan elem = p.elem();
    value(elem, v instanceof Pointer q ? Places.load(q, elem.type) : v, v, 0, quoted);
    leave(v);
  }

  private record Part(Object array, int off, int len) {}

  private void slice(Plan p, Slice s) {
    if (s.isNil()) {
      out.add(NULL);
      return;
    }
    if (p.bytes) {
      byte[] b = dev.gosim.std.Bytes.of(s);
      byte[] text = Base64.getEncoder().encode(b);
      out.add('"');
      out.add(text, 0, text.length);
      out.add('"');
      return;
    }
    if (level < CYCLES_FROM) {
      level++;
      elements(p.elem(), s.array, s.off, s.len, true);
      level--;
      return;
    }
    Part part = new Part(s.array, s.off, s.len);
    enter(p, part, s);
    elements(p.elem(), s.array, s.off, s.len, true);
    leave(part);
  }

  private void elements(Plan elem, Object array, int off, int len, boolean addressable) {
    ElemKind kind = ElemKind.of(elem.type);
    out.add('[');
    for (int i = off; i < off + len; i++) {
      if (i > off) {
        out.add(',');
      }
      value(elem, kind.get(array, i), addressable ? array : null, i, false);
    }
    out.add(']');
  }

  private record Entry(String key, Object value) {}

  private void map(Plan p, MapValue m) {
    Plan key = p.key();
    if (key.form != Plan.Form.STRING
        && key.form != Plan.Form.INT
        && key.form != Plan.Form.UINT
        && !plans.host.implementsType(key.type, plans.textMarshaler)) {
      throw failure("unsupportedType", type(p.type));
    }
    if (m == null) {
      out.add(NULL);
      return;
    }
    enter(p, m, m);
    Plan elem = p.elem();
    Rep rep = Rep.of(elem.type);
    List<Entry> entries = new ArrayList<>(MapValue.len(m));
    for (MapValue.Iterator i = m.iterator(0); i.next(); ) {
      entries.add(new Entry(key(p, key, i.key()), i.value(rep)));
    }
    entries.sort(Comparator.comparing(Entry::key));
    out.add('{');
    for (int i = 0; i < entries.size(); i++) {
      if (i > 0) {
        out.add(',');
      }
      out.string(entries.get(i).key, html);
      out.add(':');
      value(elem, entries.get(i).value, null, 0, false);
    }
    out.add('}');
    leave(m);
  }

  private String key(Plan map, Plan key, Object k) {
    if (key.form == Plan.Form.STRING) {
      return (String) k;
    }
    Type t = key.type;
    Object v = k;
    if (key.form == Plan.Form.INTERFACE) {
      t = Values.typeOf(k, plans.host.types());
      v = Values.unbox(k);
    }
    Func f = t == null ? null : plans.of(t).marshalText;
    if (f != null) {
      if (nilPointer(t, v)) {
        return "";
      }
      Object[] r = call(f, t, v, false);
      if (r[1] != null) {
        throw failure("keyError", type(map.type), r[1]);
      }
      return dev.gosim.std.Bytes.string((Slice) r[0]);
    }
    return key.form == Plan.Form.INT ? Long.toString((Long) k) : Long.toUnsignedString((Long) k);
  }

  // ---- structs ----

  private void struct(Plan p, StructValue s, boolean addressable) {
    char before = '{';
    for (StructFields.Field f : p.fields().all) {
      StructValue in = s;
      boolean variable = addressable;
      int last = f.path().length - 1;
      for (int i = 0; i < last && in != null; i++) {
        StructType st = (StructType) f.structs()[i].underlying();
        variable |= st.field(f.path()[i]).type().underlying() instanceof PointerType;
        in = (StructValue) Places.field(in, st, f.path()[i]);
      }
      if (in == null) {
        continue;
      }
      int number = f.path()[last];
      Object v = Places.field(in, (StructType) f.structs()[last].underlying(), number);
      if (f.omitEmpty() && isEmpty(f.plan().type, v)
          || f.omitZero() && isZero(f, v, in, number, variable)) {
        continue;
      }
      out.add(before);
      before = ',';
      out.add(html ? f.htmlLabel() : f.label());
      value(f.plan(), v, variable ? in : null, number, f.quoted());
    }
    if (before == '{') {
      out.add('{');
    }
    out.add('}');
  }

  /** Of what may be nil, what it holds or points to does not count. */
  private static boolean isEmpty(Type t, Object v) {
    return Values.isInterface(t) || t.underlying() instanceof PointerType
        ? v == null
        : Text.isEmpty(v);
  }

  private boolean isZero(
      StructFields.Field f, Object v, StructValue in, int number, boolean variable) {
    Type t = f.plan().type;
    if (Values.isInterface(t) && plans.host.implementsType(t, plans.zeroer)) {
      Type dynamic = Values.typeOf(v, plans.host.types());
      if (dynamic == null || Values.unbox(v) == null) {
        return true;
      }
      Func m = plans.host.method(dynamic, "IsZero", null);
      return (Boolean) m.call(frame.g, frame, Values.unbox(v));
    }
    if (f.isZero() == null) {
      return Places.isZero(v, t);
    }
    if (nilPointer(t, v)) {
      return true;
    }
    Object receiver = Values.copy(v, t);
    if (f.pointerIsZero()) {
      receiver = variable ? pointer(f.plan(), v, in, number) : Places.create(t, receiver);
    }
    return (Boolean) f.isZero().call(frame.g, frame, receiver);
  }
}
