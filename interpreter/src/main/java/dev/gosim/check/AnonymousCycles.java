package dev.gosim.check;

import dev.gosim.types.Alias;
import dev.gosim.types.ArrayType;
import dev.gosim.types.ChanType;
import dev.gosim.types.Func;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.MapType;
import dev.gosim.types.PointerType;
import dev.gosim.types.Signature;
import dev.gosim.types.SliceType;
import dev.gosim.types.StructType;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Finds interfaces without a name whose methods mention them again (the compiler's {@code
 * cycleFinder}, after type checking proper): legal by the spec, refused by the compiler.
 */
final class AnonymousCycles {
  /** Interfaces seen; true while their methods are being looked at. */
  private final Map<InterfaceType, Boolean> open = new IdentityHashMap<>();

  boolean hasCycle(InterfaceType t) {
    for (Func m : t.typeSet().methods()) {
      if (visit(m.type())) {
        return true;
      }
    }
    return false;
  }

  /** Keeps the cycle just found from being found again. */
  void forgetCycle() {
    open.replaceAll((t, b) -> false);
  }

  private boolean visit(Type type) {
    return switch (Alias.unalias(type)) {
      case PointerType p -> visit(p.elem());
      case ArrayType a -> visit(a.elem());
      case ChanType ch -> visit(ch.elem());
      case SliceType s -> visit(s.elem());
      case MapType m -> visit(m.key()) || visit(m.elem());
      case StructType s -> s.fields().stream().anyMatch(f -> visit(f.type()));
      case InterfaceType i -> visitInterface(i);
      case Signature s -> visitAll(s.params()) || visitAll(s.results());
      default -> false; // named types break the cycle
    };
  }

  private boolean visitAll(Tuple t) {
    for (Var v : t.vars()) {
      if (visit(v.type())) {
        return true;
      }
    }
    return false;
  }

  private boolean visitInterface(InterfaceType i) {
    if (i.methods().isEmpty() && i.embeddeds().isEmpty()) {
      return false;
    }
    Boolean seen = open.get(i);
    if (seen != null) {
      return seen;
    }
    open.put(i, true);
    if (hasCycle(i)) {
      return true;
    }
    open.put(i, false);
    return false;
  }
}
