package dev.gosim.check;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.File;
import dev.gosim.types.Alias;
import dev.gosim.types.Const;
import dev.gosim.types.Constant;
import dev.gosim.types.Func;
import dev.gosim.types.Named;
import dev.gosim.types.Obj;
import dev.gosim.types.Package;
import dev.gosim.types.Scope;
import dev.gosim.types.TypeName;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the objects that a package's files declare, and has their declarations checked (types2
 * {@code resolver.go} and the phases of {@code checkFiles}).
 */
final class PackageResolver {
  private final Checker c;

  /** The objects of the package being checked, in source order. */
  private List<Obj> objects = new ArrayList<>();

  /** Methods by their receiver's base type, until that is declared. */
  private final Map<TypeName, List<Func>> methods = new IdentityHashMap<>();

  /** Types of earlier pieces of the package, and the methods that they had before this one. */
  private final Map<Named, List<Func>> extended = new IdentityHashMap<>();

  /** A method, its receiver's type name and whether the receiver is a pointer. */
  private record Method(Func obj, boolean pointer, Expr.Ident base) {}

  /** A receiver's type taken apart; base may be no identifier in wrong programs. */
  record Receiver(boolean pointer, Expr base, List<Expr> typeParams) {}

  PackageResolver(Checker c) {
    this.c = c;
  }

  void checkFiles(Package pkg, List<File> files, boolean errors) {
    Environment saved = c.env;
    c.env = new Environment(pkg, pkg.scope());
    objects = new ArrayList<>();
    c.directives.check(files);
    collectObjects(pkg, sameName(pkg, files));
    c.cycles.directCycles(objects);
    packageObjects();
    c.processDelayed(0); // with all function bodies
    c.declStmts.numberTypes();
    c.initorder.compute(pkg, objects);
    c.imports.reportUnused();
    c.recorder.recordUntyped();
    afterwards(pkg, errors || c.problems.any());
    c.env = saved;
  }

  /** What the compiler looks at when all else is right. */
  private void afterwards(Package pkg, boolean errors) {
    c.mono.report(errors);
    c.interfaces.reportCycles(errors);
    c.decls.reportMissingBodies(errors);
    c.sizes.report(errors);
    c.directives.report(pkg, errors);
  }

  private List<File> sameName(Package pkg, List<File> files) {
    List<File> same = new ArrayList<>();
    for (File f : files) {
      String name = f.name().name();
      if (pkg.name() == null || pkg.name().isEmpty()) {
        if (name.equals("_")) {
          c.problems.error(f.name().pos(), "invalid package name _");
        }
        pkg.setName(name);
      }
      if (name.equals(pkg.name())) {
        same.add(f);
      } else {
        c.problems.error(f.pos(), "package " + name + "; expected package " + pkg.name());
      }
    }
    return same;
  }

  // ---------------------------------------------------------------------------------------------
  // Collecting

  private void collectObjects(Package pkg, List<File> files) {
    List<Method> found = new ArrayList<>();
    List<Scope> scopes = new ArrayList<>();
    for (File f : files) {
      Scope scope = new Scope(pkg.scope());
      scopes.add(scope);
      if (f.script() != null) {
        c.scriptVars.begin(f.script());
      }
      for (Decl d : f.decls()) {
        switch (d) {
          case Decl.Gen g when g.kind() == Decl.Kind.IMPORT -> {
            for (Decl.Spec s : g.specs()) {
              c.imports.declare(pkg, scope, (Decl.ImportSpec) s);
            }
          }
          case Decl.Gen g -> objectsOf(pkg, scope, g, this::declare);
          case Decl.FuncDecl fd -> collectFunc(pkg, scope, fd, found, isPrompt(f, fd));
        }
      }
    }
    scopes.forEach(s -> c.imports.reportConflicts(pkg, s));
    for (Method m : found) {
      associate(pkg, m);
    }
  }

  /** Whether a function is the statements of a prompt, which nothing can name. */
  private static boolean isPrompt(File f, Decl.FuncDecl fd) {
    return f.script() != null && f.script().prompt() && f.script().body() == fd;
  }

  /** What becomes of an object of a declaration. */
  interface Sink {
    void add(Expr.Ident id, Obj obj, DeclInfo d);
  }

