package dev.gosim.interp;

import dev.gosim.ast.Decl;
import dev.gosim.ast.File;
import dev.gosim.check.Nearest;
import dev.gosim.parse.ParseResult;
import dev.gosim.parse.Parser;
import dev.gosim.source.Diagnostic;
import dev.gosim.source.FileSet;
import dev.gosim.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A program's packages, found by following the imports from the main one (cmd/go/internal/load).
 * What is wrong with package clauses and imports ends a build before anything is compiled.
 */
final class PackageGraph {
  private final FileSet files;
  private final Importer importer;
  private final PackageFinder finder;
  private final boolean forgiving;

  /** Whether {@link #load} is for pieces that are entered at a prompt, one after the other. */
  private final boolean prompt;

  private final Map<String, Node> byPath = new HashMap<>();
  private final List<Node> done = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  /** The errors that the {@code go} command finds when all packages are loaded. */
  private final List<String> lateErrors = new ArrayList<>();

  /** The folders without files for the build: told when all else is right. */
  private final List<String> emptyFolders = new ArrayList<>();

  /** The imports that led to the package being loaded. */
  private final Deque<Step> way = new ArrayDeque<>();

  /** {@code to} is imported by a file of that name. */
  private record Step(Node to, String file) {}

  /** A package. */
  static final class Node {
    final PackageSource source;

    /** Those without syntax errors. */
    final List<File> files = new ArrayList<>();

    /** What the parser said of all. */
    final List<Diagnostic> found = new ArrayList<>();

    /** The packages it imports that are not the library's. */
    final List<Node> imports = new ArrayList<>();

    /** The files that its //go:embed directives name. */
    Embeds embeds;

    /** How many packages have to be there before it, one after the other: 0 without imports. */
    int level;

    Node(PackageSource source) {
      this.source = source;
    }

    /** Whether every file has been parsed, with or without soft errors. */
    boolean parsed() {
      return files.size() == source.files().size();
    }

    /** Whether other packages may import it. */
    boolean isProgram() {
      return !source.tested() && !files.isEmpty() && files.getFirst().name().name().equals("main");
    }
  }

  /**
   * @param forgiving whether scripts and trailing lines that are no Go are let through
   */
  PackageGraph(FileSet files, Importer importer, PackageFinder finder, boolean forgiving) {
    this(files, importer, finder, forgiving, false);
  }

  private PackageGraph(
      FileSet files, Importer importer, PackageFinder finder, boolean forgiving, boolean prompt) {
    this.prompt = prompt;
    this.files = files;
    this.importer = importer;
    this.finder = finder;
    this.forgiving = forgiving;
  }

  /** For a prompt; packages that one piece has imported are there for all. */
  static PackageGraph ofPrompt(FileSet files, Importer importer, PackageFinder finder) {
    return new PackageGraph(files, importer, finder, true, true);
  }

  /** Loads the next piece: as {@link #load}, without what has been loaded before. */
  List<Node> loadNext(PackageSource piece) {
    byPath.keySet().removeIf(path -> importer.userPackage(path) == null);
    done.clear();
    errors.clear();
    lateErrors.clear();
    emptyFolders.clear();
    way.clear();
    return load(piece);
  }

  /**
   * The packages, each after those that it imports, {@code main} last; in the order in which a
   * build can begin with them.
   */
  List<Node> load(PackageSource main) {
    load(main, null);
    done.sort((a, b) -> Integer.compare(a.level, b.level));
    return done;
  }

  /** What is wrong, line by line; no program comes of it. */
  List<String> errors() {
    List<String> all = new ArrayList<>(errors);
    all.addAll(lateErrors);
    return all.isEmpty() ? emptyFolders : all;
  }

  /** Loads a package, which {@code spec} imports. */
  private Node load(PackageSource source, Decl.ImportSpec spec) {
    Node node = parse(source);
    if (source.path() != null) {
      byPath.put(source.path(), node);
    }
    List<Diagnostic> load =
        node.found.stream().filter(d -> d.kind() == Diagnostic.Kind.LOAD).toList();
    if (!load.isEmpty()) {
      load.forEach(d -> errors.add(d.render(files)));
      return node;
    }
    String names = twoNames(node);
    if (names != null) {
      errors.add((spec == null ? "" : place(spec)) + names);
      return node;
    }
    List<Diagnostic> unembedded = new ArrayList<>();
    node.embeds = Embeds.of(node.files, finder, unembedded);
    unembedded.forEach(d -> errors.add(d.render(files)));
    way.addLast(new Step(node, spec == null ? "" : fileName(spec)));
    followImports(node);
    way.removeLast();
    done.add(node);
    return node;
  }

