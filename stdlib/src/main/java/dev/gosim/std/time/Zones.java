package dev.gosim.std.time;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.std.Bytes;
import dev.gosim.value.Slice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;

/** Natives of package time: zones and texts. */
public final class Zones {
  private Zones() {}

  /** Where systems keep zone files; the files' rules come before the Java platform's. */
  private static final String[] FOLDERS = {
    "/usr/share/zoneinfo/", "/usr/share/lib/zoneinfo/", "/usr/lib/locale/TZ/", "/etc/zoneinfo/"
  };

  record Zone(String abbrev, long offset, boolean dst, long start, long end) implements Results {}

  record Named(long offset, boolean ok) implements Results {}

  record Local(Object zone, String name) implements Results {}

  @Native("(*zoneInfo).at")
  static Zone at(ZoneInfo z, long unix) {
    return z.at(unix);
  }

  @Native("(*zoneInfo).named")
  static Named named(ZoneInfo z, String abbrev, long unix) {
    return z.named(abbrev, unix);
  }

  @Native("parseZone")
  static Object parseZone(Slice data) {
    return TzFile.parse(Bytes.of(data));
  }

  /** The zone of that name, or null. */
  @Native("loadZone")
  static Object loadZone(String name) {
    for (String folder : FOLDERS) {
      ZoneInfo z = file(folder + Bytes.decode(name));
      if (z != null) {
        return z;
      }
    }
    return ZoneId.getAvailableZoneIds().contains(name) ? new JavaZone(ZoneId.of(name)) : null;
  }

  private static ZoneInfo file(String name) {
    try {
      return TzFile.parse(Files.readAllBytes(Path.of(name)));
    } catch (IOException | InvalidPathException e) {
      return null; // no such zone there
    }
  }

  /** As the variable TZ says; without it, the system's zone. */
  @Native("localZone")
  static Local localZone() {
    String tz = System.getenv("TZ");
    if (tz == null) {
      ZoneInfo z = file("/etc/localtime");
      return new Local(z == null ? new JavaZone(ZoneId.systemDefault()) : z, "Local");
    }
    String name = tz.startsWith(":") ? tz.substring(1) : tz;
    Object z = name.startsWith("/") ? file(name) : loadZone(Bytes.encode(name));
    if (name.isEmpty() || name.equals("UTC") || z == null) {
      return new Local(null, "UTC");
    }
    return new Local(z, name.equals("/etc/localtime") ? "Local" : Bytes.encode(name));
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
