package dev.gosim.check;

import dev.gosim.ast.Decl;
import dev.gosim.ast.File;
import dev.gosim.parse.ParseResult;
import dev.gosim.parse.Parser;
import dev.gosim.source.Diagnostic;
import dev.gosim.source.SourceFile;
import dev.gosim.types.Func;
import dev.gosim.types.Named;
import dev.gosim.types.Obj;
import dev.gosim.types.Package;
import dev.gosim.types.PkgName;
import dev.gosim.types.Scope;
import dev.gosim.types.Type;
import dev.gosim.types.TypeName;
import dev.gosim.types.Universe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Library packages: declared by name only, each declaration parsed and checked when it is first
 * referred to. A plain type is represented before its declaration is parsed; its right-hand side is
 * looked at only when somebody asks for the underlying type, a method only when it is looked up.
 */
final class LibraryPackages {
  private final Checker c;
  private final Map<String, Library> byPath = new HashMap<>();
  private final Map<Package, Library> byPackage = new IdentityHashMap<>();

  LibraryPackages(Checker c) {
    this.c = c;
  }

  /** The package of an import path, or null. */
  Package find(String path) {
    if (path.equals("unsafe")) {
      return Universe.UNSAFE;
    }
    Library known = byPath.get(path);
    if (known != null) {
      return known.pkg;
    }
    Package user = c.config.userPackage(path);
    if (user != null) {
      return user;
    }
    LibrarySource src = c.config.library(path);
    return src == null ? null : declare(new Package(path, null, Universe.scope()), src);
  }

  Package declare(Package pkg, LibrarySource src) {
    Library lib = new Library(pkg, src);
    byPath.put(pkg.path(), lib);
    byPackage.put(pkg, lib);
    return pkg;
  }

  boolean isLibrary(Package pkg) {
    return byPackage.containsKey(pkg);
  }

  /**
   * Whether a type can be seen to be no interface without looking into its declaration; a type that
   * is looked into already needs no such care.
   */
  boolean isNoInterface(Named t) {
    Library lib = byPackage.get(t.obj().pkg());
    if (lib == null || t.underlyingOrNull() != null || !t.typeArgs().isEmpty()) {
      return false;
    }
    SourceIndex.Entry e = lib.entry(t.obj().name());
    return e != null && e.chunk().in().isStruct(e.after());
  }

  /** What finds the methods of a library package's types; null for a user's package. */
  Named.Resolver resolver(Package pkg) {
    return byPackage.get(pkg);
  }

  /** The names a dot-import of the package brings. */
  List<String> exportedNames(Package pkg) {
    Library lib = byPackage.get(pkg);
    if (lib != null) {
      return lib.names().filter(Obj::isExported).toList();
    }
    return pkg.scope().objects().stream().map(Obj::name).filter(Obj::isExported).toList();
  }

  void checkWhole(Package pkg) {
    Library lib = byPackage.get(pkg);
    for (String name : lib.names().toList()) {
      Obj obj = pkg.scope().lookup(name);
      Type type = obj.type();
      if (obj instanceof Func f) {
        checkBody(f);
      } else if (obj instanceof TypeName && type instanceof Named n && n.obj() == obj) {
        n.underlying();
        n.methods().forEach(this::checkBody);
      }
    }
  }

  private void checkBody(Func f) {
    if (f.decl() instanceof DeclInfo d) {
      c.decls.pendingBody(f, d);
    }
  }

  /** A package of the library. */
  private final class Library implements Named.Resolver {
    private final Package pkg;
    private final LibrarySource source;
    private final SourceIndex[] files;

    /** Objects made so far, those of parsed groups that were not asked for included. */
    private final Map<String, Obj> made = new HashMap<>();

    private final Map<Named, Decl.TypeSpec> specs = new IdentityHashMap<>();
    private final Map<String, Map<String, Func>> methods = new HashMap<>();

    Library(Package pkg, LibrarySource source) {
      this.pkg = pkg;
      this.source = source;
      List<LibrarySource.GoFile> texts = source.files();
      this.files = new SourceIndex[texts.size()];
      for (int i = 0; i < files.length; i++) {
        SourceFile file = c.files.add(texts.get(i).name(), texts.get(i).text());
        SourceIndex index = new SourceIndex(file, new Scope(pkg.scope()));
        index.scope.setLoader(name -> imported(index, name));
        files[i] = index;
      }
      if (pkg.name() == null) {
        pkg.setName(packageName(texts.getFirst().text()));
      }
      pkg.scope().setLoader(this::load);
    }

    /** Where a name is declared, or null. */
    private SourceIndex.Entry entry(String name) {
      for (SourceIndex index : files) {
        SourceIndex.Entry e = index.names.get(name);
        if (e != null) {
          return e;
        }
      }
      return null;
    }

    private Stream<String> names() {
      return Stream.of(files).flatMap(index -> index.names.keySet().stream());
    }

    private static String packageName(String text) {
      int at = text.startsWith("package ") ? 8 : text.indexOf("\npackage ") + 9;
      int end = at;
      while (end < text.length() && text.charAt(end) > ' ') {
        end++;
      }
      return text.substring(at, end);
    }