  /** Makes the objects of a const, var or type declaration of a package. */
  void objectsOf(Package pkg, Scope file, Decl.Gen g, Sink sink) {
    Decl.ValueSpec last = null;
    for (Decl.Spec s : g.specs()) {
      switch (s) {
        case Decl.ValueSpec v when g.kind() == Decl.Kind.CONST -> {
          boolean inherited = v.type() == null && v.values().isEmpty();
          if (!inherited) {
            last = v;
          }
          constants(new DeclInfo(pkg, file), v, last, inherited && last != null, sink);
        }
        case Decl.ValueSpec v -> variables(pkg, file, v, sink);
        case Decl.TypeSpec t -> {
          TypeName obj = new TypeName(t.name().pos(), pkg, t.name().name(), null);
          DeclInfo d = new DeclInfo(pkg, file);
          d.typeSpec = t;
          sink.add(t.name(), obj, d);
        }
        case Decl.ImportSpec i -> {}
      }
    }
  }

  private void constants(
      DeclInfo at, Decl.ValueSpec spec, Decl.ValueSpec from, boolean inherited, Sink sink) {
    Package pkg = at.pkg();
    List<Expr> values = from == null ? List.of() : from.values();
    for (int i = 0; i < spec.names().size(); i++) {
      Expr.Ident name = spec.names().get(i);
      Constant iota = Constant.of(spec.iota());
      DeclInfo d = new DeclInfo(pkg, at.file);
      d.type = from == null ? null : from.type();
      d.init = i < values.size() ? values.get(i) : null;
      d.inherited = inherited;
      sink.add(name, new Const(name.pos(), pkg, name.name(), null, iota), d);
    }
    arity(spec.pos(), spec.names(), values, true, inherited);
  }

  private void variables(Package pkg, Scope file, Decl.ValueSpec spec, Sink sink) {
    List<Expr> values = spec.values();
    List<Var> lhs = new ArrayList<>();
    DeclInfo shared = null;
    if (values.size() == 1) {
      shared = new DeclInfo(pkg, file);
      shared.type = spec.type();
      shared.init = values.get(0);
      shared.lhs = lhs;
    }
    for (int i = 0; i < spec.names().size(); i++) {
      Expr.Ident name = spec.names().get(i);
      Var obj = new Var(Var.Kind.PACKAGE, name.pos(), pkg, name.name(), null);
      lhs.add(obj);
      DeclInfo d = shared;
      if (d == null) {
        d = new DeclInfo(pkg, file);
        d.type = spec.type();
        d.init = i < values.size() ? values.get(i) : null;
      }
      sink.add(name, obj, d);
    }
    if (spec.type() == null || !values.isEmpty()) {
      arity(spec.pos(), spec.names(), values, false, false);
    }
  }

  /** Checks that there are as many initial values as names. */
  void arity(
      int pos, List<Expr.Ident> names, List<Expr> inits, boolean constDecl, boolean inherited) {
    int l = names.size();
    int r = inits.size();
    if (l < r) {
      Expr n = inits.get(l);
      if (inherited) {
        c.problems.error(pos, "extra init expr at " + c.problems.position(n.pos()));
      } else {
        c.problems.error(n, "extra init expr " + c.texts.of(n));
      }
    } else if (l > r && (constDecl || r != 1)) {
      Expr.Ident n = names.get(r);
      c.problems.error(n, "missing init expr for " + n.name());
    }
  }

  private void declare(Expr.Ident id, Obj obj, DeclInfo d) {
    if (id.name().equals("init")) {
      c.problems.error(id, "cannot declare init - must be func");
      return;
    }
    if (id.name().equals("main") && "main".equals(d.pkg().name())) {
      c.problems.error(id, "cannot declare main - must be func");
      return;
    }
    c.decls.declare(d.pkg().scope(), id, obj, 0);
    objects.add(obj);
    register(obj, d);
  }

  /** Makes the declaration known; it is checked when the object's type is asked for. */
  void register(Obj obj, DeclInfo d) {
    c.objMap.put(obj, d);
    obj.setLazy(() ->
        c.atTop(() -> {
          c.decls.objDecl(obj);
          return null;
        }));
  }

  private void collectFunc(
      Package pkg, Scope file, Decl.FuncDecl fd, List<Method> found, boolean nameless) {
    Expr.Ident name = fd.name();
    Func obj = new Func(name.pos(), pkg, name.name(), null);
    DeclInfo d = new DeclInfo(pkg, file, fd);
    obj.setDecl(d);
    if (fd.recv() != null && fd.recv().size() != 1) {
      boolean none = fd.recv().isEmpty();
      c.problems.error(name, none ? "method has no receiver" : "method has multiple receivers");
    }
    if (fd.recv() == null || fd.recv().isEmpty()) {
      function(pkg, fd, obj, nameless);
    } else {
      Receiver r = unpack(fd.recv().get(0).type());
      obj.setPointerRecv(r.pointer());
      if (r.base() instanceof Expr.Ident base && !name.name().equals("_")) {
        found.add(new Method(obj, r.pointer(), base));
      }
      c.recorder.recordDef(name, obj);
    }
    objects.add(obj);
    register(obj, d);
  }

