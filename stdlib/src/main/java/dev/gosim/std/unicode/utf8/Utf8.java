package dev.gosim.std.unicode.utf8;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.std.Bytes;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Slice;

/** Natives of package unicode/utf8. */
final class Utf8 {
  private Utf8() {}

  /** A rune and the bytes it took. */
  record Rune(long r, long size) implements Results {
    static Rune of(long decoded) {
      return new Rune(Decode.rune(decoded), Decode.width(decoded));
    }
  }

  @Native("DecodeRune")
  static Rune decodeRune(Slice p) {
    return Rune.of(Decode.first((byte[]) p.array, p.off, p.off + p.len));
  }

  @Native("DecodeRuneInString")
  static Rune decodeRuneInString(String s) {
    return Rune.of(Decode.first(s, 0, s.length()));
  }

  @Native("DecodeLastRune")
  static Rune decodeLastRune(Slice p) {
    return Rune.of(Decode.last((byte[]) p.array, p.off, p.off + p.len));
  }

  @Native("DecodeLastRuneInString")
  static Rune decodeLastRuneInString(String s) {
    return Rune.of(Decode.last(s, 0, s.length()));
  }

  @Native("FullRune")
  static boolean fullRune(Slice p) {
    String s = p.len == 0 ? "" : Bytes.string((byte[]) p.array, p.off, Math.min(p.len, 4));
    return Decode.full(s, 0, s.length());
  }

  @Native("FullRuneInString")
  static boolean fullRuneInString(String s) {
    return Decode.full(s, 0, s.length());
  }

  @Native("RuneCount")
  static long runeCount(Slice p) {
    return Decode.count((byte[]) p.array, p.off, p.off + p.len);
  }

  @Native("RuneCountInString")
  static long runeCountInString(String s) {
    return Decode.count(s, 0, s.length());
  }

  @Native("RuneLen")
  static long runeLen(long r) {
    return Decode.length(r);
  }

  @Native("Valid")
  static boolean valid(Slice p) {
    return Decode.invalid(Bytes.string(p)) < 0;
  }

  @Native("ValidString")
  static boolean validString(String s) {
    return Decode.invalid(s) < 0;
  }

  @Native("ValidRune")
  static boolean validRune(long r) {
    return Decode.valid(r);
  }

  @Native("AppendRune")
  static Slice appendRune(Slice p, long r) {
    return Bytes.append(p, Decode.encode(r));
  }

  @Native("EncodeRune")
  static long encodeRune(Slice p, long r) {
    String s = Decode.encode(r);
    if (p.len < s.length()) {
      throw GoPanic.index(s.length() - 1L, p.len);
    }
    Bytes.copy(s, (byte[]) p.array, p.off);
    return s.length();
  }
}
