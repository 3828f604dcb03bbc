package dev.gosim.std.bytes;

import dev.gosim.natives.Native;
import dev.gosim.std.Bytes;
import dev.gosim.std.strings.Search;
import dev.gosim.value.Slice;
import java.util.Arrays;
import java.util.List;

/**
 * Natives of package bytes. Single bytes are looked for in place; for the rest the bytes are copied
 * into a string, whose search the JDK does with vector instructions.
 */
final class ByteSlices {
  private ByteSlices() {}

  private static byte[] array(Slice s) {
    return (byte[]) s.array;
  }

  private static Slice part(Slice s, int from, int to) {
    return new Slice(s.array, s.off + from, to - from, s.cap - from);
  }

  /** A part whose capacity ends with it, as Split and Fields return. */
  private static Slice clipped(Slice s, int from, int to) {
    return new Slice(s.array, s.off + from, to - from, to - from);
  }

  private static Slice copied(String s) {
    return Slice.ofBytes(Bytes.of(s));
  }

  @Native("Equal")
  static boolean equal(Slice a, Slice b) {
    return a.len == b.len && (a.len == 0 || compare(a, b) == 0);
  }

  @Native("Compare")
  static long compare(Slice a, Slice b) {
    if (a.len == 0 || b.len == 0) {
      return Integer.signum(a.len - b.len);
    }
    return Integer.signum(
        Arrays.compareUnsigned(array(a), a.off, a.off + a.len, array(b), b.off, b.off + b.len));
  }

  @Native("IndexByte")
  static long indexByte(Slice s, long c) {
    byte[] a = array(s);
    byte b = (byte) c;
    for (int i = s.off, end = s.off + s.len; i < end; i++) {
      if (a[i] == b) {
        return i - s.off;
      }
    }
    return -1;
  }

  @Native("LastIndexByte")
  static long lastIndexByte(Slice s, long c) {
    byte[] a = array(s);
    byte b = (byte) c;
    for (int i = s.off + s.len - 1; i >= s.off; i--) {
      if (a[i] == b) {
        return i - s.off;
      }
    }
    return -1;
  }

  @Native("Index")
  static long index(Slice s, Slice sep) {
    if (sep.len == 1) {
      return indexByte(s, array(sep)[sep.off]);
    }
    return sep.len > s.len ? -1 : Bytes.string(s).indexOf(Bytes.string(sep));
  }

  @Native("LastIndex")
  static long lastIndex(Slice s, Slice sep) {
    return Bytes.string(s).lastIndexOf(Bytes.string(sep));
  }

  @Native("IndexRune")
  static long indexRune(Slice s, long r) {
    return Search.indexRune(Bytes.string(s), r);
  }

  @Native("IndexAny")
  static long indexAny(Slice s, String chars) {
    return Search.indexAny(Bytes.string(s), chars);
  }

  @Native("LastIndexAny")
  static long lastIndexAny(Slice s, String chars) {
    return Search.lastIndexAny(Bytes.string(s), chars);
  }

  @Native("HasPrefix")
  static boolean hasPrefix(Slice s, Slice prefix) {
    return s.len >= prefix.len && equal(part(s, 0, prefix.len), prefix);
  }

  @Native("HasSuffix")
  static boolean hasSuffix(Slice s, Slice suffix) {
    return s.len >= suffix.len && equal(part(s, s.len - suffix.len, s.len), suffix);
  }

  @Native("Count")
  static long count(Slice s, Slice sep) {
    return Search.count(Bytes.string(s), Bytes.string(sep));
  }

  @Native("EqualFold")
  static boolean equalFold(Slice s, Slice t) {
    return Search.equalFold(Bytes.string(s), Bytes.string(t));
  }

  @Native("trim")
  static Slice trim(Slice s, String cutset, boolean left, boolean right) {
    String text = Bytes.string(s);
    int from = left ? Search.skip(text, cutset) : 0;
    int to = right ? Search.skipBack(text, from, cutset) : s.len;
    // As in Go nothing left is nil, but where only the right end is cut off.
    return from == to && left ? Slice.NIL : part(s, from, to);
  }

  @Native("TrimSpace")
  static Slice trimSpace(Slice s) {
    return trim(s, null, true, true);
  }

  private static Slice pieces(Slice s, List<int[]> offsets) {
    if (offsets == null) {
      return Slice.NIL;
    }
    Object[] out = new Object[offsets.size()];
    for (int i = 0; i < out.length; i++) {
      int[] p = offsets.get(i);
      boolean last = i == out.length - 1;
      out[i] = last ? part(s, p[0], p[1]) : clipped(s, p[0], p[1]);
    }
    return Slice.ofRefs(out);
  }

  @Native("Fields")
  static Slice fields(Slice s) {
    Slice all = pieces(s, Search.fields(Bytes.string(s)));
    Object[] a = (Object[]) all.array;
    for (int i = 0; i < a.length; i++) {
      Slice f = (Slice) a[i];
      a[i] = new Slice(f.array, f.off, f.len, f.len);
    }
    return all;
  }

  @Native("split")
  static Slice split(Slice s, Slice sep, long save, long n) {
    return pieces(s, Search.split(Bytes.string(s), Bytes.string(sep), (int) save, n));
  }

  @Native("Join")
  static Slice join(Slice s, Slice sep) {
    Object[] parts = (Object[]) s.array;
    int n = s.len == 0 ? 0 : sep.len * (s.len - 1);
    for (int i = 0; i < s.len; i++) {
      n += ((Slice) parts[s.off + i]).len;
    }
    byte[] out = new byte[n];
    int at = 0;
    for (int i = 0; i < s.len; i++) {
      Slice p = (Slice) parts[s.off + i];
      if (i > 0 && sep.len > 0) {
        System.arraycopy(sep.array, sep.off, out, at, sep.len);
        at += sep.len;
      }
      if (p.len > 0) {
        System.arraycopy(p.array, p.off, out, at, p.len);
        at += p.len;
      }
    }
    return Slice.ofBytes(out);
  }

  @Native("Replace")
  static Slice replace(Slice s, Slice old, Slice with, long n) {
    if (s.len == 0 && (n == 0 || old.len > 0)) {
      return Slice.NIL;
    }
    return copied(Search.replace(Bytes.string(s), Bytes.string(old), Bytes.string(with), n));
  }

  @Native("ToUpper")
  static Slice toUpper(Slice s) {
    return copied(Search.toUpper(Bytes.string(s)));
  }

  @Native("ToLower")
  static Slice toLower(Slice s) {
    return copied(Search.toLower(Bytes.string(s)));
  }

  @Native("ToTitle")
  static Slice toTitle(Slice s) {
    return copied(Search.toTitle(Bytes.string(s)));
  }

  @Native("Title")
  static Slice title(Slice s) {
    return copied(Search.title(Bytes.string(s)));
  }

  @Native("ToValidUTF8")
  static Slice toValidUtf8(Slice s, Slice replacement) {
    return copied(Search.toValidUtf8(Bytes.string(s), Bytes.string(replacement)));
  }
}
