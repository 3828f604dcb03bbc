package dev.gosim.fuzz;

import dev.gosim.fuzz.GoType.Basic;
import dev.gosim.fuzz.GoType.Bound;
import dev.gosim.fuzz.GoType.Kind;
import dev.gosim.fuzz.GoType.Param;
import dev.gosim.fuzz.Paths.Path;

/** Expressions of numeric types, and of type parameters. */
final class Numbers {
  private final Context c;

  Numbers(Context c) {
    this.c = c;
  }

  Ex integer(GoType t, Basic b, int depth) {
    int n = c.rng.below(100);
    if (n < 35) {
      return operation(t, depth, c.rng.of("+", "-", "*", "&", "|", "^", "&^", "+", "-", "*"));
    }
    if (n < 45) {
      return division(t, depth);
    }
    if (n < 55) {
      return shift(t, depth);
    }
    if (n < 63) {
      return unary(t, depth, c.rng.of("-", "^", "+", "-"));
    }
    if (n < 78) {
      return converted(t, depth);
    }
    if (n < 82) {
      return minMax(t, depth);
    }
    if (n < 92) {
      return measured(t, b, depth);
    }
    return c.exprs.simple(t);
  }

  private Ex operation(GoType t, int depth, String op) {
    int precedence = precedence(op);
    Ex left = c.exprs.of(t, depth - 1);
    Ex right = left.constant() ? c.exprs.variable(t, depth - 1) : c.exprs.of(t, depth - 1);
    return new Ex(
        left.at(precedence) + " " + op + " " + right.at(precedence + 1), precedence, false, false);
  }

  static int precedence(String op) {
    return switch (op) {
      case "||" -> 1;
      case "&&" -> 2;
      case "==", "!=", "<", "<=", ">", ">=" -> 3;
      case "+", "-", "|", "^" -> 4;
      default -> 5;
    };
  }

  private Ex division(GoType t, int depth) {
    String op = c.rng.of("/", "%");
    Ex left = c.exprs.variable(t, depth - 1);
    Ex divisor = c.exprs.of(t, depth - 1);
    if (divisor.constant()) {
      String n = GoType.kind(t) == Kind.INT && c.rng.percent(30) ? "(-" : "(";
      divisor = Ex.literal(n + c.rng.of(1, 2, 3, 7, 8, 10, 16, 100) + ")");
    } else if (!c.hazard(10)) {
      divisor = Ex.of("(" + divisor.at(4) + " | 1)");
    }
    return new Ex(left.at(5) + " " + op + " " + divisor.at(6), 5, false, false);
  }

  private Ex shift(GoType t, int depth) {
    String op = c.rng.of("<<", ">>");
    Ex left = c.exprs.variable(t, depth - 1);
    if (c.rng.percent(40)) {
      return new Ex(left.at(5) + " " + op + " " + c.rng.below(70), 5, false, false);
    }
    GoType by = c.types.basicInteger();
    Ex count = c.exprs.variable(by, depth - 1);
    boolean guarded = GoType.kind(by) == Kind.INT && !c.hazard(10);
    String text = guarded ? "(" + count.at(5) + " & 63)" : count.at(6);
    return new Ex(left.at(5) + " " + op + " " + text, 5, false, false);
  }

  private Ex unary(GoType t, int depth, String op) {
    Ex operand = c.exprs.variable(t, depth - 1);
    char first = operand.text().charAt(0);
    boolean clash = first == '-' || first == '+' || first == '^' || first == '&' || first == '<';
    String text = clash ? "(" + operand.text() + ")" : operand.at(Ex.UNARY);
    return new Ex(op + text, Ex.UNARY, false, false);
  }

  private Ex converted(GoType t, int depth) {
    if (c.rng.percent(15)) {
      GoType f = c.rng.pick(GoType.FLOATS);
      Ex from = c.exprs.variable(f, depth - 1);
      String limited = c.prefix + "whole(float64(" + from.text() + "))";
      return Ex.of(Expressions.convert(t, limited));
    }
    Ex from = c.exprs.variable(c.types.of(Bound.INTEGER), depth - 1);
    return Ex.of(Expressions.convert(t, from.text()));
  }

  private Ex minMax(GoType t, int depth) {
    String more = c.rng.percent(30) ? ", " + c.exprs.of(t, depth - 1).text() : "";
    return Ex.of(
        c.rng.of("min", "max")
            + "("
            + c.exprs.variable(t, depth - 1).text()
            + ", "
            + c.exprs.of(t, depth - 1).text()
            + more
            + ")");
  }

