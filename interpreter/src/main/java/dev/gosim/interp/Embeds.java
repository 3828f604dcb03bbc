package dev.gosim.interp;

import dev.gosim.ast.Directive;
import dev.gosim.ast.File;
import dev.gosim.check.EmbedPatterns;
import dev.gosim.source.Diagnostic;
import dev.gosim.types.Basic;
import dev.gosim.types.Named;
import dev.gosim.types.SliceType;
import dev.gosim.types.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The //go:embed directives of a package and the files they name (package embed; the {@code go}
 * command's part of it).
 */
final class Embeds {
  /** Names below the package's folder, by directive. */
  private final Map<Directive, List<String>> names = new HashMap<>();

  private final String folder;

  private Embeds(String folder) {
    this.folder = folder;
  }

  /** Where a pattern stands. */
  private record Pattern(int pos, Directive directive) {}

  /** Finds the files; the first of the patterns that names none becomes an error. */
  static Embeds of(List<File> files, PackageFinder finder, List<Diagnostic> errors) {
    if (files.isEmpty()) {
      return new Embeds("");
    }
    String first = files.getFirst().source().path();
    Embeds e = new Embeds(first.substring(0, Math.max(0, first.lastIndexOf('/'))));
    Map<String, List<Pattern>> patterns = new TreeMap<>();
    for (File f : files) {
      for (Directive d : f.directives()) {
        if (EmbedPatterns.isEmbed(d)) {
          for (EmbedPatterns.Word w : EmbedPatterns.of(d).words()) {
            patterns
                .computeIfAbsent(w.pattern(), t -> new ArrayList<>())
                .add(new Pattern(w.pos(), d));
          }
        }
      }
    }
    for (Map.Entry<String, List<Pattern>> p : patterns.entrySet()) {
      switch (finder.embed(e.folder, p.getKey())) {
        case PackageFinder.EmbeddedFiles(List<String> found) -> {
          for (Pattern at : p.getValue()) {
            e.names.computeIfAbsent(at.directive, d -> new ArrayList<>()).addAll(found);
          }
        }
        case PackageFinder.NoFiles(String why) -> {
          int pos = p.getValue().getFirst().pos;
          String message = "pattern " + p.getKey() + ": " + why;
          errors.add(new Diagnostic(pos, message, Diagnostic.Kind.LOAD));
          return e;
        }
      }
    }
    return e;
  }

  /** The files of a variable, by name. */
  List<String> names(List<Directive> directives) {
    return directives.stream()
        .flatMap(d -> names.getOrDefault(d, List.of()).stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** The folder that the names start from. */
  String folder() {
    return folder;
  }

  /**
   * Why a variable cannot have these files for its value, or null
   * (cmd/compile/internal/staticdata/embed.go).
   */
  static String misuse(Type t, List<String> names) {
    boolean one =
        t.underlying() == Basic.STRING
            || t.underlying() instanceof SliceType s
                && s.elem().underlying() instanceof Basic e
                && e.kind() == Basic.Kind.UINT8;
    if (one) {
      return names.size() == 1 ? null : "invalid go:embed: multiple files for type " + t;
    }
    boolean fs =
        t instanceof Named n
            && n.obj().name().equals("FS")
            && n.obj().pkg() != null
            && n.obj().pkg().path().equals("embed");
    return fs ? null : "go:embed cannot apply to var of type " + t;
  }
}
