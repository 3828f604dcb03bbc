package dev.gosim.std.math.rand.v2;

import dev.gosim.natives.Native;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.value.StructLayout;
import dev.gosim.value.StructValue;

/**
 * PCG: M. O'Neill's permuted congruential generator with 128 bits of state, output function DXSM.
 * The state is the Go struct's fields hi and lo.
 */
public final class Pcg extends StructValue implements Source {
  private static final int HI = 0;
  private static final int LO = 1;
  private static final long MULTIPLIER_HI = 2549297995355413924L;
  private static final long MULTIPLIER_LO = 4865540595714422341L;
  private static final long INCREMENT_HI = 6364136223846793005L;
  private static final long INCREMENT_LO = 1442695040888963407L;
  private static final long DXSM_MULTIPLIER = 0xda942042e4dd58b5L;

  public Pcg(Type type) {
    super(type, StructLayout.of((StructType) type.underlying()));
  }

  @Override
  public Pcg copy() {
    Pcg c = new Pcg(type);
    c.longs[HI] = longs[HI];
    c.longs[LO] = longs[LO];
    return c;
  }

  @Native("(*PCG).Uint64")
  static long uint64(Pcg p) {
    return p.uint64();
  }

  @Override
  public long uint64() {
    long l = longs[LO];
    long h =
        Math.unsignedMultiplyHigh(l, MULTIPLIER_LO) + longs[HI] * MULTIPLIER_LO + l * MULTIPLIER_HI;
    l = l * MULTIPLIER_LO + INCREMENT_LO;
    h += INCREMENT_HI;
    if (Long.compareUnsigned(l, INCREMENT_LO) < 0) {
      h++;
    }
    longs[LO] = l;
    longs[HI] = h;
    h ^= h >>> 32;
    h *= DXSM_MULTIPLIER;
    h ^= h >>> 48;
    return h * (l | 1);
  }
}
