package dev.gosim.std.bytes;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.std.Bytes;
import dev.gosim.std.unicode.utf8.Decode;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;

/**
 * The hot methods of bytes.Buffer, whose fields are buf (a reference), off and lastRead (longs).
 */
final class Buffer {
  private static final int BUF = 0;
  private static final int OFF = 0;
  private static final int LAST_READ = 1;

  private Buffer() {}

  record Written(long n, Object err) implements Results {}

  /** Makes room for n bytes behind the contents; returns the offset in the array. */
  private static int extend(StructValue b, int n) {
    Slice s = (Slice) b.refs[BUF];
    int off = (int) b.longs[OFF];
    b.longs[LAST_READ] = 0;
    if (off > 0 && (off == s.len || s.len + n > s.cap && s.len - off + n <= s.cap / 2)) {
      // What was read gives room enough.
      System.arraycopy(s.array, s.off + off, s.array, s.off, s.len - off);
      s = new Slice(s.array, s.off, s.len - off, s.cap);
      b.longs[OFF] = 0;
    }
    int at = s.len;
    s = s.isNil() && n > 0 && n <= 64 ? new Slice(new byte[64], 0, n, 64) : Bytes.extend(s, n);
    b.refs[BUF] = s;
    return s.off + at;
  }

  @Native("(*Buffer).Write")
  static Written write(StructValue b, Slice p) {
    int at = extend(b, p.len);
    if (p.len > 0) {
      System.arraycopy(p.array, p.off, ((Slice) b.refs[BUF]).array, at, p.len);
    }
    return new Written(p.len, null);
  }

  @Native("(*Buffer).WriteString")
  static Written writeString(StructValue b, String s) {
    int at = extend(b, s.length());
    Bytes.copy(s, (byte[]) ((Slice) b.refs[BUF]).array, at);
    return new Written(s.length(), null);
  }

  @Native("(*Buffer).WriteByte")
  static Object writeByte(StructValue b, long c) {
    int at = extend(b, 1);
    ((byte[]) ((Slice) b.refs[BUF]).array)[at] = (byte) c;
    return null;
  }

  @Native("(*Buffer).WriteRune")
  static Written writeRune(StructValue b, long r) {
    return writeString(b, Decode.encode(r));
  }
}
