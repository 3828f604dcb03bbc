package dev.gosim.types;

import java.util.List;

/** Hash codes for types: equal for identical types. */
final class TypeHash {
  private TypeHash() {}

  static int of(List<? extends Type> types) {
    int h = types.size();
    for (Type t : types) {
      h = 31 * h + of(t);
    }
    return h;
  }

  static int of(Type t) {
    return of(t, 4);
  }

  private static int of(Type t, int depth) {
    if (depth == 0 || t == null) {
      return 1;
    }
    int d = depth - 1;
    return switch (Alias.unalias(t)) {
      case Basic b -> b.kind().ordinal();
      case ArrayType a -> 101 + 31 * of(a.elem(), d);
      case SliceType s -> 103 + 31 * of(s.elem(), d);
      case PointerType p -> 107 + 31 * of(p.elem(), d);
      case MapType m -> 109 + 31 * of(m.key(), d) + 17 * of(m.elem(), d);
      case ChanType c -> 113 + c.dir().ordinal() + 31 * of(c.elem(), d);
      case StructType s -> {
        int h = 127;
        for (Var f : s.fields()) {
          h = 31 * (31 * h + f.name().hashCode()) + of(f.type(), d);
        }
        yield h;
      }
      case Tuple tuple -> tuple(tuple, d);
      case Signature s -> 131 + 31 * tuple(s.params(), d) + 17 * tuple(s.results(), d);
      case InterfaceType i -> 137;
      case Union u -> 139;
      case Named n -> {
        int h = System.identityHashCode(n.origin().obj());
        for (Type a : n.typeArgs()) {
          h = 31 * h + of(a, d);
        }
        yield h;
      }
      // Type parameters of generic signatures are identical by position.
      case TypeParam p -> 149 + p.index();
      case Alias a -> throw new IllegalStateException("alias of an alias");
    };
  }

  private static int tuple(Tuple t, int depth) {
    int h = 151;
    for (Var v : t.vars()) {
      h = 31 * h + of(v.type(), depth);
    }
    return h;
  }
}
