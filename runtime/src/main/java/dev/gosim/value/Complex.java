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
