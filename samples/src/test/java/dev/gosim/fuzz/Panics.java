package dev.gosim.fuzz;

import dev.gosim.fuzz.GoType.SliceOf;

/** Statements that panic, and functions that recover. */
final class Panics {
  private final Context c;

  Panics(Context c) {
    this.c = c;
  }

  /** Statements of which some may panic, in a function that recovers. */
  void guarded() {
    if (!c.charge(30)) {
      return;
    }
    c.code.open("func() {");
    c.code.line("defer " + c.prefix + "rec(\"" + c.local("r") + "\")");
    long left = (c.function.limit - c.function.steps) / c.function.times;
    long steps = c.blocks.body(java.util.List.of(), c.rng.between(1, 3), left);
    c.function.steps += steps * c.function.times;
    c.code.close("}()");
  }

  /** Something that panics for sure, and what recover says then. */
  void caught() {
    if (!c.charge(50)) {
      return;
    }
    c.code.open("func() {");
    c.code.line("defer " + c.prefix + "rec(\"" + c.local("r") + "\")");
    c.scope.open();
    c.function.hazards = 0;
    cause();
    c.scope.close();
    c.code.close("}()");
  }

  /** Code that panics. */
  private void cause() {
    GoType t = c.types.value();
    SliceOf slice = new SliceOf(t);
    String x = c.local("x");
    switch (c.rng.below(22)) {
      case 0 ->
          lines("var " + x + " map[string]" + t.text(), x + "[\"a\"] = " + c.exprs.of(t, 2).text());
      case 1 ->
          lines(
              "var " + x + " *struct{ a [4]int; b " + t.text() + " }", "fmt.Println(" + x + ".b)");
      case 2 -> lines("fmt.Println(any(" + c.exprs.typed(GoType.INT, 2) + ").(" + other() + "))");
      case 3 -> lines("var " + x + " any", "fmt.Println(" + x + ".(" + t.text() + "))");
      case 4 ->
          lines(
              x + " := any(" + c.exprs.typed(t, 2) + ")",
              "fmt.Println(" + x + ".(interface{ Nope(int) string }))");
      case 5 ->
          lines(
              x + " := " + c.exprs.typed(c.types.basicInteger(), 2),
              "fmt.Println(100 / (" + x + " - " + x + "))");
      case 6 -> lines(x + " := -" + c.rng.between(1, 9), "fmt.Println(1 << " + x + ")");
      case 7 ->
          lines(
              x + " := " + c.exprs.typed(slice, 2),
              "fmt.Println(" + x + "[len(" + x + ")+" + c.rng.below(3) + "])");
      case 8 ->
          lines(
              x + " := make(" + slice.text() + ", " + c.rng.below(5) + ", 5)",
              "fmt.Println(" + x + "[" + c.rng.between(0, 4) + ":" + bound() + "])");
      case 9 ->
          lines(
              x + " := make(" + slice.text() + ", 2, 5)",
              "n := " + c.rng.below(8),
              "fmt.Println(" + x + "[" + c.rng.below(3) + ":n:" + c.rng.between(3, 7) + "])");
      case 10 ->
          lines(
              x + " := " + c.exprs.typed(slice, 2), "fmt.Println([7]" + t.text() + "(" + x + "))");
      case 11 ->
          lines("n := " + -c.rng.between(1, 5), "fmt.Println(make(" + slice.text() + ", n))");
      case 12 -> lines("var " + x + " chan " + t.text(), "close(" + x + ")");
      case 13 ->
          lines(
              x + " := make(chan " + t.text() + ", 1)",
              "close(" + x + ")",
              c.rng.of("close(" + x + ")", x + " <- " + c.exprs.of(t, 1).text()));
      case 14 -> lines(x + " := map[any]int{}", x + "[" + c.exprs.typed(slice, 1) + "]++");
      case 15 ->
          lines(
              x + " := any(" + c.exprs.typed(slice, 1) + ")",
              "fmt.Println(" + x + " == " + x + ")");
      case 16 -> lines("var " + x + " func() " + t.text(), "fmt.Println(" + x + "())");
      case 17 -> lines("panic(" + c.exprs.typed(GoType.isPrintable(t) ? t : GoType.INT, 2) + ")");
      case 18 -> lines("panic(nil)");
      case 19 ->
          lines(
              x + " := " + c.exprs.typed(GoType.STRING, 2),
              "n := uint8(200)",
              "_ = n",
              "fmt.Println(" + x + c.rng.of("[n]", "[n:]", "[:n]", "[2:1+len(" + x + ")]") + ")");
      case 20 ->
          lines(
              "defer func() { panic(fmt.Sprint(\"again: \", recover())) }()",
              "panic(" + "errors.New(\"first\")" + ")");
      default ->
          lines(
              "var " + x + " [4]" + t.text(),
              "n := " + c.exprs.typed(GoType.INT, 2) + " | 4",
              "fmt.Println(" + x + "[n])");
    }
  }

  private String bound() {
    return c.rng.of("7", "len(\"abcdefgh\")", "6");
  }

  private String other() {
    GoType t = c.types.value();
    return t.equals(GoType.INT) ? "string" : t.text();
  }

  private void lines(String... lines) {
    for (String line : lines) {
      c.code.line(line);
    }
  }
}
