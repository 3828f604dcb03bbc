package dev.gosim.interp;

import dev.gosim.source.Diagnostic;
import dev.gosim.source.FileSet;
import dev.gosim.source.SourceFile;
import dev.gosim.vet.Finding;
import dev.gosim.vet.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code go vet} prints of a package that does not compile (cmd/vet): the first error that the
 * type checker came upon, in one line.
 */
final class VetReport {
  private VetReport() {}

  /** The lines above: programs and test variants have a second one. */
  static String headings(PackageSource source, boolean main) {
    String first = "# " + source.name() + "\n";
    return main || !source.name().equals(source.label())
        ? first + "# [" + source.name() + "]\n"
        : first;
  }

  /**
   * What the type checker found.
   *
   * @param found in the order found
   * @param all whether every error is shown
   */
  static String of(List<Diagnostic> found, FileSet files, boolean all) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic d : all ? found : found.subList(0, 1)) {
      String text = d.render(files);
      int end = text.indexOf('\n');
      out.append("vet: ").append(end < 0 ? text : text.substring(0, end)).append('\n');
    }
    return out.toString();
  }

  /** What the analyzers found. */
  static String of(List<Finding> found, FileSet files) {
    return named(found, files).replaceAll("(?m)^\\./", "");
  }

  /** The same with the names of files that the compiler shows. */
  static String named(List<Finding> found, FileSet files) {
    StringBuilder out = new StringBuilder();
    for (Finding f : found) {
      out.append(files.position(f.pos())).append(": ").append(f.message()).append('\n');
    }
    return out.toString();
  }

  /** The same as JSON: of each analyzer what it found, with absolute places. */
  static String json(String label, List<Finding> found, FileSet files) {
    if (found.isEmpty()) {
      return "{}\n";
    }
    Map<String, List<String>> byAnalyzer = new TreeMap<>();
    for (Finding f : found) {
      byAnalyzer
          .computeIfAbsent(f.analyzer(), a -> new ArrayList<>())
          .add(
              "\t\t\t{\n\t\t\t\t\"posn\": "
                  + JsonText.quote(absolute(f.pos(), files))
                  + ",\n\t\t\t\t\"end\": "
                  + JsonText.quote(absolute(f.end(), files))
                  + ",\n\t\t\t\t\"message\": "
                  + JsonText.quote(f.message())
                  + fixes(f.fixes(), files)
                  + "\n\t\t\t}");
    }
    List<String> analyzers = new ArrayList<>();
    byAnalyzer.forEach((id, list) ->
        analyzers.add(
            "\t\t" + JsonText.quote(id) + ": [\n" + String.join(",\n", list) + "\n\t\t]"));
    String all = String.join(",\n", analyzers);
    return "{\n\t" + JsonText.quote(label) + ": {\n" + all + "\n\t}\n}\n";
  }

  /** What could be done about a finding; empty if nothing is suggested. */
  private static String fixes(List<Fix> fixes, FileSet files) {
    if (fixes.isEmpty()) {
      return "";
    }
    List<String> all = new ArrayList<>();
    for (Fix fix : fixes) {
      String edits =
          fix.edits().isEmpty()
              ? "null"
              : "[\n"
                  + String.join(",\n", fix.edits().stream().map(e -> edit(e, files)).toList())
                  + "\n\t\t\t\t\t\t]";
      all.add(
          "\t\t\t\t\t{\n\t\t\t\t\t\t\"message\": "
              + JsonText.quote(fix.message())
              + ",\n\t\t\t\t\t\t\"edits\": "
              + edits
              + "\n\t\t\t\t\t}");
    }
    return ",\n\t\t\t\t\"suggested_fixes\": [\n" + String.join(",\n", all) + "\n\t\t\t\t]";
  }

  private static String edit(Fix.Edit e, FileSet files) {
    SourceFile f = files.file(e.pos());
    String indent = "\t\t\t\t\t\t\t\t";
    return "\t\t\t\t\t\t\t{\n"
        + (indent + "\"filename\": " + JsonText.quote(f.path()) + ",\n")
        + (indent + "\"start\": " + (e.pos() - f.base()) + ",\n")
        + (indent + "\"end\": " + (e.end() - f.base()) + ",\n")
        + (indent + "\"new\": " + JsonText.quote(e.text()) + "\n")
        + "\t\t\t\t\t\t\t}";
  }

  private static String absolute(int pos, FileSet files) {
    SourceFile f = files.file(pos);
    return f.path() + ":" + f.line(pos) + ":" + f.column(pos);
  }
}
