package dev.gosim.check;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.File;
import dev.gosim.types.Obj;
import dev.gosim.types.Package;
import dev.gosim.types.PkgName;
import dev.gosim.types.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Import declarations of a user's package (spec, "Import declarations"; types2 {@code
 * resolver.go}).
 */
final class Imports {
  private final Checker c;
  private final List<PkgName> all = new ArrayList<>();
  private final Map<Scope, List<PkgName>> dots = new IdentityHashMap<>();
  private final Map<String, PkgName> unsupported = new HashMap<>();

  Imports(Checker c) {
    this.c = c;
  }

  /** Declares the package name of an import in its file's block. */
  void declare(Package pkg, Scope file, Decl.ImportSpec spec) {
    String path = path(spec);
    if (path == null) {
      return;
    }
    Package imp = c.libraries.find(path);
    boolean fake = imp == null;
    if (fake) {
      notFound(spec, path);
      imp = new Package(path, defaultName(path), null);
      imp.setFake();
    }
    String name = spec.name() == null ? imp.name() : spec.name().name();
    if (name.equals("init")) {
      c.problems.error(spec.pos(), "cannot import package as init - init must be a func");
      return;
    }
    if (!pkg.imports().contains(imp)) {
      pkg.imports().add(imp);
    }
    PkgName obj = new PkgName(spec.pos(), pkg, name, imp);
    if (spec.name() != null) {
      c.recorder.recordDef(spec.name(), obj);
    } else {
      c.recorder.recordImplicit(spec, obj);
    }
    if (fake) {
      obj.setUsed();
    }
    all.add(obj);
    if (name.equals(".")) {
      dotImport(file, spec, obj);
    } else {
      c.decls.declare(file, null, obj, 0);
    }
  }

  private String path(Decl.ImportSpec spec) {
    String path;
    try {
      path = ConstantLiterals.string(spec.path().text());
    } catch (IllegalArgumentException e) {
      c.problems.error(spec.path(), "invalid import path (invalid syntax)");
      return null;
    }
    if (path.isEmpty()) {
      c.problems.error(spec.path(), "invalid import path (empty string)");
      return null;
    }
    String bad = badCharacter(path);
    if (bad != null) {
      c.problems.error(spec.path(), "invalid import path (invalid character " + bad + ")");
      return null;
    }
    return path;
  }

  private static String badCharacter(String path) {
    for (int i = 0; i < path.length(); i++) {
      char ch = path.charAt(i);
      if (ch <= ' ' || ch == 0x7f || "!\"#$%&'()*,:;<=>?[\\]^{|}`".indexOf(ch) >= 0) {
        String code = String.format("U+%04X", (int) ch);
        return ch < ' ' || ch == 0x7f ? code : code + " '" + ch + "'";
      }
    }
    return null;
  }

  private void notFound(Decl.ImportSpec spec, String path) {
    if (c.config.knownPackage(path)) {
      c.problems.unsupported(spec.path().pos(), "package " + path);
    } else {
      c.problems.error(spec.path().pos(), "package " + path + " is not in std");
    }
  }

  private static String defaultName(String path) {
    String p = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return p.substring(p.lastIndexOf('/') + 1);
  }

  private void dotImport(Scope file, Decl.ImportSpec spec, PkgName obj) {
    List<PkgName> list = dots.computeIfAbsent(file, f -> new ArrayList<>());
    for (String name : c.libraries.exportedNames(obj.imported())) {
      Obj other = file.lookup(name);
      if (other != null) {
        c.problems
            .report(spec.name().pos(), name + " redeclared in this block")
            .altDecl(other)
            .send();
      }
    }
    list.add(obj);
    file.setLoader(name -> dotImported(list, name));
  }

  private static Obj dotImported(List<PkgName> list, String name) {
    if (Obj.isExported(name)) {
      for (PkgName p : list) {
        Obj o = p.imported().scope().lookup(name);
        if (o != null) {
          return o;
        }
      }
    }
    return null;
  }

