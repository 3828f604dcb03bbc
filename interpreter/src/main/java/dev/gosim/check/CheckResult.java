package dev.gosim.check;

import dev.gosim.source.Diagnostic;
import dev.gosim.source.FileSet;
import dev.gosim.types.Package;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The outcome of checking a package.
 *
 * @param pkg the package, with whatever could be made of it
 * @param reported everything that was found, in the order the checker found it
 * @param failure a mistake of ours that ended the checking, which is among the messages too; or
 *     null
 */
public record CheckResult(Package pkg, List<Diagnostic> reported, RuntimeException failure) {
  private static final int LIMIT = 10;

  public CheckResult {
    reported = List.copyOf(reported);
  }

  /** The same with messages before it, of the parser for example. */
  public CheckResult after(List<Diagnostic> earlier) {
    List<Diagnostic> all = new ArrayList<>(earlier);
    all.addAll(reported);
    return new CheckResult(pkg, all, failure);
  }

  /** Whether the program can run (there may be soft errors). */
  public boolean runnable() {
    return reported.stream().allMatch(d -> d.kind() == Diagnostic.Kind.SOFT);
  }

  /**
   * Everything, sorted by position, without repetitions: what {@code go build -gcflags=-e} shows.
   */
  public List<Diagnostic> diagnostics() {
    return sorted(reported);
  }

  /**
   * The lines that {@code go build} prints: of the first ten errors found, sorted, and if there are
   * that many, that there may be more.
   */
  public String render(FileSet files) {
    boolean many = reported.size() >= LIMIT;
    StringBuilder out = new StringBuilder();
    for (Diagnostic d : sorted(many ? reported.subList(0, LIMIT) : reported)) {
      out.append(d.render(files)).append('\n');
    }
    if (many) {
      out.append(files.position(reported.get(LIMIT - 1).pos())).append(": too many errors\n");
    }
    return out.toString();
  }

  private static List<Diagnostic> sorted(List<Diagnostic> list) {
    List<Diagnostic> all = new ArrayList<>(list);
    all.sort(Comparator.comparingInt(Diagnostic::pos));
    List<Diagnostic> distinct = new ArrayList<>(all.size());
    for (Diagnostic d : all) {
      if (distinct.isEmpty() || !distinct.getLast().equals(d)) {
        distinct.add(d);
      }
    }
    return distinct;
  }
}
