package dev.gosim.value;

/** complex128 and complex64 (whose parts are rounded after each operation). */
public record Complex(double re, double im) {
  public static final Complex ZERO = new Complex(0, 0);

  public Complex add(Complex o) {
    return new Complex(re + o.re, im + o.im);
  }

  public Complex sub(Complex o) {
    return new Complex(re - o.re, im - o.im);
  }

  public Complex mul(Complex o) {
    return new Complex(re * o.re - im * o.im, re * o.im + im * o.re);
  }

  /** Quotient as runtime/complex.go defines it: infinities and NaNs as in C99. */
  public Complex div(Complex m) {
    double e;
    double f;
    if (Math.abs(m.re) >= Math.abs(m.im)) {
      double ratio = m.im / m.re;
      double denom = m.re + ratio * m.im;
      e = (re + im * ratio) / denom;
      f = (im - re * ratio) / denom;
    } else {
      double ratio = m.re / m.im;
      double denom = m.im + ratio * m.re;
      e = (re * ratio + im) / denom;
      f = (im * ratio - re) / denom;
    }
    return Double.isNaN(e) && Double.isNaN(f) ? special(m, e, f) : new Complex(e, f);
  }

  private Complex special(Complex m, double e, double f) {
    double a = re;
    double b = im;
    double c = m.re;
    double d = m.im;
    boolean infinite = Double.isInfinite(a) || Double.isInfinite(b);
    if (c == 0 && d == 0 && (!Double.isNaN(a) || !Double.isNaN(b))) {
      double inf = Math.copySign(Double.POSITIVE_INFINITY, c);
      return new Complex(inf * a, inf * b);
    }
    if (infinite && Double.isFinite(c) && Double.isFinite(d)) {
      a = unit(a);
      b = unit(b);
      double inf = Double.POSITIVE_INFINITY;
      return new Complex(inf * (a * c + b * d), inf * (b * c - a * d));
    }
    if ((Double.isInfinite(c) || Double.isInfinite(d))
        && Double.isFinite(a)
        && Double.isFinite(b)) {
      c = unit(c);
      d = unit(d);
      return new Complex(0 * (a * c + b * d), 0 * (b * c - a * d));
    }
    return new Complex(e, f);
  }

  private static double unit(double x) {
    return Math.copySign(Double.isInfinite(x) ? 1 : 0, x);
  }

  public Complex negate() {
    return new Complex(-re, -im);
  }

  /** Go's == (a NaN part is unequal, 0 == -0). */
  public boolean eq(Complex o) {
    return re == o.re && im == o.im;
  }

  /** Both parts rounded to float32. */
  public Complex toComplex64() {
    return new Complex((float) re, (float) im);
  }
}
