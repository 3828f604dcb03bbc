package dev.gosim.std.math.bits;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.value.GoPanic;

/**
 * Natives of package math/bits; the JDK's intrinsics do most. Narrow unsigned ints come
 * zero-extended.
 */
final class Bits {
  private static final long MASK = 0xffffffffL;

  private Bits() {}

  record Pair(long a, long b) implements Results {}

  @Native("LeadingZeros")
  static long leadingZeros(long x) {
    return Long.numberOfLeadingZeros(x);
  }

  @Native("TrailingZeros")
  static long trailingZeros(long x) {
    return Long.numberOfTrailingZeros(x);
  }

  @Native("OnesCount")
  static long onesCount(long x) {
    return Long.bitCount(x);
  }

  @Native("Len")
  static long len(long x) {
    return 64 - Long.numberOfLeadingZeros(x);
  }

  @Native("Reverse")
  static long reverse(long x) {
    return Long.reverse(x);
  }

  @Native("ReverseBytes")
  static long reverseBytes(long x) {
    return Long.reverseBytes(x);
  }

  @Native("RotateLeft")
  static long rotateLeft(long x, long k) {
    return Long.rotateLeft(x, (int) k);
  }

  @Native("LeadingZeros64")
  static long leadingZeros64(long x) {
    return Long.numberOfLeadingZeros(x);
  }

  @Native("TrailingZeros64")
  static long trailingZeros64(long x) {
    return Long.numberOfTrailingZeros(x);
  }

  @Native("OnesCount64")
  static long onesCount64(long x) {
    return Long.bitCount(x);
  }

  @Native("Len64")
  static long len64(long x) {
    return 64 - Long.numberOfLeadingZeros(x);
  }

  @Native("Reverse64")
  static long reverse64(long x) {
    return Long.reverse(x);
  }

  @Native("ReverseBytes64")
  static long reverseBytes64(long x) {
    return Long.reverseBytes(x);
  }

  @Native("RotateLeft64")
  static long rotateLeft64(long x, long k) {
    return Long.rotateLeft(x, (int) k);
  }

  @Native("LeadingZeros32")
  static long leadingZeros32(long x) {
    return Long.numberOfLeadingZeros(x) - 32;
  }

  @Native("TrailingZeros32")
  static long trailingZeros32(long x) {
    return Math.min(Long.numberOfTrailingZeros(x), 32);
  }

  @Native("OnesCount32")
  static long onesCount32(long x) {
    return Long.bitCount(x);
  }

  @Native("Len32")
  static long len32(long x) {
    return 64 - Long.numberOfLeadingZeros(x);
  }

  @Native("Reverse32")
  static long reverse32(long x) {
    return Long.reverse(x) >>> 32;
  }

  @Native("ReverseBytes32")
  static long reverseBytes32(long x) {
    return Long.reverseBytes(x) >>> 32;
  }

  @Native("RotateLeft32")
  static long rotateLeft32(long x, long k) {
    return Integer.rotateLeft((int) x, (int) k) & 0xffffffffL;
  }

  @Native("LeadingZeros16")
  static long leadingZeros16(long x) {
    return Long.numberOfLeadingZeros(x) - 48;
  }

  @Native("TrailingZeros16")
  static long trailingZeros16(long x) {
    return Math.min(Long.numberOfTrailingZeros(x), 16);
  }

  @Native("OnesCount16")
  static long onesCount16(long x) {
    return Long.bitCount(x);
  }

  @Native("Len16")
  static long len16(long x) {
    return 64 - Long.numberOfLeadingZeros(x);
  }

  @Native("Reverse16")
  static long reverse16(long x) {
    return Long.reverse(x) >>> 48;
  }

  @Native("ReverseBytes16")
  static long reverseBytes16(long x) {
    return Long.reverseBytes(x) >>> 48;
  }

  @Native("RotateLeft16")
  static long rotateLeft16(long x, long k) {
    return (x << (k & 15) | x >>> (16 - (k & 15))) & 0xffff;
  }

  @Native("LeadingZeros8")
  static long leadingZeros8(long x) {
    return Long.numberOfLeadingZeros(x) - 56;
  }

  @Native("TrailingZeros8")
  static long trailingZeros8(long x) {
    return Math.min(Long.numberOfTrailingZeros(x), 8);
  }

  @Native("OnesCount8")
  static long onesCount8(long x) {
    return Long.bitCount(x);
  }

