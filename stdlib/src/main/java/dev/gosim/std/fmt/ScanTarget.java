package dev.gosim.std.fmt;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.std.Bytes;
import dev.gosim.std.unicode.utf8.Decode;
import dev.gosim.types.Basic;
import dev.gosim.types.PointerType;
import dev.gosim.types.SliceType;
import dev.gosim.types.Type;
import dev.gosim.value.Complex;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Pointer;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;

/**
 * Reading a token by a verb and storing it where an operand points (scanOne); the fmt.ScanState.
 */
final class ScanTarget extends StructValue {
  private final Input in;

  private ScanTarget(Type type, Input in) {
    super(type);
    this.in = in;
  }

  @Override
  public StructValue copy() {
    return this;
  }

  static void scan(Frame f, Input in, int verb, Object operand) {
    in.token.setLength(0);
    Host host = in.host;
    Type t = Values.typeOf(operand, host.types());
    if (t == null) {
      throw GoPanic.nilDereference();
    }
    Func method = scanMethod(host, t);
    if (method != null) {
      ScanTarget state = new ScanTarget(host.type("fmt", "ss"), in);
      Object receiver = Values.copy(Values.unbox(operand), t);
      Object err = method.call(f.g, f, receiver, state, (long) verb);
      if (err != null) {
        boolean eof = err == host.variable("io", "EOF");
        throw new ScanFailure(eof ? host.variable("io", "ErrUnexpectedEOF") : err);
      }
      return;
    }
    if (!(t.underlying() instanceof PointerType p)) {
      throw in.failure("type not a pointer: " + host.types().string(t));
    }
    if (!(Values.unbox(operand) instanceof Pointer to)) {
      if (Values.unbox(operand) == null) {
        throw GoPanic.nilDereference();
      }
      throw in.failure("can't scan type: " + host.types().string(t));
    }
    store(in, verb, t, p.elem(), to);
  }

  private static Func scanMethod(Host host, Type t) {
    if (t instanceof PointerType p && p.elem() instanceof Basic) {
      return null;
    }
    Func f = host.method(t, "Scan", null);
    return f != null && host.implementsType(t, host.type("fmt", "Scanner")) ? f : null;
  }

  private static void store(Input in, int verb, Type pointer, Type elem, Pointer to) {
    Type u = elem.underlying();
    if (u instanceof SliceType s
        && s.elem().underlying() instanceof Basic b
        && b.kind() == Basic.Kind.UINT8) {
      to.setRef(Slice.ofBytes(Bytes.of(in.string(verb))));
      return;
    }
    if (!(u instanceof Basic b) || b.kind() == Basic.Kind.UNSAFE_POINTER) {
      throw in.failure("can't scan type: " + in.host.types().string(pointer));
    }
    if (b.isBoolean()) {
      to.setLong(in.bool(verb) ? 1 : 0);
    } else if (b.isInteger()) {
      to.setLong(in.integer(verb, !b.isUnsigned(), 8 * b.size()));
    } else if (b.isFloat()) {
      int bits = 8 * b.size();
      double v = in.floating(verb, bits, elem == b ? b.name() : null);
      to.setLong(Double.doubleToRawLongBits(v));
    } else if (b.isString()) {
      to.setRef(in.string(verb));
    } else {
      Complex c = in.complex(verb, 4 * b.size());
      to.setRef(c);
    }
  }

  // ---- the methods of ScanState ----

  record Rune(long r, long size, Object err) implements Results {}

  @Native("(*ss).ReadRune")
  static Rune readRune(ScanTarget s) {
    try {
      int r = s.in.read();
      return r == Input.EOF
          ? new Rune(0, 0, s.in.host.variable("io", "EOF"))
          : new Rune(r, Decode.length(r), null);
    } catch (ScanFailure e) {
      return new Rune(0, 0, e.err);
    }
  }

  @Native("(*ss).UnreadRune")
  static Object unreadRune(ScanTarget s) {
    s.in.unread();
    return null;
  }

  @Native("(*ss).SkipSpace")
  static void skipSpace(ScanTarget s) {
    s.in.skipSpace();
  }

  record Width(long wid, boolean ok) implements Results {}

  @Native("(*ss).Width")
  static Width width(ScanTarget s) {
    return s.in.width == Input.HUGE ? new Width(0, false) : new Width(s.in.width, true);
  }

  record Token(Slice token, Object err) implements Results {}

  @Native("(*ss).Token")
  static Token token(Frame f, ScanTarget s, boolean skipSpace, Func accept) {
    StringBuilder b = new StringBuilder();
    try {
      if (skipSpace) {
        s.in.skipSpace();
      }
      for (int r = s.in.read(); r != Input.EOF; r = s.in.read()) {
        boolean ok = accept == null ? !Input.isSpace(r) : (Boolean) accept.call(f.g, f, (long) r);
        if (!ok) {
          s.in.unread();
          break;
        }
        Decode.append(b, r);
      }
    } catch (ScanFailure e) {
      return new Token(Slice.NIL, e.err);
    }
    return new Token(Slice.ofBytes(Bytes.of(b.toString())), null);
  }
}
