package dev.gosim.fuzz;

import dev.gosim.fuzz.GoType.MapOf;
import dev.gosim.fuzz.GoType.Named;
import dev.gosim.fuzz.GoType.Param;
import dev.gosim.fuzz.GoType.SliceOf;
import dev.gosim.fuzz.Paths.Path;
import java.util.ArrayList;
import java.util.List;

/** Declarations, assignments, calls, and if. */
final class Statements {
  private final Context c;

  Statements(Context c) {
    this.c = c;
  }

  void declaration() {
    if (!c.function.pure && c.rng.percent(10)) {
      c.blocks.pointer();
      return;
    }
    GoType t = c.types.value();
    String name = name();
    switch (c.rng.below(6)) {
      case 0 -> c.code.line("var " + name + " " + t.text());
      case 1 -> c.code.line("var " + name + " " + t.text() + " = " + c.exprs.of(t, 3).text());
      case 2 -> {
        two(name, t);
        return;
      }
      default -> c.code.line(name + " := " + c.exprs.typed(t, 3));
    }
    c.scope.local(name, t);
  }

  /** New, or that of a variable outside, which is hidden then. */
  private String name() {
    if (c.rng.percent(8)) {
      for (Scope.Var v : c.scope.visible()) {
        boolean plain = v.call == null && !v.constant && v.assignable && v.name.startsWith("v");
        if (plain && !c.scope.declaredHere(v.name) && c.rng.percent(50)) {
          v.hidden = true;
          return v.name;
        }
      }
    }
    return c.local("v");
  }

  private void two(String name, GoType t) {
    GoType u = c.types.value();
    String other = c.local("v");
    c.code.line(name + ", " + other + " := " + c.exprs.typed(t, 2) + ", " + c.exprs.typed(u, 2));
    c.scope.local(name, t);
    c.scope.local(other, u);
  }

  void assignment() {
    Path to = c.paths.place(Statements::mayBeAssigned);
    if (to == null) {
      declaration();
      return;
    }
    c.code.line(to.text() + " = " + c.exprs.of(to.type(), 3).text());
  }

  private static boolean mayBeAssigned(GoType t) {
    return !(t instanceof GoType.FuncOf);
  }

  /** {@code x += y}, {@code x++}. */
  void update() {
    Path to =
        c.paths.place(t ->
            GoType.under(t) instanceof GoType.Basic b && b.kind() != GoType.Kind.BOOL
                || t instanceof Param p
                    && (p.bound() == GoType.Bound.INTEGER || p.bound() == GoType.Bound.FLOAT));
    if (to == null) {
      assignment();
      return;
    }
    GoType t = to.type();
    if (GoType.isString(t)) {
      c.code.open("if len(" + to.text() + ") < 40 {");
      c.code.line(to.text() + " += " + c.exprs.of(t, 2).text());
      c.code.close("}");
      return;
    }
    boolean integer =
        GoType.isInteger(t) || t instanceof Param p && p.bound() == GoType.Bound.INTEGER;
    int n = c.rng.below(10);
    if (n < 3) {
      c.code.line(to.text() + c.rng.of("++", "--"));
    } else if (integer && n < 5) {
      c.code.line(to.text() + c.rng.of(" <<= ", " >>= ") + c.rng.below(12));
    } else if (integer && n < 8) {
      String op = c.rng.of("&", "|", "^", "&^", "+", "-", "*");
      c.code.line(to.text() + " " + op + "= " + c.exprs.of(t, 2).text());
    } else {
      c.code.line(to.text() + " " + c.rng.of("+", "-", "*") + "= " + c.exprs.of(t, 2).text());
    }
  }

  /** Assignments at the same time: swaps, and index expressions whose index changes. */
  void parallel() {
    GoType t = c.types.value();
    Path a = c.paths.place(t::equals);
    Path b = c.paths.place(t::equals);
    if (a == null || b == null) {
      assignment();
      return;
    }
    boolean swap = c.rng.percent(50);
    String right =
        swap
            ? b.text() + ", " + a.text()
            : c.exprs.of(t, 2).text() + ", " + c.exprs.of(t, 2).text();
    c.code.line(a.text() + ", " + b.text() + " = " + right);
  }

  /** What is done to slices and maps. */
  void containers() {
    Path p = c.paths.place(t -> isContainer(t));
    if (p == null || c.function.pure && !p.whole()) {
      assignment();
      return;
    }
    switch (GoType.under(p.type())) {
      case SliceOf s -> slice(p, s);
      case MapOf m when !c.function.pure -> map(p, m);
      default -> assignment();
    }
  }

  private static boolean isContainer(GoType t) {
    return GoType.under(t) instanceof SliceOf || GoType.under(t) instanceof MapOf;
  }

