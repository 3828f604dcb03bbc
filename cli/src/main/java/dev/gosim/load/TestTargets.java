package dev.gosim.load;

import dev.gosim.interp.PackageFinder;
import dev.gosim.interp.PackageSource;
import dev.gosim.interp.VetRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The packages that the arguments of {@code gosim test} and {@code gosim vet} mean
 * (cmd/go/internal/load, {@code PackagesAndErrors}): .go files, folders, import paths, and patterns
 * of these with {@code ...}.
 */
public final class TestTargets {
  private static final String NO_MODULE =
      "go: go.mod file not found in current directory or any parent directory;"
          + " see 'go help modules'";

  private final Path dir;
  private final Modules modules;
  private final Consumer<String> warn;

  private TestTargets(Path dir, Consumer<String> warn) throws LoadError {
    this.dir = dir.toAbsolutePath().normalize();
    this.modules = Modules.of(dir);
    this.warn = warn;
  }

  /**
   * @param args without any, it is the package of the folder
   * @param warn told of patterns that match nothing
   * @throws LoadError when nothing can be tested at all
   */
  public static List<TestTarget> of(Path dir, List<String> args, Consumer<String> warn)
      throws LoadError {
    TestTargets targets = new TestTargets(dir, warn);
    if (!args.isEmpty() && args.getFirst().endsWith(".go")) {
      return List.of(targets.named(args));
    }
    List<TestTarget> all = new ArrayList<>();
    for (String arg : args.isEmpty() ? List.of(".") : args) {
      if (arg.contains("...")) {
        targets.matching(arg, all);
      } else {
        all.add(targets.one(arg));
      }
    }
    return all;
  }

  private TestTarget named(List<String> names) throws LoadError {
    List<PackageSource.File> files = new ArrayList<>();
    List<PackageSource.File> tests = new ArrayList<>();
    Path folder = null;
    for (String name : names) {
      if (!name.endsWith(".go")) {
        throw new LoadError("named files must be .go files: " + name);
      }
      Path path = dir.resolve(name);
      if (!Files.exists(path)) {
        throw new LoadError(
            "no required module provides package " + name + "; to add it:\n\tgo get " + name);
      }
      if (folder != null && !folder.equals(path.getParent())) {
        throw new LoadError(
            "named files must all be in one directory; have "
                + shown(folder)
                + " and "
                + shown(path.getParent()));
      }
      folder = path.getParent();
      (name.endsWith("_test.go") ? tests : files).add(Folder.file(dir, path));
    }
    return new TestTarget(
        PackageSource.UNNAMED, folder, module(), VetRequest.CURRENT, files, tests, modules, null);
  }

  private String shown(Path folder) {
    return folder.equals(dir) ? "." : dir.relativize(folder).toString();
  }

  private String module() {
    return modules.root() == null ? null : modules.mainModule();
  }

  private static boolean isLocal(String arg) {
    return arg.equals(".")
        || arg.equals("..")
        || arg.startsWith("./")
        || arg.startsWith("../")
        || arg.startsWith("/");
  }

  private TestTarget one(String arg) throws LoadError {
    if (isLocal(arg)) {
      return folder(arg);
    }
    if (modules.root() != null) {
      String main = modules.mainModule();
      if (arg.equals(main) || arg.startsWith(main + "/")) {
        Path folder = modules.root().resolve("." + arg.substring(main.length())).normalize();
        if (Files.isDirectory(folder)) {
          return in(arg, arg, folder);
        }
      }
    }
    return switch (modules.find(arg)) {
      case PackageFinder.Package p ->
          in(arg, arg, Path.of(p.source().files().getFirst().path()).getParent());
      case PackageFinder.Missing m -> TestTarget.wrong(arg, m.message().strip());
    };
  }

  private TestTarget folder(String arg) throws LoadError {
    if (modules.root() == null) {
      throw new LoadError(NO_MODULE);
    }
    Path folder = dir.resolve(arg).normalize();
    if (!Files.isDirectory(folder)) {
      return TestTarget.wrong(arg, "stat " + folder + ": directory not found");
    }
    String path = modules.importPath(folder);
    if (path == null) {
      return TestTarget.wrong(
          arg, "main module (" + modules.mainModule() + ") does not contain package " + arg);
    }
    return in(arg, path, folder);
  }

  private TestTarget in(String arg, String path, Path folder) {
    Folder found;
    try {
      found = Folder.read(dir, folder, true);
    } catch (LoadError e) {
      return TestTarget.wrong(path, e.getMessage());
    }
    if (found.files().isEmpty() && found.testFiles().isEmpty()) {
      return found.excluded()
          ? TestTarget.wrong(
              path, "package " + path + ": build constraints exclude all Go files in " + folder)
          : TestTarget.wrong(arg, "no Go files in " + folder);
    }
    return new TestTarget(
        path,
        folder,
        module(),
        modules.goVersion(),
        found.files(),
        found.testFiles(),
        modules,
        null);
  }

  // ---- Patterns

  private void matching(String arg, List<TestTarget> all) throws LoadError {
    if (modules.root() == null) {
      all.add(
          TestTarget.wrong(
              arg,
              "pattern "
                  + arg
                  + ": directory prefix . does not contain main module or its selected"
                  + " dependencies"));
      return;
    }
    boolean local = isLocal(arg);
    String pattern =
        local
            ? dir.resolve(arg.substring(0, arg.indexOf("..."))).normalize()
                + (arg.contains("/...") ? "/" : "")
                + arg.substring(arg.indexOf("..."))
            : arg;
    Pattern regex = regex(pattern);
    int before = all.size();
    walk(
        modules.root(),
        folder -> {
          String path = modules.importPath(folder);
          if (regex.matcher(local ? folder.toString() : path).matches()) {
            TestTarget target = in(path, path, folder);
            if (target.error() == null) {
              all.add(target);
            }
          }
        });
    if (all.size() == before) {
      warn.accept("go: warning: \"" + arg + "\" matched no packages");
    }
  }

  /** {@code ...} is any text; {@code x/...} is x, too. */
  private static Pattern regex(String pattern) {
    String text = Pattern.quote(pattern).replace("...", "\\E.*\\Q");
    String below = "/\\E.*\\Q\\E";
    if (text.endsWith(below)) {
      text = text.substring(0, text.length() - below.length()) + "\\E(/.*)?";
    }
    return Pattern.compile(text);
  }

  /** The folders that may hold packages of the module, in order. */
  private static void walk(Path folder, Consumer<Path> found) throws LoadError {
    found.accept(folder);
    List<Path> below;
    try (Stream<Path> entries = Files.list(folder)) {
      below = entries.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new LoadError("open " + folder + ": " + e.getMessage());
    }
    for (Path sub : below) {
      String name = sub.getFileName().toString();
      boolean skipped =
          name.startsWith(".")
              || name.startsWith("_")
              || name.equals("testdata")
              || name.equals("vendor")
              || Files.isSymbolicLink(sub)
              || Files.exists(sub.resolve("go.mod"));
      if (!skipped) {
        walk(sub, found);
      }
    }
  }
}
