package dev.gosim.fuzz;

import dev.gosim.fuzz.GoType.SliceOf;
import dev.gosim.fuzz.Paths.Path;

/** Expressions of string and boolean types. */
final class Texts {
  private final Context c;

  Texts(Context c) {
    this.c = c;
  }

  String stringLiteral() {
    return switch (c.rng.below(8)) {
      case 0 -> "\"\"";
      case 1 -> "\"h\\u00e9llo, \\u4e16\\U0001F600\"";
      case 2 -> "\"\\xff\\x80" + word() + "\\n\\t\\\"\"";
      case 3 -> "`" + word() + "\\n" + word() + "`";
      case 4 -> "\"é世" + word() + "\"";
      default -> "\"" + word() + "\"";
    };
  }

  private String word() {
    StringBuilder b = new StringBuilder();
    for (int n = c.rng.between(1, 7); n > 0; n--) {
      b.append((char) c.rng.between('a', 'z'));
    }
    return b.toString();
  }

  Ex string(GoType t, int depth) {
    if (!t.equals(GoType.STRING)) {
      return Ex.of(Expressions.convert(t, c.exprs.variable(GoType.STRING, depth - 1).text()));
    }
    int n = c.rng.below(100);
    if (n < 25) {
      Ex sum = concatenation(depth);
      return Ex.of(c.prefix + "cut(" + sum.text() + ")");
    }
    if (n < 35) {
      return sliced(depth);
    }
    if (n < 50) {
      return converted(depth);
    }
    if (n < 65) {
      return library(depth);
    }
    return n < 78 ? formatted(depth) : c.exprs.simple(t);
  }

  private Ex concatenation(int depth) {
    Ex a = c.exprs.of(GoType.STRING, depth - 1);
    Ex b = c.exprs.of(GoType.STRING, depth - 1);
    return new Ex(a.at(4) + " + " + b.at(5), 4, false, false);
  }

  private Ex sliced(int depth) {
    Ex s = c.exprs.variable(GoType.STRING, depth - 1);
    int from = c.rng.below(4);
    if (c.hazard(30)) {
      int to = from + c.rng.below(4);
      return Ex.of(s.at(Ex.OPERAND) + "[" + from + ":" + (c.rng.percent(50) ? "" : to) + "]");
    }
    String text = "(" + s.at(4) + " + \"" + "....".substring(4 - from) + "\")[" + from + ":]";
    return Ex.of(text);
  }

  private Ex converted(int depth) {
    return switch (c.rng.below(4)) {
      case 0 -> {
        GoType i = c.types.integer();
        yield Ex.of("string(rune(" + c.exprs.variable(i, depth - 1).text() + "))");
      }
      case 1 -> bytes("[]uint8", GoType.BYTE, depth);
      case 2 -> bytes("[]int32", GoType.RUNE, depth);
      default -> {
        GoType own = c.types.named.stream().filter(GoType::isString).findFirst().orElse(null);
        yield own == null
            ? c.exprs.simple(GoType.STRING)
            : Ex.of("string(" + c.exprs.variable(own, depth - 1).text() + ")");
      }
    };
  }

  private Ex bytes(String type, GoType elem, int depth) {
    if (c.rng.percent(40)) {
      Path p = c.paths.read(new SliceOf(elem));
      if (p != null) {
        return Ex.of(c.prefix + "cut(string(" + p.text() + "))");
      }
    }
    String of = c.exprs.variable(GoType.STRING, depth - 1).text();
    return Ex.of(
        "string("
            + c.prefix
            + "at([]"
            + type
            + "{"
            + type
            + "("
            + of
            + ")}, "
            + c.rng.below(2)
            + "))");
  }

