package dev.gosim.check;

import dev.gosim.types.Alias;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.ChanType;
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
import dev.gosim.types.Union;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.List;

/**
 * Forgets type arguments that were inferred in terms of themselves, such as {@code P = []P} (types2
 * {@code killCycles}).
 */
final class CycleKiller {
  private final List<TypeParam> params;
  private final List<Type> inferred;
  private final List<Type> path = new ArrayList<>();

  CycleKiller(List<TypeParam> params, List<Type> inferred) {
    this.params = params;
    this.inferred = inferred;
  }

  void run() {
    params.forEach(this::walk);
  }

  private void walk(Type t0) {
    Type t = Alias.unalias(t0);
    if (path.contains(t)) {
      int i = t instanceof TypeParam p ? params.indexOf(p) : -1;
      if (i >= 0) {
        inferred.set(i, null);
      }
      return;
    }
    path.add(t);
    switch (t) {
      case Basic b -> {}
      case Alias a -> {}
      case ArrayType a -> walk(a.elem());
      case SliceType s -> walk(s.elem());
      case PointerType p -> walk(p.elem());
      case ChanType ch -> walk(ch.elem());
      case MapType m -> {
        walk(m.key());
        walk(m.elem());
      }
      case StructType s -> vars(s.fields());
      case Tuple tuple -> vars(tuple.vars());
      case Signature s -> {
        vars(s.params().vars());
        vars(s.results().vars());
      }
      case InterfaceType i -> {
        i.methods().forEach(m -> walk(m.type()));
        i.embeddeds().forEach(this::walk);
      }
      case Union u -> u.terms().forEach(x -> walk(x.type()));
      case Named n -> n.typeArgs().forEach(this::walk);
      case TypeParam p -> {
        int i = params.indexOf(p);
        if (i >= 0 && inferred.get(i) != null) {
          walk(inferred.get(i));
        }
      }
    }
    path.removeLast();
  }

  private void vars(List<Var> vars) {
    vars.forEach(v -> walk(v.type()));
  }
}
