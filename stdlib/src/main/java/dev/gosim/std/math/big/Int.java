package dev.gosim.std.math.big;

import static dev.gosim.std.math.big.Numbers.set;
import static dev.gosim.std.math.big.Numbers.value;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/** Natives of big.Int: its arithmetic. */
final class Int {
  private Int() {}

  private static BigInteger divisor(StructValue y) {
    BigInteger v = value(y);
    if (v.signum() == 0) {
      throw new GoPanic("division by zero");
    }
    return v;
  }

  @Native("(*Int).Add")
  static StructValue add(StructValue z, StructValue x, StructValue y) {
    return set(z, value(x).add(value(y)));
  }

  @Native("(*Int).Sub")
  static StructValue sub(StructValue z, StructValue x, StructValue y) {
    return set(z, value(x).subtract(value(y)));
  }

  @Native("(*Int).Mul")
  static StructValue mul(StructValue z, StructValue x, StructValue y) {
    return set(z, value(x).multiply(value(y)));
  }

  @Native("(*Int).Quo")
  static StructValue quo(StructValue z, StructValue x, StructValue y) {
    return set(z, value(x).divide(divisor(y)));
  }

  @Native("(*Int).Rem")
  static StructValue rem(StructValue z, StructValue x, StructValue y) {
    return set(z, value(x).remainder(divisor(y)));
  }

  record Pair(StructValue first, StructValue second) implements Results {}

  @Native("(*Int).QuoRem")
  static Pair quoRem(StructValue z, StructValue x, StructValue y, StructValue r) {
    BigInteger[] both = value(x).divideAndRemainder(divisor(y));
    return new Pair(set(z, both[0]), set(r, both[1]));
  }

  /** Euclid's division: the remainder is never negative. */
  private static BigInteger[] euclid(StructValue x, StructValue y) {
    BigInteger by = divisor(y);
    BigInteger[] both = value(x).divideAndRemainder(by);
    if (both[1].signum() < 0) {
      both[0] = both[0].subtract(BigInteger.valueOf(by.signum()));
      both[1] = both[1].add(by.abs());
    }
    return both;
  }

  @Native("(*Int).Div")
  static StructValue div(StructValue z, StructValue x, StructValue y) {
    return set(z, euclid(x, y)[0]);
  }

  @Native("(*Int).Mod")
  static StructValue mod(StructValue z, StructValue x, StructValue y) {
    return set(z, euclid(x, y)[1]);
  }

  @Native("(*Int).DivMod")
  static Pair divMod(StructValue z, StructValue x, StructValue y, StructValue m) {
    BigInteger[] both = euclid(x, y);
    return new Pair(set(z, both[0]), set(m, both[1]));
  }

  @Native("(*Int).Cmp")
  static long cmp(StructValue x, StructValue y) {
    return value(x).compareTo(value(y));
  }

  @Native("(*Int).CmpAbs")
  static long cmpAbs(StructValue x, StructValue y) {
    return value(x).abs().compareTo(value(y).abs());
  }

  @Native("(*Int).And")
  static StructValue and(StructValue z, StructValue x, StructValue y) {
    return set(z, value(x).and(value(y)));
  }

  @Native("(*Int).AndNot")
  static StructValue andNot(StructValue z, StructValue x, StructValue y) {
    return set(z, value(x).andNot(value(y)));
  }

  @Native("(*Int).Or")
  static StructValue or(StructValue z, StructValue x, StructValue y) {
    return set(z, value(x).or(value(y)));
  }

  @Native("(*Int).Xor")
  static StructValue xor(StructValue z, StructValue x, StructValue y) {
    return set(z, value(x).xor(value(y)));
  }

  @Native("(*Int).Not")
  static StructValue not(StructValue z, StructValue x) {
    return set(z, value(x).not());
  }

  /** Java counts in ints; what is larger would not fit into memory either. */
  private static int count(long n) {
    if (n < 0 || n > Integer.MAX_VALUE) {
      throw new OutOfMemoryError();
    }
    return (int) n;
  }

  @Native("(*Int).Lsh")
  static StructValue lsh(StructValue z, StructValue x, long n) {
    BigInteger v = value(x);
    return set(z, v.signum() == 0 ? v : v.shiftLeft(count(n)));
  }

  @Native("(*Int).Rsh")
  static StructValue rsh(StructValue z, StructValue x, long n) {
    boolean all = n < 0 || n > Integer.MAX_VALUE;
    return set(z, value(x).shiftRight(all ? Integer.MAX_VALUE : (int) n));
  }

  /** A bit of a number that is none of those Go calls negative bit indexes. */
  @Native("(*Int).bit")
  static long bit(StructValue x, long i) {
    BigInteger v = value(x);
    return (i > Integer.MAX_VALUE ? v.signum() < 0 : v.testBit((int) i)) ? 1 : 0;
  }

  @Native("(*Int).setBit")
  static StructValue setBit(StructValue z, StructValue x, long i, boolean on) {
    BigInteger v = value(x);
    return set(z, on ? v.setBit(count(i)) : v.clearBit(count(i)));
  }