  /** A length, a byte of a string, and what else yields integers. */
  private Ex measured(GoType t, Basic b, int depth) {
    if (t.equals(GoType.BYTE) && c.rng.percent(70)) {
      Ex s = c.exprs.variable(GoType.STRING, depth - 1);
      if (c.hazard(20)) {
        return Ex.of(s.at(Ex.OPERAND) + "[" + c.rng.below(6) + "]");
      }
      return Ex.of("(" + s.at(4) + " + \"x\")[0]");
    }
    if (t.equals(GoType.INT)) {
      Path p = c.paths.read(Numbers::hasLength);
      if (p != null) {
        boolean constant = GoType.under(p.type()) instanceof GoType.ArrayOf || p.constant();
        String text = "len(" + p.text() + ")";
        return constant ? Ex.constant(text) : Ex.of(text);
      }
    }
    if (b.bits() == 64 && b.kind() == Kind.UINT && c.rng.percent(50)) {
      Ex f = c.exprs.variable(GoType.FLOAT64, depth - 1);
      return Ex.of(Expressions.convert(t, c.prefix + "bits(" + f.text() + ")"));
    }
    return c.exprs.simple(t);
  }

  private static boolean hasLength(GoType t) {
    return switch (GoType.under(t)) {
      case GoType.SliceOf s -> true;
      case GoType.MapOf m -> true;
      case GoType.ArrayOf a -> true;
      case Basic b -> b.kind() == Kind.STRING;
      default -> false;
    };
  }

  Ex floating(GoType t, Basic b, int depth) {
    int n = c.rng.below(100);
    if (n < 45) {
      return operation(t, depth, c.rng.of("+", "-", "*", "/"));
    }
    if (n < 55) {
      return unary(t, depth, c.rng.of("-", "-", "+"));
    }
    if (n < 70) {
      return Ex.of(Expressions.convert(t, c.exprs.variable(c.types.integer(), depth - 1).text()));
    }
    if (n < 76) {
      GoType other = c.rng.pick(GoType.FLOATS);
      return Ex.of(Expressions.convert(t, c.exprs.variable(other, depth - 1).text()));
    }
    if (n < 80) {
      return minMax(t, depth);
    }
    if (n < 88) {
      String f = "math." + c.rng.of("Sqrt", "Floor", "Trunc", "Abs", "Ceil");
      String of = f + "(float64(" + c.exprs.variable(t, depth - 1).text() + "))";
      return Ex.of(Expressions.convert(t, of));
    }
    if (n < 92) {
      GoType complex = GoType.COMPLEXES.get(b.bits() == 64 ? 0 : 1);
      String part = c.rng.of("real", "imag") + "(" + c.exprs.variable(complex, depth - 1).text();
      return Ex.of(Expressions.convert(t, part + ")"));
    }
    return c.exprs.simple(t);
  }

  Ex complex(GoType t, int depth) {
    int n = c.rng.below(100);
    if (n < 50) {
      return operation(t, depth, c.rng.of("+", "-", "*"));
    }
    if (n < 70) {
      GoType part = GoType.FLOATS.get(((Basic) GoType.under(t)).bits() == 128 ? 0 : 1);
      String re = c.exprs.variable(part, depth - 1).text();
      String text = "complex(" + re + ", " + c.exprs.of(part, depth - 1).text() + ")";
      return Ex.of(Expressions.convert(t, text));
    }
    return n < 80 ? unary(t, depth, "-") : c.exprs.simple(t);
  }

  // ---- Type parameters

  Ex param(Param p, int depth) {
    int n = c.rng.below(100);
    return switch (p.bound()) {
      case INTEGER -> {
        if (n < 60) {
          yield operation(p, depth, c.rng.of("+", "-", "*", "&", "|", "^", "&^"));
        }
        if (n < 75) {
          yield Ex.of(
              Expressions.convert(p, c.exprs.variable(c.types.integer(), depth - 1).text()));
        }
        yield n < 85 ? shift(p, depth) : unary(p, depth, c.rng.of("-", "^"));
      }
      case FLOAT -> n < 70 ? operation(p, depth, c.rng.of("+", "-", "*", "/")) : minMax(p, depth);
      case ORDERED -> n < 30 ? minMax(p, depth) : c.exprs.simple(p);
      case ANY, COMPARABLE -> c.exprs.simple(p);
    };
  }

  /** Small enough for all types of the constraint. */
  Ex paramLiteral(Param p) {
    return p.bound() == Bound.INTEGER || p.bound() == Bound.FLOAT
        ? Ex.literal(String.valueOf(c.rng.below(100)))
        : Ex.of("*new(" + p.text() + ")").asUnary();
  }
}
