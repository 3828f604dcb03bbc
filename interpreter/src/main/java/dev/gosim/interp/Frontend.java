package dev.gosim.interp;

import dev.gosim.ast.Directive;
import dev.gosim.ast.File;
import dev.gosim.check.CheckResult;
import dev.gosim.check.Checker;
import dev.gosim.check.Info;
import dev.gosim.source.Diagnostic;
import dev.gosim.source.Diagnostics;
import dev.gosim.source.FileSet;
import dev.gosim.types.Package;
import dev.gosim.types.Universe;
import dev.gosim.types.Var;
import dev.gosim.vet.Finding;
import dev.gosim.vet.Vet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From sources to checked packages, with the output of {@code go build}: what the {@code go}
 * command finds wrong with package clauses and imports ends it before anything is compiled; syntax
 * errors of a package end it before types are checked; a package with errors is not imported.
 */
final class Frontend {
  private final Interpreter.Options options;
  private final FileSet files;
  private final Importer importer;

  /** The package that is vetted rather than built, or null. */
  private PackageSource vetted;

  Frontend(Interpreter.Options options, FileSet files, Importer importer) {
    this.options = options;
    this.files = files;
    this.importer = importer;
  }

  /** A checked package, with its files and those that it embeds. */
  record Checked(PackageSource source, Package pkg, List<File> files, List<Embedded> embedded) {}

  /** A variable whose value are files below a folder. */
  record Embedded(Var variable, String folder, List<String> names) {}

  /**
   * Looks for errors and, where there are none, for mistakes; prints both as {@code go vet} does.
   * Whether there is nothing.
   */
  boolean vet(PackageSource source, PackageFinder packages, VetRequest request) {
    vetted = source;
    List<Checked> checked = check(source, packages);
    if (checked == null) {
      return false;
    }
    List<Finding> found = find(checked, checked.getLast(), request);
    if (request.json()) {
      write(options.stdout(), VetReport.json(source.name(), found, files), StandardCharsets.UTF_8);
      return true;
    }
    write(VetReport.of(found, files));
    return found.isEmpty();
  }

  /** What the analyzers find in a package; empty if there is nothing. */
  String mistakes(List<Checked> checked, Checked c, VetRequest request) {
    return VetReport.named(find(checked, c, request), files);
  }

  private List<Finding> find(List<Checked> checked, Checked c, VetRequest request) {
    List<Vet.Target> below =
        checked.subList(0, checked.indexOf(c)).stream()
            .map(b -> target(b, request, List.of()))
            .toList();
    return Vet.run(target(c, request, below), request.analyzers());
  }

  private Vet.Target target(Checked c, VetRequest request, List<Vet.Target> below) {
    Info info = importer.checker().info();
    int version = request.goVersion();
    return new Vet.Target(c.source.name(), c.pkg, c.files, files, info, version, below);
  }

  /** The packages of a program that were found, and what is wrong with how they import. */
  record Loaded(List<PackageGraph.Node> packages, List<String> errors) {}

  Loaded load(PackageSource main, PackageFinder packages) {
    PackageGraph graph = new PackageGraph(files, importer, packages, !options.settings().strict());
    List<PackageGraph.Node> loaded = graph.load(main);
    return new Loaded(loaded, graph.errors());
  }

  /**
   * The packages of a program in the order of their initialization; null after an error, which has
   * been printed.
   */
  List<Checked> check(PackageSource main, PackageFinder packages) {
    Loaded loaded = load(main, packages);
    if (!loaded.errors.isEmpty()) {
      loaded.errors.forEach(e -> write(e + "\n"));
      return null;
    }
    return check(loaded.packages);
  }

  /** The same of packages that have been loaded without errors. */
  List<Checked> check(List<PackageGraph.Node> loaded) {
    Map<PackageGraph.Node, Checked> checked = new HashMap<>();
    for (PackageGraph.Node node : loaded) {
      if (checked.keySet().containsAll(node.imports)) {
        Checked c = check(node);
        if (c != null) {
          checked.put(node, c);
        }
      }
    }
    return checked.size() < loaded.size()
        ? null
        : PackageGraph.initOrder(loaded).stream().map(checked::get).toList();
  }

