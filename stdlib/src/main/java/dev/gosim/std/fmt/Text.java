package dev.gosim.std.fmt;

import dev.gosim.std.Bytes;
import dev.gosim.std.unicode.utf8.Decode;
import dev.gosim.value.Slice;
import java.util.Arrays;

/** Output under construction: bytes. */
final class Text {
  byte[] bytes;
  int len;

  Text(int capacity) {
    bytes = new byte[capacity];
  }

  private void reserve(int n) {
    if (len + n > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, len + n));
    }
  }

  void add(char c) {
    reserve(1);
    bytes[len++] = (byte) c;
  }

  void add(String s) {
    int n = s.length();
    reserve(n);
    Bytes.copy(s, bytes, len);
    len += n;
  }

  void add(String s, int from, int to) {
    reserve(to - from);
    for (int i = from; i < to; i++) {
      bytes[len++] = (byte) s.charAt(i);
    }
  }

  void add(byte[] b, int from, int n) {
    reserve(n);
    System.arraycopy(b, from, bytes, len, n);
    len += n;
  }

  void addRune(int r) {
    if (r >= 0 && r < 0x80) {
      add((char) r);
    } else {
      add(Decode.encode(r));
    }
  }

  void addDecimal(long v) {
    if (v >= 0 && v < 10) {
      add((char) ('0' + v));
    } else {
      add(Long.toString(v));
    }
  }

  void fill(char c, int n) {
    if (n > 0) {
      reserve(n);
      Arrays.fill(bytes, len, len + n, (byte) c);
      len += n;
    }
  }

  String string() {
    return Bytes.string(bytes, 0, len);
  }

  Slice slice() {
    return new Slice(bytes, 0, len, bytes.length);
  }
}
