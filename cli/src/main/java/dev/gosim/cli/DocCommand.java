package dev.gosim.cli;

import dev.gosim.doc.PackageDoc;
import dev.gosim.load.GoFiles;
import dev.gosim.load.LoadError;
import dev.gosim.natives.NativePackage;
import dev.gosim.std.StandardLibrary;
import java.util.List;

/** {@code gosim doc [package][.symbol]}: of the library, or of the program's packages. */
final class DocCommand {
  private final Console console;
  private final boolean unexported;
  private final StandardLibrary library = new StandardLibrary();

  DocCommand(Console console, boolean unexported) {
    this.console = console;
    this.unexported = unexported;
  }

  /** Returns the exit code. */
  int run(List<String> args) {
    if (args.size() > 2) {
      console.complain("usage: gosim doc [-u] [package][.symbol]\n");
      return 2;
    }
    String first = args.isEmpty() ? "." : args.getFirst();
    if (args.size() == 2) {
      return tell(first, find(first), args.getLast());
    }
    PackageDoc whole = find(first);
    if (whole != null) {
      return tell(first, whole, "");
    }
    for (int dot = first.indexOf('.', first.lastIndexOf('/') + 1); dot > 0; ) {
      PackageDoc p = find(first.substring(0, dot));
      if (p != null) {
        return tell(first.substring(0, dot), p, first.substring(dot + 1));
      }
      dot = first.indexOf('.', dot + 1);
    }
    return tell(".", find("."), first);
  }

  private int tell(String path, PackageDoc doc, String symbol) {
    if (doc == null) {
      console.complain("doc: no buildable Go source files in " + where(path) + "\nexit status 1\n");
      return 1;
    }
    String text = symbol.isEmpty() ? doc.overview() : doc.symbol(symbol);
    if (text == null) {
      String name = path.equals(".") ? where(path) : path;
      console.complain("doc: no symbol " + symbol + " in package " + name + "\nexit status 1\n");
      return 1;
    }
    console.print(text);
    return 0;
  }

  private String where(String path) {
    return console.dir().toAbsolutePath().resolve(path).normalize().toString();
  }

  /** The package of a path, or of a last element of one; null if there is none. */
  private PackageDoc find(String path) {
    if (!path.startsWith(".") && !path.startsWith("/")) {
      NativePackage p = library.find(path);
      String meant = p == null ? library.importPath(path) : path;
      p = p == null && meant != null ? library.find(meant) : p;
      if (p != null) {
        return new PackageDoc(
            meant, p.sources().stream().map(NativePackage.GoFile::text).toList(), unexported);
      }
    }
    try {
      GoFiles f = GoFiles.of(console.dir(), console.in(), List.of(path));
      String own = f.source().path() == null ? "." : f.source().path();
      return new PackageDoc(
          own, f.source().files().stream().map(s -> s.text()).toList(), unexported);
    } catch (LoadError e) {
      return null; // a symbol, then
    }
  }
}