  private void function(Package pkg, Decl.FuncDecl fd, Func obj, boolean nameless) {
    Expr.Ident name = fd.name();
    boolean init = nameless || name.name().equals("init");
    if (init || name.name().equals("main") && "main".equals(pkg.name())) {
      if (!fd.type().typeParams().isEmpty()) {
        c.problems.softError(
            fd.type().typeParams().get(0).pos(),
            "func " + name.name() + " must have no type parameters");
      }
      if (!fd.type().params().isEmpty() || !fd.type().results().isEmpty()) {
        c.problems.error(
            name, "func " + name.name() + " must have no arguments and no return values");
      }
    }
    if (!init) {
      c.decls.declare(pkg.scope(), name, obj, 0);
      return;
    }
    obj.setParent(pkg.scope());
    c.recorder.recordDef(name, obj);
    if (fd.body() == null) {
      c.problems.error(obj, "func init must have a body");
    }
  }

  // ---------------------------------------------------------------------------------------------
  // Methods

  /** Takes {@code *T[A, B]} apart. */
  static Receiver unpack(Expr type) {
    Expr base = Exprs.unparen(type);
    boolean pointer = false;
    if (base instanceof Expr.Star s) {
      pointer = true;
      base = Exprs.unparen(s.x());
    }
    if (base instanceof Expr.Index i) {
      return new Receiver(pointer, i.x(), i.indices());
    }
    return new Receiver(pointer, base, List.of());
  }

  /** Finds the type that a method belongs to, through aliases; unfound ones are reported later. */
  private void associate(Package pkg, Method m) {
    boolean pointer = m.pointer();
    Set<TypeName> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Expr.Ident name = m.base();
    while (name != null
        && pkg.scope().lookup(name.name()) instanceof TypeName t
        && seen.add(t)
        && c.objMap.get(t) instanceof DeclInfo d) {
      if (!d.typeSpec.alias()) {
        m.obj().setPointerRecv(pointer);
        methods.computeIfAbsent(t, k -> new ArrayList<>()).add(m.obj());
        return;
      }
      if (!d.typeSpec.typeParams().isEmpty()) {
        return;
      }
      Expr type = Exprs.unparen(d.typeSpec.type());
      if (type instanceof Expr.Star s) {
        if (pointer) {
          return;
        }
        pointer = true;
        type = Exprs.unparen(s.x());
      }
      name = type instanceof Expr.Ident id ? id : null;
    }
  }

  /** Adds the methods found for a type to it, once it is declared. */
  void collectMethods(TypeName obj) {
    List<Func> list = methods.remove(obj);
    if (list == null) {
      return;
    }
    Named base = Alias.unalias(obj.typeOrNull()) instanceof Named n ? n : null;
    if (base != null) {
      c.decls.checkFieldUniqueness(base);
    }
    Map<String, Func> byName = new HashMap<>();
    for (Func m : list) {
      Func other = byName.putIfAbsent(m.name(), m);
      if (other != null) {
        c.problems.error(
            m,
            "method "
                + obj.name()
                + "."
                + m.name()
                + " already declared at "
                + c.problems.position(other.pos()));
      } else if (base != null) {
        base.addMethod(m);
      }
    }
  }

  /** New methods for a type of an earlier piece of the package; they may replace some it has. */
  private void extend(TypeName t) {
    if (Alias.unalias(t.type()) instanceof Named n) {
      List<Func> old = List.copyOf(n.methods());
      extended.putIfAbsent(n, old);
      Set<String> anew = new HashSet<>();
      methods.get(t).forEach(m -> anew.add(m.name()));
      n.setMethods(old.stream().filter(m -> !anew.contains(m.name())).toList());
    }
    collectMethods(t);
  }

  /** The piece is over: if it is wrong, types of earlier ones have the methods again they had. */
  void endPiece(boolean wrong) {
    if (wrong) {
      extended.forEach(Named::setMethods);
    }
    extended.clear();
  }

  /** Checks all declarations: types first, then aliases, then the rest. */
  private void packageObjects() {
    methods.keySet().stream().filter(t -> t.typeOrNull() != null).toList().forEach(this::extend);
    List<TypeName> aliases = new ArrayList<>();
    List<Obj> others = new ArrayList<>();
    for (Obj o : List.copyOf(objects)) {
      if (!(o instanceof TypeName t)) {
        others.add(o);
      } else if (c.objMap.get(t).typeSpec.alias()) {
        aliases.add(t);
      } else {
        c.decls.objDecl(t);
      }
    }
    aliases.forEach(c.decls::objDecl);
    others.forEach(c.decls::objDecl);
    methods.clear();
  }
}
