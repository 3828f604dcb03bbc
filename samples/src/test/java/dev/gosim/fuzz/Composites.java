package dev.gosim.fuzz;

import dev.gosim.fuzz.GoType.ArrayOf;
import dev.gosim.fuzz.GoType.Field;
import dev.gosim.fuzz.GoType.FuncOf;
import dev.gosim.fuzz.GoType.Interface;
import dev.gosim.fuzz.GoType.MapOf;
import dev.gosim.fuzz.GoType.PointerTo;
import dev.gosim.fuzz.GoType.SliceOf;
import dev.gosim.fuzz.GoType.StructOf;
import dev.gosim.fuzz.Paths.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Expressions of types that consist of others. */
final class Composites {
  private final Context c;

  Composites(Context c) {
    this.c = c;
  }

  Ex of(GoType t, int depth) {
    return switch (GoType.under(t)) {
      case SliceOf s -> slice(t, s, depth);
      case MapOf m when c.rng.percent(20) -> Ex.of("maps.Clone(" + inner(t, depth) + ")");
      case ArrayOf a when c.rng.percent(20) && c.charge(5) ->
          Ex.of(
              "func(a "
                  + t.text()
                  + ") "
                  + t.text()
                  + " { a["
                  + c.rng.below(a.length())
                  + "] = "
                  + c.exprs.of(a.elem(), depth - 1).text()
                  + "; return a }("
                  + inner(t, depth)
                  + ")");
      default -> literal(t, depth);
    };
  }

  private String inner(GoType t, int depth) {
    return c.exprs.of(t, depth - 1).text();
  }

  private Ex slice(GoType t, SliceOf s, int depth) {
    int n = c.rng.below(100);
    String text = t.text();
    if (n < 15) {
      String base = c.exprs.typed(t, depth - 1);
      String more = c.exprs.of(s.elem(), depth - 1).text();
      return Ex.of(clipped("append(" + clipped(base) + ", " + more + ")"));
    }
    if (n < 25) {
      return Ex.of(clipped("slices.Clone(" + c.exprs.typed(t, depth - 1) + ")"));
    }
    if (n < 35) {
      Path array =
          c.paths.place(a -> GoType.under(a) instanceof ArrayOf x && x.elem().equals(s.elem()));
      if (array != null) {
        int length = ((ArrayOf) GoType.under(array.type())).length();
        int from = c.rng.below(length + 1);
        int to = c.rng.between(from, length);
        String cap = c.rng.percent(40) ? ":" + c.rng.between(to, length) : "";
        return Ex.of(Expressions.convert(t, array.text() + "[" + from + ":" + to + cap + "]"));
      }
    }
    if (n < 50) {
      Path p = c.paths.read(t);
      if (p != null) {
        if (c.hazard(25)) {
          int from = c.rng.below(3);
          return Ex.of(p.text() + "[" + from + ":" + (from + c.rng.below(3)) + "]");
        }
        return Ex.of(p.text() + "[len(" + p.text() + ")/" + c.rng.between(1, 3) + ":]");
      }
    }
    if (n < 58) {
      int length = c.rng.below(4);
      String cap = c.rng.percent(40) ? ", " + (length + c.rng.below(4)) : "";
      return Ex.of("make(" + text + ", " + length + cap + ")");
    }
    if (n < 66 && s.elem().equals(GoType.BYTE) || s.elem().equals(GoType.RUNE) && n < 72) {
      return Ex.of(clipped(text + "(" + c.exprs.variable(GoType.STRING, depth - 1).text() + ")"));
    }
    return literal(t, depth);
  }

  /**
   * The slice without room behind it. How much room a slice gets that grew is not Go's to say, and
   * whether appending to it shows elsewhere depends on that.
   */
  String clipped(String slice) {
    return "slices.Clip(" + slice + ")";
  }

