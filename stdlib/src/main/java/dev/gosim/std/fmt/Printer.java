package dev.gosim.std.fmt;

import dev.gosim.natives.Host;
import dev.gosim.std.Bytes;
import dev.gosim.std.reflect.Held;
import dev.gosim.types.Basic;
import dev.gosim.types.Named;
import dev.gosim.types.SliceType;
import dev.gosim.types.Type;
import dev.gosim.value.Boxed;
import dev.gosim.value.Complex;
import dev.gosim.value.Frame;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;

/**
 * Formats operands one after the other into {@link #out} (package fmt, print.go): this class the
 * values of basic types, {@link Composite} those that consist of others, {@link Methods} those that
 * format themselves; {@link Directives} walks a format string.
 */
final class Printer {
  final Frame frame;
  final Text out;
  final Layout layout;

  /** While a bad verb is reported, methods are not called. */
  boolean erroring;

  /** While the value of a panic in a method is printed, another panic is not caught. */
  boolean panicking;

  /** Whether %w is allowed (Errorf). */
  boolean wrapErrors;

  /** What is being printed, for the report of a bad verb; the type is null for nil. */
  private Object subject;

  private Type subjectType;

  private Host host;
  private Composite composite;

  Printer(Frame frame, int capacity) {
    this.frame = frame;
    this.out = new Text(capacity);
    this.layout = new Layout(out);
  }

  Host host() {
    if (host == null) {
      host = Host.of(frame.g);
    }
    return host;
  }

  String typeName(Type t) {
    return host().types().string(t);
  }

  /** Operands with a blank between two that are not strings. */
  void print(Slice operands) {
    boolean afterString = false;
    for (int i = 0; i < operands.len; i++) {
      Object v = ((Object[]) operands.array)[operands.off + i];
      boolean string =
          v instanceof String
              || v instanceof Boxed b
                  && b.type.underlying() instanceof Basic u
                  && u.kind() == Basic.Kind.STRING;
      if (i > 0 && !string && !afterString) {
        out.add(' ');
      }
      operand(v, 'v');
      afterString = string;
    }
  }

  /** Operands with blanks between, and a newline. */
  void println(Slice operands) {
    for (int i = 0; i < operands.len; i++) {
      if (i > 0) {
        out.add(' ');
      }
      operand(((Object[]) operands.array)[operands.off + i], 'v');
    }
    out.add('\n');
  }

  /** One operand, an interface value. */
  void operand(Object v, int verb) {
    if (v == null) {
      subjectType = null;
      if (verb == 'T' || verb == 'v') {
        layout.pad("<nil>");
      } else {
        badVerb(verb);
      }
      return;
    }
    if (verb == 'T') {
      layout.string(typeName(Values.typeOf(v, host().types())));
      return;
    }
    if (verb == 'p') {
      Type t = Values.typeOf(v, host().types());
      subject(Values.unbox(v), t);
      composite().pointer(Values.unbox(v), t, verb);
      return;
    }
    switch (v) {
      case String s -> basic(s, Basic.STRING, verb);
      case Long l -> basic(l, Basic.INT, verb);
      case Double d -> basic(d, Basic.FLOAT64, verb);
      case Boolean b -> basic(b, Basic.BOOL, verb);
      case Boxed b when b.type instanceof Basic t && t.kind() != Basic.Kind.UNSAFE_POINTER ->
          basic(b.value, t, verb);
      case Boxed b when b.type instanceof SliceType t && t.elem() == Basic.UINT8 -> {
        subject(b.value, t);
        bytes((Slice) b.value, t, verb);
      }
      case Boxed b when isReflected(b.type) -> reflected((StructValue) b.value, verb);
      default -> {
        Type t = Values.typeOf(v, host().types());
        Object inner = Values.unbox(v);
        if (!Methods.handle(this, inner, t, verb)) {
          composite().value(inner, t, verb, 0, Access.OPEN);
        }
      }
    }
  }

  private static boolean isReflected(Type t) {
    return t instanceof Named n
        && n.obj().name().equals("Value")
        && n.obj().pkg() != null
        && n.obj().pkg().path().equals("reflect");
  }

  /** A reflect.Value: what it holds is printed, without methods if it may only be looked at. */
  private void reflected(StructValue value, int verb) {
    Held h = (Held) value.refs[0];
    if (h == null) {
      out.add("<invalid reflect.Value>");
      return;
    }
    Object v = h.read();
    Type t = h.type();
    boolean iface = Values.isInterface(t) && v != null;
    if (!h.readOnly() && (v != null || !Values.isInterface(t))) {
      Type dynamic = iface ? Values.typeOf(v, host().types()) : t;
      if (Methods.handle(this, iface ? Values.unbox(v) : v, dynamic, verb)) {
        return;
      }
    }
    composite().value(v, t, verb, 0, Access.of(h));
  }

