package dev.gosim.std.math.rand;

import dev.gosim.natives.Host;
import dev.gosim.sched.Goroutine;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.GoPanic;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;

/** A source of math/rand, and what its Rand derives from one draw of 63 or 64 bits. */
interface Source extends Draws {
  /** Int63. */
  long int63();

  /** Uint64. */
  long uint64();

  /** What the functions of the package draw from. */
  static Source global(Goroutine g) {
    return new Global(g);
  }

  /** The source of a *Rand, whose fields src and s64 are its first references. */
  static Source of(Frame f, StructValue rand) {
    if (rand == null) {
      throw GoPanic.nilDereference();
    }
    return rand.refs[0] instanceof Source s ? s : new Foreign(f, rand.refs[0], rand.refs[1]);
  }

  @Override
  default long strip() {
    long j = uint32();
    return j << 32 | j;
  }

  default long uint32() {
    return int63() >>> 31;
  }

  @Override
  default double float64() {
    while (true) {
      double f = int63() / 0x1p63;
      if (f != 1) {
        return f;
      }
    }
  }

  default double float32() {
    while (true) {
      float f = (float) float64();
      if (f != 1) {
        return f;
      }
    }
  }

  default long int63n(long n) {
    if (n <= 0) {
      throw GoPanic.string("invalid argument to Int63n");
    }
    if ((n & (n - 1)) == 0) {
      return int63() & (n - 1);
    }
    long max = Long.MAX_VALUE - Long.remainderUnsigned(Long.MIN_VALUE, n);
    long v = int63();
    while (v > max) {
      v = int63();
    }
    return v % n;
  }

  default long int31n(long n) {
    if (n <= 0) {
      throw GoPanic.string("invalid argument to Int31n");
    }
    if ((n & (n - 1)) == 0) {
      return int63() >>> 32 & (n - 1);
    }
    long max = (1L << 31) - 1 - (1L << 31) % n;
    long v = int63() >>> 32;
    while (v > max) {
      v = int63() >>> 32;
    }
    return v % n;
  }

  default long intn(long n) {
    if (n <= 0) {
      throw GoPanic.string("invalid argument to Intn");
    }
    return n <= Integer.MAX_VALUE ? int31n(n) : int63n(n);
  }

  /** The multiplying form of a bounded number that Shuffle uses, 0 < n < 2^31 (D. Lemire). */
  default long bounded(long n) {
    long product = uint32() * n;
    long low = product & 0xffffffffL;
    if (low < n) {
      long threshold = ((1L << 32) - n) % n;
      while (low < threshold) {
        product = uint32() * n;
        low = product & 0xffffffffL;
      }
    }
    return product >>> 32;
  }

  /** The generator nobody has seeded. */
  record Global(Goroutine g) implements Source {
    @Override
    public long int63() {
      return uint64() & Long.MAX_VALUE;
    }

    @Override
    public long uint64() {
      return g.random64();
    }
  }

  /** A program's own source. */
  record Foreign(Frame f, Object src, Object src64) implements Source {
    @Override
    public long int63() {
      return draw(src, "Int63");
    }

    @Override
    public long uint64() {
      return src64 == null ? int63() >>> 31 | int63() << 32 : draw(src64, "Uint64");
    }

    private long draw(Object source, String method) {
      if (source == null) {
        throw GoPanic.nilDereference();
      }
      Host host = Host.of(f.g);
      Func m = host.method(Values.typeOf(source, host.types()), method, null);
      return (Long) m.call(f.g, f, Values.unbox(source));
    }
  }
}
