package dev.gosim.types;

import java.math.BigInteger;

/**
 * An exact constant value (spec, "Constants"). Arithmetic is in dev.gosim.check. Integers that fit
 * are {@link Int64}; the two integer forms never hold the same number.
 */
public sealed interface Constant {
  record Bool(boolean value) implements Constant {}

  /** A string's bytes, one char each. */
  record Str(String value) implements Constant {}

  record Int64(long value) implements Constant {}

  record BigInt(BigInteger value) implements Constant {}

  /** num / den, den positive, in lowest terms; not an integer. */
  record Rat(BigInteger num, BigInteger den) implements Constant {}

  /** A float outside what {@link Rat} holds sensibly (huge or tiny exponents): 512 bits or more. */
  record Float(java.math.BigDecimal value) implements Constant {}

  /** Both parts are real constants; the imaginary one is not zero. */
  record Complex(Constant re, Constant im) implements Constant {}

  /** An operation failed and was reported. */
  record Unknown() implements Constant {}

  static Constant of(long v) {
    return new Int64(v);
  }

  static Constant of(BigInteger v) {
    return v.bitLength() < 64 ? new Int64(v.longValue()) : new BigInt(v);
  }
}
