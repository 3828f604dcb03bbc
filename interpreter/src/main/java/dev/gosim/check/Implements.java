package dev.gosim.check;

import dev.gosim.types.Basic;
import dev.gosim.types.Identical;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.MissingMethod;
import dev.gosim.types.PointerType;
import dev.gosim.types.Predicates;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeSet;
import dev.gosim.types.Union;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Spec, "Implementing an interface", "Satisfying a type constraint" (types2 {@code instantiate.go},
 * {@code lookup.go}): does a type have what an interface demands, and if not, why.
 */
final class Implements {
  private final Checker c;

  Implements(Checker c) {
    this.c = c;
  }

  /**
   * Whether {@code v} implements the interface {@code t} or, as a {@code constraint}, satisfies it.
   * True for invalid types.
   */
  boolean implements_(Type v, Type t, boolean constraint, Cause cause) {
    Type vu = v.underlying();
    Type tu = t.underlying();
    if (vu == Basic.INVALID
        || tu == Basic.INVALID
        || vu instanceof PointerType p && p.elem().underlying() == Basic.INVALID) {
      return true;
    }
    Attempt a = new Attempt(v, t, constraint ? "satisfy" : "implement", cause);
    if (!(tu instanceof InterfaceType ti)) {
      String detail =
          Predicates.isInterfacePtr(tu)
              ? "type " + text(t) + " is pointer to interface, not interface"
              : text(t) + " is not an interface";
      return a.doesNot(text(t) + " (" + detail + ")");
    }
    TypeSet want = ti.typeSet();
    TypeSet have = vu instanceof InterfaceType vi ? vi.typeSet() : null;
    if (want.isAll() || have != null && have.isEmpty()) {
      return true;
    }
    if (want.isEmpty()) {
      return a.fail("cannot " + a.verb + " " + text(t) + " (empty type set)");
    }
    Cause missing = new Cause();
    if (!hasAllMethods(v, t, true, Identical::identical, missing)) {
      return a.doesNot(text(t) + " " + missing.text);
    }
    if (want.hasTerms() && !a.inTerms(ti, want, have)) {
      return false;
    }
    return !isComparable(want)
        || Predicates.strictlyComparable(v)
        || constraint && Predicates.comparable(v)
        || a.doesNot("comparable");
  }

  private static boolean isComparable(TypeSet s) {
    return s.allComparable();
  }

  private String text(Type t) {
    return c.texts.of(t);
  }

  /** One question with its answer's words. */
  private final class Attempt {
    private final Type v;
    private final Type t;
    private final String verb;
    private final Cause cause;

    Attempt(Type v, Type t, String verb, Cause cause) {
      this.v = v;
      this.t = t;
      this.verb = verb;
      this.cause = cause;
    }

    boolean fail(String text) {
      if (cause != null) {
        cause.text = text;
      }
      return false;
    }

    boolean doesNot(String rest) {
      return fail(text(v) + " does not " + verb + " " + rest);
    }

    boolean inTerms(InterfaceType ti, TypeSet want, TypeSet have) {
      if (have != null) {
        return have.terms().subsetOf(want.terms()) || doesNot(text(t));
      }
      if (want.terms().includes(v)) {
        return true;
      }
      Type alt = missingTilde(want);
      String detail;
      if (alt != null) {
        detail = "possibly missing ~ for " + text(alt) + " in " + text(t);
      } else if (mentions(ti, v)) {
        String tv = text(v);
        detail = text(t) + " mentions " + tv + ", but " + tv + " is not in the type set of ";
        detail += text(t);
      } else {
        detail = text(v) + " missing in " + want.terms();
      }
      return doesNot(text(t) + " (" + detail + ")");
    }

    private Type missingTilde(TypeSet want) {
      for (Union.Term x : want.terms().list()) {
        if (!x.tilde()
            && Identical.identical(x.type(), x.type().underlying())
            && Identical.identical(x.type(), v.underlying())) {
          return x.type();
        }
      }
      return null;
    }
  }

  /** Whether an interface or union names a type without containing it (as {@code ~T} or so). */
  private static boolean mentions(Type in, Type t) {
    return switch (in) {
      case InterfaceType i -> i.embeddeds().stream().anyMatch(e -> mentions(e, t));
      case Union u -> u.terms().stream().anyMatch(x -> mentions(x.type(), t));
      default -> Identical.identical(in, t);
    };
  }

  /**
   * Whether {@code v} has the methods of interface {@code t}. If v is an interface and not {@code
   * isStatic}, only methods that both have are compared.
   */
  boolean hasAllMethods(
      Type v, Type t, boolean isStatic, BiPredicate<Type, Type> equivalent, Cause cause) {
    if (!Predicates.isValid(v)) {
      return true;
    }
    MissingMethod m = MissingMethod.find(v, t, isStatic, equivalent);
    if (m == null) {
      return true;
    }
    if (cause != null) {
      cause.text = m.cause(c.texts.qualifier());
    }
    return hasInvalidEmbeddedFields(v, new ArrayList<>(2));
  }

  /** Whether {@code x.(T)} on an x of interface type {@code v} can succeed. */
  boolean assertableTo(Type v, Type t, Cause cause) {
    return Predicates.isInterface(t) || hasAllMethods(t, v, false, Identical::identical, cause);
  }

  private static boolean hasInvalidEmbeddedFields(Type t, List<StructType> seen) {
    if (!(Predicates.derefStructPtr(t).underlying() instanceof StructType s) || seen.contains(s)) {
      return false;
    }
    seen.add(s);
    for (Var f : s.fields()) {
      if (f.embedded()
          && (!Predicates.isValid(f.type()) || hasInvalidEmbeddedFields(f.type(), seen))) {
        return true;
      }
    }
    return false;
  }
}
