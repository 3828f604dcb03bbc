package dev.gosim.samples;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A goroutine dump without what differs between two runs of real Go, or between Go's library and
 * ours: goroutines are numbered as they come, files are named without their folders, and those of
 * the library without lines.
 */
final class Dump {
  private static final Pattern GOROUTINE = Pattern.compile("goroutine (\\d+)");
  private static final Pattern FILE = Pattern.compile("\t(.*/)([^/]+):(\\d+)( \\+0x\\w+)?");

  private Dump() {}

  /** Its lines, from the first goroutine on. */
  static List<String> lines(String stderr) {
    Map<String, Integer> numbers = new HashMap<>();
    List<String> out = new ArrayList<>();
    for (String line : stderr.lines().toList()) {
      boolean starts = line.startsWith("goroutine ");
      if (out.isEmpty() && !starts || line.startsWith("exit status ")) {
        continue;
      }
      Matcher file = FILE.matcher(line);
      if (file.matches()) {
        boolean library = file.group(1).startsWith("$GOROOT/");
        out.add("\t" + file.group(2) + (library ? "" : ":" + file.group(3)));
      } else {
        out.add(
            GOROUTINE
                .matcher(line)
                .replaceAll(m ->
                    "goroutine " + numbers.computeIfAbsent(m.group(1), id -> numbers.size() + 1)));
      }
    }
    return out;
  }
}
