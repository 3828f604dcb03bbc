package dev.gosim.check;

import dev.gosim.ast.Token;
import dev.gosim.types.Constant;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Non-integer constants: rounding of fractions to float64 and float32, and the floats that stand in
 * for fractions of unreasonable size. The spec asks for 256 bits of mantissa, Go's compiler has
 * 512; ours are decimal with about as much. Once a value is such a float, results stay floats.
 */
final class ConstantFloats {
  /** Numerators and denominators stay below so many bits. */
  static final int MAX_BITS = 4096;

  /** 512 bits and a little. */
  private static final MathContext PRECISION = new MathContext(160, RoundingMode.HALF_EVEN);

  /** What is left when a few bits are blamed on rounding. */
  private static final MathContext FORGIVING = new MathContext(156, RoundingMode.HALF_EVEN);

  /** Go's floats have binary exponents of 32 bits: so many decimal digits. */
  private static final long MAX_DIGITS = 646_456_993;

  private ConstantFloats() {}

  /** A real constant as a decimal number of limited precision. */
  static BigDecimal decimal(Constant v) {
    return switch (v) {
      case Constant.Int64 i -> BigDecimal.valueOf(i.value());
      case Constant.BigInt i -> new BigDecimal(i.value(), PRECISION);
      case Constant.Rat r -> new BigDecimal(r.num()).divide(new BigDecimal(r.den()), PRECISION);
      case Constant.Float f -> f.value();
      default -> throw new IllegalArgumentException(v.toString());
    };
  }

  static Constant binary(BigDecimal x, Token op, BigDecimal y) {
    try {
      return make(
          switch (op) {
            case ADD -> x.add(y, PRECISION);
            case SUB -> x.subtract(y, PRECISION);
            case MUL -> x.multiply(y, PRECISION);
            case QUO -> x.divide(y, PRECISION);
            default -> throw new IllegalArgumentException(op.text());
          });
    } catch (ArithmeticException e) {
      return ConstantOps.UNKNOWN; // the exponent does not even fit BigDecimal's
    }
  }

  static Constant quotient(BigDecimal x, BigDecimal y) {
    return make(x.divide(y, PRECISION));
  }

  private static Constant make(BigDecimal v) {
    long digits = (long) v.precision() - v.scale();
    if (v.signum() == 0 || digits < -MAX_DIGITS) {
      return ConstantOps.ZERO;
    }
    return digits > MAX_DIGITS ? ConstantOps.UNKNOWN : new Constant.Float(v.stripTrailingZeros());
  }

  /** The integer a float is (or would be but for rounding errors), if it has a sensible size. */
  static Constant toInteger(BigDecimal v) {
    if (Math.abs((long) v.precision() - v.scale()) > MAX_BITS) {
      return ConstantOps.UNKNOWN;
    }
    BigDecimal rounded = v.round(FORGIVING).stripTrailingZeros();
    if (rounded.scale() > 0 || rounded.precision() - rounded.scale() > MAX_BITS * 0.30103) {
      return ConstantOps.UNKNOWN;
    }
    BigDecimal exact = v.stripTrailingZeros();
    return Constant.of((exact.scale() <= 0 ? exact : rounded).toBigIntegerExact());
  }

  /** The exact value of a finite float64. */
  static Constant ofDouble(double d) {
    if (d == 0) {
      return ConstantOps.ZERO;
    }
    int exp = Math.max(Math.getExponent(d), Double.MIN_EXPONENT) - (Double.PRECISION - 1);
    BigInteger mantissa = BigInteger.valueOf((long) Math.scalb(Math.abs(d), -exp));
    if (d < 0) {
      mantissa = mantissa.negate();
    }
    return exp >= 0
        ? Constant.of(mantissa.shiftLeft(exp))
        : ConstantOps.fraction(mantissa, BigInteger.ONE.shiftLeft(-exp));
  }

  /**
   * num / den rounded, half to even, to a binary float of {@code precision} bits whose smallest
   * normal exponent is {@code minExponent}.
   */
  static double round(BigInteger num, BigInteger den, int precision, int minExponent) {
    BigInteger n = num.abs();
    // q has at least precision + 2 bits; a remainder sticks to its last bit
    int shift = Math.max(precision + 3 - (n.bitLength() - den.bitLength()), 0);
    BigInteger[] qr = n.shiftLeft(shift).divideAndRemainder(den);
    BigInteger q = qr[0].shiftLeft(1);
    if (qr[1].signum() != 0) {
      q = q.setBit(0);
    }
    int exponent = q.bitLength() - 1 - (shift + 1);
    int bits = exponent >= minExponent ? precision : precision - (minExponent - exponent);
    if (bits < 0) {
      return num.signum() < 0 ? -0.0 : 0.0;
    }
    int drop = q.bitLength() - bits;
    long m = q.shiftRight(drop).longValueExact();
    boolean half = q.testBit(drop - 1);
    boolean more = q.getLowestSetBit() < drop - 1;
    if (half && (more || (m & 1) != 0)) {
      m++;
    }
    double d = Math.scalb((double) m, drop - (shift + 1));
    return num.signum() < 0 ? -d : d;
  }
}
