package dev.gosim.types;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Questions about types (types2 predicates.go, under.go). */
public final class Predicates {
  private Predicates() {}

  public static boolean isValid(Type t) {
    return Alias.unalias(t) != Basic.INVALID;
  }

  // Of a type's underlying basic type; type parameters answer no.

  public static boolean isBoolean(Type t) {
    return t.underlying() instanceof Basic b && b.isBoolean();
  }

  public static boolean isInteger(Type t) {
    return t.underlying() instanceof Basic b && b.isInteger();
  }

  public static boolean isUnsigned(Type t) {
    return t.underlying() instanceof Basic b && b.isUnsigned();
  }

  public static boolean isFloat(Type t) {
    return t.underlying() instanceof Basic b && b.isFloat();
  }

  public static boolean isComplex(Type t) {
    return t.underlying() instanceof Basic b && b.isComplex();
  }

  public static boolean isNumeric(Type t) {
    return t.underlying() instanceof Basic b && b.isNumeric();
  }

  public static boolean isString(Type t) {
    return t.underlying() instanceof Basic b && b.isString();
  }

  public static boolean isIntegerOrFloat(Type t) {
    return t.underlying() instanceof Basic b && (b.isInteger() || b.isFloat());
  }

  public static boolean isConstType(Type t) {
    return t.underlying() instanceof Basic b && b.isConstType();
  }

  // The same, where a type parameter answers yes if all types of its type set do.

  public static boolean allBasic(Type t, Predicate<Basic> p) {
    if (Alias.unalias(t) instanceof TypeParam tp) {
      return tp.iface().typeSet().all((x, u) -> u instanceof Basic b && p.test(b));
    }
    return t.underlying() instanceof Basic b && p.test(b);
  }

  public static boolean allBoolean(Type t) {
    return allBasic(t, Basic::isBoolean);
  }

  public static boolean allInteger(Type t) {
    return allBasic(t, Basic::isInteger);
  }

  public static boolean allUnsigned(Type t) {
    return allBasic(t, Basic::isUnsigned);
  }

  public static boolean allNumeric(Type t) {
    return allBasic(t, Basic::isNumeric);
  }

  public static boolean allString(Type t) {
    return allBasic(t, Basic::isString);
  }

  public static boolean allOrdered(Type t) {
    return allBasic(t, Basic::isOrdered);
  }

  public static boolean allNumericOrString(Type t) {
    return allBasic(t, b -> b.isNumeric() || b.isString());
  }

  /** Predeclared, defined, instantiated or a type parameter. */
  public static boolean hasName(Type t) {
    return switch (Alias.unalias(t)) {
      case Basic b -> true;
      case Named n -> true;
      case TypeParam p -> true;
      default -> false;
    };
  }

  /** Neither a defined type nor a type parameter. */
  public static boolean isTypeLit(Type t) {
    Type u = Alias.unalias(t);
    return !(u instanceof Named) && !(u instanceof TypeParam);
  }

  public static boolean isTyped(Type t) {
    return !isUntyped(t);
  }

  public static boolean isUntyped(Type t) {
    return t instanceof Basic b && b.isUntyped();
  }

  public static boolean isUntypedNumeric(Type t) {
    return t instanceof Basic b && b.isUntyped() && b.isNumeric();
  }

  /** An interface or a type parameter. */
  public static boolean isInterface(Type t) {
    return t.underlying() instanceof InterfaceType;
  }

  public static boolean isNonTypeParamInterface(Type t) {
    return !isTypeParam(t) && isInterface(t);
  }

  public static boolean isTypeParam(Type t) {
    return Alias.unalias(t) instanceof TypeParam;
  }

  public static boolean isInterfacePtr(Type t) {
    return t.underlying() instanceof PointerType p && isInterface(p.elem());
  }

  /** A type parameter that no type satisfies. */
  public static boolean hasEmptyTypeset(Type t) {
    return Alias.unalias(t) instanceof TypeParam p
        && p.constraint() != null
        && p.iface().typeSet().isEmpty();
  }

  /** A generic type that is not instantiated. */
  public static boolean isGeneric(Type t) {
    if (t instanceof Alias a && !a.typeParams().isEmpty() && a.typeArgs().isEmpty()) {
      return true;
    }
    return Alias.unalias(t) instanceof Named n
        && n.typeArgs().isEmpty()
        && !n.typeParams().isEmpty();
  }

  /** Whether == may be applied (it may panic if an interface is involved). */
  public static boolean comparable(Type t) {
    return comparableType(t, true, Qualifier.BY_NAME) == null;
  }

  /** Whether == can be applied and never panics (spec, "strictly comparable"). */
  public static boolean strictlyComparable(Type t) {
    return comparableType(t, false, Qualifier.BY_NAME) == null;
  }

  /**
   * Why values of a type cannot be compared: null if they can, "" if there is nothing to say beyond
   * that. {@code dynamic}: interfaces count as comparable.
   */
  public static String comparableType(Type t, boolean dynamic, Qualifier q) {
    return new Comparability(dynamic, q).cause(t);
  }

