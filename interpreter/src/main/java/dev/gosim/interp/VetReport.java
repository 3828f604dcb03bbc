package dev.gosim.interp;

import dev.gosim.source.Diagnostic;
import dev.gosim.source.FileSet;
import java.util.List;

/**
 * What {@code go vet} prints of a package that does not compile (cmd/vet is run on a package and on
 * its test variant, hence two headers): the first error that the type checker came upon, in one
 * line.
 */
final class VetReport {
  private VetReport() {}

  /**
   * @param label what messages call the package
   * @param found in the order found
   * @param all whether every error is shown
   */
  static String of(String label, List<Diagnostic> found, FileSet files, boolean all) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(label).append('\n');
    out.append("# [").append(label).append("]\n");
    for (Diagnostic d : all ? found : found.subList(0, 1)) {
      String text = d.render(files);
      int end = text.indexOf('\n');
      out.append("vet: ").append(end < 0 ? text : text.substring(0, end)).append('\n');
    }
    return out.toString();
  }
}
