package dev.gosim.check;

import dev.gosim.types.Alias;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.ChanType;
import dev.gosim.types.Func;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.MapType;
import dev.gosim.types.Named;
import dev.gosim.types.PointerType;
import dev.gosim.types.Signature;
import dev.gosim.types.SliceType;
import dev.gosim.types.StructType;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.TypeParam;
import dev.gosim.types.TypeSet;
import dev.gosim.types.Union;
import dev.gosim.types.Var;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Whether a type mentions one of some type parameters (types2 {@code isParameterized}). */
public final class Parameterized {
  /** Null for any. */
  private final List<TypeParam> params;

  private final Map<Type, Boolean> seen = new IdentityHashMap<>();

  private Parameterized(List<TypeParam> params) {
    this.params = params;
  }

  static boolean in(List<TypeParam> params, Type t) {
    return new Parameterized(params).mentions(t);
  }

  /** Whether a type mentions any type parameter at all. */
  public static boolean inAny(Type t) {
    return new Parameterized(null).mentions(t);
  }

  private boolean mentions(Type t) {
    if (t == null || t instanceof Basic) {
      return false;
    }
    Boolean known = seen.get(t);
    if (known != null) {
      return known;
    }
    seen.put(t, false);
    boolean result =
        switch (t) {
          case Basic b -> false;
          case Alias a -> mentions(Alias.unalias(a));
          case ArrayType a -> mentions(a.elem());
          case SliceType s -> mentions(s.elem());
          case PointerType p -> mentions(p.elem());
          case ChanType ch -> mentions(ch.elem());
          case MapType m -> mentions(m.key()) || mentions(m.elem());
          case StructType s -> vars(s.fields());
          case Tuple tuple -> vars(tuple.vars());
          case Signature s -> vars(s.params().vars()) || vars(s.results().vars());
          case InterfaceType i -> iface(i.typeSet());
          case Union u -> u.terms().stream().anyMatch(x -> mentions(x.type()));
          case Named n -> n.typeArgs().stream().anyMatch(this::mentions);
          case TypeParam p -> params == null || params.contains(p);
        };
    seen.put(t, result);
    return result;
  }

  private boolean iface(TypeSet s) {
    for (Func m : s.methods()) {
      if (mentions(m.type())) {
        return true;
      }
    }
    // As types2 has it: all terms must be parameterized.
    return s.all((x, u) -> x != null && mentions(x));
  }

  private boolean vars(List<Var> vars) {
    return vars.stream().anyMatch(v -> mentions(v.type()));
  }
}
