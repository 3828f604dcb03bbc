package dev.gosim.load;

import dev.gosim.interp.PackageFinder;
import dev.gosim.interp.PackageSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Import paths of a program and the folders they stand for (cmd/go/internal/modload): the main
 * module's own, those below its vendor folder if it has one, or else those of the modules that it
 * requires, in the local module cache or where a replace directive says. Nothing is downloaded.
 */
final class Modules implements PackageFinder {
  private final Path from;

  /** The main module's folder and file; null outside of any. */
  private final Path root;

  private final ModFile mod;
  private final boolean vendor;

  private Modules(Path from, Path root, ModFile mod) {
    this.from = from;
    this.root = root;
    this.mod = mod;
    this.vendor = root != null && Files.isDirectory(root.resolve("vendor"));
  }

  /** Those of the module that a folder lies in. */
  static Modules of(Path dir) throws LoadError {
    Path start = dir.toAbsolutePath().normalize();
    for (Path p = start; p != null; p = p.getParent()) {
      Path file = p.resolve("go.mod");
      if (Files.isRegularFile(file)) {
        try {
          String text = Files.readString(file, StandardCharsets.ISO_8859_1);
          String name = p.equals(start) ? "go.mod" : start.relativize(file).toString();
          return new Modules(start, p, ModFile.parse(name, text));
        } catch (IOException e) {
          throw new LoadError("go: reading " + file + ": " + e.getMessage());
        }
      }
    }
    return new Modules(start, null, null);
  }

  /** The main module's folder, or null outside of any. */
  Path root() {
    return root;
  }

  /** The main module's path. */
  String mainModule() {
    return mod.module();
  }

  /** The release of Go that the main module is written for: N of {@code go1.N}. */
  int goVersion() {
    return mod.goVersion();
  }

  /** The import path of a folder of the main module, or null for one outside. */
  String importPath(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    if (root == null || !absolute.startsWith(root)) {
      return null;
    }
    String below = root.relativize(absolute).toString().replace('\\', '/');
    return below.isEmpty() ? mod.module() : mod.module() + "/" + below;
  }

  @Override
  public Found find(String importPath) {
    String first = importPath.substring(0, (importPath + "/").indexOf('/'));
    boolean dotted = first.indexOf('.') >= 0;
    if (root != null && isIn(importPath, mod.module())) {
      Path folder = root.resolve("." + importPath.substring(mod.module().length()));
      return Files.isDirectory(folder)
          ? in(importPath, folder, dotted)
          : notFound(importPath, dotted);
    }
    if (root == null || !dotted && !required(importPath)) {
      return notFound(importPath, dotted);
    }
    if (vendor) {
      Path folder = root.resolve("vendor").resolve(importPath);
      return Files.isDirectory(folder)
          ? in(importPath, folder, dotted)
          : new Missing(
              true,
              "cannot find module providing package "
                  + importPath
                  + ": import lookup disabled by -mod=vendor\n"
                  + "\t(Go version in go.mod is at least 1.14 and vendor directory exists.)");
    }
    return inRequired(importPath, dotted);
  }

  @Override
  public Embedded embed(String folder, String pattern) {
    try {
      return new EmbeddedFiles(EmbedPattern.resolve(Path.of(folder), pattern));
    } catch (LoadError e) {
      return new NoFiles(e.getMessage());
    }
  }

  private static boolean isIn(String importPath, String module) {
    return importPath.equals(module) || importPath.startsWith(module + "/");
  }

  private boolean required(String importPath) {
    return mod.requires().keySet().stream().anyMatch(m -> isIn(importPath, m));
  }

  /** Looks into the required modules, those with longer paths first. */
  private Found inRequired(String importPath, boolean dotted) {
    Found problem = notFound(importPath, dotted);
    int longest = -1;
    for (Map.Entry<String, String> e : mod.requires().entrySet()) {
      String module = e.getKey();
      if (!isIn(importPath, module) || module.length() <= longest) {
        continue;
      }
      longest = module.length();
      Path home = home(module, e.getValue());
      Path folder = home.resolve("." + importPath.substring(module.length()));
      Found absent = absent(module, e.getValue(), home);
      if (absent != null) {
        problem = absent;
      } else if (Files.isDirectory(folder)) {
        problem = in(importPath, folder, dotted);
      }
    }
    return problem;
  }

  /** The folder of a required module. */
  private Path home(String module, String version) {
    ModFile.Target target = mod.replacement(module, version);
    if (target == null) {
      return cached(module, version);
    }
    return target.version() == null
        ? root.resolve(target.path()).normalize()
        : cached(target.path(), target.version());
  }

  private static Path cached(String module, String version) {
    return cache().resolve(escaped(module) + "@" + escaped(version));
  }

  private static Path cache() {
    String own = System.getenv("GOMODCACHE");
    if (own != null && !own.isEmpty()) {
      return Path.of(own);
    }
    String gopath = System.getenv("GOPATH");
    Path home =
        gopath != null && !gopath.isEmpty()
            ? Path.of(gopath.split(java.io.File.pathSeparator)[0])
            : Path.of(System.getProperty("user.home"), "go");
    return home.resolve("pkg").resolve("mod");
  }

  /** Capital letters, which some file systems do not tell from small ones, get a mark. */
  private static String escaped(String path) {
    StringBuilder out = new StringBuilder();
    for (char ch : path.toCharArray()) {
      if (ch >= 'A' && ch <= 'Z') {
        out.append('!').append(Character.toString(ch).toLowerCase(Locale.ROOT));
      } else {
        out.append(ch);
      }
    }
    return out.toString();
  }

  /** What to say of a required module that is not there, or null if it is. */
  private Found absent(String module, String version, Path home) {
    ModFile.Target target = mod.replacement(module, version);
    String name = module + "@" + version;
    boolean there = Files.isDirectory(home);
    if (target == null || target.version() != null) {
      return there
          ? null
          : new Missing(
              true,
              name + " is not in the module cache; to fetch it:\n\tgo mod download " + module);
    }
    if (!there) {
      return new Missing(
          true, name + ": replacement directory " + target.path() + " does not exist");
    }
    Path file = home.resolve("go.mod");
    return Files.exists(file)
        ? null
        : new Missing(
            true,
            name
                + " (replaced by "
                + target.path()
                + "): reading "
                + Path.of(target.path()).normalize()
                + "/go.mod: open "
                + file
                + ": no such file or directory");
  }

  private Found notFound(String importPath, boolean dotted) {
    String text =
        dotted
            ? "no required module provides package "
                + importPath
                + (root == null
                    ? ": go.mod file not found in current directory or any parent directory;"
                        + " see 'go help modules'"
                    : "; to add it:\n\tgo get " + importPath)
            : notInStd(importPath);
    return new Missing(true, text);
  }

  static String notInStd(String importPath) {
    return "package " + importPath + " is not in std ($GOROOT/src/" + importPath + ")";
  }

  private Found in(String importPath, Path folder, boolean dotted) {
    try {
      Folder f = Folder.read(from, folder);
      if (!f.files().isEmpty()) {
        return new Package(new PackageSource(importPath, importPath, f.files()));
      }
      if (f.excluded()) {
        return new Missing(
            false,
            "\timports "
                + importPath
                + ": build constraints exclude all Go files in "
                + folder.toAbsolutePath().normalize());
      }
      return f.tests()
          ? new Missing(false, importPath + ": no non-test Go files in " + folder.normalize())
          : notFound(importPath, dotted);
    } catch (LoadError e) {
      return new Missing(true, e.getMessage());
    }
  }
}
