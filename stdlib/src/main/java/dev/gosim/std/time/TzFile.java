package dev.gosim.std.time;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A zone as its file (TZif, RFC 9636) tells it: the kinds of time there were, and when each came
 * into force.
 *
 * @param when transitions, ascending; never empty
 * @param kind by transition, the kind of time that it begins
 * @param rule what follows the last transition, or null
 */
record TzFile(long[] when, byte[] kind, String[] names, int[] offsets, boolean[] dst, TzRule rule)
    implements ZoneInfo {
  private static final int HEADER_COUNTS = 6;

  /** Reads a file; null if it is malformed. */
  static TzFile parse(byte[] data) {
    try {
      return read(ByteBuffer.wrap(data));
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return null; // the counts of the header do not fit the data
    }
  }

  private static TzFile read(ByteBuffer b) {
    if (b.getInt() != 0x545a6966) {
      throw new IllegalArgumentException();
    }
    int version = b.get();
    if (version != 0 && version != '2' && version != '3') {
      throw new IllegalArgumentException();
    }
    b.position(b.position() + 15);
    int[] n = counts(b);
    boolean wide = version != 0;
    if (wide) {
      long skip = 5L * n[3] + 6L * n[4] + n[5] + 8L * n[2] + n[1] + n[0] + 20;
      b.position(b.position() + Math.toIntExact(skip));
      n = counts(b);
    }
    return body(b, n, wide);
  }

  private static int[] counts(ByteBuffer b) {
    int[] n = new int[HEADER_COUNTS];
    for (int i = 0; i < n.length; i++) {
      n[i] = b.getInt();
      if (n[i] < 0 || n[i] > b.capacity()) {
        throw new IllegalArgumentException();
      }
    }
    return n;
  }

  /** The counts are of UT marks, standard marks, leap seconds, transitions, kinds, characters. */
  private static TzFile body(ByteBuffer b, int[] n, boolean wide) {
    long[] when = new long[n[3]];
    for (int i = 0; i < when.length; i++) {
      when[i] = wide ? b.getLong() : b.getInt();
    }
    byte[] kind = new byte[n[3]];
    b.get(kind);
    int kinds = n[4];
    int[] offsets = new int[kinds];
    boolean[] dst = new boolean[kinds];
    int[] nameAt = new int[kinds];
    for (int i = 0; i < kinds; i++) {
      offsets[i] = b.getInt();
      dst[i] = b.get() != 0;
      nameAt[i] = b.get() & 0xff;
    }
    byte[] chars = new byte[n[5]];
    b.get(chars);
    b.position(b.position() + n[2] * (wide ? 12 : 8) + n[1] + n[0]);
    byte[] rest = new byte[b.remaining()];
    b.get(rest);
    String[] names = new String[kinds];
    for (int i = 0; i < kinds; i++) {
      names[i] = name(chars, nameAt[i]);
    }
    for (byte k : kind) {
      if ((k & 0xff) >= kinds) {
        throw new IllegalArgumentException();
      }
    }
    if (kinds == 0) {
      throw new IllegalArgumentException();
    }
    return when.length == 0
        ? new TzFile(
            new long[] {Long.MIN_VALUE}, new byte[1], names, offsets, dst, rule(rest, wide))
        : new TzFile(when, kind, names, offsets, dst, rule(rest, wide));
  }

  private static String name(byte[] chars, int from) {
    int end = from;
    while (end < chars.length && chars[end] != 0) {
      end++;
    }
    if (from >= chars.length) {
      throw new IllegalArgumentException();
    }
    return new String(chars, from, end - from, StandardCharsets.ISO_8859_1);
  }

  private static TzRule rule(byte[] rest, boolean wide) {
    if (!wide || rest.length <= 2 || rest[0] != '\n' || rest[rest.length - 1] != '\n') {
      return null;
    }
    return TzRule.parse(new String(rest, 1, rest.length - 2, StandardCharsets.ISO_8859_1));
  }

  @Override
  public Zones.Zone at(long unix) {
    if (unix < when[0]) {
      int k = firstKind();
      return new Zones.Zone(names[k], offsets[k], dst[k], Long.MIN_VALUE, when[0]);
    }
    int lo = 0;
    int hi = when.length;
    while (hi - lo > 1) {
      int m = (lo + hi) >>> 1;
      if (unix < when[m]) {
        hi = m;
      } else {
        lo = m;
      }
    }
    if (hi == when.length && rule != null) {
      return rule.at(unix, when[lo]);
    }
    int k = kind[lo] & 0xff;
    long end = hi < when.length ? when[hi] : Long.MAX_VALUE;
    return new Zones.Zone(names[k], offsets[k], dst[k], when[lo], end);
  }

  /**
   * The kind of time before all transitions: the first one if no transition begins it; else the
   * standard time listed before that of a first transition to daylight saving; else the first
   * standard time.
   */
  private int firstKind() {
    boolean used = false;
    for (byte k : kind) {
      used |= k == 0;
    }
    if (!used) {
      return 0;
    }
    int first = kind[0] & 0xff;
    if (dst[first]) {
      for (int k = first - 1; k >= 0; k--) {
        if (!dst[k]) {
          return k;
        }
      }
    }
    for (int k = 0; k < dst.length; k++) {
      if (!dst[k]) {
        return k;
      }
    }
    return 0;
  }

  @Override
  public Zones.Named named(String name, long unix) {
    int any = -1;
    for (int k = 0; k < names.length; k++) {
      if (names[k].equals(name)) {
        Zones.Zone there = at(unix - offsets[k]);
        if (there.abbrev().equals(name)) {
          return new Zones.Named(there.offset(), true);
        }
        any = any < 0 ? k : any;
      }
    }
    return any < 0 ? new Zones.Named(0, false) : new Zones.Named(offsets[any], true);
  }
}
