package dev.gosim.std.encoding.json;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.std.Bytes;
import dev.gosim.types.PointerType;
import dev.gosim.types.Type;
import dev.gosim.value.Frame;
import dev.gosim.value.Slice;
import dev.gosim.value.Values;

/** Natives of package encoding/json. */
final class Json {
  private Json() {}

  record Encoded(Slice text, Object err) implements Results {}

  /** How many bytes belong to the value, and whether it is complete; or an error. */
  record Scanned(long n, boolean complete, Object err) implements Results {}

  /** The Go error of what a scanner found. */
  static Object syntaxError(Plans plans, Frame f, Scanner scan) {
    Object[] args = {(long) scan.wrong, scan.words, scan.bytes};
    return plans.function("syntaxError").call(f.g, f, args);
  }

  @Native("encode")
  static Encoded encode(Frame f, Host host, Object v, boolean html) {
    try {
      Encoding e = new Encoding(Plans.of(host), f, html);
      e.any(v);
      return new Encoded(e.out.slice(), null);
    } catch (Failure e) {
      return new Encoded(Slice.NIL, e.error);
    }
  }

  @Native("check")
  static Object check(Frame f, Host host, Slice text) {
    Scanner scan = new Scanner();
    return scan.check((byte[]) text.array, text.off, text.off + text.len)
        ? null
        : syntaxError(Plans.of(host), f, scan);
  }

  @Native("Valid")
  static boolean valid(Slice text) {
    return new Scanner().check((byte[]) text.array, text.off, text.off + text.len);
  }

  @Native("decode")
  static Object decode(
      Frame f, Host host, Slice text, Object v, boolean useNumber, boolean strict) {
    PointerType t = (PointerType) Values.typeOf(v, host.types()).underlying();
    Decoding d = new Decoding(Plans.of(host), f, text, useNumber, strict);
    Type elem = t.elem();
    try {
      d.top(elem, Values.unbox(v));
      return d.saved;
    } catch (Failure e) {
      return e.error;
    }
  }

  private static Encoded appended(Frame f, Host host, Slice dst, Output out, Scanner failed) {
    if (failed != null) {
      return new Encoded(dst, syntaxError(Plans.of(host), f, failed));
    }
    return new Encoded(Bytes.append(dst, out.text()), null);
  }

  @Native("appendCompact")
  static Encoded appendCompact(Frame f, Host host, Slice dst, Slice src, boolean html) {
    Output out = new Output(src.len + 16);
    Scanner scan = new Scanner();
    boolean ok = Layout.compact(out, (byte[]) src.array, src.off, src.off + src.len, html, scan);
    return appended(f, host, dst, out, ok ? null : scan);
  }

  @Native("appendIndent")
  static Encoded appendIndent(
      Frame f, Host host, Slice dst, Slice src, String prefix, String indent) {
    Output out = new Output(2 * src.len + 16);
    Scanner scan = new Scanner();
    boolean ok =
        Layout.indent(out, (byte[]) src.array, src.off, src.off + src.len, prefix, indent, scan);
    return appended(f, host, dst, out, ok ? null : scan);
  }

  @Native("escapeHTML")
  static Slice escapeHtml(Slice src) {
    Output out = new Output(src.len + 16);
    out.escapedHtml((byte[]) src.array, src.off, src.off + src.len);
    return out.slice();
  }

  @Native("(*scanner).reset")
  static void reset(Scanner s) {
    s.reset();
  }

  /** Feeds more of a value; a number's end is seen by what follows. */
  @Native("(*scanner).more")
  static Scanned more(Frame f, Host host, Scanner s, Slice p) {
    byte[] b = (byte[]) p.array;
    for (int i = 0; i < p.len; i++) {
      s.bytes++;
      switch (s.step(b[p.off + i] & 0xff)) {
        case Scanner.END -> {
          s.bytes--;
          return new Scanned(i, true, null);
        }
        case Scanner.END_COMPOSITE -> {
          if (s.ended()) {
            return new Scanned(i + 1L, true, null);
          }
        }
        case Scanner.ERROR -> {
          return new Scanned(i, false, syntaxError(Plans.of(host), f, s));
        }
        default -> {}
      }
    }
    return new Scanned(p.len, false, null);
  }

  /** Whether the value is complete if nothing follows. */
  @Native("(*scanner).atEnd")
  static boolean atEnd(Scanner s) {
    return s.step(' ') == Scanner.END;
  }
}
