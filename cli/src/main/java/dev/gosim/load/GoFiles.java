package dev.gosim.load;

import dev.gosim.interp.PackageFinder;
import dev.gosim.interp.PackageSource;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The package that the arguments of {@code gosim run} mean.
 *
 * @param source its files
 * @param packages where its imports are found
 * @param rest the arguments that are the program's own
 */
public record GoFiles(PackageSource source, PackageFinder packages, List<String> rest) {

  /**
   * Reads leading {@code .go} files, or else the script or package that the first argument names.
   */
  public static GoFiles of(Path dir, InputStream stdin, List<String> args) throws LoadError {
    int n = 0;
    while (n < args.size() && args.get(n).endsWith(".go")) {
      n++;
    }
    if (n == 0 && !args.isEmpty() && ScriptFile.isNamed(dir, args.getFirst())) {
      return ScriptFile.load(dir, stdin, args);
    }
    if (n == 0 && (args.isEmpty() || args.getFirst().startsWith("-"))) {
      throw new LoadError("go: no go files listed");
    }
    Modules modules = Modules.of(dir);
    PackageSource source =
        n > 0 ? named(dir, modules, args.subList(0, n)) : folder(dir, modules, args.getFirst());
    return new GoFiles(source, modules, args.subList(Math.max(n, 1), args.size()));
  }

  /**
   * What the one argument names that {@code gosim run} takes and {@code go vet} would not: a
   * script, or a folder that lies in no module; null for all else.
   */
  public static GoFiles outsideModules(Path dir, InputStream stdin, List<String> args)
      throws LoadError {
    List<String> folder = args.isEmpty() ? List.of(".") : args;
    String arg = folder.getFirst();
    if (folder.size() > 1 || arg.endsWith(".go")) {
      return null;
    }
    boolean local = arg.startsWith(".") || arg.startsWith("/");
    boolean alone = local && !arg.contains("...") && Modules.of(dir).root() == null;
    return alone || ScriptFile.isNamed(dir, arg) ? of(dir, stdin, folder) : null;
  }

  /** Where programs in a folder find what they import. */
  public static PackageFinder packages(Path dir) throws LoadError {
    return Modules.of(dir);
  }

  private static PackageSource named(Path dir, Modules modules, List<String> names)
      throws LoadError {
    List<PackageSource.File> files = new ArrayList<>();
    String folder = null;
    for (String name : names) {
      if (name.endsWith("_test.go")) {
        throw new LoadError("go: cannot run *_test.go files (" + name + ")");
      }
      Path path = dir.resolve(name);
      if (!Files.exists(path)) {
        throw new LoadError("stat " + name + ": no such file or directory");
      }
      if (Files.isDirectory(path)) {
        throw new LoadError(name + " is a directory, should be a Go file");
      }
      int slash = name.lastIndexOf('/');
      String in = slash < 0 ? "." : slash == 0 ? "/" : name.substring(0, slash);
      if (folder != null && !folder.equals(in)) {
        throw new LoadError(
            "named files must all be in one directory; have " + folder + " and " + in);
      }
      folder = in;
      files.add(Folder.file(dir, path));
    }
    return new PackageSource(modules.importPath(dir.resolve(folder)), PackageSource.UNNAMED, files);
  }

  /** A folder, as {@code .} or {@code ./cmd/app}, or the import path of one. */
  private static PackageSource folder(Path dir, Modules modules, String name) throws LoadError {
    if (!name.startsWith(".") && !name.startsWith("/")) {
      return switch (modules.find(name)) {
        case PackageFinder.Package p -> p.source();
        case PackageFinder.Missing m -> throw new LoadError(m.message().strip());
      };
    }
    Path folder = dir.resolve(name).toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      throw new LoadError("stat " + folder + ": directory not found");
    }
    String path = modules.importPath(folder);
    String label = path == null ? PackageSource.UNNAMED : path;
    Folder found = Folder.read(dir, folder);
    if (found.files().isEmpty()) {
      throw new LoadError(
          found.excluded()
              ? "package "
                  + (path == null ? name : path)
                  + ": build constraints exclude all Go files in "
                  + folder
              : found.tests() && path != null
                  ? "package " + path + " is not a main package"
                  : (found.tests() ? name + ": no non-test Go files in " : "no Go files in ")
                      + folder);
    }
    return new PackageSource(path, label, found.files());
  }
}
