package dev.gosim.std.bytes;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.std.Bytes;
import dev.gosim.std.unicode.utf8.Decode;
import dev.gosim.value.Growth;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;

/**
 * The hot methods of bytes.Buffer, whose fields are buf (a reference), off and lastRead (longs).
 */
final class Buffer {
  private static final int BUF = 0;
  private static final int OFF = 0;
  private static final int LAST_READ = 1;

  /** What a new buffer has room for. */
  private static final int SMALL = 64;

  private Buffer() {}

  record Written(long n, Object err) implements Results {}

  /**
   * Makes room for n bytes behind the contents, as the method grow does in Go, for its capacities
   * are seen; returns the offset in the array.
   */
  private static int extend(StructValue b, int n) {
    Slice s = (Slice) b.refs[BUF];
    b.longs[LAST_READ] = 0;
    if (n > s.cap - s.len) {
      s = withRoom(s, (int) b.longs[OFF], n);
      b.longs[OFF] = 0;
    }
    b.refs[BUF] = new Slice(s.array, s.off, s.len + n, s.cap);
    return s.off + s.len;
  }

  /** The contents behind {@code off}, at the beginning of what has room for n bytes more. */
  private static Slice withRoom(Slice s, int off, int n) {
    int len = s.len - off;
    if (s.isNil() && n <= SMALL) {
      return new Slice(new byte[SMALL], 0, 0, SMALL);
    }
    if (len == 0 && n <= s.cap || n <= s.cap / 2 - len) {
      System.arraycopy(s.array, s.off + off, s.array, s.off, len);
      return new Slice(s.array, s.off, len, s.cap);
    }
    int used = len == 0 ? 0 : off; // of an empty one it is as if nothing had been read
    long size = Math.max((long) len + used + n, 2L * (s.cap - used));
    Slice room = Growth.BYTES.grow(Slice.NIL, (int) Math.min(size, Integer.MAX_VALUE));
    if (len > 0) {
      System.arraycopy(s.array, s.off + off, room.array, 0, len);
    }
    return new Slice(room.array, 0, len, room.cap);
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
    if (s.isEmpty()) {
      return new Written(0, null);
    }
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
