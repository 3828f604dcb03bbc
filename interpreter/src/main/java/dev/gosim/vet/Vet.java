package dev.gosim.vet;

import dev.gosim.ast.File;
import dev.gosim.check.Info;
import dev.gosim.source.FileSet;
import dev.gosim.source.SourceFile;
import dev.gosim.types.Package;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All analyzers, and how they are run. */
public final class Vet {
  private static final Pattern NOLINT = Pattern.compile("//\\s*nolint(?::([\\w,]+))?(?:\\s|$)");

  private static final List<Analyzer> STANDARD =
      List.of(
          new Appends(),
          new Assign(),
          new Atomic(),
          new Bools(),
          new BuildTag(),
          new Composites(),
          new CopyLocks(),
          new Defers(),
          new Directives(),
          new ErrorsAs(),
          new HostPort(),
          new HttpResponse(),
          new IfaceAssert(),
          new LoopClosure(),
          new LostCancel(),
          new NilFunc(),
          new Printf(),
          new Shift(),
          new SigChan(),
          new Slog(),
          new StdMethods(),
          new StringIntConv(),
          new StructTag(),
          new TestingGoroutine(),
          new Tests(),
          new TimeFormat(),
          new Unmarshal(),
          new Unreachable(),
          new UnusedResult(),
          new WaitGroups());

  private static final List<Analyzer> ALL =
      Stream.<List<Analyzer>>of(
              STANDARD, Contexts.all(), Channels.all(), List.<Analyzer>of(new Nilness()))
          .flatMap(List::stream)
          .toList();

  /** Those of Go's that are not here: their flags are taken, and nothing comes of them. */
  private static final Set<String> UNSUPPORTED =
      Set.of("asmdecl", "cgocall", "framepointer", "stdversion", "unsafeptr");

  private static final Map<String, String> OLDER =
      Map.of(
          "bool", "bools",
          "buildtags", "buildtag",
          "methods", "stdmethods",
          "rangeloops", "loopclosure");

  private Vet() {}

  /**
   * A package.
   *
   * @param path what types call it
   * @param sources where all positions are, those of other packages as well
   * @param goVersion the release of Go that its module is written for: what stands behind {@code
   *     go1.}
   * @param imported the program's packages below, each behind those that it imports
   */
  public record Target(
      String path,
      Package pkg,
      List<File> files,
      FileSet sources,
      Info info,
      int goVersion,
      List<Target> imported) {}

  /** The ids of all analyzers. */
  public static List<String> ids() {
    return ALL.stream().map(Analyzer::id).toList();
  }

  /** The ids of those that run where nothing is asked for. */
  public static List<String> standard() {
    return ALL.stream().filter(Analyzer::standard).map(Analyzer::id).toList();
  }

  /** The id that a flag means; some have an older name. */
  public static String id(String flag) {
    return OLDER.getOrDefault(flag, flag);
  }

  /** Whether there is an analyzer of that name, here or in Go. */
  public static boolean isKnown(String flag) {
    return ids().contains(id(flag)) || UNSUPPORTED.contains(id(flag));
  }

  /** What the analyzers of those ids find, without what a comment excuses. */
  public static List<Finding> run(Target target, Set<String> ids) {
    List<Finding> found = new ArrayList<>();
    for (Analyzer a : ALL) {
      if (ids.contains(a.id())) {
        a.run(
            new Pass(
                target,
                (pos, end, message, fixes) -> {
                  if (!excused(target, pos, a.id())) {
                    found.add(new Finding(pos, end, a.id(), message, fixes));
                  }
                }));
      }
    }
    found.sort(Comparator.comparingInt(Finding::pos));
    return found;
  }

  /** Whether the line says {@code //nolint}, of all or of this one. */
  private static boolean excused(Target target, int pos, String id) {
    for (File f : target.files()) {
      SourceFile s = f.source();
      if (s.contains(pos)) {
        String rest = s.text().substring(s.lineStart(s.line(pos)) - s.base());
        int end = rest.indexOf('\n');
        Matcher m = NOLINT.matcher(end < 0 ? rest : rest.substring(0, end));
        return m.find() && (m.group(1) == null || List.of(m.group(1).split(",")).contains(id));
      }
    }
    return false;
  }
}
