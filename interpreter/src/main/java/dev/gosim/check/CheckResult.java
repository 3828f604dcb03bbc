package dev.gosim.check;

import dev.gosim.source.Diagnostic;
import dev.gosim.source.Diagnostics;
import dev.gosim.types.Package;
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
  public CheckResult {
    reported = List.copyOf(reported);
  }

  /** Whether the program can run (there may be soft errors). */
  public boolean runnable() {
    return reported.stream().allMatch(d -> d.kind() == Diagnostic.Kind.SOFT);
  }

  /** Everything, as {@code go build -gcflags=-e} shows it. */
  public List<Diagnostic> diagnostics() {
    return Diagnostics.sorted(reported);
  }
}
