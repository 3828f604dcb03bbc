package dev.gosim.std.time;

/** What a Location knows that is not a fixed offset. */
interface ZoneInfo {
  /** What is in force at a Unix time. */
  Zones.Zone at(long unix);

  /** The offset that the zone gives an abbreviation, preferably at that local time. */
  Zones.Named named(String name, long unix);
}
