package dev.gosim.vet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The operations of a format of package fmt, {@code %[2]*.3d} ({@code internal/fmtstr}). */
final class FormatString {
  private static final int NONE = -1;

  /**
   * One operation.
   *
   * @param text all of it
   * @param start of the text in the format
   * @param sizes the arguments that are its width and precision
   * @param arg the argument it shows
   * @param indexed whether it says which
   */
  record Operation(
      String text,
      int start,
      String flags,
      List<Integer> sizes,
      String verb,
      int arg,
      boolean indexed) {}

  /** A format that cannot be read; the message continues "fmt.Printf ". */
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1;

    Wrong(String message) {
      super(message);
    }
  }

  private final String format;
  private final int firstArg;
  private int at;
  private int arg;
  private boolean pending;
  private boolean indexed;

  private FormatString(String format, int firstArg) {
    this.format = format;
    this.firstArg = firstArg;
    this.arg = firstArg;
  }

  /** {@code firstArg}: the place of the first argument behind the format in the call. */
  static List<Operation> parse(String format, int firstArg) throws Wrong {
    FormatString f = new FormatString(format, firstArg);
    List<Operation> all = new ArrayList<>();
    for (int i = format.indexOf('%'); i >= 0; i = format.indexOf('%', f.at)) {
      f.at = i;
      all.add(f.operation());
    }
    return all;
  }

  private Operation operation() throws Wrong {
    int start = at++;
    int before = arg;
    pending = false;
    indexed = false;
    List<Integer> sizes = new ArrayList<>(2);
    int flags = at;
    while (peek() >= 0 && "#0+- ".indexOf(peek()) >= 0) {
      at++;
    }
    String set = format.substring(flags, at);
    index(start);
    size(sizes);
    if (peek() == '.') {
      at++;
      index(start);
      size(sizes);
    }
    if (!pending) {
      index(start);
    }
    if (peek() < 0) {
      throw new Wrong("format " + format.substring(start) + " is missing verb at end of string");
    }
    String verb = rune();
    indexed |= pending;
    Operation op =
        new Operation(format.substring(start, at), start, set, sizes, verb, arg, indexed);
    arg = verb.equals("%") ? before : arg + 1;
    return op;
  }

  private int peek() {
    return at < format.length() ? format.charAt(at) : NONE;
  }

  /** The bytes of the next rune. */
  private String rune() {
    int from = at;
    byte[] rest =
        format
            .substring(from, Math.min(from + 4, format.length()))
            .getBytes(StandardCharsets.ISO_8859_1);
    int lead = rest[0] & 0xff;
    at += lead < 0xc0 ? 1 : Math.min(rest.length, lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4);
    return format.substring(from, at);
  }

  /** {@code [n]}, if it is there. */
  private void index(int start) throws Wrong {
    if (peek() != '[') {
      return;
    }
    int close = format.indexOf(']', at);
    if (close < 0) {
      throw new Wrong("format " + format.substring(start) + " is missing closing ]");
    }
    String digits = format.substring(at + 1, close);
    boolean number = digits.matches("[0-9]{1,9}");
    if (!number || Integer.parseInt(digits) == 0) {
      throw new Wrong("format has invalid argument index [" + digits + "]");
    }
    at = close + 1;
    arg = firstArg + Integer.parseInt(digits) - 1;
    pending = true;
  }

  /** A width or precision: a number, or an argument. */
  private void size(List<Integer> sizes) {
    if (peek() == '*') {
      at++;
      indexed |= pending;
      pending = false;
      sizes.add(arg++);
      return;
    }
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
  }
}
