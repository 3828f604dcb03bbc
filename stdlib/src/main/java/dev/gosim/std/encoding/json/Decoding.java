package dev.gosim.std.encoding.json;

import dev.gosim.std.reflect.Places;
import dev.gosim.types.PointerType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.ElemKind;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.Growth;
import dev.gosim.value.MapValue;
import dev.gosim.value.Pointer;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;
import dev.gosim.value.Zero;
import java.util.ArrayList;
import java.util.List;

/**
 * One call of Unmarshal: reads a text that is known to be JSON into a variable. Values that do not
 * fit their variables are passed over; the first such error is returned at the end.
 */
final class Decoding extends Input {
  final Plans plans;
  final Frame frame;
  private final int base;
  private final boolean useNumber;
  private final boolean strict;

  /** The first error that did not end the decoding. */
  Object saved;

  /** The struct whose field is being decoded, and the names of the fields on the way to it. */
  private Type struct;

  private final List<String> fieldPath = new ArrayList<>();

  Decoding(Plans plans, Frame frame, Slice text, boolean useNumber, boolean strict) {
    super(text);
    this.plans = plans;
    this.frame = frame;
    this.base = text.off;
    this.useNumber = useNumber;
    this.strict = strict;
  }

  /** Decodes into the variable that {@code pointer} points to. */
  void top(Type elem, Object pointer) {
    value(plans.of(elem), pointer, true);
  }

  // ---- errors ----

  private Object make(String function, Object... args) {
    return plans.function(function).call(frame.g, frame, args);
  }

  void save(Object error) {
    if (saved == null) {
      saved = error;
    }
  }

  /** An error of a user's method ends it all; an UnmarshalTypeError is told where it was. */
  private Failure ended(Object error) {
    make("addContext", error, structName(), String.join(".", fieldPath));
    return new Failure(error);
  }

  private String structName() {
    return struct == null ? "" : StructFields.shortName(struct);
  }

  void mismatch(String what, Type t, int offset) {
    if (saved == null) {
      saved =
          make(
              "typeError",
              what,
              Places.type(plans.host, t),
              (long) (offset - base),
              structName(),
              String.join(".", fieldPath));
    }
  }

  // ---- values ----

  /** Decodes the next value; {@code viaPointer} when the variable was reached through a pointer. */
  private void value(Plan p, Object pointer, boolean viaPointer) {
    skipSpace();
    switch (data[at]) {
      case '[' -> array(p, pointer, viaPointer);
      case '{' -> object(p, pointer, viaPointer);
      default -> {
        int from = at;
        literalEnd();
        new Literal(this, data, from, at, false).store(p, pointer, viaPointer);
      }
    }
  }

  /** Follows pointers, which it makes, to the variable; stops at one that decodes itself. */
  Found follow(Plan plan, Object variable, boolean viaPointer, boolean forNull) {
    Plan p = plan;
    Object at = variable;
    boolean via = viaPointer;
    while (true) {
      if ((via || p.named) && p.form != Plan.Form.POINTER && p.form != Plan.Form.INTERFACE) {
        if (p.unmarshalJson != null) {
          return new Found(p, at, p.unmarshalJson, null);
        }
        if (!forNull && p.unmarshalText != null) {
          return new Found(p, at, null, p.unmarshalText);
        }
      }
      if (p.form == Plan.Form.INTERFACE) {
        Object held = ((Pointer) at).getRef();
        Type t = Values.typeOf(held, plans.host.types());
        Object to = Values.unbox(held);
        if (t != null
            && t.underlying() instanceof PointerType q
            && to != null
            && !to.equals(at)
            && (!forNull || q.elem().underlying() instanceof PointerType)) {
          p = plans.of(q.elem());
          at = to;
          via = true;
          continue;
        }
      }
      if (p.form != Plan.Form.POINTER || forNull) {
        return new Found(p, at, null, null);
      }
      Plan elem = p.elem();
      Object to = ((Pointer) at).getRef();
      if (to == null) {
        to = Places.create(elem.type);
        ((Pointer) at).setRef(to);
      }
      p = elem;
      at = to;
      via = true;
    }
  }

  /** Where {@link #follow} led; with a method, to a value that decodes itself. */
  record Found(Plan plan, Object pointer, Func json, Func text) {}

  /** Calls a method that decodes; its error ends the decoding. */
  void call(Func f, Object receiver, Slice text) {
    Object err = f.call(frame.g, frame, receiver, text);
    if (err != null) {
      throw ended(err);
    }
  }

