package dev.gosim.gotest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comment at the end of an example says that it prints (go/doc, {@code Example}).
 *
 * @param unordered whether the lines may come in any order
 */
record ExampleOutput(String text, boolean unordered) {
  private static final Pattern PREFIX =
      Pattern.compile("^\\s*(unordered )?output:", Pattern.CASE_INSENSITIVE);
  private static final Pattern DIRECTIVE = Pattern.compile("[a-z0-9]+:[a-z0-9].*|line .*");

  /** Of the body between two offsets; null if it has no such comment. */
  static ExampleOutput of(String source, int from, int end) {
    String text = text(CommentScanner.lastGroup(source, from, end));
    Matcher m = PREFIX.matcher(text);
    if (!m.find()) {
      return null;
    }
    String output = text.substring(m.end());
    int start = 0;
    while (start < output.length() && output.charAt(start) == ' ') {
      start++;
    }
    if (start < output.length() && output.charAt(start) == '\n') {
      start++;
    }
    return new ExampleOutput(output.substring(start), m.group(1) != null);
  }

  /** What comments say: no slashes, no directives, no blank lines but single ones in between. */
  private static String text(List<String> comments) {
    List<String> lines = new ArrayList<>();
    for (String c : comments) {
      if (c.startsWith("/*")) {
        lines.addAll(List.of(c.substring(2, c.length() - 2).split("\n", -1)));
      } else if (c.startsWith("// ")) {
        lines.add(c.substring(3));
      } else if (!DIRECTIVE.matcher(c.substring(2)).matches()) {
        lines.add(c.substring(2));
      }
    }
    StringBuilder out = new StringBuilder();
    boolean blank = false;
    for (String line : lines) {
      String right = line.stripTrailing();
      if (right.isEmpty()) {
        blank = !out.isEmpty();
        continue;
      }
      out.append(blank ? "\n" : "").append(right).append('\n');
      blank = false;
    }
    return out.toString();
  }
}
