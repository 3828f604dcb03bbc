package dev.gosim.std.math.rand;

import dev.gosim.natives.Native;
import dev.gosim.sched.Goroutine;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;

/** Natives of math/rand: the methods of Rand and the functions of the same names. */
final class Rand {
  private static final int READ_VALUE = 0;
  private static final int READ_LEFT = 1;

  private Rand() {}

  @Native("(*Rand).Int63")
  static long int63(Frame f, StructValue r) {
    return Source.of(f, r).int63();
  }

  @Native("(*Rand).Uint32")
  static long uint32(Frame f, StructValue r) {
    return Source.of(f, r).uint32();
  }

  @Native("(*Rand).Uint64")
  static long uint64(Frame f, StructValue r) {
    return Source.of(f, r).uint64();
  }

  @Native("(*Rand).Int31")
  static long int31(Frame f, StructValue r) {
    return Source.of(f, r).int63() >>> 32;
  }

  @Native("(*Rand).Int")
  static long integer(Frame f, StructValue r) {
    return Source.of(f, r).int63() & Long.MAX_VALUE;
  }

  @Native("(*Rand).Int63n")
  static long int63n(Frame f, StructValue r, long n) {
    return Source.of(f, r).int63n(n);
  }

  @Native("(*Rand).Int31n")
  static long int31n(Frame f, StructValue r, long n) {
    return Source.of(f, r).int31n(n);
  }

  @Native("(*Rand).Intn")
  static long intn(Frame f, StructValue r, long n) {
    return Source.of(f, r).intn(n);
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

  @Native("(*Rand).Perm")
  static Slice perm(Frame f, StructValue r, long n) {
    return perm(Source.of(f, r), n);
  }

  @Native("(*Rand).Shuffle")
  static void shuffle(Frame f, StructValue r, long n, Func swap) {
    shuffle(f, Source.of(f, r), n, swap);
  }

  /** Seven bytes of each draw; what is left of one is kept for the next Read. */
  @Native("(*Rand).fill")
  static void fill(Frame f, StructValue r, Slice p) {
    Source s = Source.of(f, r);
    long value = r.longs[READ_VALUE];
    long left = r.longs[READ_LEFT];
    for (int i = 0; i < p.len; i++) {
      if (left == 0) {
        value = s.int63();
        left = 7;
      }
      ((byte[]) p.array)[p.off + i] = (byte) value;
      value >>= 8;
      left--;
    }
    r.longs[READ_VALUE] = value;
    r.longs[READ_LEFT] = left;
  }

  @Native("fill")
  static void fill(Goroutine g, Slice p) {
    for (int i = 0; i < p.len; i++) {
      ((byte[]) p.array)[p.off + i] = (byte) g.random64();
    }
  }

  private static Slice perm(Source s, long n) {
    if (n < 0) {
      throw GoPanic.runtimeError("makeslice: len out of range");
    }
    long[] m = new long[(int) n];
    for (int i = 0; i < n; i++) {
      int j = (int) s.intn(i + 1);
      m[i] = m[j];
      m[j] = i;
    }
    return new Slice(m, 0, m.length, m.length);
  }

  private static void shuffle(Frame f, Source s, long n, Func swap) {
    if (n < 0) {
      throw GoPanic.string("invalid argument to Shuffle");
    }
    for (long i = n - 1; i > 0; i--) {
      swap(f, swap, i, i < Integer.MAX_VALUE ? s.bounded(i + 1) : s.int63n(i + 1));
    }
  }

  /** swap(i, j). */
  static void swap(Frame f, Func swap, long i, long j) {
    if (swap == null) {
      throw GoPanic.nilDereference();
    }
    Frame callee = swap.newFrame(f.g, f);
    callee.l[0] = i;
    callee.l[1] = j;
    swap.invoke(callee);
  }

  @Native("Int63")
  static long int63(Goroutine g) {
    return Source.global(g).int63();
  }

  @Native("Uint32")
  static long uint32(Goroutine g) {
    return Source.global(g).uint32();
  }

  @Native("Uint64")
  static long uint64(Goroutine g) {
    return Source.global(g).uint64();
  }

  @Native("Int31")
  static long int31(Goroutine g) {
    return Source.global(g).int63() >>> 32;
  }

  @Native("Int")
  static long integer(Goroutine g) {
    return Source.global(g).int63();
  }

  @Native("Int63n")
  static long int63n(Goroutine g, long n) {
    return Source.global(g).int63n(n);
  }

  @Native("Int31n")
  static long int31n(Goroutine g, long n) {
    return Source.global(g).int31n(n);
  }

  @Native("Intn")
  static long intn(Goroutine g, long n) {
    return Source.global(g).intn(n);
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

  @Native("Perm")
  static Slice perm(Goroutine g, long n) {
    return perm(Source.global(g), n);
  }

  @Native("Shuffle")
  static void shuffle(Frame f, long n, Func swap) {
    shuffle(f, Source.global(f.g), n, swap);
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
