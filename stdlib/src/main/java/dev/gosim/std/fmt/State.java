package dev.gosim.std.fmt;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.types.Type;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;

/** The fmt.State that a Format method is given: its printer. */
final class State extends StructValue {
  private final Printer printer;

  State(Type type, Printer printer) {
    super(type);
    this.printer = printer;
  }

  @Override
  public StructValue copy() {
    return this;
  }

  record Written(long n, Object err) implements Results {}

  record Number(long v, boolean ok) implements Results {}

  @Native("(*pp).Write")
  static Written write(State s, Slice b) {
    if (b.len > 0) {
      s.printer.out.add((byte[]) b.array, b.off, b.len);
    }
    return new Written(b.len, null);
  }

  @Native("(*pp).WriteString")
  static Written writeString(State s, String text) {
    s.printer.out.add(text);
    return new Written(text.length(), null);
  }

  @Native("(*pp).Width")
  static Number width(State s) {
    return new Number(s.printer.layout.width, s.printer.layout.widthGiven);
  }

  @Native("(*pp).Precision")
  static Number precision(State s) {
    return new Number(s.printer.layout.prec, s.printer.layout.precGiven);
  }

  @Native("(*pp).Flag")
  static boolean flag(State s, long c) {
    Layout l = s.printer.layout;
    return switch ((int) c) {
      case '-' -> l.minus;
      case '+' -> l.plus || l.plusV;
      case '#' -> l.sharp || l.sharpV;
      case ' ' -> l.space;
      case '0' -> l.zero;
      default -> false;
    };
  }
}
