package dev.gosim.std;

import dev.gosim.value.Growth;
import dev.gosim.value.Slice;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The step between Go's strings (one char per byte) and Java byte arrays. */
public final class Bytes {
  private static final Slice EMPTY = Slice.ofBytes(new byte[0]);

  private Bytes() {}

  /** A Go string of these bytes. */
  public static String string(byte[] b, int from, int len) {
    return new String(b, from, len, StandardCharsets.ISO_8859_1);
  }

  /** A Go string of a []byte. */
  public static String string(Slice s) {
    return s.len == 0 ? "" : string((byte[]) s.array, s.off, s.len);
  }

  /** The bytes of a Go string. */
  public static byte[] of(String s) {
    return s.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The bytes of a []byte, copied. */
  public static byte[] of(Slice s) {
    return s.len == 0 ? new byte[0] : Arrays.copyOfRange((byte[]) s.array, s.off, s.off + s.len);
  }

  /** Copies a Go string's bytes; the JDK's own narrowing copy, which needs no charset. */
  @SuppressWarnings("deprecation")
  public static void copy(String s, byte[] to, int at) {
    s.getBytes(0, s.length(), to, at);
  }

  /** Go's append(b, s...). */
  public static Slice append(Slice b, String s) {
    Slice r = extend(b, s.length());
    copy(s, (byte[]) r.array, r.off + b.len);
    return r;
  }

  /** b with n more bytes in len, in place if its capacity allows; their contents are not set. */
  public static Slice extend(Slice b, int n) {
    return n == 0 && b.isNil() ? EMPTY : Growth.BYTES.grow(b, n);
  }

  /** Characters of Java (a file name, an environment variable) as a Go string. */
  public static String encode(String java) {
    for (int i = 0; i < java.length(); i++) {
      if (java.charAt(i) >= 0x80) {
        return new String(java.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      }
    }
    return java;
  }

  /** A Go string as characters of Java. */
  public static String decode(String go) {
    for (int i = 0; i < go.length(); i++) {
      if (go.charAt(i) >= 0x80) {
        return new String(of(go), StandardCharsets.UTF_8);
      }
    }
    return go;
  }
}