  Checked check(PackageGraph.Node node) {
    List<Diagnostic> found = node.found;
    if (!node.parsed()) {
      report(node, found);
      return null;
    }
    String name = node.files.getFirst().name().name();
    String path = node.isProgram() ? "main" : node.source.path();
    Package pkg = new Package(path == null ? name : path, name, Universe.scope());
    boolean soft = soft(found);
    CheckResult checked = importer.checker().checkPackage(pkg, node.files, !soft);
    boolean runnable = soft && checked.runnable();
    found.addAll(checked.reported());
    if (node.source == vetted) {
      found.removeIf(d -> d.message().equals(Checker.MISPLACED_DIRECTIVE));
    }
    if (node.files.stream().anyMatch(f -> f.script() != null)) {
      found.removeIf(d -> d.kind() == Diagnostic.Kind.SOFT);
    }
    if (!found.isEmpty() && !accept(node, found, runnable)) {
      return null;
    }
    List<Embedded> embedded = embedded(node, pkg);
    if (embedded == null) {
      return null;
    }
    importer.add(pkg);
    return new Checked(node.source, pkg, node.files, embedded);
  }

  /** Checks files of a program that is entered at a prompt; what is wrong with them. */
  List<Diagnostic> piece(List<File> files, Package pkg) {
    return importer.checker().checkPiece(pkg, files).reported().stream()
        .filter(d -> d.kind() != Diagnostic.Kind.SOFT)
        .toList();
  }

  /** The package's variables with a //go:embed directive; null after an error. */
  private List<Embedded> embedded(PackageGraph.Node node, Package pkg) {
    List<Embedded> all = new ArrayList<>();
    List<Diagnostic> wrong = new ArrayList<>();
    Map<Var, List<Directive>> embeds = importer.checker().info().embeds;
    for (Map.Entry<Var, List<Directive>> e : embeds.entrySet()) {
      Var v = e.getKey();
      if (v.pkg() == pkg) {
        List<String> names = node.embeds.names(e.getValue());
        all.add(new Embedded(v, node.embeds.folder(), names));
        String message = Embeds.misuse(v.type(), names);
        if (message != null) {
          wrong.add(new Diagnostic(v.pos(), message, Diagnostic.Kind.ERROR));
        }
      }
    }
    if (wrong.isEmpty()) {
      return all;
    }
    report(node, wrong);
    return null;
  }

  private static boolean soft(List<Diagnostic> found) {
    return found.stream().allMatch(d -> d.kind() == Diagnostic.Kind.SOFT);
  }

  /** Prints what was found; whether the program may run. */
  private boolean accept(PackageGraph.Node node, List<Diagnostic> found, boolean runnable) {
    if (options.settings().strict() || !runnable) {
      report(node, found);
      return false;
    }
    for (Diagnostic d : Diagnostics.sorted(found)) {
      write(files.position(d.pos()) + ": warning: " + d.message() + "\n");
    }
    return true;
  }

  /** A line that is the same as the one before is printed once, as in Go. */
  void report(PackageGraph.Node node, List<Diagnostic> found) {
    if (node.source == vetted) {
      boolean main = node.files.getFirst().name().name().equals("main");
      String headings = VetReport.headings(node.source, main);
      write(headings + VetReport.of(found, files, options.settings().allErrors()));
      return;
    }
    StringBuilder out = new StringBuilder();
    if (node.source.label() != null) {
      out.append("# ").append(node.source.label()).append('\n');
    }
    String last = "";
    boolean all = options.settings().allErrors() || !options.settings().strict();
    for (Diagnostic d : all ? Diagnostics.sorted(found) : Diagnostics.first(found)) {
      String line = d.render(files);
      if (!line.equals(last)) {
        out.append(line).append('\n');
        if (d.hint() != null) {
          out.append('\t').append(d.hint()).append('\n');
        }
      }
      last = line;
    }
    write(out.toString());
  }

  /** Messages quote source text, which has one char per byte. */
  void write(String text) {
    write(options.messages(), text, StandardCharsets.ISO_8859_1);
  }

  private static void write(OutputStream out, String text, Charset charset) {
    try {
      out.write(text.getBytes(charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
