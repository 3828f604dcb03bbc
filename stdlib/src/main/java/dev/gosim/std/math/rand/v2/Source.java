package dev.gosim.std.math.rand.v2;

import dev.gosim.natives.Host;
import dev.gosim.sched.Goroutine;
import dev.gosim.std.math.rand.Draws;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.GoPanic;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;

/** A source of math/rand/v2, and what its Rand derives from draws of 64 bits. */
interface Source extends Draws {
  /** Uint64. */
  long uint64();

  /** What the functions of the package draw from. */
  static Source global(Goroutine g) {
    return new Global(g);
  }

  /** The source of a *Rand, whose field src is its first reference. */
  static Source of(Frame f, StructValue rand) {
    if (rand == null) {
      throw GoPanic.nilDereference();
    }
    return rand.refs[0] instanceof Source s ? s : new Foreign(f, rand.refs[0]);
  }

  @Override
  default long strip() {
    return uint64();
  }

  @Override
  default double float64() {
    return (uint64() & (1L << 53) - 1) * 0x1p-53;
  }

  default double float32() {
    return (uint64() >>> 32 & (1L << 24) - 1) * 0x1p-24;
  }

  /** Below n, which is not zero (D. Lemire, "Fast Random Integer Generation in an Interval"). */
  default long bounded(long n) {
    if ((n & (n - 1)) == 0) {
      return uint64() & (n - 1);
    }
    long x = uint64();
    if (Long.compareUnsigned(x * n, n) < 0) {
      long threshold = Long.remainderUnsigned(-n, n);
      while (Long.compareUnsigned(x * n, threshold) < 0) {
        x = uint64();
      }
    }
    return Math.unsignedMultiplyHigh(x, n);
  }

  /** Below n, or the panic of the Go function of that name; a signed n is positive. */
  default long bounded(long n, boolean signed, String function) {
    if (n == 0 || signed && n < 0) {
      throw GoPanic.string("invalid argument to " + function);
    }
    return bounded(n);
  }

  /** The generator nobody can seed. */
  record Global(Goroutine g) implements Source {
    @Override
    public long uint64() {
      return g.random64();
    }
  }

  /** A program's own source. */
  record Foreign(Frame f, Object src) implements Source {
    @Override
    public long uint64() {
      if (src == null) {
        throw GoPanic.nilDereference();
      }
      Host host = Host.of(f.g);
      Func m = host.method(Values.typeOf(src, host.types()), "Uint64", null);
      return (Long) m.call(f.g, f, Values.unbox(src));
    }
  }
}
