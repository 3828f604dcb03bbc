package dev.gosim.check;

import dev.gosim.types.Alias;
import dev.gosim.types.Basic;
import dev.gosim.types.Instances;
import dev.gosim.types.Named;
import dev.gosim.types.Signature;
import dev.gosim.types.Subst;
import dev.gosim.types.Type;
import dev.gosim.types.TypeParam;
import java.util.List;

/** Spec, "Instantiations" (types2 {@code instantiate.go}). */
final class Instantiator {
  /** Which type argument does not satisfy its constraint, and why. */
  record Violation(int index, String message) {}

  private final Checker c;

  /** All instances of generic types. */
  final Instances instances = new Instances();

  Instantiator(Checker c) {
    this.c = c;
  }

  /**
   * A generic type or function type with these type arguments; whether they satisfy the constraints
   * is not checked. A wrong number of arguments is reported for functions and aliases; for a
   * defined type, whose type parameters may not be known yet, it is the caller's to check.
   */
  Type instance(int pos, Type generic, List<Type> args) {
    return switch (generic) {
      case Named n -> instances.instance(pos, n, args);
      case Alias a ->
          validateTArgLen(pos, a.obj().name(), a.typeParams().size(), args.size())
              ? instances.instance(pos, a, args)
              : Basic.INVALID;
      case Signature s ->
          validateTArgLen(pos, c.texts.of(s), s.typeParams().size(), args.size())
              ? instances.instance(pos, s, args)
              : Basic.INVALID;
      default -> throw new IllegalArgumentException("not generic: " + generic);
    };
  }

  /** Reports a wrong number of type arguments for a type; true if it is right. */
  boolean validateTArgLen(int pos, String name, int want, int got) {
    if (got == want) {
      return true;
    }
    String qual = got < want ? "not enough" : "too many";
    c.problems.error(
        pos, qual + " type arguments for type " + name + ": have " + got + ", want " + want);
    return false;
  }

  /** The first type argument that does not satisfy the constraint of its parameter, or null. */
  Violation verify(int pos, List<TypeParam> params, List<Type> args) {
    Subst subst = new Subst(pos, params, args, instances);
    for (int i = 0; i < params.size(); i++) {
      TypeParam p = params.get(i);
      p.iface();
      Cause cause = new Cause();
      if (!c.impls.implements_(args.get(i), subst.type(p.constraint()), true, cause)) {
        return new Violation(i, cause.text);
      }
    }
    return null;
  }
}
