package dev.gosim.std.encoding.json;

import dev.gosim.types.Type;
import dev.gosim.value.StructValue;
import java.util.Arrays;

/**
 * The grammar of JSON (RFC 8259) as an automaton that is fed byte by byte, so that a value may come
 * in pieces. It says of each byte what it is; an error is a byte, the words for where it stands,
 * and how many bytes there were. The Go type scanner.
 */
public final class Scanner extends StructValue {
  // What a byte is.
  static final int CONTINUE = 0;
  static final int SKIP_SPACE = 1;
  static final int BEGIN = 2;
  static final int COMMA_OR_COLON = 3;
  static final int END_COMPOSITE = 4;

  /** The byte before it was the value's last. */
  static final int END = 5;

  static final int ERROR = 6;

  private static final int MAX_DEPTH = 10_000;

  private enum State {
    VALUE,
    VALUE_OR_END,
    KEY,
    KEY_OR_END,
    AFTER_VALUE,
    AFTER_TOP,
    STRING,
    ESCAPE,
    HEX,
    MINUS,
    ZERO,
    DIGITS,
    POINT,
    FRACTION,
    EXPONENT,
    EXPONENT_SIGN,
    EXPONENT_DIGITS,
    LITERAL,
    FAILED
  }

  // What is open.
  private static final byte IN_KEY = 0;
  private static final byte IN_VALUE = 1;
  private static final byte IN_ARRAY = 2;

  private State state = State.VALUE;
  private byte[] open = new byte[16];
  private int depth;
  private boolean endTop;
  private String literal = "";
  private int matched;

  /** How many bytes it was fed; not set back by {@link #reset}. */
  long bytes;

  /** The byte that is wrong (-1: there is none, the words are all), and the words. */
  int wrong;

  String words;

  public Scanner(Type type) {
    super(type);
  }

  /** A scanner that is no Go value. */
  Scanner() {
    super(null);
  }

  @Override
  public Scanner copy() {
    Scanner s = new Scanner(type);
    s.assign(this);
    return s;
  }

  @Override
  public void assign(StructValue v) {
    Scanner s = (Scanner) v;
    state = s.state;
    open = s.open.clone();
    depth = s.depth;
    endTop = s.endTop;
    literal = s.literal;
    matched = s.matched;
    bytes = s.bytes;
    wrong = s.wrong;
    words = s.words;
  }

  void reset() {
    state = State.VALUE;
    depth = 0;
    endTop = false;
    words = null;
  }

  static boolean space(int c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  private static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }

  private int error(int c, String context) {
    state = State.FAILED;
    wrong = c;
    words = context;
    return ERROR;
  }

  private int next(State s) {
    state = s;
    return CONTINUE;
  }

  int step(int c) {
    return switch (state) {
      case STRING -> inString(c);
      case VALUE_OR_END -> c == ']' ? afterValue(c) : value(c);
      case VALUE -> value(c);
      case KEY_OR_END -> {
        if (c == '}') {
          open[depth - 1] = IN_VALUE;
          yield afterValue(c);
        }
        yield key(c);
      }
      case KEY -> key(c);
      case AFTER_VALUE -> afterValue(c);
      case AFTER_TOP -> afterTop(c);
      case ESCAPE -> escape(c);
      case HEX -> hex(c);
      case LITERAL -> literal(c);
      case FAILED -> ERROR;
      default -> number(c);
    };
  }

  private int inString(int c) {
    if (c == '"') {
      return next(State.AFTER_VALUE);
    }
    if (c == '\\') {
      return next(State.ESCAPE);
    }
    return c < ' ' ? error(c, "in string literal") : CONTINUE;
  }

  private int escape(int c) {
    switch (c) {
      case 'b', 'f', 'n', 'r', 't', '\\', '/', '"' -> {
        return next(State.STRING);
      }
      case 'u' -> {
        matched = 0;
        return next(State.HEX);
      }
      default -> {
        return error(c, "in string escape code");
      }
    }
  }

  private int hex(int c) {
    int lower = c | 0x20;
    if (!digit(c) && (lower < 'a' || lower > 'f')) {
      return error(c, "in \\u hexadecimal character escape");
    }
    return ++matched == 4 ? next(State.STRING) : CONTINUE;
  }

