package dev.gosim.std.strings;

import dev.gosim.std.unicode.Cases;
import dev.gosim.std.unicode.Categories;
import dev.gosim.std.unicode.utf8.Decode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * What packages strings and bytes have in common, over Go strings (one char per byte). Pieces of a
 * string are given as pairs of offsets, so that bytes can return parts of its argument.
 */
public final class Search {
  private Search() {}

  /** The first place of a rune; RuneError stands for any invalid byte, too. */
  public static int indexRune(String s, long r) {
    if (r >= 0 && r < 0x80) {
      return s.indexOf((char) r);
    }
    if (r == Decode.RUNE_ERROR) {
      for (int i = 0; i < s.length(); ) {
        long d = Decode.first(s, i, s.length());
        if (Decode.rune(d) == r) {
          return i;
        }
        i += Decode.width(d);
      }
      return -1;
    }
    return Decode.valid(r) ? s.indexOf(Decode.encode(r)) : -1;
  }

  /** The first place of a rune out of {@code chars}. */
  public static int indexAny(String s, String chars) {
    for (int i = 0; i < s.length(); ) {
      long d = Decode.first(s, i, s.length());
      if (indexRune(chars, Decode.rune(d)) >= 0) {
        return i;
      }
      i += Decode.width(d);
    }
    return -1;
  }

  /** The last place of a rune out of {@code chars}. */
  public static int lastIndexAny(String s, String chars) {
    for (int end = s.length(); end > 0; ) {
      long d = Decode.last(s, 0, end);
      end -= Decode.width(d);
      if (indexRune(chars, Decode.rune(d)) >= 0) {
        return end;
      }
    }
    return -1;
  }

  /** How often {@code sub} occurs without overlapping; the empty one around each rune. */
  public static int count(String s, String sub) {
    if (sub.isEmpty()) {
      return Decode.count(s, 0, s.length()) + 1;
    }
    int n = 0;
    for (int i = s.indexOf(sub); i >= 0; i = s.indexOf(sub, i + sub.length())) {
      n++;
    }
    return n;
  }

  /**
   * Split and its variants: the offsets of the pieces, each with {@code save} bytes of the
   * separator; at most n pieces, all if n is negative; null for n = 0.
   */
  public static List<int[]> split(String s, String sep, int save, long n) {
    if (n == 0) {
      return null;
    }
    List<int[]> pieces = new ArrayList<>();
    int start = 0;
    if (sep.isEmpty()) {
      while (start < s.length() && (n < 0 || pieces.size() < n - 1)) {
        int end = start + Decode.width(Decode.first(s, start, s.length()));
        pieces.add(new int[] {start, end});
        start = end;
      }
      if (start < s.length()) {
        pieces.add(new int[] {start, s.length()});
      }
      return pieces;
    }
    while (n < 0 || pieces.size() < n - 1) {
      int at = s.indexOf(sep, start);
      if (at < 0) {
        break;
      }
      pieces.add(new int[] {start, at + save});
      start = at + sep.length();
    }
    pieces.add(new int[] {start, s.length()});
    return pieces;
  }

