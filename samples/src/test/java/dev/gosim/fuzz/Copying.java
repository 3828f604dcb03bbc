package dev.gosim.fuzz;

import dev.gosim.fuzz.GoType.ArrayOf;
import dev.gosim.fuzz.GoType.StructOf;

/**
 * Copies of structs and arrays: a value travels from one place to another, then one of the two is
 * changed, and both are printed.
 */
final class Copying {
  private static final int ATTEMPTS = 6;

  private final Context c;

  Copying(Context c) {
    this.c = c;
  }

  /**
   * Where a value is.
   *
   * @param read an expression of it
   * @param place what can be assigned to, a part too; null where nothing can
   */
  private record Home(String read, String place) {
    static Home of(String variable) {
      return new Home(variable, variable);
    }

    static Home readOnly(String read) {
      return new Home(read, null);
    }
  }

  /** False if there is no type for it, or no room. */
  boolean any() {
    GoType t = type();
    if (t == null || !c.charge(60)) {
      return false;
    }
    String v = c.local("v");
    c.code.line(v + " := " + c.exprs.typed(t, 2));
    c.scope.local(v, t);
    Home from = source(v, t);
    Home to = target(from.read, t);
    if (from.place != null) {
      change(from.place, t, 3);
    }
    print(from.read, to.read);
    if (to.place != null) {
      change(to.place, t, 3);
      print(from.read, to.read);
    }
    return true;
  }

  private GoType type() {
    for (int i = 0; i < ATTEMPTS; i++) {
      GoType t = c.types.value();
      boolean parts = GoType.under(t) instanceof ArrayOf;
      parts |= GoType.under(t) instanceof StructOf s && !s.fields().isEmpty();
      if (parts && GoType.isPrintable(t)) {
        return t;
      }
    }
    return null;
  }

  private void print(String a, String b) {
    c.code.line("fmt.Println(" + a + ", " + b + ")");
  }

  /** Puts v somewhere to copy from. */
  private Home source(String v, GoType t) {
    String x = c.local("x");
    String text = t.text();
    switch (c.rng.below(9)) {
      case 0 -> {
        c.code.line(x + " := &" + v);
        return new Home("*" + x, "(*" + x + ")");
      }
      case 1 -> {
        c.code.line(x + " := []" + text + "{" + v + "}");
        return Home.of(x + "[0]");
      }
      case 2 -> {
        c.code.line(x + " := struct{ f " + text + " }{" + v + "}");
        return Home.of(x + ".f");
      }
      case 3 -> {
        c.code.line(x + " := [2]" + text + "{1: " + v + "}");
        return Home.of(x + "[1]");
      }
      case 4 -> {
        c.code.line(x + " := map[string]" + text + "{\"k\": " + v + "}");
        return Home.readOnly(x + "[\"k\"]");
      }
      case 5 -> {
        c.code.line(x + " := any(" + v + ")");
        return Home.readOnly(x + ".(" + text + ")");
      }
      case 6 -> {
        c.code.line(x + " := func() " + text + " { return " + v + " }");
        return new Home(x + "()", v);
      }
      default -> {
        c.code.line("_ = " + v);
        return Home.of(v);
      }
    }
  }

  /** Copies a value somewhere. */
  private Home target(String from, GoType t) {
    String y = c.local("y");
    String text = t.text();
    switch (c.rng.below(16)) {
      case 0 -> {
        return declared(y, y + " := " + from);
      }
      case 1 -> {
        return declared(y, "var " + y + " " + text, y + " = " + from);
      }
      case 2, 3 -> {
        c.code.line(y + " := map[int]" + text + "{}");
        c.code.line(y + "[1] = " + from);
        return Home.readOnly(y + "[1]");
      }
      case 4 -> {
        c.code.line(y + " := map[int]" + text + "{1: " + from + "}");
        return Home.readOnly(y + "[1]");
      }
      case 5 -> {
        return declared(y + "[1]", y + " := make([]" + text + ", 2)", y + "[1] = " + from);
      }
      case 6 -> {
        return declared(y + "[0]", y + " := append([]" + text + "(nil), " + from + ")");
      }
      case 7 -> {
        return declared(y + "[1]", y + " := [2]" + text + "{" + from + ", " + from + "}");
      }
      case 8 -> {
        return declared(y + ".g", y + " := struct{ g " + text + " }{}", y + ".g = " + from);
      }
      case 9 -> {
        c.code.line("var " + y + " any = " + from);
        return Home.readOnly(y);
      }
      default -> {
        return byFunction(y, from, t);
      }
    }
  }

  /** Copies a value by way of calls, channels and range. */
  private Home byFunction(String y, String from, GoType t) {
    String text = t.text();
    switch (c.rng.below(6)) {
      case 0 -> {
        String ch = c.local("c");
        return declared(
            y, ch + " := make(chan " + text + ", 1)", ch + " <- " + from, y + " := <-" + ch);
      }
      case 1 -> {
        c.code.line(
            y
                + " := func(a "
                + text
                + ") func() "
                + text
                + " { return func() "
                + text
                + " { return a } }("
                + from
                + ")");
        return Home.readOnly(y + "()");
      }
      case 2 -> {
        return declared("(*" + y + ")", y + " := new(" + text + ")", "*" + y + " = " + from);
      }
      case 3 -> {
        String n = c.local("n");
        c.code.line(y + ", " + n + " := func() (" + text + ", int) { return " + from + ", 1 }()");
        c.scope.local(n, GoType.INT);
        return Home.of(y);
      }
      case 4 -> {
        c.code.line("var " + y + " " + text);
        c.code.line("for _, " + y + " = range []" + text + "{" + from + "} {");
        c.code.line("}");
        return Home.of(y);
      }
      default -> {
        String z = c.local("z");
        c.code.line(y + ", " + z + " := " + from + ", " + from);
        change(z, t, 2);
        return Home.of(y);
      }
    }
  }

  private Home declared(String place, String... lines) {
    for (String line : lines) {
      c.code.line(line);
    }
    return Home.of(place);
  }

  /** Assigns to some part of a variable. */
  private void change(String place, GoType t, int depth) {
    if (depth > 0 && GoType.under(t) instanceof StructOf s && !s.fields().isEmpty()) {
      GoType.Field f = c.rng.pick(s.fields());
      change(place + "." + f.name(), f.type(), depth - 1);
    } else if (depth > 0 && GoType.under(t) instanceof ArrayOf a) {
      change(place + "[" + c.rng.below(a.length()) + "]", a.elem(), depth - 1);
    } else {
      c.code.line(place + " = " + c.exprs.of(t, 1).text());
    }
  }
}
