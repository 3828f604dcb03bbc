package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.check.Info;
import dev.gosim.types.Alias;
import dev.gosim.types.Func;
import dev.gosim.types.Named;
import dev.gosim.types.Obj;
import dev.gosim.types.PointerType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeName;
import dev.gosim.types.Var;
import java.util.Set;

/** What a call calls (go/types/typeutil {@code Callee}). */
final class Callee {
  private Callee() {}

  /** The function, method, builtin or variable that is called, or null. */
  static Obj of(Info info, Expr.Call call) {
    Expr fun = Exprs.unparen(call.fun());
    if (fun instanceof Expr.Index i) {
      fun = Exprs.unparen(i.x());
    }
    Obj o =
        switch (fun) {
          case Expr.Ident id -> info.uses.get(id);
          case Expr.Selector s ->
              info.selections.get(s) instanceof Info.Selection sel
                  ? sel.obj()
                  : info.uses.get(s.sel());
          default -> null;
        };
    return o instanceof TypeName ? null : o;
  }

  /** Whether it is a function of package {@code path} with one of those names. */
  static boolean isFunction(Obj o, String path, Set<String> names) {
    return o instanceof Func f
        && f.pkg() != null
        && f.pkg().path().equals(path)
        && names.contains(f.name())
        && f.signature().recv() == null;
  }

  /** Whether it is the method of a type of package {@code path}. */
  static boolean isMethod(Obj o, String path, String type, String name) {
    if (!(o instanceof Func f) || !f.name().equals(name) || f.signature().recv() == null) {
      return false;
    }
    return isNamed(receiver(f.signature().recv()), path, type);
  }

  /** A receiver's type without the pointer. */
  static Type receiver(Var recv) {
    Type t = Alias.unalias(recv.type());
    return t instanceof PointerType p ? p.elem() : t;
  }

  static boolean isNamed(Type t, String path, String name) {
    return Alias.unalias(t) instanceof Named n
        && n.obj().name().equals(name)
        && n.obj().pkg() != null
        && n.obj().pkg().path().equals(path);
  }
}
