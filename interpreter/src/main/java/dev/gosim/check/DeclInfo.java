package dev.gosim.check;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.types.Obj;
import dev.gosim.types.Package;
import dev.gosim.types.Scope;
import dev.gosim.types.Var;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A package-level constant, variable, type or function declaration, or a method (types2 {@code
 * declInfo}). {@code Func.decl()} is one of these.
 */
public final class DeclInfo {
  private final Package pkg;
  private final Decl.FuncDecl func;
  final Scope file;

  /** The variables of {@code var a, b = f()}, else null. */
  List<Var> lhs;

  /** Type of a constant or variable, or null. */
  Expr type;

  /** Value of a constant or variable, or null. */
  Expr init;

  /** The value is repeated from an earlier constant. */
  boolean inherited;

  /** A type's declaration. */
  Decl.TypeSpec typeSpec;

  /** A library function whose body was not checked yet. */
  boolean bodyPending;

  private Set<Obj> deps = Set.of();

  DeclInfo(Package pkg, Scope file) {
    this(pkg, file, null);
  }

  DeclInfo(Package pkg, Scope file, Decl.FuncDecl func) {
    this.pkg = pkg;
    this.file = file;
    this.func = func;
  }

  /** The package it stands in. */
  public Package pkg() {
    return pkg;
  }

  /** The syntax of a function or method, else null. */
  public Decl.FuncDecl func() {
    return func;
  }

  /** What the initialiser or body refers to at package level. */
  Set<Obj> deps() {
    return deps;
  }

  void addDep(Obj to) {
    if (deps.isEmpty()) {
      deps = Collections.newSetFromMap(new IdentityHashMap<>());
    }
    deps.add(to);
  }

  boolean hasInitializer() {
    return init != null || func != null && func.body() != null;
  }
}
