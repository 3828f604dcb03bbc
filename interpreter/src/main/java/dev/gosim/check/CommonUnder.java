package dev.gosim.check;

import dev.gosim.types.ChanType;
import dev.gosim.types.Identical;
import dev.gosim.types.Predicates;
import dev.gosim.types.Type;
import java.util.function.BiFunction;

/**
 * The underlying type that all types of a type set share (types2 {@code commonUnder}): for an
 * ordinary type its own; for a type parameter the one of its specific types. Channels may differ in
 * direction as long as they agree on one.
 */
final class CommonUnder {
  /**
   * The common underlying type, or the reason there is none.
   *
   * @param type null if there is none
   * @param error null if there is one
   */
  record Result(Type type, String error) {}

  private final Checker c;
  private final BiFunction<Type, Type, String> condition;
  private Type type;
  private Type under;
  private String error;

  private CommonUnder(Checker c, BiFunction<Type, Type, String> condition) {
    this.c = c;
    this.condition = condition;
  }

  static Type of(Checker c, Type t) {
    return of(c, t, (x, u) -> null).type();
  }

  /**
   * {@code condition} gets each type with its underlying type, or (null, null) if there are no
   * specific types, and answers what is wrong with it, or null.
   */
  static Result of(Checker c, Type t, BiFunction<Type, Type, String> condition) {
    CommonUnder search = new CommonUnder(c, condition);
    boolean ok = Predicates.all(t, search::accept);
    return ok ? new Result(search.under, null) : new Result(null, search.error);
  }

  private boolean accept(Type t, Type u) {
    error = condition.apply(t, u);
    if (error != null) {
      return false;
    }
    if (u == null) {
      error = "no specific type";
      return false;
    }
    if (under == null) {
      type = t;
      under = u;
      return true;
    }
    if (under instanceof ChanType a && u instanceof ChanType b) {
      return channels(a, t, b);
    }
    if (!Identical.identical(under, u)) {
      error = c.texts.of(type) + " and " + c.texts.of(t) + " have different underlying types";
      return false;
    }
    return true;
  }

  private boolean channels(ChanType a, Type t, ChanType b) {
    String both = "channels " + c.texts.of(type) + " and " + c.texts.of(t);
    if (!Identical.identical(a.elem(), b.elem())) {
      error = both + " have different element types";
      return false;
    }
    if (a.dir() == ChanType.Dir.BOTH) {
      type = t;
      under = b;
    } else if (b.dir() != ChanType.Dir.BOTH && a.dir() != b.dir()) {
      error = both + " have conflicting directions";
      return false;
    }
    return true;
  }
}
