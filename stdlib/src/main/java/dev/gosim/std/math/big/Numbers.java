package dev.gosim.std.math.big;

import dev.gosim.value.GoPanic;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;
import java.math.BigInteger;

/**
 * What an Int holds, as a BigInteger and back. An Int is Go's struct of a sign and words, the least
 * significant first and the last one not 0, so that it can be copied, printed and compared as any
 * struct.
 */
final class Numbers {
  private static final int NEG = 0;
  private static final int ABS = 0;

  private Numbers() {}

  static BigInteger value(StructValue x) {
    if (x == null) {
      throw GoPanic.nilDereference();
    }
    Slice abs = (Slice) x.refs[ABS];
    boolean negative = x.longs[NEG] != 0;
    if (abs.len == 0) {
      return BigInteger.ZERO;
    }
    long[] words = (long[]) abs.array;
    if (abs.len == 1 && words[abs.off] > 0) {
      return BigInteger.valueOf(negative ? -words[abs.off] : words[abs.off]);
    }
    byte[] magnitude = new byte[abs.len * Long.BYTES];
    for (int i = 0; i < abs.len; i++) {
      long word = words[abs.off + i];
      for (int k = magnitude.length - 1 - i * Long.BYTES, n = 0; n < Long.BYTES; n++, k--) {
        magnitude[k] = (byte) word;
        word >>>= Byte.SIZE;
      }
    }
    return new BigInteger(negative ? -1 : 1, magnitude);
  }

  /** Gives z the value and returns z. */
  static StructValue set(StructValue z, BigInteger v) {
    if (z == null) {
      throw GoPanic.nilDereference();
    }
    z.longs[NEG] = v.signum() < 0 ? 1 : 0;
    z.refs[ABS] = words(v);
    return z;
  }

  private static Slice words(BigInteger v) {
    if (v.signum() == 0) {
      return Slice.NIL;
    }
    byte[] magnitude = v.abs().toByteArray();
    long[] words = new long[(v.abs().bitLength() + Long.SIZE - 1) / Long.SIZE];
    for (int i = 0; i < magnitude.length && i / Long.BYTES < words.length; i++) {
      long b = magnitude[magnitude.length - 1 - i] & 0xff;
      words[i / Long.BYTES] |= b << i % Long.BYTES * Byte.SIZE;
    }
    return new Slice(words, 0, words.length, words.length);
  }
}