  /** Whether a composite value was taken by the variable's own method, or cannot be. */
  private boolean bySelf(Found to, Plan p, String what) {
    if (to.json != null) {
      int from = at;
      skipValue();
      call(to.json, to.pointer, text(from, at));
      return true;
    }
    if (to.text != null) {
      mismatch(what, p.type, at + 1);
      skipValue();
      return true;
    }
    return false;
  }

  private void array(Plan p, Object pointer, boolean viaPointer) {
    Found to = follow(p, pointer, viaPointer, false);
    if (bySelf(to, p, "array")) {
      return;
    }
    switch (to.plan.form) {
      case SLICE -> {
        at++;
        slice(to.plan, (Pointer) to.pointer);
      }
      case ARRAY -> {
        at++;
        fixedArray(to.plan, (ArrayValue) to.pointer);
      }
      default -> {
        if (to.plan.any()) {
          ((Pointer) to.pointer).setRef(any());
        } else {
          mismatch("array", to.plan.type, at + 1);
          skipValue();
        }
      }
    }
  }

  /** Elements within the slice's length are decoded over, as in Go those behind it are, too. */
  private void slice(Plan p, Pointer variable) {
    if (empty(']')) {
      variable.setRef(new Slice(ElemKind.of(p.elemType()).newArray(0), 0, 0, 0));
      return;
    }
    Plan elem = p.elem();
    Growth growth = null;
    int i = 0;
    do {
      Slice s = (Slice) variable.getRef();
      if (i >= s.len) {
        if (i >= s.cap) {
          if (growth == null) {
            growth = Growth.of(elem.type);
          }
          s = growth.grow(s, 1);
          Zero.fill(s.array, s.off + i, s.off + s.len, elem.type);
        } else {
          s = new Slice(s.array, s.off, i + 1, s.cap);
          if (s.array instanceof Object[] refs && refs[s.off + i] == null) {
            refs[s.off + i] = Zero.of(elem.type);
          }
        }
        variable.setRef(s);
      }
      value(elem, Places.elemPointer(s.array, s.off + i, elem.type), false);
      i++;
    } while (more(']'));
    Slice s = (Slice) variable.getRef();
    if (i < s.len) {
      variable.setRef(new Slice(s.array, s.off, i, s.cap));
    }
  }

  private void fixedArray(Plan p, ArrayValue a) {
    Plan elem = p.elem();
    int i = 0;
    if (!empty(']')) {
      do {
        if (i < a.len) {
          value(elem, Places.elemPointer(a.array, a.off + i, elem.type), false);
        } else {
          skipValue();
        }
        i++;
      } while (more(']'));
    }
    for (; i < a.len; i++) {
      Places.store(
          Places.elemPointer(a.array, a.off + i, elem.type), elem.type, Zero.of(elem.type));
    }
  }

  private void object(Plan p, Object pointer, boolean viaPointer) {
    Found to = follow(p, pointer, viaPointer, false);
    if (bySelf(to, p, "object")) {
      return;
    }
    if (to.plan.any()) {
      ((Pointer) to.pointer).setRef(any());
    } else if (to.plan.form == Plan.Form.STRUCT) {
      at++;
      struct(to.plan, (StructValue) to.pointer);
    } else if (to.plan.form == Plan.Form.MAP && mayBeKey(to.plan.key())) {
      at++;
      map(to.plan, (Pointer) to.pointer);
    } else {
      mismatch("object", to.plan.type, at + 1);
      skipValue();
    }
  }

  private static boolean mayBeKey(Plan key) {
    return switch (key.form) {
      case STRING, INT, UINT -> true;
      default -> key.unmarshalText != null;
    };
  }

  // ---- maps ----

  private void map(Plan p, Pointer variable) {
    MapValue m = (MapValue) variable.getRef();
    if (m == null) {
      m = new MapValue((dev.gosim.types.MapType) p.type.underlying(), 0);
      variable.setRef(m);
    }
    if (empty('}')) {
      return;
    }
    Plan elem = p.elem();
    do {
      skipSpace();
      int from = at;
      String name = name();
      int to = at;
      colon();
      Object place = Places.create(elem.type);
      value(elem, place, false);
      Object key = key(p.key(), name, from, to);
      if (key != null) {
        m.put(key, place instanceof Pointer q ? Places.load(q, elem.type) : place);
      }
    } while (more('}'));
  }

