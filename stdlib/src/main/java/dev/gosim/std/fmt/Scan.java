package dev.gosim.std.fmt;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.std.unicode.utf8.Decode;
import dev.gosim.value.Frame;
import dev.gosim.value.Slice;

/** Natives of package fmt: scanning (doScan and doScanf). */
final class Scan {
  private final Frame frame;
  private final Input in;
  private final Slice operands;
  private long done;

  private Scan(Frame frame, Input in, Slice operands) {
    this.frame = frame;
    this.in = in;
    this.operands = operands;
  }

  /** What the functions return. */
  record Scanned(long n, Object err) implements Results {}

  private Object operand(int i) {
    return ((Object[]) operands.array)[operands.off + i];
  }

  @FunctionalInterface
  private interface Body {
    void run();
  }

  private Scanned guarded(Body body) {
    Object err = null;
    try {
      body.run();
    } catch (ScanFailure e) {
      err = e.err;
    }
    return new Scanned(done, err);
  }

  private Scanned plain(boolean toNewline) {
    return guarded(() -> {
      for (int i = 0; i < operands.len; i++) {
        ScanTarget.scan(frame, in, 'v', operand(i));
        done++;
      }
      if (toNewline) {
        restOfLine();
      }
    });
  }

  private void restOfLine() {
    while (true) {
      int r = in.read();
      if (r == '\n' || r == Input.EOF) {
        return;
      }
      if (!Input.isSpace(r)) {
        throw in.failure("expected newline");
      }
    }
  }

  private Scanned formatted(String format) {
    return guarded(() -> directives(format));
  }

  private void directives(String format) {
    int end = format.length() - 1;
    for (int i = 0; i <= end; ) {
      int w = literal(format, i);
      if (w > 0) {
        i += w;
        continue;
      }
      if (format.charAt(i) != '%') {
        if (w < 0) {
          throw in.failure("input does not match format");
        }
        break;
      }
      i++;
      int from = i;
      int width = 0;
      while (i < end && format.charAt(i) >= '0' && format.charAt(i) <= '9') {
        width = Math.min(width * 10 + format.charAt(i) - '0', Input.HUGE / 16);
        i++;
      }
      in.width = i > from ? width : Input.HUGE;
      long d = Decode.first(format, i, format.length());
      int verb = Decode.rune(d);
      int verbAt = i;
      i += Decode.width(d);
      if (verb != 'c') {
        in.skipSpace();
      }
      if (verb == '%') {
        in.percent();
        continue;
      }
      in.limit = Math.min(Input.HUGE, in.count + in.width);
      if (done >= operands.len) {
        throw in.failure("too few operands for format '%" + format.substring(verbAt) + "'");
      }
      ScanTarget.scan(frame, in, verb, operand((int) done));
      done++;
      in.limit = Input.HUGE;
    }
    if (done < operands.len) {
      throw in.failure("too many operands");
    }
  }

  /**
   * Matches what is not a directive from format[from] on. Returns how much of the format that was,
   * -1 if the input differs.
   */
  private int literal(String format, int from) {
    int i = from;
    while (i < format.length()) {
      long d = Decode.first(format, i, format.length());
      int c = Decode.rune(d);
      if (Input.isSpace(c)) {
        i = spaces(format, i);
        continue;
      }
      if (c == '%') {
        if (i + 1 == format.length()) {
          throw in.failure("missing verb: % at end of format string");
        }
        if (format.charAt(i + 1) != '%') {
          return i - from;
        }
        i++;
      }
      if (in.mustRead() != c) {
        in.unread();
        return -1;
      }
      i += Decode.width(d);
    }
    return i - from;
  }

  /** Matches a run of white space; returns its end. */
  private int spaces(String format, int i) {
    int newlines = 0;
    boolean trailing = false;
    while (i < format.length()) {
      long d = Decode.first(format, i, format.length());
      if (!Input.isSpace(Decode.rune(d))) {
        break;
      }
      trailing = Decode.rune(d) != '\n';
      newlines += trailing ? 0 : 1;
      i += Decode.width(d);
    }
    for (int k = 0; k < newlines; k++) {
      int r = in.read();
      while (Input.isSpace(r) && r != '\n') {
        r = in.read();
      }
      if (r != '\n' && r != Input.EOF) {
        throw in.failure("newline in format does not match input");
      }
    }
    if (trailing) {
      int r = in.read();
      if (newlines == 0) {
        if (!Input.isSpace(r) && r != Input.EOF) {
          throw in.failure("expected space in input to match format");
        }
        if (r == '\n') {
          throw in.failure("newline in input does not match format");
        }
      }
      while (Input.isSpace(r) && r != '\n') {
        r = in.read();
      }
      if (r != Input.EOF) {
        in.unread();
      }
    }
    return i;
  }

  private static Scan of(
      Frame f, RuneSource source, boolean newlineIsSpace, boolean newlineEnds, Slice a) {
    return new Scan(f, new Input(Host.of(f.g), source, newlineIsSpace, newlineEnds), a);
  }

  @Native("Fscan")
  static Scanned fscan(Frame f, Object r, Slice a) {
    return of(f, RuneSource.of(f, Host.of(f.g), r), true, false, a).plain(false);
  }

  @Native("Fscanln")
  static Scanned fscanln(Frame f, Object r, Slice a) {
    return of(f, RuneSource.of(f, Host.of(f.g), r), false, true, a).plain(true);
  }

  @Native("Fscanf")
  static Scanned fscanf(Frame f, Object r, String format, Slice a) {
    return of(f, RuneSource.of(f, Host.of(f.g), r), false, false, a).formatted(format);
  }

  @Native("Sscan")
  static Scanned sscan(Frame f, String s, Slice a) {
    return of(f, RuneSource.of(s), true, false, a).plain(false);
  }

  @Native("Sscanln")
  static Scanned sscanln(Frame f, String s, Slice a) {
    return of(f, RuneSource.of(s), false, true, a).plain(true);
  }

  @Native("Sscanf")
  static Scanned sscanf(Frame f, String s, String format, Slice a) {
    return of(f, RuneSource.of(s), false, false, a).formatted(format);
  }
}