  Composite composite() {
    if (composite == null) {
      composite = new Composite(this);
    }
    return composite;
  }

  void subject(Object v, Type t) {
    subject = v;
    subjectType = t;
  }

  /** A value of a basic type or one whose underlying type is {@code u}. */
  void basic(Object v, Type t, Basic u, int verb) {
    subject(v, t);
    switch (u.kind()) {
      case BOOL -> bool((Boolean) v, verb);
      case INT, INT8, INT16, INT32, INT64 -> integer((Long) v, true, verb);
      case UINT, UINT8, UINT16, UINT32, UINT64, UINTPTR -> integer((Long) v, false, verb);
      case FLOAT32 -> floating((Double) v, 32, verb);
      case FLOAT64 -> floating((Double) v, 64, verb);
      case COMPLEX64 -> complex((Complex) v, 32, verb);
      case COMPLEX128 -> complex((Complex) v, 64, verb);
      case STRING -> string((String) v, verb);
      default -> composite().pointer(v, t, verb);
    }
  }

  private void basic(Object v, Basic t, int verb) {
    basic(v, t, t, verb);
  }

  private void bool(boolean v, int verb) {
    if (verb == 't' || verb == 'v') {
      layout.bool(v);
    } else {
      badVerb(verb);
    }
  }

  void integer(long v, boolean signed, int verb) {
    switch (verb) {
      case 'v' -> {
        if (layout.sharpV && !signed) {
          layout.hex64(v, true);
        } else {
          layout.integer(v, 10, signed, verb, Layout.LOWER);
        }
      }
      case 'd' -> layout.integer(v, 10, signed, verb, Layout.LOWER);
      case 'b' -> layout.integer(v, 2, signed, verb, Layout.LOWER);
      case 'o', 'O' -> layout.integer(v, 8, signed, verb, Layout.LOWER);
      case 'x' -> layout.integer(v, 16, signed, verb, Layout.LOWER);
      case 'X' -> layout.integer(v, 16, signed, verb, Layout.UPPER);
      case 'c' -> layout.character(v);
      case 'q' -> layout.quotedCharacter(v);
      case 'U' -> layout.unicode(v);
      default -> badVerb(verb);
    }
  }

  private void floating(double v, int bits, int verb) {
    switch (verb) {
      case 'v' -> layout.floating(v, bits, 'g', -1);
      case 'b', 'g', 'G', 'x', 'X' -> layout.floating(v, bits, (char) verb, -1);
      case 'f', 'e', 'E' -> layout.floating(v, bits, (char) verb, 6);
      case 'F' -> layout.floating(v, bits, 'f', 6);
      default -> badVerb(verb);
    }
  }

  private void complex(Complex c, int bits, int verb) {
    switch (verb) {
      case 'v', 'b', 'g', 'G', 'x', 'X', 'f', 'F', 'e', 'E' -> {
        boolean plus = layout.plus;
        out.add('(');
        floating(c.re(), bits, verb);
        layout.plus = true;
        floating(c.im(), bits, verb);
        out.add("i)");
        layout.plus = plus;
      }
      default -> badVerb(verb);
    }
  }

  void string(String s, int verb) {
    switch (verb) {
      case 'v' -> {
        if (layout.sharpV) {
          layout.quoted(s);
        } else {
          layout.string(s);
        }
      }
      case 's' -> layout.string(s);
      case 'x' -> layout.hexBytes(s, Layout.LOWER);
      case 'X' -> layout.hexBytes(s, Layout.UPPER);
      case 'q' -> layout.quoted(s);
      default -> badVerb(verb);
    }
  }

  /** A []byte, which alone is called by that name in %#v. */
  void bytes(Slice b, Type t, int verb) {
    switch (verb) {
      case 'v', 'd' -> composite().byteList(b, verb);
      case 's', 'x', 'X', 'q' -> string(Bytes.string(b), verb);
      default -> composite().value(b, t, verb, 0, Access.OPEN);
    }
  }

  /** Reports that the verb does not fit what is being printed. */
  void badVerb(int verb) {
    erroring = true;
    out.add("%!");
    out.addRune(verb);
    out.add('(');
    if (subjectType == null) {
      out.add("<nil>");
    } else {
      out.add(typeName(subjectType));
      out.add('=');
      if (isReflected(subjectType)) {
        reflected((StructValue) subject, 'v');
      } else {
        composite().value(subject, subjectType, 'v', 0, Access.OPEN);
      }
    }
    out.add(')');
    erroring = false;
  }
}
