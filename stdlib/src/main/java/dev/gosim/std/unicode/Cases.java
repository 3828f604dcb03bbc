package dev.gosim.std.unicode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Case mappings and simple case folding of code points, from the resource {@code cases}. */
public final class Cases {
  static final int UPPER = 0;
  static final int LOWER = 1;
  static final int TITLE = 2;
  private static final int MAX_RUNE = 0x10ffff;

  private Cases() {}

  /** Code points lo to hi are mapped by adding the deltas. */
  record Range(int lo, int hi, int upper, int lower, int title) {
    int delta(int to) {
      return switch (to) {
        case UPPER -> upper;
        case LOWER -> lower;
        default -> title;
      };
    }
  }

  private static final class Data {
    static final Range[] RANGES;
    static final Map<Integer, Integer> ORBITS = new HashMap<>();

    static {
      List<Range> ranges = new ArrayList<>();
      for (String line : Resources.read("cases").split("\n")) {
        String[] w = line.split(" ");
        if (w[0].equals("r")) {
          ranges.add(
              new Range(
                  Integer.parseInt(w[1], 16),
                  Integer.parseInt(w[2], 16),
                  Integer.parseInt(w[3]),
                  Integer.parseInt(w[4]),
                  Integer.parseInt(w[5])));
        } else {
          ORBITS.put(Integer.parseInt(w[1], 16), Integer.parseInt(w[2], 16));
        }
      }
      RANGES = ranges.toArray(Range[]::new);
    }
  }

  static Range[] ranges() {
    return Data.RANGES.clone();
  }

  static long to(int target, long r) {
    Range[] ranges = Data.RANGES;
    int lo = 0;
    int hi = ranges.length;
    while (lo < hi) {
      int m = (lo + hi) >>> 1;
      Range x = ranges[m];
      if (r < x.lo) {
        hi = m;
      } else if (r > x.hi) {
        lo = m + 1;
      } else {
        int delta = x.delta(target);
        // Pairs of upper and lower case letters alternate from lo on.
        return delta > MAX_RUNE ? x.lo + (r - x.lo & ~1L | target & 1) : r + delta;
      }
    }
    return r;
  }

  /** unicode.ToUpper. */
  public static long toUpper(long r) {
    if (r < 0x80) {
      return r >= 'a' && r <= 'z' ? r - 32 : r;
    }
    return to(UPPER, r);
  }

  /** unicode.ToLower. */
  public static long toLower(long r) {
    if (r < 0x80) {
      return r >= 'A' && r <= 'Z' ? r + 32 : r;
    }
    return to(LOWER, r);
  }

  /** unicode.ToTitle. */
  public static long toTitle(long r) {
    if (r < 0x80) {
      return r >= 'a' && r <= 'z' ? r - 32 : r;
    }
    return to(TITLE, r);
  }

  /** unicode.SimpleFold. */
  public static long simpleFold(long r) {
    if (r < 0 || r > MAX_RUNE) {
      return r;
    }
    Integer next = Data.ORBITS.get((int) r);
    if (next != null) {
      return next;
    }
    long lower = toLower(r);
    return lower != r ? lower : toUpper(r);
  }
}