  private record Comparability(boolean dynamic, Qualifier q, List<Type> seen) {
    Comparability(boolean dynamic, Qualifier q) {
      this(dynamic, q, new ArrayList<>(4));
    }

    String cause(Type t) {
      for (Type s : seen) {
        if (s == t) {
          return null;
        }
      }
      seen.add(t);
      return switch (t.underlying()) {
        case Basic b -> b == Basic.UNTYPED_NIL ? "" : null;
        case PointerType p -> null;
        case ChanType c -> null;
        case StructType s -> {
          for (Var f : s.fields()) {
            if (cause(f.type()) != null) {
              yield "struct containing " + TypeString.of(f.type(), q) + " cannot be compared";
            }
          }
          yield null;
        }
        case ArrayType a ->
            cause(a.elem()) == null ? null : TypeString.of(t, q) + " cannot be compared";
        case InterfaceType i -> iface(t, i.typeSet());
        default -> "";
      };
    }

    private String iface(Type t, TypeSet s) {
      if (dynamic && !isTypeParam(t)) {
        return null;
      }
      boolean ok =
          s.terms().isAll()
              ? s.isComparable()
              : s.hasTerms()
                  && s.terms().list().stream()
                      .allMatch(x -> new Comparability(false, q, seen).cause(x.type()) == null);
      if (ok) {
        return null;
      }
      return s.isEmpty() ? "empty type set" : "incomparable types in type set";
    }
  }

  /** Whether nil is a value of the type. */
  public static boolean hasNil(Type t) {
    return switch (t.underlying()) {
      case Basic b -> b == Basic.UNSAFE_POINTER;
      case SliceType s -> true;
      case PointerType p -> true;
      case Signature s -> true;
      case MapType m -> true;
      case ChanType c -> true;
      case InterfaceType i -> !isTypeParam(t) || underIs(t, u -> u != null && hasNil(u));
      default -> false;
    };
  }

  /** The type an untyped value gets when nothing else is asked of it; typed ones stay. */
  public static Type defaultType(Type t) {
    if (!(t instanceof Basic b)) {
      return t;
    }
    return switch (b.kind()) {
      case UNTYPED_BOOL -> Basic.BOOL;
      case UNTYPED_INT -> Basic.INT;
      case UNTYPED_RUNE -> Basic.RUNE;
      case UNTYPED_FLOAT -> Basic.FLOAT64;
      case UNTYPED_COMPLEX -> Basic.COMPLEX128;
      case UNTYPED_STRING -> Basic.STRING;
      default -> t;
    };
  }

  /** The larger of two untyped numeric types, x if they are the same, else null. */
  public static Type maxType(Type x, Type y) {
    if (x == y) {
      return x;
    }
    if (isUntypedNumeric(x) && isUntypedNumeric(y)) {
      return ((Basic) x).kind().ordinal() > ((Basic) y).kind().ordinal() ? x : y;
    }
    return null;
  }

  /**
   * Whether {@code f} accepts a type with its underlying type; for a type parameter, every type of
   * its type set, or (null, null) once if there are no specific ones.
   */
  public static boolean all(Type t, BiPredicate<Type, Type> f) {
    if (Alias.unalias(t) instanceof TypeParam p) {
      return p.iface().typeSet().all(f);
    }
    return f.test(t, t.underlying());
  }

  /** {@link #all} of the underlying types alone. */
  public static boolean underIs(Type t, Predicate<Type> f) {
    return all(t, (x, u) -> f.test(u));
  }

  /** A type and its underlying type; both null where a type parameter has no specific types. */
  public record Member(Type type, Type under) {}

  /** What {@link #all} would run over. */
  public static List<Member> typeSetOf(Type t) {
    List<Member> list = new ArrayList<>();
    all(t, (x, u) -> list.add(new Member(x, u)));
    return list;
  }

  /**
   * The underlying type that all types of a type set share, or null (channels may differ in
   * direction).
   */
  public static Type commonUnder(Type t) {
    Type common = null;
    for (Member m : typeSetOf(t)) {
      if (m.under == null) {
        return null;
      }
      if (common == null) {
        common = m.under;
      } else if (common instanceof ChanType c && m.under instanceof ChanType d) {
        if (!Identical.identical(c.elem(), d.elem())
            || c.dir() != d.dir() && c.dir() != ChanType.Dir.BOTH && d.dir() != ChanType.Dir.BOTH) {
          return null;
        }
        common = c.dir() == ChanType.Dir.BOTH ? d : c;
      } else if (!Identical.identical(common, m.under)) {
        return null;
      }
    }
    return common;
  }

  /** The type or, of a pointer, what it points to (named pointer types are left alone). */
  public static Type deref(Type t) {
    return Alias.unalias(t) instanceof PointerType p ? p.elem() : t;
  }

  /** The struct type behind a pointer to a struct; else the type. */
  public static Type derefStructPtr(Type t) {
    return t.underlying() instanceof PointerType p && p.elem().underlying() instanceof StructType
        ? p.elem()
        : t;
  }

  /** Whether both are no package, or of the same path. */
  public static boolean samePkg(Package a, Package b) {
    return a == b || a != null && b != null && a.path().equals(b.path());
  }
}
