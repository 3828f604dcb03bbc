package dev.gosim.check;

import dev.gosim.ast.Token;
import dev.gosim.types.Constant;
import dev.gosim.types.Constant.BigInt;
import dev.gosim.types.Constant.Bool;
import dev.gosim.types.Constant.Complex;
import dev.gosim.types.Constant.Int64;
import dev.gosim.types.Constant.Rat;
import dev.gosim.types.Constant.Str;
import dev.gosim.types.Constant.Unknown;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Exact arithmetic on constants (spec, "Constant expressions"; Go's package {@code go/constant}).
 *
 * <p>Numbers form a ladder: integers, fractions, {@link ConstantFloats floats} where a fraction
 * would grow too large, complex numbers; two operands meet on the higher rung. A number that is an
 * integer is held as one whatever its type, so the type, not the value, decides whether a division
 * truncates. An {@link Unknown} operand makes the result unknown.
 */
public final class ConstantOps {
  static final Constant UNKNOWN = new Unknown();
  static final Constant ZERO = Constant.of(0);

  private static final Bool TRUE = new Bool(true);
  private static final Bool FALSE = new Bool(false);

  private ConstantOps() {}

  static Constant of(boolean b) {
    return b ? TRUE : FALSE;
  }

  static boolean isUnknown(Constant v) {
    return v instanceof Unknown;
  }

  /** Whether the value is an integer (of whatever type). */
  static boolean isInteger(Constant v) {
    return v instanceof Int64 || v instanceof BigInt;
  }

  /** Whether the value is a number without imaginary part. */
  static boolean isReal(Constant v) {
    return isInteger(v) || v instanceof Rat || v instanceof Constant.Float;
  }

  static boolean isNumeric(Constant v) {
    return isReal(v) || v instanceof Complex;
  }

  /** The value of an integer constant. */
  public static BigInteger bigInteger(Constant v) {
    return switch (v) {
      case Int64 i -> BigInteger.valueOf(i.value());
      case BigInt i -> i.value();
      default -> throw new IllegalArgumentException(v.toString());
    };
  }

  /** The string of a string constant ("" if unknown). */
  static String string(Constant v) {
    return v instanceof Str s ? s.value() : "";
  }

  /** Bits of the absolute value of an integer. */
  static int bitLength(Constant v) {
    return isInteger(v) ? bigInteger(v).abs().bitLength() : 0;
  }

  /** -1, 0 or 1; for complex numbers 0 or not; for unknown values 1, to avoid follow-up errors. */
  static int sign(Constant v) {
    return switch (v) {
      case Int64 i -> Long.signum(i.value());
      case BigInt i -> i.value().signum();
      case Rat r -> r.num().signum();
      case Constant.Float f -> f.value().signum();
      default -> 1;
    };
  }

  public static Constant real(Constant v) {
    return v instanceof Complex c ? c.re() : v;
  }

  public static Constant imag(Constant v) {
    return switch (v) {
      case Complex c -> c.im();
      case Unknown u -> u;
      default -> ZERO;
    };
  }

  /** {@code re + im*i}; both real or unknown. */
  static Constant complex(Constant re, Constant im) {
    if (isUnknown(re) || isUnknown(im)) {
      return UNKNOWN;
    }
    return sign(im) == 0 ? re : new Complex(re, im);
  }

  /** The value as an integer, if it is one up to the rounding of floats; else unknown. */
  public static Constant toInteger(Constant v) {
    return v instanceof Constant.Float f
        ? ConstantFloats.toInteger(f.value())
        : integerOrUnknown(v);
  }

  private static Constant integerOrUnknown(Constant v) {
    return isInteger(v) ? v : UNKNOWN;
  }

  /** {@code op x}; {@code bits} limits the result of {@code ^} for unsigned types (0: no limit). */
  static Constant unary(Token op, Constant x, int bits) {
    if (isUnknown(x)) {
      return x;
    }
    return switch (op) {
      case ADD -> x;
      case SUB -> negate(x);
      case NOT -> of(!((Bool) x).value());
      case XOR -> {
        BigInteger z = bigInteger(x).not();
        yield Constant.of(
            bits == 0 ? z : z.and(BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE)));
      }
      default -> throw new IllegalArgumentException(op.text());
    };
  }

  private static Constant negate(Constant x) {
    return switch (x) {
      case Int64 i when i.value() != Long.MIN_VALUE -> new Int64(-i.value());
      case Int64 i -> Constant.of(bigInteger(i).negate());
      case BigInt i -> Constant.of(i.value().negate());
      case Rat r -> new Rat(r.num().negate(), r.den());
      case Constant.Float f -> new Constant.Float(f.value().negate());
      case Complex c -> complex(negate(c.re()), negate(c.im()));
      default -> throw new IllegalArgumentException(x.toString());
    };
  }

  /**
   * {@code x op y} for arithmetic and logic; comparisons and shifts have their own methods. {@code
   * integer}: the operands' type is an integer type, division truncates.
   */
  static Constant binary(Constant x, Token op, Constant y, boolean integer) {
    if (isUnknown(x) || isUnknown(y)) {
      return UNKNOWN;
    }
    if (x instanceof Bool a && y instanceof Bool b) {
      return of(op == Token.LAND ? a.value() && b.value() : a.value() || b.value());
    }
    if (x instanceof Str a && y instanceof Str b) {
      return new Str(a.value().concat(b.value()));
    }
    if (x instanceof Complex || y instanceof Complex) {
      return complexOp(real(x), imag(x), op, real(y), imag(y));
    }
    if (x instanceof Constant.Float || y instanceof Constant.Float) {
      return ConstantFloats.binary(ConstantFloats.decimal(x), op, ConstantFloats.decimal(y));
    }
    if (x instanceof Rat || y instanceof Rat || op == Token.QUO && !integer) {
      return rational(x, op, y);
    }
    if (x instanceof Int64 a && y instanceof Int64 b) {
      return small(a.value(), op, b.value());
    }
    return big(bigInteger(x), op, bigInteger(y));
  }

  private static Constant small(long a, Token op, long b) {
    switch (op) {
      case ADD -> {
        long c = a + b;
        if (((a ^ c) & (b ^ c)) >= 0) {
          return new Int64(c);
        }
      }
      case SUB -> {
        long c = a - b;
        if (((a ^ b) & (a ^ c)) >= 0) {
          return new Int64(c);
        }
      }
      case MUL -> {
        if ((int) a == a && (int) b == b) {
          return new Int64(a * b);
        }
      }
      default -> {}
    }
    return big(BigInteger.valueOf(a), op, BigInteger.valueOf(b));
  }

  private static Constant big(BigInteger a, Token op, BigInteger b) {
    return Constant.of(
        switch (op) {
          case ADD -> a.add(b);
          case SUB -> a.subtract(b);
          case MUL -> a.multiply(b);
          case QUO -> a.divide(b);
          case REM -> a.remainder(b);
          case AND -> a.and(b);
          case OR -> a.or(b);
          case XOR -> a.xor(b);
          case AND_NOT -> a.andNot(b);
          default -> throw new IllegalArgumentException(op.text());
        });
  }

  private static BigInteger numerator(Constant v) {
    return v instanceof Rat r ? r.num() : bigInteger(v);
  }

  private static BigInteger denominator(Constant v) {
    return v instanceof Rat r ? r.den() : BigInteger.ONE;
  }

  private static Constant rational(Constant x, Token op, Constant y) {
    BigInteger a = numerator(x);
    BigInteger b = denominator(x);
    BigInteger c = numerator(y);
    BigInteger d = denominator(y);
    return switch (op) {
      case ADD -> fraction(a.multiply(d).add(c.multiply(b)), b.multiply(d));
      case SUB -> fraction(a.multiply(d).subtract(c.multiply(b)), b.multiply(d));
      case MUL -> fraction(a.multiply(c), b.multiply(d));
      case QUO -> fraction(a.multiply(d), b.multiply(c));
      default -> throw new IllegalArgumentException(op.text());
    };
  }

  /** num / den in lowest terms; a float if it would be unreasonably large. */
  static Constant fraction(BigInteger num, BigInteger den) {
    BigInteger g = num.gcd(den);
    if (den.signum() < 0) {
      g = g.negate();
    }
    BigInteger n = num.divide(g);
    BigInteger d = den.divide(g);
    if (n.bitLength() >= ConstantFloats.MAX_BITS || d.bitLength() >= ConstantFloats.MAX_BITS) {
      return ConstantFloats.quotient(new BigDecimal(n), new BigDecimal(d));
    }
    return d.equals(BigInteger.ONE) ? Constant.of(n) : new Rat(n, d);
  }

  private static Constant real(Constant x, Token op, Constant y) {
    return binary(x, op, y, false);
  }

  private static Constant complexOp(Constant a, Constant b, Token op, Constant c, Constant d) {
    switch (op) {
      case ADD, SUB -> {
        return complex(real(a, op, c), real(b, op, d));
      }
      case MUL, QUO -> {
        // (a + bi)(c ± di) = (ac ∓ bd) + (bc ± ad)i
        Constant ac = real(a, Token.MUL, c);
        Constant bd = real(b, Token.MUL, d);
        Constant bc = real(b, Token.MUL, c);
        Constant ad = real(a, Token.MUL, d);
        if (op == Token.MUL) {
          return complex(real(ac, Token.SUB, bd), real(bc, Token.ADD, ad));
        }
        Constant norm = real(real(c, Token.MUL, c), Token.ADD, real(d, Token.MUL, d));
        Constant re = real(real(ac, Token.ADD, bd), Token.QUO, norm);
        return complex(re, real(real(bc, Token.SUB, ad), Token.QUO, norm));
      }
      default -> throw new IllegalArgumentException(op.text());
    }
  }

  /** {@code x << s} or {@code x >> s} of an integer. */
  static Constant shift(Constant x, Token op, int s) {
    if (isUnknown(x)) {
      return x;
    }
    BigInteger v = bigInteger(x);
    return Constant.of(op == Token.SHL ? v.shiftLeft(s) : v.shiftRight(s));
  }

  /** Whether {@code x op y}; false if one is unknown. */
  static boolean compare(Constant x, Token op, Constant y) {
    if (isUnknown(x) || isUnknown(y)) {
      return false;
    }
    if (x instanceof Bool a && y instanceof Bool b) {
      return (a.value() == b.value()) == (op == Token.EQL);
    }
    if (x instanceof Str a && y instanceof Str b) {
      return holds(op, a.value().compareTo(b.value()));
    }
    if (x instanceof Complex || y instanceof Complex) {
      boolean same = compareReal(real(x), real(y)) == 0 && compareReal(imag(x), imag(y)) == 0;
      return same == (op == Token.EQL);
    }
    return holds(op, compareReal(x, y));
  }

  private static boolean holds(Token op, int order) {
    return switch (op) {
      case EQL -> order == 0;
      case NEQ -> order != 0;
      case LSS -> order < 0;
      case LEQ -> order <= 0;
      case GTR -> order > 0;
      case GEQ -> order >= 0;
      default -> throw new IllegalArgumentException(op.text());
    };
  }

  private static int compareReal(Constant x, Constant y) {
    if (x instanceof Int64 a && y instanceof Int64 b) {
      return Long.compare(a.value(), b.value());
    }
    if (x instanceof Constant.Float || y instanceof Constant.Float) {
      return ConstantFloats.decimal(x).compareTo(ConstantFloats.decimal(y));
    }
    BigInteger left = numerator(x).multiply(denominator(y));
    return left.compareTo(numerator(y).multiply(denominator(x)));
  }

  /** The nearest float64 of a real constant; infinite if it is too large. */
  public static double float64(Constant v) {
    return switch (v) {
      case Int64 i -> i.value();
      case BigInt i -> i.value().doubleValue();
      case Rat r -> ConstantFloats.round(r.num(), r.den(), Double.PRECISION, Double.MIN_EXPONENT);
      case Constant.Float f -> f.value().doubleValue();
      default -> 0;
    };
  }

  /** The nearest float32 of a real constant, as a float64; infinite if it is too large. */
  public static double float32(Constant v) {
    return switch (v) {
      case Int64 i -> (float) i.value();
      case BigInt i -> i.value().floatValue();
      case Rat r ->
          (float) ConstantFloats.round(r.num(), r.den(), Float.PRECISION, Float.MIN_EXPONENT);
      case Constant.Float f -> f.value().floatValue();
      default -> 0;
    };
  }

  /** What makes equal map keys of a composite literal equal: 1, 1.0 and 1+0i are one key. */
  static Object mapKey(Constant v) {
    return switch (v) {
      case Rat r -> float64(r);
      case Constant.Float f -> float64(f);
      case Complex c -> new Complex(roundedPart(c.re()), roundedPart(c.im()));
      default -> v;
    };
  }

  private static Constant roundedPart(Constant v) {
    return ConstantFloats.ofDouble(float64(v));
  }
}
