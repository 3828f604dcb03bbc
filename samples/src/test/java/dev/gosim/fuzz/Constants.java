package dev.gosim.fuzz;

import dev.gosim.fuzz.GoType.Basic;
import dev.gosim.fuzz.GoType.Kind;
import java.math.BigInteger;
import java.util.Locale;

/** Constants, whose values the generator must know: the compiler rejects what does not fit. */
final class Constants {
  private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(400);

  private final Context c;

  Constants(Context c) {
    this.c = c;
  }

  /** A literal of a value of the type. */
  String integer(Basic t) {
    if (c.rng.percent(8)) {
      return big(t, 3).text;
    }
    return number(value(t));
  }

  BigInteger value(Basic t) {
    BigInteger min = min(t);
    BigInteger max = max(t);
    BigInteger v =
        switch (c.rng.below(10)) {
          case 0 -> min.add(BigInteger.valueOf(c.rng.below(3)));
          case 1 -> max.subtract(BigInteger.valueOf(c.rng.below(3)));
          case 2 -> BigInteger.ONE.shiftLeft(c.rng.below(t.bits()));
          case 3 -> BigInteger.valueOf(c.rng.bits() >> c.rng.below(64));
          case 4, 5 -> BigInteger.valueOf(c.rng.between(-300, 300));
          default -> BigInteger.valueOf(c.rng.between(-3, 20));
        };
    if (v.compareTo(min) < 0) {
      v = v.negate();
    }
    return v.compareTo(max) > 0 || v.compareTo(min) < 0 ? v.abs().mod(max) : v;
  }

  static BigInteger min(Basic t) {
    return t.kind() == Kind.INT ? BigInteger.ONE.shiftLeft(t.bits() - 1).negate() : BigInteger.ZERO;
  }

  static BigInteger max(Basic t) {
    int bits = t.kind() == Kind.INT ? t.bits() - 1 : t.bits();
    return BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
  }

  /** The number in one of the many ways to write it. */
  private String number(BigInteger v) {
    String sign = v.signum() < 0 ? "-" : "";
    BigInteger abs = v.abs();
    return switch (c.rng.below(14)) {
      case 0 -> sign + "0x" + abs.toString(16);
      case 1 -> sign + "0b" + abs.toString(2);
      case 2 -> sign + "0o" + abs.toString(8);
      case 3 ->
          abs.bitLength() < 30
              ? sign + "0x_" + abs.toString(16).toUpperCase(Locale.ROOT)
              : v.toString();
      case 4 ->
          abs.bitLength() < 7 && abs.intValue() >= 'a' && abs.intValue() <= 'z'
              ? sign + "'" + (char) abs.intValue() + "'"
              : v.toString();
      case 5 ->
          abs.bitLength() > 10 && abs.bitLength() < 60
              ? sign
                  + abs.divide(BigInteger.valueOf(1000))
                  + "_"
                  + String.format("%03d", abs.mod(BigInteger.valueOf(1000)).intValue())
              : v.toString();
      default -> v.toString();
    };
  }

  /** A constant expression with its value. */
  private record Big(String text, BigInteger value) {}

  /** A constant expression, with numbers of any size in between, whose value the type has. */
  private Big big(Basic t, int depth) {
    Big b = arbitrary(depth);
    BigInteger size = max(t).subtract(min(t)).add(BigInteger.ONE);
    if (b.value.compareTo(min(t)) >= 0 && b.value.compareTo(max(t)) <= 0) {
      return new Big("(" + b.text + ")", b.value);
    }
    // The remainder has the sign of the dividend; its half fits a signed type of that size.
    BigInteger divisor = size.shiftRight(1);
    Big r = new Big("((" + b.text + ") % " + divisor + ")", b.value.remainder(divisor));
    return r.value.signum() < 0 && t.kind() == Kind.UINT
        ? new Big("(-" + r.text + ")", r.value.negate())
        : r;
  }

  private Big arbitrary(int depth) {
    if (depth == 0) {
      BigInteger v = BigInteger.valueOf(c.rng.bits() >> c.rng.below(64));
      return v.signum() < 0 ? new Big("(" + number(v) + ")", v) : new Big(number(v), v);
    }
    Big a = arbitrary(depth - 1);
    Big b = arbitrary(c.rng.below(depth));
    int shift = c.rng.below(90);
    Big r =
        switch (c.rng.below(10)) {
          case 0, 1 -> new Big("(" + a.text + " + " + b.text + ")", a.value.add(b.value));
          case 2 -> new Big("(" + a.text + " - " + b.text + ")", a.value.subtract(b.value));
          case 3, 4 -> new Big("(" + a.text + " * " + b.text + ")", a.value.multiply(b.value));
          case 5 -> new Big("(" + a.text + " << " + shift + ")", a.value.shiftLeft(shift));
          case 6 -> new Big("(" + a.text + " >> " + shift + ")", a.value.shiftRight(shift));
          case 7 -> new Big("(" + a.text + " &^ " + b.text + ")", a.value.andNot(b.value));
          case 8 -> new Big("(" + a.text + " ^ " + b.text + ")", a.value.xor(b.value));
          default ->
              b.value.signum() == 0
                  ? a
                  : new Big("(" + a.text + " / " + b.text + ")", a.value.divide(b.value));
        };
    return r.value.abs().compareTo(LIMIT) > 0 ? b : r;
  }

  /** A literal of a floating-point type. */
  String floating(Basic t) {
    return switch (c.rng.below(12)) {
      case 0 -> "0";
      case 1 -> String.valueOf(c.rng.between(-20, 20));
      case 2 -> c.rng.between(1, 99) + "e" + c.rng.between(-30, 30);
      case 3 -> "0x1." + Integer.toHexString(c.rng.below(4096)) + "p" + c.rng.between(-40, 40);
      case 4 -> t.bits() == 32 ? "math.MaxFloat32" : "math.MaxFloat64";
      case 5 -> t.bits() == 32 ? "math.SmallestNonzeroFloat32" : "math.SmallestNonzeroFloat64";
      case 6 -> "." + c.rng.below(1000);
      case 7 -> "(" + c.rng.between(1, 9) + ".0 / " + c.rng.between(3, 11) + ")";
      default -> c.rng.between(-99, 99) + "." + c.rng.below(10_000);
    };
  }

  /** A literal of a complex type. */
  String imaginary() {
    String im = c.rng.between(0, 20) + c.rng.of("", ".5", ".25") + "i";
    return c.rng.percent(40) ? im : "(" + c.rng.between(-9, 9) + ".5 + " + im + ")";
  }
}