  /** The key in boxed form; null if it is no value of the key type. */
  private Object key(Plan key, String name, int from, int to) {
    if (key.unmarshalText != null) {
      Object place = Places.create(key.type);
      new Literal(this, data, from, to, true).store(key, place, true);
      return place instanceof Pointer q ? Places.load(q, key.type) : place;
    }
    if (key.form == Plan.Form.STRING) {
      return name;
    }
    Object n = Literal.integer(key, name);
    if (n == null) {
      mismatch("number " + name, key.type, from + 1);
    }
    return n;
  }

  // ---- structs ----

  private void struct(Plan p, StructValue s) {
    if (empty('}')) {
      return;
    }
    Type outer = struct;
    int depth = fieldPath.size();
    StructFields fields = p.fields();
    do {
      String name = name();
      colon();
      StructFields.Field f = fields.find(name);
      if (f == null) {
        if (strict) {
          save(make("unknownField", name));
        }
        skipValue();
      } else {
        member(p, s, f);
        while (fieldPath.size() > depth) {
          fieldPath.removeLast();
        }
        struct = outer;
      }
    } while (more('}'));
  }

  private void member(Plan p, StructValue s, StructFields.Field f) {
    StructValue in = s;
    int last = f.path().length - 1;
    for (int i = 0; i < last && in != null; i++) {
      in = embedded(in, (StructType) f.structs()[i].underlying(), f.path()[i]);
    }
    if (in == null) {
      skipValue();
      return;
    }
    struct = p.type;
    fieldPath.add(f.name());
    Object place =
        Places.fieldPointer(in, (StructType) f.structs()[last].underlying(), f.path()[last]);
    if (f.quoted()) {
      quoted(f.plan(), place);
    } else {
      value(f.plan(), place, false);
    }
  }

  /** An embedded struct, made if it is behind a nil pointer; null if that cannot be set. */
  private StructValue embedded(StructValue in, StructType t, int number) {
    String name = t.field(number).name();
    Object inner = Places.field(in, t, number);
    if (inner == null) {
      Type elem = ((PointerType) t.field(number).type().underlying()).elem();
      if (!dev.gosim.types.Obj.isExported(name)) {
        save(make("unexportedPointer", plans.host.types().string(elem)));
        return null;
      }
      inner = Places.create(elem);
      Places.store(Places.fieldPointer(in, t, number), t.field(number).type(), inner);
    }
    fieldPath.add(name);
    return (StructValue) inner;
  }

  /** A value with the option string: in a JSON string, or null. */
  private void quoted(Plan p, Object place) {
    skipSpace();
    int from = at;
    if (data[at] == '"') {
      literalEnd();
      byte[] inner = dev.gosim.std.Bytes.of(Text.unquoted(data, from + 1, at - 1));
      new Literal(this, inner, 0, inner.length, true).store(p, place, false);
    } else if (data[at] == 'n') {
      literalEnd();
      new Literal(this, data, from, at, false).store(p, place, false);
    } else {
      save(make("unquotedValue", plans.host.types().string(p.type)));
      skipValue();
    }
  }

  /** An offset for errors about a literal: behind it. */
  int literalOffset() {
    return at;
  }

  // ---- values of any type ----

  private Object any() {
    skipSpace();
    switch (data[at]) {
      case '{' -> {
        at++;
        return anyObject();
      }
      case '[' -> {
        at++;
        List<Object> list = new ArrayList<>();
        if (!empty(']')) {
          do {
            list.add(any());
          } while (more(']'));
        }
        return Values.box(Slice.ofRefs(list.toArray()), plans.anySlice);
      }
      default -> {
        int from = at;
        literalEnd();
        return anyLiteral(data, from, at);
      }
    }
  }

  private Object anyObject() {
    MapValue m = new MapValue((dev.gosim.types.MapType) plans.anyMap, 0);
    if (!empty('}')) {
      do {
        String name = name();
        colon();
        m.put(name, any());
      } while (more('}'));
    }
    return Values.box(m, plans.anyMap);
  }

  Object anyLiteral(byte[] b, int from, int to) {
    return switch (b[from]) {
      case 'n' -> null;
      case 't' -> true;
      case 'f' -> false;
      case '"' -> Text.unquoted(b, from + 1, to - 1);
      default -> number(dev.gosim.std.Bytes.string(b, from, to - from));
    };
  }

  /** A number for an interface; null after an error. */
  Object number(String s) {
    if (useNumber) {
      return Values.box(s, plans.number);
    }
    double d = Double.parseDouble(s);
    if (Double.isInfinite(d)) {
      mismatch("number " + s, dev.gosim.types.Basic.FLOAT64, at + 1);
      return null;
    }
    return d;
  }
}
