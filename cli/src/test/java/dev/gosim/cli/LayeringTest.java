package dev.gosim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * The packages use each other as the table of docs/architecture.md says: what jdeps finds in the
 * class files is compared with its rows, so the picture cannot drift from the code.
 */
final class LayeringTest {
  private static final String ROOT = "dev.gosim.";
  private static final Pattern DEPENDENCY = Pattern.compile("^\\s+(\\S+)\\s+->\\s+(\\S+)\\s.*");
  private static final Pattern ROW =
      Pattern.compile("^\\| (\\w+) \\| `([^`]+)` \\| (.*) \\| ([^|]*) \\|$");

  /** A package as the table has it: its module and the packages it may use. */
  private record Row(String module, Set<String> mayUse) {}

  @Test
  void packagesUseEachOtherAsTheTableSays() throws IOException {
    Map<String, Row> table = table();
    Set<String> seen = new TreeSet<>();
    Set<String> wrong = new TreeSet<>();
    for (String[] arrow : arrows()) {
      String from = row(arrow[0]);
      seen.add(from);
      Row row = table.get(from);
      if (row == null) {
        wrong.add(from + " is not in the table");
      } else if (arrow[1].startsWith(ROOT)) {
        String to = row(arrow[1]);
        if (!to.equals(from) && !row.mayUse.contains(to)) {
          wrong.add(from + " -> " + to);
        }
      } else if (!mayUseLibrary(from, arrow[1])) {
        wrong.add(from + " -> " + arrow[1]);
      }
    }
    assertEquals(Set.of(), wrong, "arrows that docs/architecture.md does not have");
    Set<String> missing = new TreeSet<>(table.keySet());
    missing.removeAll(seen);
    assertEquals(Set.of(), missing, "packages of docs/architecture.md that do not exist");
  }

  /** Third-party code enters in few places. */
  private static boolean mayUseLibrary(String from, String to) {
    if (to.startsWith("java.") || to.startsWith("javax.") || to.equals("com.sun.management")) {
      return true;
    }
    return from.equals("parse") && to.startsWith("org.antlr.")
        || from.equals("cli") && to.startsWith("picocli")
        || from.equals("repl") && to.startsWith("org.jline.")
        || from.startsWith("std")
            && (to.startsWith("com.google.re2j")
                || to.startsWith("io.netty.")
                || to.startsWith("org.sqlite")
                || to.startsWith("org.postgresql"));
  }

  /** The row a package belongs to: every package of the library is {@code std.<pkg>}. */
  private static String row(String pkg) {
    String name = pkg.substring(ROOT.length());
    return name.startsWith("std") ? "std.<pkg>" : name;
  }

  private static Map<String, Row> table() throws IOException {
    Map<String, Row> table = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of("../docs/architecture.md"))) {
      Matcher m = ROW.matcher(line);
      if (m.matches()) {
        table.put(m.group(2), new Row(m.group(1), mayUse(m.group(4), table)));
      }
    }
    assertFalse(table.isEmpty(), "no table in docs/architecture.md");
    return table;
  }

  /**
   * Reads {@code ast, source}, {@code natives and all of runtime}, {@code all above}, {@code -}.
   */
  private static Set<String> mayUse(String text, Map<String, Row> above) {
    Set<String> names = new TreeSet<>();
    for (String part : text.split(", | and ")) {
      if (part.equals("all above")) {
        names.addAll(above.keySet());
      } else if (part.startsWith("all of ")) {
        String module = part.substring("all of ".length());
        above.forEach(
            (name, row) -> names.addAll(row.module.equals(module) ? Set.of(name) : Set.of()));
      } else if (!part.equals("-")) {
        names.add(part);
      }
    }
    return names;
  }

  /** Every dependency of one of our packages on another package. */
  private static List<String[]> arrows() {
    List<String> args = new ArrayList<>(List.of("-verbose:package", "--multi-release", "base"));
    args.addAll(List.of("--ignore-missing-deps"));
    args.addAll(
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(p -> p.endsWith("classes") && !p.contains("test-") || p.contains("gosim-"))
            .toList());
    StringWriter out = new StringWriter();
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    PrintWriter to = new PrintWriter(out);
    assertEquals(0, jdeps.run(to, to, args.toArray(String[]::new)), out::toString);
    return out.toString()
        .lines()
        .map(DEPENDENCY::matcher)
        .filter(m -> m.matches() && m.group(1).startsWith(ROOT))
        .map(m -> new String[] {m.group(1), m.group(2)})
        .toList();
  }
}