  private Ex library(int depth) {
    String s = c.exprs.of(GoType.STRING, depth - 1).text();
    String made =
        switch (c.rng.below(9)) {
          case 0 -> "strings.ToUpper(" + s + ")";
          case 1 -> "strings.Repeat(" + s + ", " + c.rng.below(3) + ")";
          case 2 -> "strings.TrimLeft(" + s + ", \"abcdef\")";
          case 3 -> {
            String with = c.exprs.of(GoType.STRING, depth - 1).text();
            yield "strings.ReplaceAll(" + s + ", \"a\", " + with + ")";
          }
          case 4 -> "strconv.Itoa(" + c.exprs.of(GoType.INT, depth - 1).text() + ")";
          case 5 -> "strconv.Quote(" + s + ")";
          case 6 -> "strings.Join([]string{" + s + ", \"-\"}, " + s + ")";
          case 7 -> "strings.Fields(\" \" + " + s + " + \" z y\")[0]";
          default ->
              "strconv.FormatFloat("
                  + c.exprs.of(GoType.FLOAT64, depth - 1).text()
                  + ", "
                  + c.rng.of("'g'", "'e'", "'f'", "'x'")
                  + ", "
                  + c.rng.of("-1", "3", "7")
                  + ", 64)";
        };
    return Ex.of(c.prefix + "cut(" + made + ")");
  }

  private Ex formatted(int depth) {
    if (!c.charge(10)) {
      return c.exprs.simple(GoType.STRING);
    }
    GoType t = c.types.value();
    if (!GoType.isPrintable(t)) {
      t = GoType.INT;
    }
    String call =
        c.rng.percent(50)
            ? "fmt.Sprint(" + c.exprs.typed(t, depth - 1) + ")"
            : "fmt.Sprintf(\"" + c.prints.verb() + "\", " + c.exprs.typed(t, depth - 1) + ")";
    return Ex.of(c.prefix + "cut(" + call + ")");
  }

  Ex bool(GoType t, int depth) {
    if (!t.equals(GoType.BOOL)) {
      return Ex.of(Expressions.convert(t, c.exprs.variable(GoType.BOOL, depth - 1).text()));
    }
    int n = depth <= 0 ? 90 : c.rng.below(100);
    if (n < 55) {
      return comparison(depth);
    }
    if (n < 75) {
      String op = c.rng.of("&&", "||");
      int p = Numbers.precedence(op);
      Ex a = c.exprs.of(t, depth - 1);
      Ex b = a.constant() ? c.exprs.variable(t, depth - 1) : c.exprs.of(t, depth - 1);
      return new Ex(a.at(p) + " " + op + " " + b.at(p + 1), p, false, false);
    }
    if (n < 85) {
      return new Ex("!" + c.exprs.variable(t, depth - 1).at(Ex.UNARY), Ex.UNARY, false, false);
    }
    return c.exprs.simple(t);
  }

  private Ex comparison(int depth) {
    if (c.rng.percent(6)) {
      Path p = c.paths.read(Texts::mayBeNil);
      if (p != null) {
        return new Ex(p.text() + c.rng.of(" == ", " != ") + "nil", 3, false, false);
      }
    }
    GoType t = c.rng.percent(70) ? c.types.ordered() : c.types.comparable();
    String op =
        GoType.isOrdered(t) && c.rng.percent(70)
            ? c.rng.of("<", "<=", ">", ">=")
            : c.rng.of("==", "!=");
    Ex a = c.exprs.variable(t, depth - 1);
    if (c.rng.percent(5) && GoType.isComparable(t)) {
      String iface = "any(" + a.text() + ") " + c.rng.of("==", "!=") + " any(";
      GoType other = c.rng.percent(50) ? t : c.types.comparable();
      return new Ex(iface + c.exprs.typed(other, depth - 1) + ")", 3, false, false);
    }
    return new Ex(a.at(4) + " " + op + " " + c.exprs.of(t, depth - 1).at(4), 3, false, false);
  }

  private static boolean mayBeNil(GoType t) {
    return switch (GoType.under(t)) {
      case GoType.SliceOf s -> true;
      case GoType.MapOf m -> true;
      case GoType.PointerTo p -> true;
      case GoType.Interface i -> true;
      default -> false;
    };
  }
}
