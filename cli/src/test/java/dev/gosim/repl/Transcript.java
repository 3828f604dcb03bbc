package dev.gosim.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody does at a terminal and sees there, step by step; the README beside the transcripts
 * says how they are written.
 */
final class Transcript {
  /**
   * A line of a transcript, and those below it that are indented.
   *
   * @param verb its first word
   * @param text what follows
   */
  record Step(int line, String verb, String text, List<String> seen) {}

  private static final Pattern KEY = Pattern.compile("<([A-Za-z0-9\\\\-]+)>");

  /** Settings of the environment, and what is started with them. */
  static final Pattern START = Pattern.compile("((?:\\w+=(?:'[^']*'|\\S*)\\s+)*)(.*)");

  private static final Map<String, String> KEYS = keys();

  private Transcript() {}

  static List<Step> read(Path file) throws IOException {
    List<Step> steps = new ArrayList<>();
    int n = 0;
    for (String line : Files.readAllLines(file)) {
      n++;
      if (line.startsWith("  ")) {
        steps.getLast().seen.add(line.substring(2));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        int space = (line + " ").indexOf(' ');
        String text = line.substring(Math.min(space + 1, line.length()));
        steps.add(new Step(n, line.substring(0, space), text, new ArrayList<>()));
      }
    }
    return steps;
  }

  private static Map<String, String> keys() {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("Enter", "\r");
    keys.put("Tab", "\t");
    keys.put("Esc", "\033");
    keys.put("Backspace", "\177");
    keys.put("Up", "\033OA");
    keys.put("Down", "\033OB");
    keys.put("Right", "\033OC");
    keys.put("Left", "\033OD");
    keys.put("Home", "\033OH");
    keys.put("End", "\033OF");
    keys.put("F1", "\033OP");
    keys.put("Paste", "\033[200~");
    keys.put("Pasted", "\033[201~");
    return keys;
  }

  /** What a terminal sends for keys, those with a name being written in angle brackets. */
  static String typed(String text) {
    return KEY.matcher(text).replaceAll(m -> Matcher.quoteReplacement(key(m)));
  }

  private static String key(MatchResult m) {
    String name = m.group(1);
    if (name.startsWith("Ctrl-")) {
      return String.valueOf((char) (name.charAt(5) & 0x1f));
    }
    if (name.startsWith("Alt-")) {
      return "\033" + typed(name.length() > 5 ? "<" + name.substring(4) + ">" : name.substring(4));
    }
    return KEYS.getOrDefault(name, m.group());
  }

  /** Whether lines of a screen are those that are expected. */
  static boolean matches(List<String> lines, List<String> expected) {
    if (expected.isEmpty()) {
      return lines.isEmpty();
    }
    String first = expected.getFirst();
    List<String> others = expected.subList(1, expected.size());
    if (first.equals("...")) {
      for (int i = 0; i <= lines.size(); i++) {
        if (matches(lines.subList(i, lines.size()), others)) {
          return true;
        }
      }
      return false;
    }
    return !lines.isEmpty()
        && isAsExpected(lines.getFirst(), first)
        && matches(lines.subList(1, lines.size()), others);
  }

  private static boolean isAsExpected(String line, String expected) {
    String shown = TerminalProcess.PROMPT.matcher(line).replaceFirst("[]$1");
    return expected.length() > 1 && expected.startsWith("/") && expected.endsWith("/")
        ? shown.matches(expected.substring(1, expected.length() - 1))
        : shown.equals(expected);
  }
}
