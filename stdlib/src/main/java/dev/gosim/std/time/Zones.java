package dev.gosim.std.time;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.TimeZone;

/** Natives of package time: zones by the Java platform's rules, and texts. */
public final class Zones {
  private Zones() {}

  private static ZoneId zone(String name) {
    return name.equals("Local") ? ZoneId.systemDefault() : ZoneId.of(name);
  }

  @Native("zoneExists")
  static boolean zoneExists(String name) {
    try {
      return name.contains("/")
          ? ZoneId.of(name) != null
          : ZoneId.getAvailableZoneIds().contains(name);
    } catch (DateTimeException e) {
      return false;
    }
  }

  record Zone(String abbrev, long offset, boolean dst, long start, long end) implements Results {}

  @Native("zoneAt")
  static Zone zoneAt(String name, long unix) {
    ZoneId id = zone(name);
    ZoneRules rules = id.getRules();
    Instant at = Instant.ofEpochSecond(Math.clamp(unix, -62135596800L * 4, 253402300800L * 4));
    int offset = rules.getOffset(at).getTotalSeconds();
    boolean dst = rules.isDaylightSavings(at);
    ZoneOffsetTransition before = rules.previousTransition(at.plusSeconds(1));
    ZoneOffsetTransition after = rules.nextTransition(at);
    return new Zone(
        abbreviation(id, rules, offset, dst),
        offset,
        dst,
        before == null ? Long.MIN_VALUE : before.toEpochSecond(),
        after == null ? Long.MAX_VALUE : after.toEpochSecond());
  }

  private static String abbreviation(ZoneId id, ZoneRules rules, int offset, boolean dst) {
    if (rules.isFixedOffset() && offset == 0) {
      return "UTC";
    }
    String s = TimeZone.getTimeZone(id).getDisplayName(dst, TimeZone.SHORT, Locale.ENGLISH);
    if (s.startsWith("GMT+") || s.startsWith("GMT-") || s.isEmpty()) {
      int m = Math.abs(offset) / 60;
      String sign = offset < 0 ? "-" : "+";
      String hours = (m / 60 < 10 ? "0" : "") + m / 60;
      return sign + hours + (m % 60 == 0 ? "" : (m % 60 < 10 ? "0" : "") + m % 60);
    }
    return s;
  }

  /** In double quotes, other than printable ASCII as in Go's time package. */
  @Native("quote")
  static String quote(String s) {
    StringBuilder b = new StringBuilder("\"");
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c >= 0x80 || c < ' ') {
        b.append("\\x")
            .append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
      } else {
        if (c == '"' || c == '\\') {
          b.append('\\');
        }
        b.append(c);
      }
    }
    return b.append('"').toString();
  }

  /** Duration.String. */
  @Native("Duration.String")
  static String duration(long d) {
    if (d == 0) {
      return "0s";
    }
    java.math.BigDecimal abs = new java.math.BigDecimal(d).abs();
    String sign = d < 0 ? "-" : "";
    long n = d == Long.MIN_VALUE ? 0 : Math.abs(d);
    String small = null;
    if (n > 0 && n < 1000) {
      small = n + "ns";
    } else if (n > 0 && n < 1_000_000) {
      String micro = new String("µs".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      small = plain(abs.movePointLeft(3)) + micro;
    } else if (n > 0 && n < 1_000_000_000) {
      small = plain(abs.movePointLeft(6)) + "ms";
    }
    if (small != null) {
      return sign + small;
    }
    java.math.BigDecimal[] q =
        abs.movePointLeft(9).divideAndRemainder(java.math.BigDecimal.valueOf(60));
    long minutes = q[0].longValue();
    StringBuilder b = new StringBuilder(sign);
    if (minutes >= 60) {
      b.append(minutes / 60).append('h');
    }
    if (minutes > 0) {
      b.append(minutes % 60).append('m');
    }
    return b.append(plain(q[1])).append('s').toString();
  }

  private static String plain(java.math.BigDecimal v) {
    return v.signum() == 0 ? "0" : v.stripTrailingZeros().toPlainString();
  }
}