  Ex literal(GoType t, int depth) {
    String text = t.text();
    return switch (GoType.under(t)) {
      case SliceOf s -> {
        if (c.rng.percent(8)) {
          yield Ex.of(Expressions.convert(t, "nil"));
        }
        yield Ex.of(text + "{" + elements(s.elem(), c.rng.below(5), 9, depth) + "}");
      }
      case ArrayOf a ->
          Ex.of(
              text
                  + "{"
                  + elements(a.elem(), c.rng.between(0, a.length()), a.length(), depth)
                  + "}");
      case MapOf m -> Ex.of(text + "{" + entries(m, depth) + "}");
      case StructOf s -> Ex.of(text + "{" + fields(s, depth) + "}");
      case PointerTo p -> pointer(p, depth);
      case Interface i -> iface(i, depth);
      case FuncOf f -> function(f, depth);
      default -> throw new IllegalStateException("no literal of " + text);
    };
  }

  private String elements(GoType elem, int n, int length, int depth) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      boolean skip = c.rng.percent(10) && i + 1 < length;
      out.add((skip ? (i + 1) + ": " : "") + c.exprs.of(elem, depth - 1).text());
      i += skip ? 1 : 0;
    }
    return String.join(", ", out);
  }

  private String entries(MapOf m, int depth) {
    Set<String> keys = new TreeSet<>();
    List<String> out = new ArrayList<>();
    for (int n = c.rng.below(4); n > 0; n--) {
      String key = GoType.isString(m.key()) ? "\"k" + c.rng.below(20) + "\"" : "" + c.rng.below(50);
      if (keys.add(key)) {
        out.add(key + ": " + c.exprs.of(m.elem(), depth - 1).text());
      }
    }
    return String.join(", ", out);
  }

  private String fields(StructOf s, int depth) {
    if (c.rng.percent(10)) {
      return "";
    }
    boolean named = c.rng.percent(60);
    List<String> out = new ArrayList<>();
    for (Field f : s.fields()) {
      if (!named || c.rng.percent(80)) {
        String value = c.exprs.of(f.type(), depth - 1).text();
        out.add(named ? f.name() + ": " + value : value);
      }
    }
    return String.join(", ", out);
  }

  /** Never nil: of a variable's place where there is one, or of a new variable. */
  private Ex pointer(PointerTo p, int depth) {
    if (c.rng.percent(60) && !c.function.pure) {
      Path place = c.paths.place(t -> t.equals(p.elem()));
      if (place != null) {
        return new Ex("&" + place.text(), Ex.UNARY, false, false);
      }
    }
    boolean composite = GoType.under(p.elem()) instanceof StructOf;
    if (composite && c.rng.percent(70)) {
      Ex value = literal(p.elem(), depth);
      return new Ex("&" + value.text(), Ex.UNARY, false, false);
    }
    return Ex.of(c.prefix + "ptr(" + c.exprs.typed(p.elem(), depth - 1) + ")");
  }

  private Ex iface(Interface i, int depth) {
    if (i.values().isEmpty()) {
      GoType t = c.types.value();
      boolean fits = GoType.isPrintable(t) && !(t instanceof Interface);
      return Ex.of("any(" + c.exprs.typed(fits ? t : GoType.INT, depth - 1) + ")");
    }
    GoType t = c.rng.pick(i.values());
    return Ex.of(Expressions.convert(i, c.exprs.typed(t, depth - 1)));
  }

  /** A function literal whose body is one expression. */
  private Ex function(FuncOf f, int depth) {
    c.scope.open();
    List<String> params = new ArrayList<>();
    for (GoType p : f.params()) {
      String name = c.local("a");
      c.scope.parameter(name, p, false);
      params.add(name + " " + p.text());
    }
    int hazards = c.function.hazards;
    c.function.hazards = 0;
    String body = c.exprs.of(f.result(), depth).text();
    c.function.hazards = hazards;
    c.scope.close();
    return Ex.of(
        "func("
            + String.join(", ", params)
            + ") "
            + f.result().text()
            + " { return "
            + body
            + " }");
  }
}
