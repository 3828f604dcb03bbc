package dev.gosim.std.fmt;

import dev.gosim.std.unicode.utf8.Decode;
import dev.gosim.types.Basic;
import dev.gosim.value.Boxed;
import dev.gosim.value.Slice;
import dev.gosim.value.Values;
import java.util.ArrayList;
import java.util.List;

/** A walk over a format string and its operands (package fmt, doPrintf). */
final class Directives {
  /** Widths, precisions and operand numbers beyond are refused. */
  private static final long MAX_NUMBER = 1_000_000;

  private final Printer printer;
  private final Layout layout;
  private final Text out;
  private final String format;
  private final Slice operands;

  /** Operand numbers of the %w verbs, in order of appearance. */
  final List<Integer> wrapped = new ArrayList<>(0);

  /** Whether operands were chosen by number, so that some may be left over. */
  boolean reordered;

  private int at;
  private int next;
  private boolean goodNumber;
  private boolean afterIndex;

  /** Set by {@link #number}. */
  private boolean numberGiven;

  Directives(Printer printer, String format, Slice operands) {
    this.printer = printer;
    this.layout = printer.layout;
    this.out = printer.out;
    this.format = format;
    this.operands = operands;
  }

  private Object operand(int i) {
    return ((Object[]) operands.array)[operands.off + i];
  }

  void run() {
    int end = format.length();
    while (at < end) {
      int percent = format.indexOf('%', at);
      if (percent < 0) {
        percent = end;
      }
      if (percent > at) {
        out.add(format, at, percent);
      }
      if (percent >= end) {
        break;
      }
      at = percent + 1;
      goodNumber = true;
      layout.clear();
      if (flags()) {
        continue;
      }
      index();
      width();
      precision();
      if (!afterIndex) {
        index();
      }
      if (at >= end) {
        out.add("%!(NOVERB)");
        break;
      }
      verb();
    }
    if (!reordered && next < operands.len) {
      leftOver();
    }
  }

  /** Reads the flags; true if a plain verb followed, which is done with. */
  private boolean flags() {
    for (; at < format.length(); at++) {
      char c = format.charAt(at);
      switch (c) {
        case '#' -> layout.sharp = true;
        case '0' -> layout.zero = true;
        case '+' -> layout.plus = true;
        case '-' -> layout.minus = true;
        case ' ' -> layout.space = true;
        default -> {
          if (c >= 'a' && c <= 'z' && next < operands.len) {
            at++;
            format(c);
            return true;
          }
          return false;
        }
      }
    }
    return false;
  }

  private void format(int verb) {
    if (verb == 'w') {
      wrapped.add(next);
    }
    if (verb == 'v' || verb == 'w') {
      layout.sharpV = layout.sharp;
      layout.sharp = false;
      layout.plusV = layout.plus;
      layout.plus = false;
    }
    printer.operand(operand(next), verb);
    next++;
  }

  private void width() {
    if (at < format.length() && format.charAt(at) == '*') {
      at++;
      int n = fromOperand();
      layout.widthGiven = numberGiven;
      if (!numberGiven) {
        out.add("%!(BADWIDTH)");
      }
      layout.width = Math.abs(n);
      if (n < 0) {
        layout.minus = true;
        layout.zero = false;
      }
      afterIndex = false;
    } else {
      layout.width = number();
      layout.widthGiven = numberGiven;
      if (afterIndex && numberGiven) {
        goodNumber = false;
      }
    }
  }

  private void precision() {
    if (at + 1 >= format.length() || format.charAt(at) != '.') {
      return;
    }
    at++;
    if (afterIndex) {
      goodNumber = false;
    }
    index();
    if (at < format.length() && format.charAt(at) == '*') {
      at++;
      int n = fromOperand();
      layout.precGiven = numberGiven && n >= 0;
      layout.prec = Math.max(n, 0);
      if (!layout.precGiven) {
        out.add("%!(BADPREC)");
      }
      afterIndex = false;
    } else {
      layout.prec = number();
      layout.precGiven = true;
    }
  }

  private void verb() {
    long decoded = Decode.first(format, at, format.length());
    int verb = Decode.rune(decoded);
    at += Decode.width(decoded);
    if (verb == '%') {
      out.add('%');
    } else if (!goodNumber) {
      out.add("%!");
      out.addRune(verb);
      out.add("(BADINDEX)");
    } else if (next >= operands.len) {
      out.add("%!");
      out.addRune(verb);
      out.add("(MISSING)");
    } else {
      format(verb);
    }
  }

  /** A decimal number; {@link #numberGiven} tells whether there is one. */
  private int number() {
    long n = 0;
    int from = at;
    for (; at < format.length(); at++) {
      int d = format.charAt(at) - '0';
      if (d < 0 || d > 9) {
        break;
      }
      if (n > MAX_NUMBER) {
        // Overflow: as if there were no number, and nothing behind it.
        numberGiven = false;
        at = format.length();
        return 0;
      }
      n = n * 10 + d;
    }
    numberGiven = at > from;
    return (int) n;
  }

  /** The next operand as a width or precision. */
  private int fromOperand() {
    numberGiven = false;
    if (next >= operands.len) {
      return 0;
    }
    Object v = operand(next++);
    long n;
    if (v instanceof Long l) {
      n = l;
    } else if (v instanceof Boxed b
        && b.type.underlying() instanceof Basic t
        && t.isInteger()
        && !(t.isUnsigned() && (Long) b.value < 0)) {
      n = (Long) Values.unbox(v);
    } else {
      return 0;
    }
    if (n > MAX_NUMBER || n < -MAX_NUMBER) {
      return 0;
    }
    numberGiven = true;
    return (int) n;
  }

  /** An explicit operand number, {@code [n]}. */
  private void index() {
    if (at >= format.length() || format.charAt(at) != '[') {
      afterIndex = false;
      return;
    }
    reordered = true;
    int open = at;
    int close = format.indexOf(']', open);
    if (close < 0 || format.length() - open < 3) {
      goodNumber = false;
      at = open + 1;
      afterIndex = false;
      return;
    }
    at = open + 1;
    int n = number();
    boolean ok = numberGiven && at == close;
    at = close + 1;
    if (ok && n >= 1 && n <= operands.len) {
      next = n - 1;
      afterIndex = true;
    } else {
      goodNumber = false;
      afterIndex = ok;
    }
  }

  private void leftOver() {
    layout.clear();
    out.add("%!(EXTRA ");
    for (int i = next; i < operands.len; i++) {
      if (i > next) {
        out.add(", ");
      }
      Object v = operand(i);
      if (v == null) {
        out.add("<nil>");
      } else {
        out.add(printer.typeName(Values.typeOf(v, printer.host().types())));
        out.add('=');
        printer.operand(v, 'v');
      }
    }
    out.add(')');
  }
}
