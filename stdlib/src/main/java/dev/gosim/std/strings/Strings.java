package dev.gosim.std.strings;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Slice;
import java.util.List;

/** Natives of package strings: functions without callbacks. */
final class Strings {
  private Strings() {}

  @Native("Index")
  static long index(String s, String sub) {
    return s.indexOf(sub);
  }

  @Native("indexFrom")
  static long indexFrom(String s, String sub, long from) {
    return s.indexOf(sub, (int) from);
  }

  @Native("LastIndex")
  static long lastIndex(String s, String sub) {
    return s.lastIndexOf(sub);
  }

  @Native("IndexByte")
  static long indexByte(String s, long c) {
    return s.indexOf((char) c);
  }

  @Native("LastIndexByte")
  static long lastIndexByte(String s, long c) {
    return s.lastIndexOf((char) c);
  }

  @Native("IndexRune")
  static long indexRune(String s, long r) {
    return Search.indexRune(s, r);
  }

  @Native("IndexAny")
  static long indexAny(String s, String chars) {
    return Search.indexAny(s, chars);
  }

  @Native("LastIndexAny")
  static long lastIndexAny(String s, String chars) {
    return Search.lastIndexAny(s, chars);
  }

  @Native("Contains")
  static boolean contains(String s, String sub) {
    return s.contains(sub);
  }

  @Native("ContainsRune")
  static boolean containsRune(String s, long r) {
    return Search.indexRune(s, r) >= 0;
  }

  @Native("ContainsAny")
  static boolean containsAny(String s, String chars) {
    return Search.indexAny(s, chars) >= 0;
  }

  @Native("HasPrefix")
  static boolean hasPrefix(String s, String prefix) {
    return s.startsWith(prefix);
  }

  @Native("HasSuffix")
  static boolean hasSuffix(String s, String suffix) {
    return s.endsWith(suffix);
  }

  @Native("Count")
  static long count(String s, String sub) {
    return Search.count(s, sub);
  }

  @Native("Compare")
  static long compare(String a, String b) {
    return Integer.signum(a.compareTo(b));
  }

  @Native("EqualFold")
  static boolean equalFold(String s, String t) {
    return Search.equalFold(s, t);
  }

  record Cut(String before, String after, boolean found) implements Results {}

  @Native("Cut")
  static Cut cut(String s, String sep) {
    int i = s.indexOf(sep);
    return i < 0
        ? new Cut(s, "", false)
        : new Cut(s.substring(0, i), s.substring(i + sep.length()), true);
  }

  record CutEnd(String s, boolean found) implements Results {}

  @Native("CutPrefix")
  static CutEnd cutPrefix(String s, String prefix) {
    return s.startsWith(prefix)
        ? new CutEnd(s.substring(prefix.length()), true)
        : new CutEnd(s, false);
  }

  @Native("CutSuffix")
  static CutEnd cutSuffix(String s, String suffix) {
    return s.endsWith(suffix)
        ? new CutEnd(s.substring(0, s.length() - suffix.length()), true)
        : new CutEnd(s, false);
  }

  @Native("TrimPrefix")
  static String trimPrefix(String s, String prefix) {
    return cutPrefix(s, prefix).s;
  }

  @Native("TrimSuffix")
  static String trimSuffix(String s, String suffix) {
    return cutSuffix(s, suffix).s;
  }

  @Native("TrimSpace")
  static String trimSpace(String s) {
    int from = Search.skip(s, null);
    return s.substring(from, Search.skipBack(s, from, null));
  }

  @Native("Trim")
  static String trim(String s, String cutset) {
    int from = Search.skip(s, cutset);
    return s.substring(from, Search.skipBack(s, from, cutset));
  }

  @Native("TrimLeft")
  static String trimLeft(String s, String cutset) {
    return s.substring(Search.skip(s, cutset));
  }

  @Native("TrimRight")
  static String trimRight(String s, String cutset) {
    return s.substring(0, Search.skipBack(s, 0, cutset));
  }

  private static Slice pieces(String s, List<int[]> offsets) {
    if (offsets == null) {
      return Slice.NIL;
    }
    Object[] out = new Object[offsets.size()];
    for (int i = 0; i < out.length; i++) {
      int[] p = offsets.get(i);
      out[i] = s.substring(p[0], p[1]);
    }
    return Slice.ofRefs(out);
  }

  @Native("Fields")
  static Slice fields(String s) {
    return pieces(s, Search.fields(s));
  }

  @Native("Split")
  static Slice split(String s, String sep) {
    return pieces(s, Search.split(s, sep, 0, -1));
  }

  @Native("SplitN")
  static Slice splitN(String s, String sep, long n) {
    return pieces(s, Search.split(s, sep, 0, n));
  }

  @Native("SplitAfter")
  static Slice splitAfter(String s, String sep) {
    return pieces(s, Search.split(s, sep, sep.length(), -1));
  }

  @Native("SplitAfterN")
  static Slice splitAfterN(String s, String sep, long n) {
    return pieces(s, Search.split(s, sep, sep.length(), n));
  }

  @Native("Join")
  static String join(Slice elems, String sep) {
    if (elems.len == 0) {
      return "";
    }
    Object[] a = (Object[]) elems.array;
    if (elems.len == 1) {
      return (String) a[elems.off];
    }
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < elems.len; i++) {
      if (i > 0) {
        b.append(sep);
      }
      b.append((String) a[elems.off + i]);
    }
    return b.toString();
  }

  @Native("Repeat")
  static String repeat(String s, long count) {
    if (count < 0) {
      throw GoPanic.string("strings: negative Repeat count");
    }
    if (!s.isEmpty() && count > Long.MAX_VALUE / s.length()) {
      throw GoPanic.string("strings: Repeat output length overflow");
    }
    if (!s.isEmpty() && count > Integer.MAX_VALUE / s.length()) {
      throw GoPanic.runtimeError("makeslice: len out of range");
    }
    return s.isEmpty() ? "" : s.repeat((int) count);
  }

  @Native("Replace")
  static String replace(String s, String old, String with, long n) {
    return Search.replace(s, old, with, n);
  }

  @Native("ReplaceAll")
  static String replaceAll(String s, String old, String with) {
    return Search.replace(s, old, with, -1);
  }

  @Native("ToUpper")
  static String toUpper(String s) {
    return Search.toUpper(s);
  }

  @Native("ToLower")
  static String toLower(String s) {
    return Search.toLower(s);
  }

  @Native("ToTitle")
  static String toTitle(String s) {
    return Search.toTitle(s);
  }

  @Native("Title")
  static String title(String s) {
    return Search.title(s);
  }

  @Native("ToValidUTF8")
  static String toValidUtf8(String s, String replacement) {
    return Search.toValidUtf8(s, replacement);
  }
}
