package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.types.Alias;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Named;
import dev.gosim.types.Obj;
import dev.gosim.types.Package;
import dev.gosim.types.PkgName;
import dev.gosim.types.Predicates;
import dev.gosim.types.Scope;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeName;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * What may have been meant by a name that means nothing: the line that {@code gosim run} adds to
 * Go's message. Each answers null if nothing is near.
 */
final class Hints {
  private final Checker c;

  /** The last identifier before a dot that named nothing: it may be meant to be a package. */
  private Expr.Ident qualifier;

  Hints(Checker c) {
    this.c = c;
  }

  void mayBePackage(Expr.Ident id) {
    qualifier = id;
  }

  /** For an identifier: the names in scope here, from the inside out. */
  String inScope(Expr.Ident id, boolean wantType) {
    if (!c.config.hints()) {
      return null;
    }
    Nearest near = new Nearest(id.name());
    for (Scope s = c.env.scope; s != null; s = s.parent()) {
      for (Obj o : s.objects()) {
        if (id == qualifier || !(o instanceof PkgName) && (!wantType || o instanceof TypeName)) {
          near.add(o.name());
        }
      }
    }
    if (id == qualifier) {
      for (String path : c.config.knownPackages()) {
        near.add(path.substring(path.lastIndexOf('/') + 1));
      }
    }
    return near.question();
  }

  /** For a name that a package does not export. */
  String exportedBy(Package pkg, String name) {
    if (!c.config.hints()) {
      return null;
    }
    Nearest near = new Nearest(name);
    c.libraries.exportedNames(pkg).forEach(near::add);
    return near.question();
  }

  /** For a field or method that a type does not have. */
  String memberOf(Type t, String name) {
    if (!c.config.hints()) {
      return null;
    }
    Nearest near = new Nearest(name);
    members(t, near, Collections.newSetFromMap(new IdentityHashMap<>()));
    return near.question();
  }

  /** For a field in a struct literal. */
  String fieldOf(StructType s, String name) {
    if (!c.config.hints()) {
      return null;
    }
    Nearest near = new Nearest(name);
    s.fields().forEach(f -> add(near, f));
    return near.question();
  }

  private void members(Type t, Nearest near, Set<Type> seen) {
    Type base = Alias.unalias(Predicates.deref(t));
    if (!seen.add(base)) {
      return;
    }
    if (base instanceof Named n) {
      n.methods().forEach(m -> add(near, m));
    }
    switch (base.underlying()) {
      case StructType s ->
          s.fields()
              .forEach(f -> {
                add(near, f);
                if (f.embedded()) {
                  members(f.type(), near, seen);
                }
              });
      case InterfaceType i -> i.typeSet().methods().forEach(m -> add(near, m));
      default -> {}
    }
  }

  private void add(Nearest near, Obj member) {
    if (member.exported() || Predicates.samePkg(member.pkg(), c.env.pkg)) {
      near.add(member.name());
    }
  }
}