  /** The stretches without white space. */
  public static List<int[]> fields(String s) {
    List<int[]> fields = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < s.length(); ) {
      char c = s.charAt(i);
      long d = c < 0x80 ? 1L << 32 | c : Decode.first(s, i, s.length());
      if (Categories.isSpace(Decode.rune(d))) {
        if (start >= 0) {
          fields.add(new int[] {start, i});
          start = -1;
        }
      } else if (start < 0) {
        start = i;
      }
      i += Decode.width(d);
    }
    if (start >= 0) {
      fields.add(new int[] {start, s.length()});
    }
    return fields;
  }

  /** The end of the leading runes that are in the set (white space if it is null). */
  public static int skip(String s, String cutset) {
    int i = 0;
    while (i < s.length()) {
      long d = Decode.first(s, i, s.length());
      if (!in(Decode.rune(d), cutset)) {
        break;
      }
      i += Decode.width(d);
    }
    return i;
  }

  /** The start of the trailing runes that are in the set, not before {@code from}. */
  public static int skipBack(String s, int from, String cutset) {
    int end = s.length();
    while (end > from) {
      long d = Decode.last(s, from, end);
      if (!in(Decode.rune(d), cutset)) {
        break;
      }
      end -= Decode.width(d);
    }
    return end;
  }

  private static boolean in(int r, String cutset) {
    return cutset == null ? Categories.isSpace(r) : indexRune(cutset, r) >= 0;
  }

  /** Replaces the first n (all if negative) places; n counts as {@link #count} does. */
  public static String replace(String s, String old, String with, long n) {
    if (n == 0 || old.equals(with)) {
      return s;
    }
    if (n < 0 && !old.isEmpty()) {
      return s.replace(old, with);
    }
    StringBuilder b = new StringBuilder(s.length() + with.length());
    int start = 0;
    for (long i = 0; n < 0 || i < n; i++) {
      int at;
      if (old.isEmpty()) {
        at = i == 0 ? 0 : start + Decode.width(Decode.first(s, start, s.length()));
        if (i > 0 && start >= s.length()) {
          break;
        }
      } else {
        at = s.indexOf(old, start);
        if (at < 0) {
          break;
        }
      }
      b.append(s, start, at).append(with);
      start = at + old.length();
    }
    return b.append(s, start, s.length()).toString();
  }

  /** Each rune mapped; what is invalid becomes RuneError, negative results vanish. */
  public static String map(String s, LongUnaryOperator mapping) {
    StringBuilder b = null;
    for (int i = 0; i < s.length(); ) {
      long d = Decode.first(s, i, s.length());
      int r = Decode.rune(d);
      int width = Decode.width(d);
      long to = mapping.applyAsLong(r);
      if (b == null && (to != r || r == Decode.RUNE_ERROR && width == 1)) {
        b = new StringBuilder(s.length() + 4).append(s, 0, i);
      }
      if (b != null && to >= 0) {
        Decode.append(b, to);
      }
      i += width;
    }
    return b == null ? s : b.toString();
  }

  public static String toUpper(String s) {
    return map(s, Cases::toUpper);
  }

  public static String toLower(String s) {
    return map(s, Cases::toLower);
  }

  public static String toTitle(String s) {
    return map(s, Cases::toTitle);
  }

  /** Title: the first rune of every word. */
  public static String title(String s) {
    long[] before = {' '};
    return map(
        s,
        r -> {
          boolean first = isSeparator(before[0]);
          before[0] = r;
          return first ? Cases.toTitle(r) : r;
        });
  }

  private static boolean isSeparator(long r) {
    if (r < 0x80) {
      return !(Categories.isLetter(r) || Categories.isDigit(r) || r == '_');
    }
    return !Categories.isLetter(r) && !Categories.isDigit(r) && Categories.isSpace(r);
  }

  /** Runs of invalid bytes replaced. */
  public static String toValidUtf8(String s, String replacement) {
    if (Decode.invalid(s) < 0) {
      return s;
    }
    StringBuilder b = new StringBuilder(s.length() + replacement.length());
    boolean invalid = false;
    for (int i = 0; i < s.length(); ) {
      int width = Decode.width(Decode.first(s, i, s.length()));
      if (width == 1 && s.charAt(i) >= 0x80) {
        if (!invalid) {
          b.append(replacement);
        }
        invalid = true;
      } else {
        invalid = false;
        b.append(s, i, i + width);
      }
      i += width;
    }
    return b.toString();
  }

  /** Equality under simple case folding. */
  public static boolean equalFold(String s, String t) {
    int i = 0;
    int j = 0;
    while (i < s.length() && j < t.length()) {
      long a = Decode.first(s, i, s.length());
      long b = Decode.first(t, j, t.length());
      i += Decode.width(a);
      j += Decode.width(b);
      if (!sameFold(Decode.rune(a), Decode.rune(b))) {
        return false;
      }
    }
    return i == s.length() && j == t.length();
  }

  private static boolean sameFold(long a, long b) {
    if (a == b) {
      return true;
    }
    if (a < 0x80 && b < 0x80) {
      return Cases.toLower(a) == Cases.toLower(b);
    }
    for (long r = Cases.simpleFold(a); r != a; r = Cases.simpleFold(r)) {
      if (r == b) {
        return true;
      }
    }
    return false;
  }
}