  // ---- Parsing

  private Node parse(PackageSource source) {
    Node node = new Node(source);
    for (PackageSource.File f : source.files()) {
      File file = null;
      List<Diagnostic> found = List.of();
      switch (parse(f, source.files().size() == 1 && way.isEmpty())) {
        case ParseResult.Ok ok -> file = ok.file();
        case ParseResult.Flawed flawed -> {
          file = flawed.file();
          found = flawed.diagnostics();
        }
        case ParseResult.Incomplete i -> {
          file = i.file();
          found = i.diagnostics();
        }
        case ParseResult.Failed failed -> found = failed.diagnostics();
      }
      if (file != null) {
        node.files.add(file);
      }
      node.found.addAll(found);
    }
    return node;
  }

  /** The only file of the main package may be a script. */
  private ParseResult parse(PackageSource.File f, boolean alone) {
    SourceFile file = files.add(f.name(), f.path(), f.text());
    if (prompt && alone) {
      return Parser.parsePrompt(file);
    }
    if (!forgiving) {
      return Parser.parse(file);
    }
    ParseResult result = alone ? Parser.parseScript(file) : Parser.parse(file);
    return result instanceof ParseResult.Failed failed ? Trailer.cutOff(failed, file) : result;
  }

  /** What to say when its files are of different packages, else null. */
  private String twoNames(Node node) {
    for (File f : node.files) {
      File first = node.files.getFirst();
      if (!f.name().name().equals(first.name().name())) {
        String folder = files.file(f.pos()).path();
        return "found packages "
            + named(first)
            + " and "
            + named(f)
            + " in "
            + folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
      }
    }
    return null;
  }

  private String named(File f) {
    return f.name().name() + " (" + fileName(f.pos()) + ")";
  }

  // ---- Imports

  private void followImports(Node node) {
    Map<String, Decl.ImportSpec> specs = imports(node.files);
    boolean internal = false;
    for (Map.Entry<String, Decl.ImportSpec> e : specs.entrySet()) {
      String path = e.getKey();
      Decl.ImportSpec spec = e.getValue();
      if (path.equals("unsafe") || path.equals("C") || path.isEmpty()) {
        continue;
      }
      if (isRelative(path)) {
        wrong(spec, "\"" + path + RELATIVE);
        continue;
      }
      boolean library = isLibrary(path);
      Node to = library ? null : user(spec, path);
      if ((library || to != null) && !internal && !mayUse(node.source, path, library)) {
        internal = true;
        errors.add(
            chain() + "\n\t" + place(spec) + "use of internal package " + path + " not allowed");
      }
      node.level = Math.max(node.level, to == null ? 1 : to.level + 1);
      if (to != null) {
        node.imports.add(to);
      }
    }
  }

  /**
   * Whether the library has the package, be it one that only the library may use, and the program's
   * module has none in its place.
   */
  private boolean isLibrary(String path) {
    if (importer.replaceable(path) && finder.find(path) instanceof PackageFinder.Package) {
      return false;
    }
    int internal = path.indexOf("/internal/");
    return importer.find(path) != null
        || importer.knownPackage(path)
        || path.startsWith("internal/")
        || internal > 0 && importer.knownPackage(path.substring(0, internal));
  }

  private static final String RELATIVE =
      "\" is relative, but relative import paths are not supported in module mode";

  private static boolean isRelative(String path) {
    return path.startsWith("./") || path.startsWith("../") || path.equals(".") || path.equals("..");
  }

  /** The first import of each path, in the order of the paths. */
  private static Map<String, Decl.ImportSpec> imports(List<File> parsed) {
    Map<String, Decl.ImportSpec> byPath = new TreeMap<>();
    for (File f : parsed) {
      f.imports().forEach(spec -> byPath.putIfAbsent(spec.importPath(), spec));
    }
    return byPath;
  }

