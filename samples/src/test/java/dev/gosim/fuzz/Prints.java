package dev.gosim.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Statements that print. */
final class Prints {
  private final Context c;

  Prints(Context c) {
    this.c = c;
  }

  /** A verb with flags, for any value; not all fit all values, and fmt says so. */
  String verb() {
    if (c.rng.percent(50)) {
      return c.rng.of("%v", "%v", "%+v", "%#v", "%T");
    }
    String flags = c.rng.percent(50) ? "" : c.rng.of("+", "-", "#", "0", " ", "+#", "-#", "+0");
    String width =
        c.rng.percent(50) ? "" : c.rng.of("3", "8", "20", ".2", "8.3", ".0", "12.", "02");
    String verb =
        c.rng.of(
            "v", "d", "x", "X", "o", "b", "c", "q", "U", "e", "f", "g", "G", "s", "t", "E", "O",
            "x", "d", "s", "q", "g");
    return "%" + flags + width + verb;
  }

  /** Prints a few values. */
  void some() {
    int n = c.rng.between(1, 3);
    List<String> args = new ArrayList<>();
    List<String> verbs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Paths.Path p = c.rng.percent(70) ? c.paths.read(GoType::isPrintable) : null;
      if (p != null) {
        args.add(p.text());
      } else {
        GoType t = c.types.value();
        args.add(c.exprs.typed(GoType.isPrintable(t) ? t : GoType.INT, 2));
      }
      verbs.add(verb());
    }
    print(verbs, args);
  }

  private void print(List<String> verbs, List<String> args) {
    if (!c.charge(20)) {
      return;
    }
    String values = String.join(", ", args);
    int n = c.rng.below(10);
    if (n < 4) {
      c.code.line("fmt.Println(" + values + ")");
    } else {
      c.code.line(
          "fmt.Printf(\""
              + c.local("p")
              + " "
              + String.join(" ", verbs)
              + "\\n\", "
              + values
              + ")");
    }
  }

  /** Notes the values of variables that were declared last, so that what went wrong is seen. */
  void note(int most) {
    List<String> names = new ArrayList<>();
    for (Scope.Var v : c.scope.visible()) {
      if (names.size() < most && v.call == null && !v.constant && GoType.isPrintable(v.type)) {
        names.add(v.name);
      }
    }
    if (!c.function.pure && !names.isEmpty() && c.charge(10 * names.size())) {
      c.code.line(c.prefix + "note(" + String.join(", ", names) + ")");
    }
  }

  /** Prints all variables that can be seen. */
  void everything() {
    for (Scope.Var v : c.scope.visible()) {
      if (v.call == null && GoType.isPrintable(v.type) && c.charge(20)) {
        c.code.line("fmt.Printf(\"" + v.name + "=%v %#v\\n\", " + v.name + ", " + v.name + ")");
      }
    }
  }
}
