package dev.gosim.node;

import dev.gosim.value.Frame;
import dev.gosim.value.Slice;
import dev.gosim.value.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Strings: concatenation, indexing, conversions (spec, "String types", "Conversions"). */
public final class Strings {
  private Strings() {}

  /** x + y; a chain of additions becomes one node. */
  public static RefExpr concat(RefExpr x, RefExpr y) {
    if (x instanceof ConcatAll c) {
      List<RefExpr> parts = new ArrayList<>(List.of(c.parts));
      parts.add(y);
      return new ConcatAll(parts.toArray(new RefExpr[0]));
    }
    if (x instanceof Concat c) {
      return new ConcatAll(new RefExpr[] {c.x, c.y, y});
    }
    return new Concat(x, y);
  }

  public record Concat(RefExpr x, RefExpr y) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return ((String) x.exec(f)).concat((String) y.exec(f));
    }
  }

  public record ConcatAll(RefExpr[] parts) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      StringBuilder b = new StringBuilder();
      for (RefExpr p : parts) {
        b.append((String) p.exec(f));
      }
      return b.toString();
    }
  }

  public record Len(RefExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return ((String) x.exec(f)).length();
    }
  }

  public record Index(RefExpr x, LongExpr index, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      String s = (String) x.exec(f);
      long i = index.exec(f);
      if (i < 0 || i >= s.length()) {
        throw Panics.index(i, s.length(), pos);
      }
      return s.charAt((int) i);
    }
  }

  /** string(integer). */
  public record FromRune(LongExpr x, boolean unsigned) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      long r = x.exec(f);
      return Utf8.encode(unsigned && r < 0 ? Utf8.RUNE_ERROR : r);
    }
  }

  /** string([]byte). */
  public record FromBytes(RefExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      return s.len == 0
          ? ""
          : new String((byte[]) s.array, s.off, s.len, StandardCharsets.ISO_8859_1);
    }
  }

  /** string([]rune). */
  public record FromRunes(RefExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      Slice s = (Slice) x.exec(f);
      StringBuilder b = new StringBuilder(s.len);
      for (int i = 0; i < s.len; i++) {
        Utf8.append(b, ((int[]) s.array)[s.off + i]);
      }
      return b.toString();
    }
  }

  /** []byte(string). */
  public record ToBytes(RefExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      String s = (String) x.exec(f);
      return Slice.ofBytes(s.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  /** []rune(string). */
  public record ToRunes(RefExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      String s = (String) x.exec(f);
      int[] runes = new int[s.length()];
      int n = 0;
      for (int i = 0; i < s.length(); ) {
        long r = Utf8.decode(s, i);
        runes[n++] = Utf8.rune(r);
        i += Utf8.width(r);
      }
      return new Slice(runes, 0, n, n);
    }
  }

  /** Copies a string's bytes into an array. */
  @SuppressWarnings("deprecation") // the one call that copies Latin-1 bytes without a new array
  static void getBytes(String s, byte[] to, int at) {
    s.getBytes(0, s.length(), to, at);
  }
}
