package dev.gosim.std.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.TimeZone;

/** A zone by the Java platform's rules, for systems without zone files. */
record JavaZone(ZoneId id) implements ZoneInfo {
  private static final long FIRST = -62135596800L * 4;
  private static final long LAST = 253402300800L * 4;

  @Override
  public Zones.Zone at(long unix) {
    ZoneRules rules = id.getRules();
    Instant at = Instant.ofEpochSecond(Math.clamp(unix, FIRST, LAST));
    int offset = rules.getOffset(at).getTotalSeconds();
    boolean dst = rules.isDaylightSavings(at);
    ZoneOffsetTransition before = rules.previousTransition(at.plusSeconds(1));
    ZoneOffsetTransition after = rules.nextTransition(at);
    return new Zones.Zone(
        abbreviation(rules, offset, dst),
        offset,
        dst,
        before == null ? Long.MIN_VALUE : before.toEpochSecond(),
        after == null ? Long.MAX_VALUE : after.toEpochSecond());
  }

  /** Standard and daylight saving time as they were at that time of year. */
  @Override
  public Zones.Named named(String name, long unix) {
    ZoneRules rules = id.getRules();
    Zones.Zone now = at(unix);
    if (now.abbrev().equals(name)) {
      return new Zones.Named(now.offset(), true);
    }
    Instant at = Instant.ofEpochSecond(Math.clamp(unix, FIRST, LAST));
    int std = rules.getStandardOffset(at).getTotalSeconds();
    for (boolean dst : new boolean[] {false, true}) {
      int offset = dst ? std + 3600 : std;
      if (abbreviation(rules, offset, dst).equals(name)) {
        return new Zones.Named(offset, true);
      }
    }
    return new Zones.Named(0, false);
  }

  private String abbreviation(ZoneRules rules, int offset, boolean dst) {
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
}