  /** Notes that a dot-imported package is used if {@code obj} was found in the file's block. */
  void useDotImported(Scope scope, Obj obj) {
    for (PkgName p : dots.getOrDefault(scope, List.of())) {
      if (obj.pkg() == p.imported()) {
        p.setUsed();
      }
    }
  }

  /** Reports names declared both in the package and in a file's block. */
  void reportConflicts(Package pkg, Scope file) {
    for (Obj o : List.copyOf(file.objects())) {
      if (o instanceof PkgName p) {
        Obj alt = pkg.scope().lookupInLayer(p.name());
        if (alt != null) {
          String through = " already declared through import of " + described(p.imported());
          c.problems.report(alt.pos(), alt.name() + through).altDecl(p).send();
        }
      }
    }
    for (PkgName p : dots.getOrDefault(file, List.of())) {
      for (String name : c.libraries.exportedNames(p.imported())) {
        Obj alt = pkg.scope().lookupInLayer(name);
        if (alt != null) {
          c.problems.error(
              alt, name + " already declared through dot-import of " + described(p.imported()));
        }
      }
    }
  }

  private static String described(Package p) {
    return "package " + p.name() + " (\"" + p.path() + "\")";
  }

  void reportUnused() {
    for (PkgName p : all) {
      if (!p.name().equals("_") && !p.used()) {
        String path = p.imported().path();
        String elem = path.substring(path.lastIndexOf('/') + 1);
        boolean plain = p.name().equals(".") || p.name().equals(elem);
        c.problems.softError(
            p.pos(),
            '"' + path + '"' + " imported" + (plain ? "" : " as " + p.name()) + " and not used");
      }
    }
    all.clear();
    dots.clear();
    unsupported.clear();
  }

  /** What one piece of a package imports that is entered at a prompt, the later ones may use. */
  void keep(Package pkg, File piece) {
    for (Decl.ImportSpec s : piece.imports()) {
      Obj o = s.name() == null ? c.info.implicits.get(s) : c.info.defs.get(s.name());
      if (o instanceof PkgName p && p.name().equals(".")) {
        for (String name : c.libraries.exportedNames(p.imported())) {
          pkg.scope().replace(p.imported().scope().lookup(name));
        }
      } else if (o instanceof PkgName p && !p.name().equals("_")) {
        pkg.scope().replace(p);
      }
    }
  }

  /** Marks the file's package name as used and returns it, for identifiers in selectors. */
  static PkgName use(Obj o) {
    if (o instanceof PkgName p) {
      p.setUsed();
      return p;
    }
    return null;
  }

  /**
   * The identifier of a package that a file forgot to import, where that is forgiven; else null.
   */
  PkgName missing(Expr.Ident id) {
    String path = c.config.autoImport(id.name());
    if (path == null) {
      return null;
    }
    Package imp = c.libraries.find(path);
    if (imp == null) {
      return unsupported(id, path);
    }
    if (!imp.name().equals(id.name())) {
      return null;
    }
    c.problems.softError(id.pos(), "undefined: " + id.name());
    PkgName p = new PkgName(id.pos(), c.env.pkg, id.name(), imp);
    p.setUsed();
    if (c.scriptVars.atPrompt()) {
      c.env.pkg.scope().replace(p);
    }
    c.recorder.recordUse(id, p);
    return p;
  }

  /** The same for a package that gosim does not have: said once, and no more about its names. */
  private PkgName unsupported(Expr.Ident id, String path) {
    if (!c.config.knownPackage(path)) {
      return null;
    }
    PkgName p = unsupported.get(path);
    if (p == null) {
      c.problems.unsupported(id.pos(), "package " + path);
      Package fake = new Package(path, id.name(), null);
      fake.setFake();
      p = new PkgName(id.pos(), c.env.pkg, id.name(), fake);
      p.setUsed();
      unsupported.put(path, p);
    }
    c.recorder.recordUse(id, p);
    return p;
  }
}
