package dev.gosim.types;

import java.util.List;
import java.util.function.BiPredicate;

/**
 * Why a type does not have a method that an interface demands (types2 {@code missingMethod}).
 *
 * @param method the interface's method
 * @param found what the type has in its place, or null
 */
public record MissingMethod(Reason reason, Type v, Type iface, Func method, Func found) {
  /** What is wrong. */
  public enum Reason {
    NOT_FOUND,
    WRONG_NAME,
    UNEXPORTED,
    WRONG_SIGNATURE,
    AMBIGUOUS,
    POINTER_RECEIVER,
    FIELD
  }

  /**
   * The first method of {@code iface}, in order of names, that {@code v} lacks; null if none. If v
   * is an interface and not {@code isStatic}, a method it does not mention may still be there.
   */
  public static MissingMethod find(
      Type v, Type iface, boolean isStatic, BiPredicate<Type, Type> equivalent) {
    List<Func> methods = ((InterfaceType) iface.underlying()).typeSet().methods();
    for (Func m : methods) {
      MissingMethod missing;
      if (v.underlying() instanceof InterfaceType i) {
        Func f = i.typeSet().method(m.pkg(), m.name());
        if (f == null) {
          missing = isStatic ? new MissingMethod(Reason.NOT_FOUND, v, iface, m, null) : null;
        } else {
          missing = compare(v, iface, m, f, equivalent);
        }
      } else {
        missing = ofConcrete(v, iface, m, equivalent);
      }
      if (missing != null) {
        return missing;
      }
    }
    return null;
  }

  private static MissingMethod ofConcrete(Type v, Type iface, Func m, BiPredicate<Type, Type> eq) {
    Lookup.Result r = Lookup.lookup(v, false, m.pkg(), m.name(), false);
    if (r.obj() instanceof Func f) {
      return compare(v, iface, m, f, eq);
    }
    if (r.obj() != null) {
      return new MissingMethod(Reason.FIELD, v, iface, m, null);
    }
    if (r.ambiguous()) {
      return new MissingMethod(Reason.AMBIGUOUS, v, iface, m, null);
    }
    if (r.indirect()) {
      return new MissingMethod(Reason.POINTER_RECEIVER, v, iface, m, null);
    }
    if (Lookup.lookup(v, false, m.pkg(), m.name(), true).obj() instanceof Func f) {
      Reason reason = f.name().equals(m.name()) ? Reason.UNEXPORTED : Reason.WRONG_NAME;
      return new MissingMethod(reason, v, iface, m, f);
    }
    return new MissingMethod(Reason.NOT_FOUND, v, iface, m, null);
  }

  private static MissingMethod compare(
      Type v, Type iface, Func m, Func f, BiPredicate<Type, Type> eq) {
    return eq.test(f.type(), m.type())
        ? null
        : new MissingMethod(Reason.WRONG_SIGNATURE, v, iface, m, f);
  }

  /** Whether the method exists but does not fit. */
  public boolean wrongType() {
    return reason == Reason.WRONG_SIGNATURE || reason == Reason.POINTER_RECEIVER;
  }

  /** The explanation in Go's words, in parentheses. */
  public String cause(Qualifier q) {
    String name = method.name();
    return switch (reason) {
      case NOT_FOUND -> {
        Type pointer =
            Predicates.isInterfacePtr(v) ? v : Predicates.isInterfacePtr(iface) ? iface : null;
        yield pointer == null
            ? "(missing method " + name + ")"
            : "(" + interfacePtrError(pointer, q) + ")";
      }
      case WRONG_NAME -> "(missing method " + name + ")" + haveWant(q, false);
      case UNEXPORTED -> "(unexported method " + name + ")";
      case WRONG_SIGNATURE -> wrongSignature(q);
      case AMBIGUOUS -> "(ambiguous selector " + TypeString.of(v, q) + "." + name + ")";
      case POINTER_RECEIVER -> "(method " + name + " has pointer receiver)";
      case FIELD -> "(" + TypeString.of(v, q) + "." + name + " is a field, not a method)";
    };
  }

  private String wrongSignature(Qualifier q) {
    String head = "(wrong type for method " + method.name() + ")";
    for (boolean packageInfo : new boolean[] {false, true}) {
      String have = TypeString.method(found, q, packageInfo);
      String want = TypeString.method(method, q, packageInfo);
      if (!have.equals(want)) {
        return head + haveWant(q, packageInfo);
      }
    }
    return head;
  }

  private String haveWant(Qualifier q, boolean packageInfo) {
    return "\n\t\thave "
        + TypeString.method(found, q, packageInfo)
        + "\n\t\twant "
        + TypeString.method(method, q, packageInfo);
  }

  /** What is to be said about a pointer to an interface used as if it were the interface. */
  public static String interfacePtrError(Type t, Qualifier q) {
    boolean param = t.underlying() instanceof PointerType p && Predicates.isTypeParam(p.elem());
    return "type "
        + TypeString.of(t, q)
        + (param
            ? " is pointer to type parameter, not type parameter"
            : " is pointer to interface, not interface");
  }
}