  /** The package of the user's that an import means, or null after an error. */
  private Node user(Decl.ImportSpec spec, String path) {
    Node known = byPath.get(path);
    if (known != null) {
      if (way.stream().anyMatch(s -> s.to == known)) {
        errors.add(cycle(spec, path));
        return null;
      }
      return importable(spec, path, known);
    }
    return switch (finder.find(path)) {
      case PackageFinder.Package p -> importable(spec, path, load(p.source(), spec));
      case PackageFinder.Missing(boolean positioned, String message) -> {
        if (positioned) {
          wrong(spec, message + hint(path));
        } else {
          emptyFolders.add(message.startsWith("\t") ? chain() + "\n" + message : message);
        }
        yield null;
      }
    };
  }

  private Node importable(Decl.ImportSpec spec, String path, Node node) {
    if (node.isProgram()) {
      lateErrors.add(
          place(spec) + "import \"" + path + "\" is a program, not an importable package");
      return null;
    }
    return node;
  }

  /** Whether a package lies below the parent of the {@code internal} folder in {@code path}. */
  private static boolean mayUse(PackageSource from, String path, boolean library) {
    int at = ("/" + path + "/").lastIndexOf("/internal/");
    if (at < 0) {
      return true;
    }
    if (library || from.path() == null) {
      return false;
    }
    String parent = path.substring(0, Math.max(0, at - 1));
    // The tests named x_test lie in the folder of x.
    return isBelow(from.path(), parent)
        || from.tested() && isBelow(from.path().replaceFirst("_test$", ""), parent);
  }

  private static boolean isBelow(String path, String parent) {
    return path.equals(parent) || path.startsWith(parent + "/");
  }

  // ---- Messages

  /** A line about a package of the library that may be meant. */
  private String hint(String path) {
    if (!forgiving) {
      return "";
    }
    String meant = importer.autoImport(path);
    Nearest near = new Nearest(path);
    if (meant == null && path.indexOf('.') < 0) {
      importer.knownPackages().forEach(near::add);
      meant = near.name();
    }
    return meant == null ? "" : "\n\tdid you mean " + meant + "?";
  }

  private void wrong(Decl.ImportSpec spec, String message) {
    errors.add(place(spec) + message);
  }

  private String place(Decl.ImportSpec spec) {
    return new Diagnostic(spec.pos(), "", Diagnostic.Kind.LOAD).render(files);
  }

  private String fileName(Decl.ImportSpec spec) {
    return fileName(spec.pos());
  }

  private String fileName(int pos) {
    String name = files.file(pos).name();
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** How the package being loaded was reached. */
  private String chain() {
    StringBuilder out = new StringBuilder("package ");
    Iterator<Step> steps = steps();
    out.append(steps.next().to.source.name());
    steps.forEachRemaining(s -> out.append("\n\timports ").append(s.to.source.name()));
    return out.toString();
  }

  /** The way without the program that is made to run tests, which nobody has written. */
  private Iterator<Step> steps() {
    Iterator<Step> steps = way.iterator();
    if (way.size() > 1 && way.stream().skip(1).findFirst().orElseThrow().to.source.tested()) {
      steps.next();
    }
    return steps;
  }

  private String cycle(Decl.ImportSpec spec, String path) {
    StringBuilder out = new StringBuilder("package ");
    Iterator<Step> steps = steps();
    Step first = steps.next();
    out.append(first.to.source.name());
    while (steps.hasNext()) {
      Step s = steps.next();
      out.append("\n\timports ").append(s.to.source.name()).append(" from ").append(s.file);
    }
    out.append("\n\timports ").append(path).append(" from ").append(fileName(spec));
    out.append(": import cycle not allowed");
    return first.to.source.tested() ? out.append(" in test").toString() : out.toString();
  }

  /**
   * The order of initialization (spec, "Program initialization"): of the packages in the order of
   * their paths, always the first one whose imports have all been initialized.
   */
  static List<Node> initOrder(List<Node> loaded) {
    List<Node> waiting = new ArrayList<>(loaded);
    waiting.sort((a, b) -> order(a).compareTo(order(b)));
    List<Node> order = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Node next =
          waiting.stream().filter(n -> order.containsAll(n.imports)).findFirst().orElseThrow();
      waiting.remove(next);
      order.add(next);
    }
    return Collections.unmodifiableList(order);
  }

  private static String order(Node n) {
    return n.isProgram() ? "main" : n.source.path();
  }
}
