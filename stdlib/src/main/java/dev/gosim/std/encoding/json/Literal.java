package dev.gosim.std.encoding.json;

import dev.gosim.std.Bytes;
import dev.gosim.std.reflect.Places;
import dev.gosim.types.Basic;
import dev.gosim.types.Type;
import dev.gosim.value.Pointer;
import dev.gosim.value.Slice;
import dev.gosim.value.Zero;

/**
 * A literal that is to be stored.
 *
 * @param quoted whether it stood in a string, because of a field's option or as a map's key
 */
record Literal(Decoding decoding, byte[] data, int from, int to, boolean quoted) {

  private String text() {
    return Bytes.string(data, from, to - from);
  }

  private Object make(String function, Object... args) {
    return decoding.plans.function(function).call(decoding.frame.g, decoding.frame, args);
  }

  /** The error of a quoted literal that does not fit. */
  private Object quotedError(Type t) {
    return make("badQuoted", text(), decoding.plans.host.types().string(t));
  }

  private void badQuoted(Type t) {
    decoding.save(quotedError(t));
  }

  private void mismatch(String what, Type t) {
    if (quoted) {
      badQuoted(t);
    } else {
      decoding.mismatch(what, t, decoding.literalOffset());
    }
  }

  void store(Plan p, Object pointer, boolean viaPointer) {
    if (from == to) {
      badQuoted(p.type);
      return;
    }
    int c = data[from];
    boolean isNull = c == 'n';
    Decoding.Found found = decoding.follow(p, pointer, viaPointer, isNull);
    if (found.json() != null) {
      decoding.call(
          found.json(), found.pointer(), new Slice(data, from, to - from, data.length - from));
      return;
    }
    if (found.text() != null) {
      byText(p, found);
      return;
    }
    Plan target = found.plan();
    Object place = found.pointer();
    switch (c) {
      case 'n' -> {
        if (quoted && !text().equals("null")) {
          badQuoted(p.type);
        } else {
          storeNull(target, place);
        }
      }
      case 't', 'f' -> storeBool(target, place, c == 't');
      case '"' -> storeString(target, place);
      default -> {
        if (c != '-' && (c < '0' || c > '9')) {
          throw new Failure(quotedError(target.type));
        }
        storeNumber(target, place);
      }
    }
  }

  private void byText(Plan p, Decoding.Found found) {
    if (data[from] == '"') {
      String s = Text.unquoted(data, from + 1, to - 1);
      if (s == null) {
        throw new Failure(quotedError(p.type));
      }
      decoding.call(found.text(), found.pointer(), Slice.ofBytes(Bytes.of(s)));
      return;
    }
    mismatch(
        switch (data[from]) {
          case 'n' -> "null";
          case 't', 'f' -> "bool";
          default -> "number";
        },
        p.type);
  }

  private static void storeNull(Plan target, Object place) {
    switch (target.form) {
      case INTERFACE, POINTER, MAP, SLICE -> ((Pointer) place).setRef(Zero.of(target.type));
      default -> {}
    }
  }

  private void storeBool(Plan target, Object place, boolean v) {
    if (quoted && !text().equals(v ? "true" : "false")) {
      badQuoted(target.type);
    } else if (target.form == Plan.Form.BOOL) {
      Places.store(place, target.type, v);
    } else if (target.any()) {
      ((Pointer) place).setRef(v);
    } else {
      mismatch("bool", target.type);
    }
  }

  private void storeString(Plan target, Object place) {
    boolean closed = to - from >= 2 && data[to - 1] == '"';
    String s = closed ? Text.unquoted(data, from + 1, to - 1) : null;
    if (s == null) {
      throw new Failure(quotedError(target.type));
    }
    if (target.form == Plan.Form.STRING) {
      if (target.number && !Text.isNumber(s)) {
        throw new Failure(make("badNumber", text()));
      }
      Places.store(place, target.type, s);
    } else if (target.form == Plan.Form.SLICE && isBytes(target)) {
      Object[] r = (Object[]) make("fromBase64", s);
      if (r[1] != null) {
        decoding.save(r[1]);
      } else {
        Places.store(place, target.type, r[0]);
      }
    } else if (target.any()) {
      ((Pointer) place).setRef(s);
    } else {
      decoding.mismatch("string", target.type, decoding.literalOffset());
    }
  }

  private static boolean isBytes(Plan slice) {
    return slice.elemType().underlying() instanceof Basic b && b.kind() == Basic.Kind.UINT8;
  }

  private void storeNumber(Plan target, Object place) {
    String s = text();
    switch (target.form) {
      case INT, UINT -> stored(target, place, integer(target, s), s);
      case FLOAT32, FLOAT64 -> stored(target, place, floating(target, s), s);
      default -> {
        if (target.number) {
          Places.store(place, target.type, s);
        } else if (target.any()) {
          Object n = decoding.number(s);
          if (n != null) {
            ((Pointer) place).setRef(n);
          }
        } else if (quoted) {
          throw new Failure(quotedError(target.type));
        } else {
          mismatch("number", target.type);
        }
      }
    }
  }

  private void stored(Plan target, Object place, Object v, String s) {
    if (v == null) {
      decoding.mismatch("number " + s, target.type, decoding.literalOffset());
    } else {
      Places.store(place, target.type, v);
    }
  }

  /** The number of the type that a literal is; null if it is none. */
  private static Object floating(Plan p, String s) {
    if (!Text.isNumber(s)) {
      return null;
    }
    double d = p.form == Plan.Form.FLOAT32 ? Float.parseFloat(s) : Double.parseDouble(s);
    return Double.isInfinite(d) ? null : (Object) d;
  }

  /** The integer of the type that a decimal number is; null if it is none. */
  static Object integer(Plan p, String s) {
    Basic b = (Basic) p.type.underlying();
    int bits = 8 * b.size();
    try {
      if (p.form == Plan.Form.UINT) {
        if (s.startsWith("+") || s.startsWith("-")) {
          return null;
        }
        long v = Long.parseUnsignedLong(s);
        return bits == 64 || v >>> bits == 0 ? v : null;
      }
      long v = Long.parseLong(s);
      return v << 64 - bits >> 64 - bits == v ? v : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