  private int value(int c) {
    if (space(c)) {
      return SKIP_SPACE;
    }
    switch (c) {
      case '{' -> {
        return push(c, IN_KEY, State.KEY_OR_END);
      }
      case '[' -> {
        return push(c, IN_ARRAY, State.VALUE_OR_END);
      }
      case '"' -> state = State.STRING;
      case '-' -> state = State.MINUS;
      case '0' -> state = State.ZERO;
      case 't' -> begin("true");
      case 'f' -> begin("false");
      case 'n' -> begin("null");
      default -> {
        if (!digit(c)) {
          return error(c, "looking for beginning of value");
        }
        state = State.DIGITS;
      }
    }
    return BEGIN;
  }

  private void begin(String word) {
    state = State.LITERAL;
    literal = word;
    matched = 1;
  }

  private int literal(int c) {
    char expected = literal.charAt(matched);
    if (c != expected) {
      return error(c, "in literal " + literal + " (expecting '" + expected + "')");
    }
    return ++matched == literal.length() ? next(State.AFTER_VALUE) : CONTINUE;
  }

  private int key(int c) {
    if (space(c)) {
      return SKIP_SPACE;
    }
    if (c != '"') {
      return error(c, "looking for beginning of object key string");
    }
    state = State.STRING;
    return BEGIN;
  }

  private int push(int c, byte what, State first) {
    if (depth == MAX_DEPTH) {
      return error(c, "exceeded max depth");
    }
    if (depth == open.length) {
      open = Arrays.copyOf(open, 2 * depth);
    }
    open[depth++] = what;
    state = first;
    return BEGIN;
  }

  private int pop() {
    depth--;
    endTop = depth == 0;
    state = endTop ? State.AFTER_TOP : State.AFTER_VALUE;
    return END_COMPOSITE;
  }

  private int afterTop(int c) {
    endTop = true;
    state = State.AFTER_TOP;
    if (!space(c)) {
      error(c, "after top-level value");
    }
    return END;
  }

  private int afterValue(int c) {
    if (depth == 0) {
      return afterTop(c);
    }
    if (space(c)) {
      state = State.AFTER_VALUE;
      return SKIP_SPACE;
    }
    switch (open[depth - 1]) {
      case IN_KEY -> {
        if (c != ':') {
          return error(c, "after object key");
        }
        open[depth - 1] = IN_VALUE;
        state = State.VALUE;
        return COMMA_OR_COLON;
      }
      case IN_VALUE -> {
        if (c == ',') {
          open[depth - 1] = IN_KEY;
          state = State.KEY;
          return COMMA_OR_COLON;
        }
        return c == '}' ? pop() : error(c, "after object key:value pair");
      }
      default -> {
        if (c == ',') {
          state = State.VALUE;
          return COMMA_OR_COLON;
        }
        return c == ']' ? pop() : error(c, "after array element");
      }
    }
  }

  private int number(int c) {
    return switch (state) {
      case MINUS -> {
        if (c == '0') {
          yield next(State.ZERO);
        }
        yield digit(c) ? next(State.DIGITS) : error(c, "in numeric literal");
      }
      case DIGITS -> digit(c) ? CONTINUE : afterInteger(c);
      case ZERO -> afterInteger(c);
      case POINT ->
          digit(c) ? next(State.FRACTION) : error(c, "after decimal point in numeric literal");
      case FRACTION -> {
        if (digit(c)) {
          yield CONTINUE;
        }
        yield c == 'e' || c == 'E' ? next(State.EXPONENT) : afterValue(c);
      }
      case EXPONENT -> c == '+' || c == '-' ? next(State.EXPONENT_SIGN) : exponentDigit(c);
      case EXPONENT_SIGN -> exponentDigit(c);
      case EXPONENT_DIGITS -> digit(c) ? CONTINUE : afterValue(c);
      default -> throw new IllegalStateException(state.name());
    };
  }

  private int exponentDigit(int c) {
    return digit(c) ? next(State.EXPONENT_DIGITS) : error(c, "in exponent of numeric literal");
  }

  private int afterInteger(int c) {
    if (c == '.') {
      return next(State.POINT);
    }
    return c == 'e' || c == 'E' ? next(State.EXPONENT) : afterValue(c);
  }

  /** Whether the last byte closed the outermost array or object. */
  boolean ended() {
    return endTop;
  }

  /** The end of the text: whether a value ended. */
  boolean eof() {
    if (words != null) {
      return false;
    }
    if (!endTop) {
      step(' ');
    }
    if (!endTop && words == null) {
      error(-1, "unexpected end of JSON input");
    }
    return words == null;
  }

  /** Whether the text is one value. */
  boolean check(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      bytes++;
      int what = step(b[i] & 0xff);
      if (what == ERROR || what == END && words != null) {
        return false;
      }
    }
    return eof();
  }
}
