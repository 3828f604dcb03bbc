package dev.gosim.std.reflect;

import dev.gosim.types.Func;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Type;
import dev.gosim.value.StructValue;
import java.util.List;

/** reflect.rtype: the Type of a canonical type. */
public final class RType extends StructValue {
  final Reflect reflect;
  final Type t;
  final Kind kind;
  private List<String> methods;

  RType(Type rtype, Reflect reflect, Type t) {
    super(rtype);
    this.reflect = reflect;
    this.t = t;
    this.kind = Kind.of(t);
  }

  /** The methods by number: an interface's all, another type's exported ones. */
  List<String> methods() {
    if (methods == null) {
      methods =
          t.underlying() instanceof InterfaceType i
              ? i.typeSet().methods().stream().map(Func::name).sorted().toList()
              : reflect.host.exportedMethods(t);
    }
    return methods;
  }

  /** The interface's method of that name. */
  Func interfaceMethod(String name) {
    for (Func m : ((InterfaceType) t.underlying()).typeSet().methods()) {
      if (m.name().equals(name)) {
        return m;
      }
    }
    throw new IllegalStateException("no method " + name);
  }
}
