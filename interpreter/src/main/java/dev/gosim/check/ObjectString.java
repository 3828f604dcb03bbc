package dev.gosim.check;

import dev.gosim.types.Alias;
import dev.gosim.types.Basic;
import dev.gosim.types.Builtin;
import dev.gosim.types.Const;
import dev.gosim.types.Func;
import dev.gosim.types.Label;
import dev.gosim.types.Nil;
import dev.gosim.types.Obj;
import dev.gosim.types.PkgName;
import dev.gosim.types.Qualifier;
import dev.gosim.types.Type;
import dev.gosim.types.TypeName;
import dev.gosim.types.TypeParam;
import dev.gosim.types.TypeString;
import dev.gosim.types.Var;

/** Declared objects as messages show them, for example {@code var x int} (types2 object.go). */
public final class ObjectString {
  private ObjectString() {}

  public static String of(Obj obj, Qualifier q) {
    return switch (obj) {
      case PkgName p -> {
        String path = p.imported().path();
        yield "package " + p.name() + (path.equals(p.name()) ? "" : " (\"" + path + "\")");
      }
      case Const k -> "const " + typed(k, q);
      case Var v -> (v.isField() ? "field " : "var ") + typed(v, q);
      case TypeName t -> type(t, q);
      case Func f -> "func " + name(f, q) + TypeString.signature(f.signature(), q);
      case Label l -> "label " + l.name();
      case Builtin b -> "builtin " + b.name();
      case Nil n -> "nil";
    };
  }

  private static String name(Obj o, Qualifier q) {
    boolean packageLevel = o.pkg() != null && o.parent() == o.pkg().scope();
    String prefix = packageLevel ? q.qualify(o.pkg()) : "";
    return prefix.isEmpty() ? o.name() : prefix + "." + o.name();
  }

  private static String typed(Obj o, Qualifier q) {
    return name(o, q) + " " + TypeString.of(o.type(), q);
  }

  private static String type(TypeName t, Qualifier q) {
    String name = name(t, q);
    return switch (t.type()) {
      case Basic b -> "type " + name;
      case TypeParam p -> "type parameter " + name + " " + TypeString.of(p.constraint(), q);
      case Alias a -> "type " + name + " = " + TypeString.of(a.rhs(), q);
      case Type u -> "type " + name + " " + TypeString.of(u.underlying(), q);
    };
  }
}
