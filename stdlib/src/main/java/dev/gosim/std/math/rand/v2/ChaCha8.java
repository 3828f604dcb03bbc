package dev.gosim.std.math.rand.v2;

import dev.gosim.natives.Native;
import dev.gosim.types.Type;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * ChaCha8: the generator of the C2SP specification chacha8rand. The cipher's blocks are made in
 * fours, their words interleaved, 32 numbers at a time; after four such chunks the last four
 * numbers of the last one, which are not handed out, are the next key.
 */
public final class ChaCha8 extends StructValue implements Source {
  private static final VarHandle LITTLE =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final int CHUNK = 32;
  private static final int KEY = 4;
  private static final int BLOCKS = 4;
  private static final int LAST_COUNTER = 12;
  private static final int ROUND_PAIRS = 4;
  private static final int[] CONSTANTS = {0x61707865, 0x3320646e, 0x79622d32, 0x6b206574};

  private final long[] key = new long[KEY];
  private final long[] chunk = new long[CHUNK];

  /** The chunk's first block; how many numbers of the chunk there are, and are handed out. */
  private int counter;

  private int size;
  private int used;

  /** The bytes of a number that Read has begun: the last {@code rest} of {@code pending}. */
  private final byte[] pending = new byte[8];

  private int rest;

  public ChaCha8(Type type) {
    super(type);
  }

  @Override
  public ChaCha8 copy() {
    ChaCha8 c = new ChaCha8(type);
    c.assign(this);
    return c;
  }

  @Override
  public void assign(StructValue v) {
    ChaCha8 from = (ChaCha8) v;
    System.arraycopy(from.key, 0, key, 0, KEY);
    System.arraycopy(from.chunk, 0, chunk, 0, CHUNK);
    System.arraycopy(from.pending, 0, pending, 0, pending.length);
    counter = from.counter;
    size = from.size;
    used = from.used;
    rest = from.rest;
  }

  private static ChaCha8 notNil(ChaCha8 c) {
    if (c == null) {
      throw GoPanic.nilDereference();
    }
    return c;
  }

  @Native("(*ChaCha8).Seed")
  static void seed(ChaCha8 c, ArrayValue seed) {
    notNil(c).load((byte[]) seed.array, 0, 0);
    c.rest = 0;
  }

  @Native("(*ChaCha8).Uint64")
  static long uint64(ChaCha8 c) {
    return notNil(c).uint64();
  }

  @Native("(*ChaCha8).fill")
  static void fill(ChaCha8 c, Slice p) {
    notNil(c).fill((byte[]) p.array, p.off, p.off + p.len);
  }

  @Native("(*ChaCha8).state")
  static Slice state(ChaCha8 c) {
    notNil(c);
    byte[] b = new byte[8 + 8 * KEY];
    BIG.set(b, 0, (long) c.counter / BLOCKS * CHUNK + c.used);
    for (int i = 0; i < KEY; i++) {
      LITTLE.set(b, 8 + 8 * i, c.key[i]);
    }
    return Slice.ofBytes(b);
  }

  /** Takes over what state gave; false if it cannot be one. */
  @Native("(*ChaCha8).setState")
  static boolean setState(ChaCha8 c, Slice state) {
    byte[] b = (byte[]) state.array;
    long n = (long) BIG.get(b, state.off);
    if (Long.compareUnsigned(n, (LAST_COUNTER / BLOCKS + 1) * CHUNK - KEY) > 0) {
      return false;
    }
    notNil(c).load(b, state.off + 8, (int) n / CHUNK * BLOCKS);
    c.used = (int) n % CHUNK;
    return true;
  }

  @Native("(*ChaCha8).pending")
  static Slice pending(ChaCha8 c) {
    notNil(c);
    byte[] b = new byte[c.rest];
    System.arraycopy(c.pending, c.pending.length - c.rest, b, 0, c.rest);
    return Slice.ofBytes(b);
  }

  @Native("(*ChaCha8).setPending")
  static void setPending(ChaCha8 c, Slice rest) {
    notNil(c).rest = Math.min(rest.len, c.pending.length);
    int at = Math.max(0, c.pending.length - rest.len);
    if (c.rest > 0) {
      System.arraycopy(rest.array, rest.off, c.pending, at, c.rest);
    }
  }

  private void load(byte[] from, int at, int firstBlock) {
    for (int i = 0; i < KEY; i++) {
      key[i] = (long) LITTLE.get(from, at + 8 * i);
    }
    start(firstBlock);
  }

  private void start(int block) {
    counter = block;
    make();
    used = 0;
    size = block == LAST_COUNTER ? CHUNK - KEY : CHUNK;
  }

  @Override
  public long uint64() {
    if (used >= size) {
      refill();
    }
    return chunk[used++ & CHUNK - 1];
  }

  private void refill() {
    if (counter >= LAST_COUNTER) {
      System.arraycopy(chunk, CHUNK - KEY, key, 0, KEY);
      start(0);
    } else {
      start(counter + BLOCKS);
    }
  }

  private void fill(byte[] to, int from, int end) {
    int at = from;
    while (at < end && rest > 0) {
      to[at++] = pending[pending.length - rest--];
    }
    for (; end - at >= 8; at += 8) {
      LITTLE.set(to, at, uint64());
    }
    if (at < end) {
      LITTLE.set(pending, 0, uint64());
      System.arraycopy(pending, 0, to, at, end - at);
      rest = pending.length - (end - at);
    }
  }

  /** Word w of block b is half of number 2w + b/2. */
  private void make() {
    int[] in = new int[16];
    System.arraycopy(CONSTANTS, 0, in, 0, CONSTANTS.length);
    for (int i = 0; i < KEY; i++) {
      in[4 + 2 * i] = (int) key[i];
      in[5 + 2 * i] = (int) (key[i] >>> 32);
    }
    int[] x = new int[16];
    for (int b = 0; b < BLOCKS; b++) {
      in[12] = counter + b;
      System.arraycopy(in, 0, x, 0, x.length);
      for (int i = 0; i < ROUND_PAIRS; i++) {
        doubleRound(x);
      }
      for (int w = 0; w < x.length; w++) {
        int word = w >= 4 && w < 12 ? x[w] + in[w] : x[w];
        int at = 2 * w + b / 2;
        chunk[at] = b % 2 == 0 ? word & 0xffffffffL : chunk[at] | (long) word << 32;
      }
    }
  }

  /** A round of columns and one of diagonals (D. J. Bernstein, "ChaCha, a variant of Salsa20"). */
  private static void doubleRound(int[] x) {
    for (int i = 0; i < 4; i++) {
      quarter(x, i, 4 + i, 8 + i, 12 + i);
    }
    for (int i = 0; i < 4; i++) {
      quarter(x, i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4);
    }
  }

  private static void quarter(int[] x, int a, int b, int c, int d) {
    x[a] += x[b];
    x[d] = Integer.rotateLeft(x[d] ^ x[a], 16);
    x[c] += x[d];
    x[b] = Integer.rotateLeft(x[b] ^ x[c], 12);
    x[a] += x[b];
    x[d] = Integer.rotateLeft(x[d] ^ x[a], 8);
    x[c] += x[d];
    x[b] = Integer.rotateLeft(x[b] ^ x[c], 7);
  }
}
