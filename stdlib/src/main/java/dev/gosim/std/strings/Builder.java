package dev.gosim.std.strings;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.std.Bytes;
import dev.gosim.std.unicode.utf8.Decode;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Growth;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;

/**
 * Natives of strings.Builder, a struct of two fields: itself, once something was written (so that a
 * copy is noticed), and the bytes written.
 */
final class Builder {
  private static final int SELF = 0;
  private static final int BUF = 1;

  private Builder() {}

  record Written(long n, Object err) implements Results {}

  private static Slice writable(StructValue b) {
    if (b.refs[SELF] != b) {
      if (b.refs[SELF] != null) {
        throw GoPanic.string("strings: illegal use of non-zero Builder copied by value");
      }
      b.refs[SELF] = b;
    }
    return (Slice) b.refs[BUF];
  }

  @Native("(*Builder).WriteString")
  static Written writeString(StructValue b, String s) {
    b.refs[BUF] = Bytes.append(writable(b), s);
    return new Written(s.length(), null);
  }

  @Native("(*Builder).WriteByte")
  static Object writeByte(StructValue b, long c) {
    Slice s = Bytes.extend(writable(b), 1);
    ((byte[]) s.array)[s.off + s.len - 1] = (byte) c;
    b.refs[BUF] = s;
    return null;
  }

  @Native("(*Builder).WriteRune")
  static Written writeRune(StructValue b, long r) {
    String s = Decode.encode(r);
    b.refs[BUF] = Bytes.append(writable(b), s);
    return new Written(s.length(), null);
  }

  @Native("(*Builder).Write")
  static Written write(StructValue b, Slice p) {
    Slice old = writable(b);
    Slice s = Bytes.extend(old, p.len);
    if (p.len > 0) {
      System.arraycopy(p.array, p.off, s.array, s.off + old.len, p.len);
    }
    b.refs[BUF] = s;
    return new Written(p.len, null);
  }

  @Native("(*Builder).String")
  static String string(StructValue b) {
    return Bytes.string((Slice) b.refs[BUF]);
  }

  @Native("(*Builder).Grow")
  static void grow(StructValue b, long n) {
    Slice s = writable(b);
    if (n < 0) {
      throw GoPanic.string("strings.Builder.Grow: negative count");
    }
    if (s.cap - s.len < n) {
      long need = 2L * s.cap + n;
      if (n > Integer.MAX_VALUE || need > Integer.MAX_VALUE) {
        throw GoPanic.runtimeError("makeslice: len out of range");
      }
      Slice room = Growth.BYTES.grow(Slice.NIL, (int) need);
      if (s.len > 0) {
        System.arraycopy(s.array, s.off, room.array, 0, s.len);
      }
      b.refs[BUF] = new Slice(room.array, 0, s.len, room.cap);
    }
  }
}
