package dev.gosim.std;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.File;
import dev.gosim.check.Checker;
import dev.gosim.check.CheckerConfig;
import dev.gosim.check.Info;
import dev.gosim.check.LibrarySource;
import dev.gosim.natives.NativePackage;
import dev.gosim.parse.ParseResult;
import dev.gosim.parse.Parser;
import dev.gosim.source.Diagnostic;
import dev.gosim.source.FileSet;
import dev.gosim.types.Package;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every package of the library, checked to the last body. */
final class WholeLibrary {
  private final FileSet files = new FileSet();
  private final StandardLibrary library = new StandardLibrary();
  private final Checker checker = new Checker(new Config(library), new Info(), files);

  /** The import paths: the folders of resources that hold Go files. */
  static List<String> paths() throws IOException, URISyntaxException {
    return List.copyOf(folders().keySet());
  }

  /** The names of the Go files in each folder of resources, sorted. */
  static SortedMap<String, List<String>> folders() throws IOException, URISyntaxException {
    Path root = Path.of(StandardLibrary.class.getResource("known-symbols").toURI()).getParent();
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(p -> p.toString().endsWith(".go"))
          .sorted()
          .collect(
              Collectors.groupingBy(
                  p -> root.relativize(p.getParent()).toString(),
                  TreeMap::new,
                  Collectors.mapping(p -> p.getFileName().toString(), Collectors.toList())));
    }
  }

  StdPackage find(String path) {
    return (StdPackage) library.find(path);
  }

  Package declared(String path) {
    return checker.importPackage(path);
  }

  /** What the checker says of the package, one message a line. */
  List<String> check(String path) {
    List<String> out = new ArrayList<>();
    for (Diagnostic d : checker.checkWhole(declared(path))) {
      out.add(d.render(files));
    }
    return out;
  }

  /** The declarations as they are written. */
  List<Decl> declarations(String path) {
    return library.find(path).sources().stream()
        .flatMap(s -> declarations(path + "/" + s.name(), s.text()).stream())
        .toList();
  }

  private static List<Decl> declarations(String name, String text) {
    return switch (Parser.parse(new FileSet().add(name, text))) {
      case ParseResult.Ok(File f) -> f.decls();
      case ParseResult.Flawed f -> throw new AssertionError(name + ": " + f);
      case ParseResult.Failed f -> throw new AssertionError(name + ": " + f);
      case ParseResult.Incomplete i -> throw new AssertionError(name + ": " + i);
    };
  }

  /** The names that the package declares, methods aside. */
  List<String> names(String path) {
    List<String> names = new ArrayList<>();
    for (Decl d : declarations(path)) {
      switch (d) {
        case Decl.FuncDecl f when f.recv() == null || f.recv().isEmpty() ->
            names.add(f.name().name());
        case Decl.FuncDecl f -> {}
        case Decl.Gen g -> g.specs().forEach(s -> names.addAll(names(s)));
      }
    }
    return names;
  }

  private static List<String> names(Decl.Spec spec) {
    return switch (spec) {
      case Decl.ImportSpec i -> List.of();
      case Decl.TypeSpec t -> List.of(t.name().name());
      case Decl.ValueSpec v -> v.names().stream().map(Expr.Ident::name).toList();
    };
  }

  /** The type that a method's receiver names, without pointer and type parameters. */
  static String receiver(Decl.FuncDecl f) {
    Expr t = f.recv().getFirst().type();
    while (!(t instanceof Expr.Ident)) {
      t =
          switch (t) {
            case Expr.Star s -> s.x();
            case Expr.Index i -> i.x();
            default -> throw new AssertionError(t);
          };
    }
    return ((Expr.Ident) t).name();
  }

  static boolean pointerReceiver(Decl.FuncDecl f) {
    return f.recv().getFirst().type() instanceof Expr.Star;
  }

  private record Config(StandardLibrary library) implements CheckerConfig {
    @Override
    public LibrarySource library(String path) {
      NativePackage p = library.find(path);
      return p == null ? null : new Source(p);
    }

    @Override
    public boolean knownPackage(String path) {
      return library.knownPackage(path);
    }
  }

  private record Source(NativePackage pkg) implements LibrarySource {
    @Override
    public List<GoFile> files() {
      return pkg.sources().stream().map(s -> new GoFile(s.name(), s.text())).toList();
    }

    @Override
    public Object nativeStruct(String typeName) {
      return pkg.struct(typeName);
    }
  }
}
