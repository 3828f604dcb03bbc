package dev.gosim.fuzz;

import dev.gosim.fuzz.GoType.Basic;
import dev.gosim.fuzz.GoType.Kind;
import dev.gosim.fuzz.GoType.Param;
import dev.gosim.fuzz.Paths.Path;

/**
 * Expressions of a wanted type. None has an effect; what may panic is rationed by {@link
 * Context#hazard}, so that the order of evaluation, where the language leaves it open, cannot show.
 */
final class Expressions {
  private final Context c;

  Expressions(Context c) {
    this.c = c;
  }

  /** An expression that is assignable to the type. */
  Ex of(GoType t, int depth) {
    if (depth <= 0) {
      return simple(t);
    }
    int n = c.rng.below(100);
    Ex special = null;
    if (n < 30) {
      Path p = c.paths.read(t);
      special = p == null ? null : p.ex();
    } else if (n < 42) {
      special = c.calls.pure(t, depth);
    } else if (n < 45) {
      special = asserted(t, depth);
    } else if (n < 47) {
      special = immediate(t, depth);
    }
    return special != null ? special : own(t, depth);
  }

  private Ex own(GoType t, int depth) {
    return switch (GoType.under(t)) {
      case Basic b when b.kind() == Kind.STRING -> c.texts.string(t, depth);
      case Basic b when b.kind() == Kind.BOOL -> c.texts.bool(t, depth);
      case Basic b when GoType.isInteger(b) -> c.numbers.integer(t, b, depth);
      case Basic b when b.kind() == Kind.FLOAT -> c.numbers.floating(t, b, depth);
      case Basic b -> c.numbers.complex(t, depth);
      case Param p -> c.numbers.param(p, depth);
      default -> c.composites.of(t, depth);
    };
  }

  /** A variable, a part of one, or a literal. */
  Ex simple(GoType t) {
    if (c.rng.percent(60)) {
      Path p = c.paths.read(t);
      if (p != null) {
        return p.ex();
      }
    }
    return literal(t);
  }

  Ex literal(GoType t) {
    return switch (GoType.under(t)) {
      case Basic b when b.kind() == Kind.STRING -> Ex.literal(c.texts.stringLiteral());
      case Basic b when b.kind() == Kind.BOOL -> Ex.literal(c.rng.of("true", "false"));
      case Basic b when GoType.isInteger(b) -> Ex.literal(c.constants.integer(b));
      case Basic b when b.kind() == Kind.FLOAT -> Ex.literal(c.constants.floating(b));
      case Basic b -> Ex.literal(c.constants.imaginary());
      case Param p -> c.numbers.paramLiteral(p);
      default -> c.composites.literal(t, 1);
    };
  }

  /** An expression that has the type by itself, wherever it stands. */
  String typed(GoType t, int depth) {
    return typed(of(t, depth), t);
  }

  String typed(Ex e, GoType t) {
    return e.untyped() ? convert(t, e.text()) : typedAny(e, t);
  }

  /** An interface value must not lose its static type, and nil has none. */
  private String typedAny(Ex e, GoType t) {
    return GoType.under(t) instanceof GoType.Interface ? convert(t, e.text()) : e.text();
  }

  static String convert(GoType t, String text) {
    String type = t.text();
    char first = type.charAt(0);
    boolean wrap = first == '*' || first == 'f' && type.startsWith("func(");
    return (wrap ? "(" + type + ")" : type) + "(" + text + ")";
  }

  /** An expression that is no constant. */
  Ex variable(GoType t, int depth) {
    Ex e = of(t, depth);
    if (!e.constant()) {
      return e;
    }
    Path p = c.paths.read(t);
    if (p != null && !p.constant()) {
      return p.ex();
    }
    return Ex.of(
        c.prefix
            + "id"
            + (c.rng.percent(50) ? "" : "[" + t.text() + "]")
            + "("
            + convert(t, e.text())
            + ")");
  }

  private Ex asserted(GoType t, int depth) {
    if (t instanceof GoType.Interface) {
      return null;
    }
    return Ex.of("any(" + typed(t, depth - 1) + ").(" + t.text() + ")");
  }

  /** A function literal that is called at once. */
  private Ex immediate(GoType t, int depth) {
    if (!c.charge(5)) {
      return null;
    }
    Ex condition = c.texts.bool(GoType.BOOL, depth - 1);
    return Ex.of(
        "func() "
            + t.text()
            + " { if "
            + condition.header()
            + " { return "
            + of(t, depth - 1).text()
            + " }; return "
            + of(t, depth - 1).text()
            + " }()");
  }
}
