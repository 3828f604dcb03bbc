package dev.gosim.check;

import dev.gosim.types.Alias;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.Identical;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Named;
import dev.gosim.types.Obj;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeParam;
import dev.gosim.types.Union;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds types that would contain themselves, directly or through the arguments of generic types
 * (types2 {@code validtype.go}).
 *
 * <p>{@code nest} is the stack of types each of which contains the next one; a type that is in its
 * own nest is invalid. A type argument is looked at in the nest in which the generic type was
 * instantiated, that is, without the instance. {@code path} has all types visited on the way: it is
 * the nest plus what was dropped from it, and is needed for the message.
 */
final class ValidType {
  private final Checker c;

  ValidType(Checker c) {
    this.c = c;
  }

  void check(Named t) {
    valid(t, List.of(), List.of());
  }

  private boolean valid(Type type, List<Named> nest, List<Named> path) {
    return switch (Alias.unalias(type)) {
      case ArrayType a -> valid(a.elem(), nest, path);
      case StructType s -> s.fields().stream().allMatch(f -> valid(f.type(), nest, path));
      case Union u -> u.terms().stream().allMatch(t -> valid(t.type(), nest, path));
      case InterfaceType i -> i.embeddeds().stream().allMatch(e -> valid(e, nest, path));
      case Named n -> validNamed(n, nest, path);
      case TypeParam p -> validArgument(p, nest, path);
      default -> true;
    };
  }

  private boolean validNamed(Named t, List<Named> nest, List<Named> path) {
    if (t.typeArgs().isEmpty() && !c.objMap.containsKey(t.obj()) && t.obj().pkg() != c.env.pkg) {
      return true; // another package's: valid, and not made of types of this one
    }
    for (Named e : nest) {
      if (Identical.identical(e, t)) {
        t.origin().setRhs(Basic.INVALID);
        for (int i = 0; i < path.size(); i++) {
          if (Identical.identical(path.get(i), t)) {
            List<Obj> cycle = new ArrayList<>();
            path.subList(i, path.size()).forEach(n -> cycle.add(n.obj()));
            c.cycles.report(cycle, 0);
            break;
          }
        }
        return false;
      }
    }
    Type rhs = t.origin().rhs();
    return rhs == null || valid(rhs, with(nest, t), with(path, t));
  }

  private boolean validArgument(TypeParam p, List<Named> nest, List<Named> path) {
    if (nest.isEmpty()) {
      return true;
    }
    Named inst = nest.getLast();
    List<TypeParam> params = inst.origin().typeParams();
    int i = params.indexOf(p);
    if (i < 0 || i >= inst.typeArgs().size()) {
      return true;
    }
    return valid(inst.typeArgs().get(i), nest.subList(0, nest.size() - 1), path);
  }

  private static List<Named> with(List<Named> list, Named t) {
    List<Named> longer = new ArrayList<>(list.size() + 1);
    longer.addAll(list);
    longer.add(t);
    return longer;
  }
}
