package dev.gosim.std.encoding.json;

import dev.gosim.value.Slice;

/** A text that is known to be JSON, read from the front. */
class Input {
  final byte[] data;
  private final int end;

  /** The next byte, an index of {@link #data}. */
  int at;

  Input(Slice text) {
    data = (byte[]) text.array;
    at = text.off;
    end = text.off + text.len;
  }

  final void skipSpace() {
    while (at < end && Scanner.space(data[at])) {
      at++;
    }
  }

  /** Moves behind a literal. */
  final void literalEnd() {
    if (data[at] == '"') {
      at++;
      while (data[at] != '"') {
        at += data[at] == '\\' ? 2 : 1;
      }
      at++;
      return;
    }
    while (at < end && ",]} \t\r\n:".indexOf(data[at]) < 0) {
      at++;
    }
  }

  /** Moves behind a value. */
  final void skipValue() {
    skipSpace();
    int depth = 0;
    do {
      switch (data[at]) {
        case '{', '[' -> {
          depth++;
          at++;
        }
        case '}', ']' -> {
          depth--;
          at++;
        }
        case ',', ':', ' ', '\t', '\r', '\n' -> at++;
        default -> literalEnd();
      }
    } while (depth > 0);
  }

  /** Whether another element follows; moves behind the comma or the closing bracket. */
  final boolean more(char close) {
    skipSpace();
    return data[at++] != close;
  }

  /** Whether a composite value is empty; moves behind its closing bracket then. */
  final boolean empty(char close) {
    skipSpace();
    if (data[at] == close) {
      at++;
      return true;
    }
    return false;
  }

  final Slice text(int from, int to) {
    return new Slice(data, from, to - from, data.length - from);
  }

  final String name() {
    skipSpace();
    int from = at;
    literalEnd();
    return Text.unquoted(data, from + 1, at - 1);
  }

  final void colon() {
    skipSpace();
    at++;
  }
}
