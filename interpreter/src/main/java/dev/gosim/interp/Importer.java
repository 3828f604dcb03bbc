package dev.gosim.interp;

import dev.gosim.check.Checker;
import dev.gosim.check.CheckerConfig;
import dev.gosim.check.Info;
import dev.gosim.check.LibrarySource;
import dev.gosim.natives.Library;
import dev.gosim.natives.NativePackage;
import dev.gosim.source.FileSet;
import dev.gosim.types.Package;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Packages for the checker and the program: each of the library's is found once. */
final class Importer implements CheckerConfig {
  private final Library library;
  private final boolean strict;
  private final Map<String, NativePackage> packages = new ConcurrentHashMap<>();
  private final Map<String, Package> users = new ConcurrentHashMap<>();
  private final Checker checker;

  Importer(Interpreter.Options options, Info info, FileSet files) {
    this.library = options.library();
    this.strict = options.settings().strict();
    this.checker = new Checker(this, info, files);
  }

  Checker checker() {
    return checker;
  }

  /** The package of that path, or null. */
  NativePackage find(String path) {
    NativePackage p = packages.get(path);
    if (p == null) {
      p = library.find(path);
      if (p != null) {
        packages.put(path, p);
      }
    }
    return p;
  }

  /** Whether a package of the program's module, if it has one, goes before the library's. */
  boolean replaceable(String path) {
    return library.replaceable(path);
  }

  /** The packages found so far whose import alone has an effect, in the order of their paths. */
  List<NativePackage> initialized() {
    return packages.values().stream()
        .filter(p -> p.initializer() != null)
        .sorted((a, b) -> a.path().compareTo(b.path()))
        .toList();
  }

  boolean isLibrary(String path) {
    return packages.containsKey(path);
  }

  /** A user's package has been checked and can be imported. */
  void add(Package pkg) {
    users.put(pkg.path(), pkg);
  }

  @Override
  public Package userPackage(String path) {
    return users.get(path);
  }

  @Override
  public LibrarySource library(String path) {
    NativePackage p = find(path);
    return p == null ? null : new Source(p);
  }

  @Override
  public boolean knownPackage(String path) {
    return library.knownPackage(path);
  }

  @Override
  public boolean knownSymbol(String path, String name) {
    return library.knownSymbol(path, name);
  }

  @Override
  public List<String> knownPackages() {
    return library.knownPackages();
  }

  @Override
  public String autoImport(String name) {
    return strict ? null : library.importPath(name);
  }

  @Override
  public boolean hints() {
    return !strict;
  }

  private record Source(NativePackage pkg) implements LibrarySource {
    @Override
    public List<GoFile> files() {
      String folder = "$GOROOT/src/" + pkg.path() + "/";
      return pkg.sources().stream().map(s -> new GoFile(folder + s.name(), s.text())).toList();
    }

    @Override
    public Object nativeStruct(String typeName) {
      return pkg.struct(typeName);
    }
  }
}
