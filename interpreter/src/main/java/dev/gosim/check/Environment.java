package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.types.Constant;
import dev.gosim.types.Obj;
import dev.gosim.types.Package;
import dev.gosim.types.Scope;
import dev.gosim.types.Signature;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What surrounds the expression, statement or declaration being checked (types2 {@code
 * environment}). A declaration and a function body each get a fresh one; the old one is put back
 * afterwards.
 */
final class Environment {
  /** The package whose source is being checked. */
  final Package pkg;

  /** The package-level declaration being checked: gets the dependencies; null if there is none. */
  DeclInfo decl;

  /** The innermost block. */
  Scope scope;

  /** Value of iota in a constant declaration, else null. */
  Constant iota;

  /** If set, where errors in an inherited constant initialiser are reported. */
  int errpos;

  boolean inTypeParamList;

  /** Signature of the function whose body is being checked, else null. */
  Signature sig;

  /** Calls of the predeclared panic in this function: they terminate. */
  final Set<Expr.Call> panicCalls = Collections.newSetFromMap(new IdentityHashMap<>(4));

  /** The function has labels. */
  boolean hasLabel;

  /** The expression being checked contains a call or a receive, so that it is no constant. */
  boolean hasCallOrRecv;

  /** How many functions are around: 0 at package level, 1 in a declared function's body. */
  int funcDepth;

  /**
   * Local variables declared in this function, in source order (literals inside have their own).
   */
  final List<Var> locals = new ArrayList<>();

  /** The blocks of this function in the order in which they begin. */
  final List<Scope> blocks = new ArrayList<>();

  Environment(Package pkg, Scope scope) {
    this.pkg = pkg;
    this.scope = scope;
  }

  /** A name as found from the innermost block outwards. */
  record Found(Scope scope, Obj obj) {}

  /** The object a name means here and the block that has it; null if there is none. */
  Found lookupScope(String name) {
    for (Scope s = scope; s != null; s = s.parent()) {
      Obj o = s.lookup(name);
      if (o != null) {
        return new Found(s, o);
      }
    }
    return null;
  }

  /** The object a name means here, or null. */
  Obj lookup(String name) {
    Found f = lookupScope(name);
    return f == null ? null : f.obj();
  }
}