  @Native("Len8")
  static long len8(long x) {
    return 64 - Long.numberOfLeadingZeros(x);
  }

  @Native("Reverse8")
  static long reverse8(long x) {
    return Long.reverse(x) >>> 56;
  }

  @Native("RotateLeft8")
  static long rotateLeft8(long x, long k) {
    return (x << (k & 7) | x >>> (8 - (k & 7))) & 0xff;
  }

  @Native("Add")
  static Pair add(long x, long y, long carry) {
    long sum = x + y + carry;
    return new Pair(sum, (x & y | (x | y) & ~sum) >>> 63);
  }

  @Native("Sub")
  static Pair sub(long x, long y, long borrow) {
    long diff = x - y - borrow;
    return new Pair(diff, (~x & y | ~(x ^ y) & diff) >>> 63);
  }

  @Native("Mul")
  static Pair mul(long x, long y) {
    return new Pair(Math.unsignedMultiplyHigh(x, y), x * y);
  }

  @Native("Div")
  static Pair div(long hi, long lo, long y) {
    if (y == 0) {
      throw GoPanic.divide();
    }
    if (Long.compareUnsigned(y, hi) <= 0) {
      throw GoPanic.runtimeError("integer overflow");
    }
    return divide(hi, lo, y);
  }

  @Native("Rem")
  static long rem(long hi, long lo, long y) {
    if (y == 0) {
      throw GoPanic.divide();
    }
    return divide(Long.remainderUnsigned(hi, y), lo, y).b;
  }

  @Native("Add64")
  static Pair add64(long x, long y, long carry) {
    long sum = x + y + carry;
    return new Pair(sum, (x & y | (x | y) & ~sum) >>> 63);
  }

  @Native("Sub64")
  static Pair sub64(long x, long y, long borrow) {
    long diff = x - y - borrow;
    return new Pair(diff, (~x & y | ~(x ^ y) & diff) >>> 63);
  }

  @Native("Mul64")
  static Pair mul64(long x, long y) {
    return new Pair(Math.unsignedMultiplyHigh(x, y), x * y);
  }

  @Native("Div64")
  static Pair div64(long hi, long lo, long y) {
    if (y == 0) {
      throw GoPanic.divide();
    }
    if (Long.compareUnsigned(y, hi) <= 0) {
      throw GoPanic.runtimeError("integer overflow");
    }
    return divide(hi, lo, y);
  }

  @Native("Rem64")
  static long rem64(long hi, long lo, long y) {
    if (y == 0) {
      throw GoPanic.divide();
    }
    return divide(Long.remainderUnsigned(hi, y), lo, y).b;
  }

  @Native("Add32")
  static Pair add32(long x, long y, long carry) {
    long sum = x + y + carry;
    return new Pair(sum & MASK, sum >>> 32);
  }

  @Native("Sub32")
  static Pair sub32(long x, long y, long borrow) {
    long diff = x - y - borrow;
    return new Pair(diff & MASK, diff >>> 63);
  }

  @Native("Mul32")
  static Pair mul32(long x, long y) {
    return new Pair(x * y >>> 32, x * y & MASK);
  }

  @Native("Div32")
  static Pair div32(long hi, long lo, long y) {
    if (y != 0 && y <= hi) {
      throw GoPanic.runtimeError("integer overflow");
    }
    if (y == 0) {
      throw GoPanic.divide();
    }
    long n = hi << 32 | lo;
    return new Pair(Long.divideUnsigned(n, y), Long.remainderUnsigned(n, y));
  }

  @Native("Rem32")
  static long rem32(long hi, long lo, long y) {
    if (y == 0) {
      throw GoPanic.divide();
    }
    return Long.remainderUnsigned(hi << 32 | lo, y);
  }

  /** A 128-bit number by one that is larger than its upper half: school division by bits. */
  private static Pair divide(long hi, long lo, long y) {
    if (hi == 0) {
      return new Pair(Long.divideUnsigned(lo, y), Long.remainderUnsigned(lo, y));
    }
    long q = 0;
    long r = hi;
    for (int i = 63; i >= 0; i--) {
      boolean carry = r < 0;
      r = r << 1 | lo >>> i & 1;
      q <<= 1;
      if (carry || Long.compareUnsigned(r, y) >= 0) {
        r -= y;
        q |= 1;
      }
    }
    return new Pair(q, r);
  }
}
