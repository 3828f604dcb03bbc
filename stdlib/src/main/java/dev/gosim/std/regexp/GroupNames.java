package dev.gosim.std.regexp;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression whose groups have a name each, as RE2/J wants it; Go lets some have the same.
 *
 * @param repeated the names that were made up, and what stood there
 */
record GroupNames(String expr, Map<String, String> repeated) {
  /** What to skip (escapes, classes), or the beginning of a group with its name. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\\\Q.*?(?:\\\\E|$)|\\\\.|\\[\\^?\\]?(?:\\[:\\^?\\w+:\\]|\\\\.|[^\\]\\\\])*\\]|\\(\\?P?<(\\w+)>",
          Pattern.DOTALL);

  static GroupNames of(String expr) {
    if (!expr.contains("<")) {
      return new GroupNames(expr, Map.of());
    }
    Set<String> seen = new HashSet<>();
    Map<String, String> repeated = new HashMap<>();
    Matcher m = TOKEN.matcher(expr);
    StringBuilder out = new StringBuilder();
    while (m.find()) {
      String name = m.group(1);
      if (name == null || seen.add(name)) {
        continue;
      }
      String own = name + "_" + repeated.size() + "_" + m.start();
      repeated.put(own, name);
      m.appendReplacement(out, Matcher.quoteReplacement("(?P<" + own + ">"));
    }
    return repeated.isEmpty()
        ? new GroupNames(expr, repeated)
        : new GroupNames(m.appendTail(out).toString(), repeated);
  }
}