    /** The object of a file's import. */
    private Obj imported(SourceIndex index, String name) {
      for (SourceIndex.Import i : index.imports) {
        String last = i.path().substring(i.path().lastIndexOf('/') + 1);
        boolean maybe =
            i.name() != null ? i.name().equals(name) : last.equals(name) || isVersion(last);
        if (maybe) {
          Package imp = c.atTop(() -> find(i.path()));
          if (imp != null && (i.name() != null || imp.name().equals(name))) {
            if (!pkg.imports().contains(imp)) {
              pkg.imports().add(imp);
            }
            return new PkgName(index.file.base(), pkg, name, imp);
          }
        }
      }
      return null;
    }

    private static boolean isVersion(String elem) {
      return elem.length() > 1 && elem.charAt(0) == 'v' && Character.isDigit(elem.charAt(1));
    }

    // -------------------------------------------------------------------------------------------
    // Names

    private Obj load(String name) {
      SourceIndex.Entry e = entry(name);
      return e == null ? null : c.atTop(() -> load(name, e));
    }

    private Obj load(String name, SourceIndex.Entry e) {
      Obj obj = made.get(name);
      if (obj != null) {
        return obj;
      }
      boolean type = e.chunk().keyword().equals("type");
      SourceIndex index = e.chunk().in();
      if (type && !index.isGeneric(e.after()) && !index.isAlias(e.after())) {
        return plainType(name, e);
      }
      declareChunk(e.chunk());
      return made.get(name);
    }

    private TypeName plainType(String name, SourceIndex.Entry e) {
      int pos = e.chunk().in().file.base() + e.after() - name.length();
      TypeName obj = new TypeName(pos, pkg, name, null);
      obj.setNativeFactory(source.nativeStruct(name));
      Named named = new Named(obj, (Type) null);
      named.setResolver(this);
      obj.setParent(pkg.scope());
      made.put(name, obj);
      return obj;
    }

    /** Parses a declaration and makes its objects ready, unchecked. */
    private void declareChunk(SourceIndex.Chunk chunk) {
      for (Decl d : parse(chunk)) {
        switch (d) {
          case Decl.FuncDecl f -> {
            Func obj = function(f, chunk.in().scope);
            made.put(obj.name(), obj);
          }
          case Decl.Gen g ->
              c.resolver.objectsOf(
                  pkg,
                  chunk.in().scope,
                  g,
                  (id, obj, info) -> {
                    c.resolver.register(obj, info);
                    c.recorder.recordDef(id, obj);
                    if (obj instanceof TypeName t) {
                      t.setNativeFactory(source.nativeStruct(t.name()));
                    }
                    made.put(obj.name(), obj);
                    obj.setParent(pkg.scope());
                  });
        }
      }
    }

    private Func function(Decl.FuncDecl f, Scope fileScope) {
      Func obj = new Func(f.name().pos(), pkg, f.name().name(), null);
      DeclInfo info = new DeclInfo(pkg, fileScope, f);
      info.bodyPending = true;
      obj.setDecl(info);
      c.resolver.register(obj, info);
      c.recorder.recordDef(f.name(), obj);
      return obj;
    }

    private List<Decl> parse(SourceIndex.Chunk chunk) {
      return switch (Parser.parseDecls(chunk.in().file, chunk.from(), chunk.to())) {
        case ParseResult.Ok(File f) -> f.decls();
        case ParseResult.Flawed f -> failed(f.diagnostics());
        case ParseResult.Failed f -> failed(f.diagnostics());
        case ParseResult.Incomplete i -> failed(i.diagnostics());
      };
    }

    private List<Decl> failed(List<Diagnostic> list) {
      list.forEach(d -> c.problems.error(d.pos(), d.message()));
      return List.of();
    }

    // -------------------------------------------------------------------------------------------
    // Types

    @Override
    public Type underlying(Named t) {
      return c.atTop(() -> {
        SourceIndex.Entry e = entry(t.obj().name());
        if (t.underlyingOrNull() != null || c.cycles.isGrey(t.obj())) {
          return t.underlyingOrNull();
        }
        Environment saved = c.env;
        c.cycles.push(t.obj());
        c.env = new Environment(pkg, e.chunk().in().scope);
        for (Decl d : parse(e.chunk())) {
          for (Decl.Spec s : ((Decl.Gen) d).specs()) {
            Decl.TypeSpec spec = (Decl.TypeSpec) s;
            if (spec.name().name().equals(t.obj().name())) {
              c.recorder.recordDef(spec.name(), t.obj());
              c.decls.defined(t, spec);
            }
          }
        }
        c.env = saved;
        c.cycles.pop();
        return t.rhs();
      });
    }

    @Override
    public Func method(Named t, String name, Package from) {
      if (!Obj.isExported(name) && from != pkg) {
        return null;
      }
      for (SourceIndex index : files) {
        SourceIndex.Method m = index.methods(t.obj().name()).get(name);
        if (m != null) {
          return c.atTop(() -> method(t, m));
        }
      }
      return null;
    }

    private Func method(Named t, SourceIndex.Method m) {
      Map<String, Func> known = methods.computeIfAbsent(t.obj().name(), n -> new LinkedHashMap<>());
      Func f = known.get(m.name());
      if (f == null) {
        f = function((Decl.FuncDecl) parse(m.chunk()).get(0), m.chunk().in().scope);
        f.setPointerRecv(m.pointer());
        known.put(m.name(), f);
      }
      return f;
    }

    @Override
    public List<Func> methods(Named t) {
      return c.atTop(() -> {
        List<Func> all = new ArrayList<>();
        for (SourceIndex index : files) {
          index.methods(t.obj().name()).values().forEach(m -> all.add(method(t, m)));
        }
        return all;
      });
    }
  }
}
