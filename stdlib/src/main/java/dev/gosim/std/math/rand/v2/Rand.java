package dev.gosim.std.math.rand.v2;

import dev.gosim.natives.Native;
import dev.gosim.sched.Goroutine;
import dev.gosim.std.math.rand.Ziggurat;
import dev.gosim.std.math.rand.ZipfSampler;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;

/** Natives of math/rand/v2: the methods of Rand and the functions of the same names. */
final class Rand {
  private Rand() {}

  @Native("(*Rand).Int64")
  static long int64(Frame f, StructValue r) {
    return Source.of(f, r).uint64() & Long.MAX_VALUE;
  }

  @Native("(*Rand).Uint32")
  static long uint32(Frame f, StructValue r) {
    return Source.of(f, r).uint64() >>> 32;
  }

  @Native("(*Rand).Uint64")
  static long uint64(Frame f, StructValue r) {
    return Source.of(f, r).uint64();
  }

  @Native("(*Rand).Int32")
  static long int32(Frame f, StructValue r) {
    return Source.of(f, r).uint64() >>> 33;
  }

  @Native("(*Rand).Int")
  static long integer(Frame f, StructValue r) {
    return Source.of(f, r).uint64() & Long.MAX_VALUE;
  }

  @Native("(*Rand).Uint")
  static long uint(Frame f, StructValue r) {
    return Source.of(f, r).uint64();
  }

  @Native("(*Rand).Int64N")
  static long int64n(Frame f, StructValue r, long n) {
    return Source.of(f, r).bounded(n, true, "Int64N");
  }

  @Native("(*Rand).Uint64N")
  static long uint64n(Frame f, StructValue r, long n) {
    return Source.of(f, r).bounded(n, false, "Uint64N");
  }

  @Native("(*Rand).Int32N")
  static long int32n(Frame f, StructValue r, long n) {
    return Source.of(f, r).bounded(n, true, "Int32N");
  }

  @Native("(*Rand).Uint32N")
  static long uint32n(Frame f, StructValue r, long n) {
    return Source.of(f, r).bounded(n, false, "Uint32N");
  }

  @Native("(*Rand).IntN")
  static long intn(Frame f, StructValue r, long n) {
    return Source.of(f, r).bounded(n, true, "IntN");
  }

  @Native("(*Rand).UintN")
  static long uintn(Frame f, StructValue r, long n) {
    return Source.of(f, r).bounded(n, false, "UintN");
  }

  @Native("(*Rand).Float64")
  static double float64(Frame f, StructValue r) {
    return Source.of(f, r).float64();
  }

  @Native("(*Rand).Float32")
  static double float32(Frame f, StructValue r) {
    return Source.of(f, r).float32();
  }

  @Native("(*Rand).NormFloat64")
  static double normal(Frame f, StructValue r) {
    return Ziggurat.normal(Source.of(f, r));
  }

  @Native("(*Rand).ExpFloat64")
  static double exponential(Frame f, StructValue r) {
    return Ziggurat.exponential(Source.of(f, r));
  }

  @Native("Int64")
  static long int64(Goroutine g) {
    return Source.global(g).uint64() & Long.MAX_VALUE;
  }

  @Native("Uint32")
  static long uint32(Goroutine g) {
    return Source.global(g).uint64() >>> 32;
  }

  @Native("Uint64")
  static long uint64(Goroutine g) {
    return Source.global(g).uint64();
  }

  @Native("Int32")
  static long int32(Goroutine g) {
    return Source.global(g).uint64() >>> 33;
  }

  @Native("Int")
  static long integer(Goroutine g) {
    return Source.global(g).uint64() & Long.MAX_VALUE;
  }

  @Native("Uint")
  static long uint(Goroutine g) {
    return Source.global(g).uint64();
  }

  @Native("Int64N")
  static long int64n(Goroutine g, long n) {
    return Source.global(g).bounded(n, true, "Int64N");
  }

  @Native("Uint64N")
  static long uint64n(Goroutine g, long n) {
    return Source.global(g).bounded(n, false, "Uint64N");
  }

  @Native("Int32N")
  static long int32n(Goroutine g, long n) {
    return Source.global(g).bounded(n, true, "Int32N");
  }

  @Native("Uint32N")
  static long uint32n(Goroutine g, long n) {
    return Source.global(g).bounded(n, false, "Uint32N");
  }

  @Native("IntN")
  static long intn(Goroutine g, long n) {
    return Source.global(g).bounded(n, true, "IntN");
  }

  @Native("UintN")
  static long uintn(Goroutine g, long n) {
    return Source.global(g).bounded(n, false, "UintN");
  }

  @Native("Float64")
  static double float64(Goroutine g) {
    return Source.global(g).float64();
  }

  @Native("Float32")
  static double float32(Goroutine g) {
    return Source.global(g).float32();
  }

  @Native("NormFloat64")
  static double normal(Goroutine g) {
    return Ziggurat.normal(Source.global(g));
  }

  @Native("ExpFloat64")
  static double exponential(Goroutine g) {
    return Ziggurat.exponential(Source.global(g));
  }

  @Native("(*Rand).Perm")
  static Slice perm(Frame f, StructValue r, long n) {
    return perm(Source.of(f, r), n);
  }

  @Native("Perm")
  static Slice perm(Goroutine g, long n) {
    return perm(Source.global(g), n);
  }

  @Native("(*Rand).Shuffle")
  static void shuffle(Frame f, StructValue r, long n, Func swap) {
    shuffle(f, Source.of(f, r), n, swap);
  }

  @Native("Shuffle")
  static void shuffle(Frame f, long n, Func swap) {
    shuffle(f, Source.global(f.g), n, swap);
  }

  private static Slice perm(Source s, long n) {
    if (n < 0) {
      throw GoPanic.runtimeError("makeslice: len out of range");
    }
    long[] p = new long[(int) n];
    for (int i = 0; i < p.length; i++) {
      p[i] = i;
    }
    for (int i = p.length - 1; i > 0; i--) {
      int j = (int) s.bounded(i + 1L);
      long x = p[i];
      p[i] = p[j];
      p[j] = x;
    }
    return new Slice(p, 0, p.length, p.length);
  }

  private static void shuffle(Frame f, Source s, long n, Func swap) {
    if (n < 0) {
      throw GoPanic.string("invalid argument to Shuffle");
    }
    for (long i = n - 1; i > 0; i--) {
      long j = s.bounded(i + 1);
      if (swap == null) {
        throw GoPanic.nilDereference();
      }
      Frame callee = swap.newFrame(f.g, f);
      callee.l[0] = i;
      callee.l[1] = j;
      swap.invoke(callee);
    }
  }

  @Native("below")
  static long below(Goroutine g, long n) {
    return Source.global(g).bounded(n);
  }

  @Native("(*Zipf).init")
  static void initZipf(StructValue z, double s, double v, double max) {
    ZipfSampler.init(z, s, v, max);
  }

  @Native("(*Zipf).Uint64")
  static long zipf(Frame f, StructValue z) {
    ZipfSampler.check(z);
    return ZipfSampler.next(z, Source.of(f, (StructValue) z.refs[0]));
  }
}
