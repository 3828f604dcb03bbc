package dev.gosim.check;

import java.nio.charset.StandardCharsets;

/** UTF-8 in strings that hold one byte per char. */
final class Utf8 {
  private Utf8() {}

  /** A code point's bytes; U+FFFD's for what is no Unicode scalar value. */
  static String encode(int rune) {
    boolean valid = Character.isValidCodePoint(rune) && (rune < 0xD800 || rune > 0xDFFF);
    byte[] utf8 = Character.toString(valid ? rune : 0xFFFD).getBytes(StandardCharsets.UTF_8);
    return new String(utf8, StandardCharsets.ISO_8859_1);
  }

  /** How many bytes the valid sequence at {@code i} has; 0 if there is none. */
  static int sequenceLength(String s, int i) {
    int c = s.charAt(i);
    if (c < 0x80) {
      return 1;
    }
    int n = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : 2;
    if (c < 0xC2 || c > 0xF4 || i + n > s.length()) {
      return 0;
    }
    int second = s.charAt(i + 1);
    int lo = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80;
    int hi = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
    if (second < lo || second > hi) {
      return 0;
    }
    for (int k = i + 2; k < i + n; k++) {
      if ((s.charAt(k) & 0xC0) != 0x80) {
        return 0;
      }
    }
    return n;
  }
}