  private void slice(Path p, SliceOf s) {
    String name = p.text();
    int n = c.rng.below(c.function.pure ? 4 : 10);
    if (n < 4) {
      String more =
          c.rng.percent(60)
              ? c.exprs.of(s.elem(), 2).text()
              : c.exprs.typed(new SliceOf(s.elem()), 2) + "...";
      String base = c.function.pure ? c.composites.clipped(name) : name;
      c.code.open("if len(" + name + ") < 20 {");
      c.code.line(name + " = " + c.composites.clipped("append(" + base + ", " + more + ")"));
      c.code.close("}");
    } else if (n < 6) {
      String from = c.exprs.typed(new SliceOf(s.elem()), 2);
      String copied = c.local("n");
      c.code.line(copied + " := copy(" + name + ", " + from + ")");
      c.scope.local(copied, GoType.INT);
    } else if (n < 7) {
      c.code.line("clear(" + name + ")");
    } else {
      String index =
          "uint("
              + c.exprs.variable(c.types.basicInteger(), 2).text()
              + ") % uint(len("
              + name
              + "))";
      c.code.open("if len(" + name + ") > 0 {");
      c.code.line(name + "[" + index + "] = " + c.exprs.of(s.elem(), 2).text());
      c.code.close("}");
    }
  }

  private void map(Path p, MapOf m) {
    String name = p.text();
    String key = c.exprs.of(m.key(), 2).text();
    int n = c.rng.below(10);
    if (n < 2) {
      c.code.line("delete(" + name + ", " + key + ")");
    } else if (n < 3) {
      c.code.line("clear(" + name + ")");
    } else if (n < 5) {
      String value = c.local("v");
      String ok = c.local("v");
      c.code.line(value + ", " + ok + " := " + name + "[" + key + "]");
      c.scope.local(value, m.elem());
      c.scope.local(ok, GoType.BOOL);
    } else {
      c.code.open("if " + name + " != nil {");
      boolean sum = GoType.isInteger(m.elem());
      String op = sum ? c.rng.of(" = ", " += ", " ^= ") : " = ";
      c.code.line(name + "[" + key + "]" + op + c.exprs.of(m.elem(), 2).text());
      c.code.close("}");
    }
  }

  /** A call for its effects, or one whose results become variables. */
  void call() {
    if (!c.function.pure && c.rng.percent(15) && methodValue()) {
      return;
    }
    Calls.Call call = c.calls.any();
    if (call == null) {
      assignment();
      return;
    }
    List<GoType> results = call.function().results();
    if (results.isEmpty() || c.rng.percent(20)) {
      c.code.line(call.text());
      return;
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      names.add(c.local("v"));
    }
    c.code.line(String.join(", ", names) + " := " + call.text());
    for (int i = 0; i < results.size(); i++) {
      c.scope.local(names.get(i), results.get(i));
    }
  }

  /** A method value that is called twice, with something between it and the calls. */
  private boolean methodValue() {
    Calls.Call value = c.calls.methodValue();
    if (value == null) {
      return false;
    }
    String f = c.local("f");
    c.code.line(f + " := " + value.text());
    c.blocks.statements(1);
    for (int i = 0; i < 2; i++) {
      String call = c.calls.of(f, value.function());
      c.code.line(value.function().results().isEmpty() ? call : "fmt.Println(" + call + ")");
    }
    return true;
  }

  void conditional() {
    c.scope.open();
    String init = "";
    if (c.rng.percent(25)) {
      GoType t = c.types.basic();
      String name = c.local("v");
      init = name + " := " + Ex.of(c.exprs.typed(t, 2)).header() + "; ";
      c.scope.header(name, t, true);
    }
    c.code.open("if " + init + c.texts.bool(GoType.BOOL, 3).header() + " {");
    c.blocks.inside(c.rng.between(1, 3));
    while (c.rng.percent(25)) {
      c.code.reopen("} else if " + c.texts.bool(GoType.BOOL, 3).header() + " {");
      c.blocks.inside(c.rng.between(1, 3));
    }
    if (c.rng.percent(40)) {
      c.code.reopen("} else {");
      c.blocks.inside(c.rng.between(1, 3));
    }
    c.code.close("}");
    c.scope.close();
  }

  void constants() {
    GoType.Basic t = c.types.basicInteger();
    String a = c.local("k");
    String b = c.local("k");
    c.code.open("const (");
    c.code.line(a + " " + t.text() + " = iota + " + c.rng.below(60));
    c.code.line("_");
    c.code.line(b);
    c.code.close(")");
    c.scope.constant(a, t);
    c.scope.constant(b, t);
  }

  void localType() {
    GoType under = c.types.composite(1);
    Named t = new Named(c.local("L"), under);
    c.code.line("type " + t.text() + " " + under.text());
    String name = c.local("v");
    c.code.line(name + " := " + c.exprs.typed(t, 2));
    c.scope.local(name, t);
  }
}
