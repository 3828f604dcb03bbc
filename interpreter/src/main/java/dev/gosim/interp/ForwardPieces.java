package dev.gosim.interp;

import dev.gosim.ast.DeclaredNames;
import dev.gosim.ast.File;
import dev.gosim.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Declarations entered at a prompt that refer to names which are not declared yet. In a file the
 * order does not matter; so they are kept, and are declared as soon as what they lack is.
 */
final class ForwardPieces {
  private static final Pattern NAME = Pattern.compile("undefined: (\\w+)");

  /** Of a type that was entered, for the name has no package. */
  private static final Pattern METHOD =
      Pattern.compile(
          ".* undefined \\(type \\*?(\\w+)(?:\\[.*\\])? has no field or method (\\w+)\\)");

  private final List<Entry> entries = new ArrayList<>();

  /** A piece, the names that it declares, and those that it lacks. */
  private record Entry(File file, Set<String> declares, Set<String> missing) {}

  List<File> files() {
    return entries.stream().map(Entry::file).toList();
  }

  /** It has been declared. */
  void remove(File file) {
    entries.removeIf(e -> e.file == file);
  }

  /** A piece is right: what waits and was to declare the same will not be wanted any more. */
  void replacedBy(File file) {
    Set<String> now = DeclaredNames.of(file);
    entries.removeIf(e -> now.containsAll(e.declares));
  }

  /**
   * Keeps a piece, if it has only declarations, and nothing is wrong with them but names that are
   * not there; else null. What is to be told of it.
   */
  String keep(File file, List<Diagnostic> wrong) {
    Set<String> missing = new TreeSet<>();
    for (Diagnostic d : wrong) {
      String name = missing(d);
      if (name == null) {
        return null;
      }
      missing.add(name);
    }
    Set<String> names = DeclaredNames.of(file);
    if (file.script().body() != null || names.isEmpty()) {
      return null;
    }
    entries.removeIf(e -> names.containsAll(e.declares));
    entries.add(new Entry(file, names, missing));
    return String.join(", ", names) + waits(names) + String.join(", ", missing);
  }

  private static String waits(Set<String> names) {
    return names.size() == 1 ? " waits for " : " wait for ";
  }

  /** A message about a name that waits itself says so. */
  Diagnostic explained(Diagnostic d) {
    String name = missing(d);
    for (Entry e : entries) {
      if (name != null && e.declares.contains(name)) {
        String hint = name + " waits for " + String.join(", ", e.missing);
        return new Diagnostic(d.pos(), d.message(), d.kind(), hint);
      }
    }
    return d;
  }

  /** The name that a message says is missing, or null. */
  private static String missing(Diagnostic d) {
    Matcher name = NAME.matcher(d.message());
    if (name.matches()) {
      return name.group(1);
    }
    Matcher method = METHOD.matcher(d.message());
    return method.matches() ? method.group(1) + "." + method.group(2) : null;
  }
}
