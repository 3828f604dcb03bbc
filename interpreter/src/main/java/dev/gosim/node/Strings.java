package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Op;
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

  private static void string(RefExpr x, Code c) {
    x.emit(c);
    c.cast(String.class);
  }

  static StringBuilder builder() {
    return new StringBuilder();
  }

  public record Concat(RefExpr x, RefExpr y) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return ((String) x.exec(f)).concat((String) y.exec(f));
    }

    @Override
    public void emit(Code c) {
      string(x, c);
      string(y, c);
      c.call(String.class, "concat", String.class, String.class);
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

    @Override
    public void emit(Code c) {
      c.call(Strings.class, "builder", StringBuilder.class);
      for (RefExpr p : parts) {
        string(p, c);
        c.call(StringBuilder.class, "append", StringBuilder.class, String.class);
      }
      c.call(StringBuilder.class, "toString", String.class);
    }
  }

  public record Len(RefExpr x) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return ((String) x.exec(f)).length();
    }

    @Override
    public void emit(Code c) {
      string(x, c);
      c.call(String.class, "length", int.class);
      c.op(Op.I2L);
    }
  }

  public record Index(RefExpr x, LongExpr index, int pos) implements LongExpr {
    @Override
    public long exec(Frame f) {
      return at((String) x.exec(f), index.exec(f), pos);
    }

    static long at(String s, long i, int pos) {
      if (i < 0 || i >= s.length()) {
        throw Panics.index(i, s.length(), pos);
      }
      return s.charAt((int) i);
    }

    @Override
    public void emit(Code c) {
      string(x, c);
      index.emit(c);
      c.constant(pos);
      c.call(Index.class, "at", long.class, String.class, long.class, int.class);
    }
  }

  /** string(integer). */
  public record FromRune(LongExpr x, boolean unsigned) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return convert(x.exec(f), unsigned);
    }

    static String convert(long r, boolean unsigned) {
      return Utf8.encode(unsigned && r < 0 ? Utf8.RUNE_ERROR : r);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.constant(unsigned);
      c.call(FromRune.class, "convert", String.class, long.class, boolean.class);
    }
  }

  /** string([]byte). */
  public record FromBytes(RefExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return convert((Slice) x.exec(f));
    }

    static String convert(Slice s) {
      return s.len == 0
          ? ""
          : new String((byte[]) s.array, s.off, s.len, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.cast(Slice.class);
      c.call(FromBytes.class, "convert", String.class, Slice.class);
    }
  }

  /** string([]rune). */
  public record FromRunes(RefExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return convert((Slice) x.exec(f));
    }

    static String convert(Slice s) {
      StringBuilder b = new StringBuilder(s.len);
      for (int i = 0; i < s.len; i++) {
        Utf8.append(b, ((int[]) s.array)[s.off + i]);
      }
      return b.toString();
    }

    @Override
    public void emit(Code c) {
      x.emit(c);
      c.cast(Slice.class);
      c.call(FromRunes.class, "convert", String.class, Slice.class);
    }
  }

  /** []byte(string). */
  public record ToBytes(RefExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return convert((String) x.exec(f));
    }

    static Slice convert(String s) {
      return Slice.ofBytes(s.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void emit(Code c) {
      string(x, c);
      c.call(ToBytes.class, "convert", Slice.class, String.class);
    }
  }

  /** []rune(string). */
  public record ToRunes(RefExpr x) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return convert((String) x.exec(f));
    }

    static Slice convert(String s) {
      int[] runes = new int[s.length()];
      int n = 0;
      for (int i = 0; i < s.length(); ) {
        long r = Utf8.decode(s, i);
        runes[n++] = Utf8.rune(r);
        i += Utf8.width(r);
      }
      return new Slice(runes, 0, n, n);
    }

    @Override
    public void emit(Code c) {
      string(x, c);
      c.call(ToRunes.class, "convert", Slice.class, String.class);
    }
  }

  /** Copies a string's bytes into an array. */
  @SuppressWarnings("deprecation") // the one call that copies Latin-1 bytes without a new array
  static void getBytes(String s, byte[] to, int at) {
    s.getBytes(0, s.length(), to, at);
  }
}