  @Native("(*Int).BitLen")
  static long bitLen(StructValue x) {
    return value(x).abs().bitLength();
  }

  @Native("(*Int).TrailingZeroBits")
  static long trailingZeroBits(StructValue x) {
    return Math.max(value(x).getLowestSetBit(), 0);
  }

  @Native("(*Int).Bytes")
  static Slice bytes(StructValue x) {
    byte[] b = value(x).abs().toByteArray();
    return Slice.ofBytes(b[0] == 0 ? Arrays.copyOfRange(b, 1, b.length) : b);
  }

  @Native("(*Int).SetBytes")
  static StructValue setBytes(StructValue z, Slice buf) {
    if (buf.len == 0) {
      return set(z, BigInteger.ZERO);
    }
    return set(z, new BigInteger(1, (byte[]) buf.array, buf.off, buf.len));
  }

  /** The digits in a base up to 36, lower-case, with the sign. */
  @Native("(*Int).digits")
  static String digits(StructValue x, long base) {
    return value(x).toString((int) base);
  }

  /** z from digits alone, which there are and which are valid in the base, up to 36. */
  @Native("(*Int).setDigits")
  static void setDigits(StructValue z, String digits, long base) {
    set(z, new BigInteger(digits, (int) base));
  }

  /** x ** y for y that is not negative. */
  @Native("(*Int).pow")
  static void pow(StructValue z, StructValue x, StructValue y) {
    BigInteger base = value(x);
    BigInteger exponent = value(y);
    boolean small = base.abs().bitLength() <= 1;
    set(z, base.pow(small ? exponent.testBit(0) ? 1 : exponent.signum() * 2 : count(y(exponent))));
  }

  private static long y(BigInteger exponent) {
    return exponent.bitLength() < Long.SIZE ? exponent.longValue() : Long.MAX_VALUE;
  }

  /** x ** y mod |m|; false if y is negative and x has no inverse. */
  @Native("(*Int).modPow")
  static boolean modPow(StructValue z, StructValue x, StructValue y, StructValue m) {
    BigInteger base = value(x);
    BigInteger exponent = value(y);
    BigInteger mod = value(m).abs();
    if (exponent.signum() < 0 && !base.gcd(mod).equals(BigInteger.ONE)) {
      return false;
    }
    set(z, base.modPow(exponent, mod));
    return true;
  }

  @Native("(*Int).gcd")
  static void gcd(StructValue z, StructValue x, StructValue y) {
    set(z, value(x).gcd(value(y)));
  }

  /** Go's ModInverse for g in [0, |n|). */
  @Native("(*Int).inverse")
  static boolean inverse(StructValue z, StructValue g, StructValue n) {
    BigInteger mod = value(n).abs();
    BigInteger v = value(g).mod(mod);
    if (!v.gcd(mod).equals(BigInteger.ONE)) {
      return false;
    }
    set(z, v.modInverse(mod));
    return true;
  }

  @Native("(*Int).Sqrt")
  static StructValue sqrt(StructValue z, StructValue x) {
    BigInteger v = value(x);
    if (v.signum() < 0) {
      throw new GoPanic("square root of negative number");
    }
    return set(z, v.sqrt());
  }

  /** How sure Java is asked to be, beyond Go's rounds: 100 bits are as good as certain. */
  @Native("(*Int).prime")
  static boolean prime(StructValue x, long rounds) {
    BigInteger v = value(x);
    return v.signum() > 0 && v.isProbablePrime((int) Math.max(100, Math.min(2 * rounds, 1000)));
  }

  record Rounded(double value, long side) implements Results {}

  /** The nearest float64, and on which side of x it is. */
  @Native("(*Int).float64")
  static Rounded float64(StructValue x) {
    BigInteger v = value(x);
    double d = v.doubleValue();
    int side = Double.isInfinite(d) ? v.signum() : new BigDecimal(d).compareTo(new BigDecimal(v));
    return new Rounded(d, side);
  }

  /** The float64 nearest to x / y, y positive. */
  @Native("quotient")
  static Rounded quotient(StructValue x, StructValue y) {
    BigInteger a = value(x);
    BigInteger b = value(y);
    double d = Fractions.doubleOf(a.abs(), b) * (a.signum() < 0 ? -1 : 1);
    if (Double.isInfinite(d)) {
      return new Rounded(d, a.signum());
    }
    return new Rounded(
        d, new BigDecimal(d).multiply(new BigDecimal(b)).compareTo(new BigDecimal(a)));
  }

  /** The same for float32. */
  @Native("quotient32")
  static Rounded quotient32(StructValue x, StructValue y) {
    BigInteger a = value(x);
    BigInteger b = value(y);
    float f = Fractions.floatOf(a.abs(), b) * (a.signum() < 0 ? -1 : 1);
    if (Float.isInfinite(f)) {
      return new Rounded(f, a.signum());
    }
    return new Rounded(
        f, new BigDecimal(f).multiply(new BigDecimal(b)).compareTo(new BigDecimal(a)));
  }
}
