package dev.gosim.check;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Directive;
import dev.gosim.ast.File;
import dev.gosim.types.Func;
import dev.gosim.types.Obj;
import dev.gosim.types.Package;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Comments for the compiler (cmd/compile/internal/noder, {@code pragma}, {@code checkPragmas},
 * {@code checkEmbed}). What is wrong with one by itself is found by the parser there, what is wrong
 * with one for its declaration when all else is right. Those that only steer the compiler mean
 * nothing here, and //go:embed gives a variable its value.
 */
final class Directives {
  private static final Set<String> OF_FUNCTIONS =
      Set.of(
          "go:noescape",
          "go:norace",
          "go:nosplit",
          "go:noinline",
          "go:nocheckptr",
          "go:registerparams",
          "go:uintptrescapes");

  private static final Set<String> OF_THE_RUNTIME =
      Set.of(
          "go:systemstack", "go:nowritebarrier", "go:nowritebarrierrec", "go:yeswritebarrierrec");

  private static final String EMBED = EmbedPatterns.VERB;
  private static final String LINKNAME = "go:linkname";

  private final Checker c;

  /** A file with those directives that the parser finds right. */
  private record Checked(File file, List<Directive> directives) {}

  private final List<Checked> checked = new ArrayList<>();

  Directives(Checker c) {
    this.c = c;
  }

  // ---- While parsing

  /** Looks at the directives by themselves. */
  void check(List<File> files) {
    for (File f : files) {
      if (!f.directives().isEmpty()) {
        List<Directive> right = f.directives().stream().filter(d -> isRight(f, d)).toList();
        checked.add(new Checked(f, right));
      }
    }
  }

  private boolean isRight(File file, Directive d) {
    String verb = d.verb();
    boolean embed = verb.equals(EMBED);
    if (!d.alone()) {
      return wrong(d, Checker.MISPLACED_DIRECTIVE);
    }
    if (verb.equals(LINKNAME)) {
      int words = d.text().strip().split("\\s+").length;
      return words == 2 || words == 3 || wrong(d, "usage: //go:linkname localname [linkname]");
    }
    if (embed && !hasPatterns(d)) {
      return wrong(d, "usage: //go:embed pattern...");
    }
    if (verb.startsWith("go:cgo_")) {
      return wrong(d, "//" + d.text() + " only allowed in cgo-generated code");
    }
    if (OF_THE_RUNTIME.contains(verb)) {
      return wrong(d, "//" + verb + " only allowed in runtime");
    }
    if (verb.equals("go:uintptrkeepalive")) {
      return wrong(d, "//" + verb + " is only allowed in the standard library");
    }
    boolean known = embed || OF_FUNCTIONS.contains(verb) || verb.equals("go:build");
    if (known && !beforeDeclaration(file, d)) {
      return wrong(d, embed ? "misplaced go:embed directive" : Checker.MISPLACED_DIRECTIVE);
    }
    return known;
  }

  private boolean hasPatterns(Directive d) {
    EmbedPatterns patterns = EmbedPatterns.of(d);
    if (patterns.invalid() != null) {
      wrong(d, "invalid quoted string in //go:embed: " + patterns.invalid());
    }
    return !patterns.words().isEmpty();
  }

  private boolean wrong(Directive d, String message) {
    c.problems.branch(d.pos(), message);
    return false;
  }

  /** Whether what follows is the package clause, a declaration, or one of a group. */
  private static boolean beforeDeclaration(File file, Directive d) {
    if (d.next() <= file.pos() || inGroup(file, d.next())) {
      return true;
    }
    return d.what() == Directive.Next.FUNCTION || d.what() == Directive.Next.DECLARATION;
  }

  private static boolean inGroup(File file, int pos) {
    for (Decl d : file.decls()) {
      if (d instanceof Decl.Gen g && g.specs().stream().anyMatch(s -> s.pos() == pos)) {
        return true;
      }
    }
    return false;
  }

  // ---- When all else is right

  /** Looks at what the directives are about, unless there are errors. */
  void report(Package pkg, boolean errors) {
    if (!errors) {
      Set<Obj> linked = new HashSet<>();
      for (Checked f : checked) {
        Map<Integer, Object> starts = starts(f.file);
        for (Directive d : f.directives) {
          if (d.verb().equals(LINKNAME)) {
            linkname(pkg, f.file, d, linked);
          } else {
            about(f.file, d, starts.get(d.next()));
          }
        }
      }
    }
    checked.clear();
  }

  /** The declarations but functions, and those of groups, by where they begin. */
  private static Map<Integer, Object> starts(File file) {
    Map<Integer, Object> starts = new HashMap<>();
    for (Decl d : file.decls()) {
      if (d instanceof Decl.Gen g) {
        g.specs().forEach(s -> starts.put(s.pos(), s));
        starts.put(g.pos(), g.specs().size() == 1 ? g.specs().getFirst() : g);
      }
    }
    return starts;
  }

  private void about(File file, Directive d, Object declaration) {
    boolean embed = d.verb().equals(EMBED);
    boolean function = d.what() == Directive.Next.FUNCTION;
    if (d.verb().equals("go:build")) {
      if (d.next() > file.pos()) {
        c.problems.error(d.pos(), Checker.MISPLACED_DIRECTIVE);
      }
    } else if (embed && !function && (declaration == null || isVariable(declaration))) {
      embed(file, d, (Decl.ValueSpec) declaration);
    } else if (embed || !function) {
      c.problems.error(
          d.pos(), embed ? "misplaced go:embed directive" : Checker.MISPLACED_DIRECTIVE);
    }
  }

  private boolean isVariable(Object declaration) {
    return declaration instanceof Decl.ValueSpec v
        && c.info.defs.get(v.names().getFirst()) instanceof Var;
  }

  /** {@code spec} is null inside of functions. */
  private void embed(File file, Directive d, Decl.ValueSpec spec) {
    if (!imports(file, "embed")) {
      c.problems.error(
          d.pos(),
          "go:embed requires import \"embed\" (or import _ \"embed\", if package is not used)");
    } else if (spec == null) {
      c.problems.error(d.pos(), "go:embed cannot apply to var inside func");
    } else if (spec.names().size() > 1) {
      c.problems.error(d.pos(), "go:embed cannot apply to multiple vars");
    } else if (!spec.values().isEmpty()) {
      c.problems.error(d.pos(), "go:embed cannot apply to var with initializer");
    } else {
      Var v = (Var) c.info.defs.get(spec.names().getFirst());
      c.info.embeds.computeIfAbsent(v, x -> new ArrayList<>()).add(d);
    }
  }

  private void linkname(Package pkg, File file, Directive d, Set<Obj> linked) {
    String[] words = d.text().strip().split("\\s+");
    Obj obj = pkg.scope().lookup(words[1]);
    if (!imports(file, "unsafe")) {
      c.problems.error(d.pos(), "//go:linkname only allowed in Go files that import \"unsafe\"");
    } else if (words.length == 3 && words[2].contains("[") && words[2].contains("]")) {
      c.problems.error(d.pos(), "//go:linkname reference of an instantiation is not allowed");
    } else if (!(obj instanceof Func || obj instanceof Var)) {
      c.problems.error(d.pos(), "//go:linkname must refer to declared function or variable");
    } else if (!linked.add(obj)) {
      c.problems.error(d.pos(), "duplicate //go:linkname for " + words[1]);
    }
  }

  private static boolean imports(File file, String path) {
    return file.imports().stream().anyMatch(s -> s.importPath().equals(path));
  }
}
