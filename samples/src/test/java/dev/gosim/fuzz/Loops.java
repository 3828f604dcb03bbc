package dev.gosim.fuzz;

import dev.gosim.fuzz.GoType.ArrayOf;
import dev.gosim.fuzz.GoType.MapOf;
import dev.gosim.fuzz.GoType.SliceOf;
import dev.gosim.fuzz.Paths.Path;

/** Loops, each with a bound, and goto. */
final class Loops {
  /** How often a loop over a slice, map or string is taken to run. */
  private static final int ELEMENTS = 10;

  private final Context c;

  Loops(Context c) {
    this.c = c;
  }

  void loop() {
    int times = c.rng.between(1, 6);
    c.scope.open();
    switch (c.rng.below(10)) {
      case 0, 1 -> counted(times);
      case 2 -> overInteger(times);
      case 3, 4, 5 -> overElements();
      case 6 -> overMap();
      case 7 -> conditional(times);
      case 8 -> endless(times);
      default -> overFunction(times);
    }
    c.scope.close();
  }

  private void counted(int times) {
    String i = c.local("i");
    boolean down = c.rng.percent(20);
    GoType t = c.rng.percent(60) ? GoType.INT : c.types.basicInteger();
    String from = Expressions.convert(t, down ? "" + times : "0");
    String header =
        down
            ? i + " := " + from + "; " + i + " > 0; " + i + "--"
            : i + " := " + from + "; " + i + " < " + times + "; " + i + "++";
    c.scope.header(i, t, false);
    body(header, times);
  }

  private void overInteger(int times) {
    if (c.rng.percent(20)) {
      body("range " + times, times);
      return;
    }
    String i = c.local("i");
    GoType t = c.types.integer();
    c.scope.header(i, t, true);
    body(i + " := range " + Expressions.convert(t, "" + times), times);
  }

  private void overElements() {
    Path p = c.paths.read(Loops::hasElements);
    GoType t = p == null ? GoType.STRING : p.type();
    String over = p == null ? c.texts.stringLiteral() : p.text();
    GoType elem =
        switch (GoType.under(t)) {
          case SliceOf s -> s.elem();
          case ArrayOf a -> a.elem();
          default -> GoType.RUNE;
        };
    boolean pointer =
        p != null
            && !p.constant()
            && GoType.under(t) instanceof ArrayOf
            && p.whole()
            && c.rng.percent(20)
            && !c.function.pure
            && !p.text().contains("(");
    String key = c.rng.percent(20) ? "_" : c.local("i");
    String value = c.rng.percent(20) ? "" : c.local("e");
    if (value.isEmpty() && key.equals("_")) {
      value = c.local("e");
    }
    if (!key.equals("_")) {
      c.scope.header(key, GoType.INT, true);
    }
    if (!value.isEmpty()) {
      c.scope.header(value, elem, true);
    }
    String header = key + (value.isEmpty() ? "" : ", " + value) + " := range ";
    body(header + Ex.of((pointer ? "&" : "") + over).header(), ELEMENTS);
  }

  private static boolean hasElements(GoType t) {
    return GoType.under(t) instanceof SliceOf
        || GoType.under(t) instanceof ArrayOf
        || GoType.isString(t);
  }

  /** In the order of the keys, or in any with a sum that does not tell. */
  private void overMap() {
    Path p = c.paths.read(t -> GoType.under(t) instanceof MapOf);
    if (p == null) {
      counted(2);
      return;
    }
    MapOf m = (MapOf) GoType.under(p.type());
    String key = c.local("m");
    if (c.rng.percent(40)) {
      String sum = c.local("v");
      c.code.line("var " + sum + " uint64");
      c.scope.local(sum, new GoType.Basic("uint64", GoType.Kind.UINT, 64));
      String value = GoType.isInteger(m.elem()) ? "uint64(" + p.text() + "[" + key + "])" : "7";
      String of = GoType.isString(m.key()) ? "uint64(len(" + key + "))" : "uint64(" + key + ")";
      c.code.open("for " + key + " := range " + p.text() + " {");
      c.code.line(sum + " += " + of + " * 31 ^ " + value);
      c.code.close("}");
      return;
    }
    c.scope.header(key, m.key(), true);
    String sorted = "slices.Sorted(maps.Keys(" + p.text() + "))";
    body("_, " + key + " := range " + sorted, ELEMENTS);
  }

  private void conditional(int times) {
    String n = c.local("n");
    c.code.line(n + " := " + times);
    c.scope.fixed(n, GoType.INT);
    String more = c.rng.percent(50) ? " && " + c.texts.bool(GoType.BOOL, 2).at(3) : "";
    body(Ex.of(n + " > 0" + more).header(), times, n + "--");
  }

  private void endless(int times) {
    String n = c.local("n");
    c.code.line("var " + n + " int");
    c.scope.fixed(n, GoType.INT);
    body("", times, "if " + n + "++; " + n + " > " + times + " { break }");
  }

  private void overFunction(int times) {
    String key = c.local("i");
    int n = c.rng.below(3);
    Path slice = n == 0 ? c.paths.read(t -> GoType.under(t) instanceof SliceOf) : null;
    if (slice != null) {
      String value = c.local("e");
      c.scope.header(key, GoType.INT, true);
      c.scope.header(value, ((SliceOf) GoType.under(slice.type())).elem(), true);
      String f = c.rng.of("slices.All(", "slices.Backward(");
      body(key + ", " + value + " := range " + f + slice.text() + ")", ELEMENTS);
      return;
    }
    c.scope.header(key, GoType.INT, true);
    if (n == 1) {
      String text = c.local("e");
      c.scope.header(text, GoType.STRING, true);
      body(key + ", " + text + " := range " + c.prefix + "pairs(" + times + ")", times);
      return;
    }
    body(key + " := range " + c.prefix + "count(" + times + ")", times);
  }

  private void body(String header, int times) {
    body(header, times, "");
  }

  private void body(String header, int times, String first) {
    Context.Function f = c.function;
    String label = c.rng.percent(25) ? c.local("L") : "";
    String start = label.isEmpty() ? "for " : label + ": for ";
    c.code.open((start + header).strip() + " {");
    if (!first.isEmpty()) {
      c.code.line(first);
    }
    f.times *= times;
    f.loops++;
    f.breakables++;
    c.scope.open();
    if (!label.isEmpty()) {
      f.labels.add(label);
    }
    c.blocks.statements(c.rng.between(1, 3));
    c.prints.note(1);
    if (!label.isEmpty()) {
      f.labels.removeLast();
      c.code.open("if " + c.texts.bool(GoType.BOOL, 2).header() + " {");
      c.code.line(c.rng.of("break ", "continue ") + label);
      c.code.close("}");
    }
    c.scope.close();
    f.breakables--;
    f.loops--;
    f.times /= times;
    c.code.close("}");
  }

  /** A loop made of goto. */
  void jumps() {
    String n = c.local("n");
    String label = c.local("L");
    int times = c.rng.between(1, 4);
    c.code.line(n + " := 0");
    c.scope.fixed(n, GoType.INT);
    c.code.line(label + ":");
    c.code.open("{");
    c.function.times *= times;
    Context.Function f = c.function;
    int loops = f.loops;
    c.blocks.inside(2);
    f.loops = loops;
    f.times /= times;
    c.code.close("}");
    c.code.line(n + "++");
    c.code.open("if " + n + " < " + times + " {");
    c.code.line("goto " + label);
    c.code.close("}");
  }
}
