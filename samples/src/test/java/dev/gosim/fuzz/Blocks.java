package dev.gosim.fuzz;

import dev.gosim.fuzz.GoType.FuncOf;
import dev.gosim.fuzz.GoType.PointerTo;
import java.util.ArrayList;
import java.util.List;

/** Blocks, and which statement comes next; the plain ones are in {@link Statements}. */
final class Blocks {
  private final Context c;
  private final Statements plain;
  private final Loops loops;
  private final Switches switches;
  private final Panics panics;
  private final Concurrency concurrency;
  private final Copying copying;

  Blocks(Context c) {
    this.c = c;
    plain = new Statements(c);
    loops = new Loops(c);
    switches = new Switches(c);
    panics = new Panics(c);
    concurrency = new Concurrency(c);
    copying = new Copying(c);
  }

  /** Some statements, in a scope of their own. */
  void inside(int n) {
    c.scope.open();
    statements(n);
    c.prints.note(1);
    c.scope.close();
  }

  void statements(int n) {
    for (int i = 0; i < n; i++) {
      statement();
    }
  }

  void statement() {
    c.function.hazards = c.rng.percent(12) ? 1 : 0;
    if (!c.charge(1)) {
      return;
    }
    c.function.blocks++;
    // Deep blocks have only plain statements.
    int n = c.rng.below(c.function.blocks > c.size ? 62 : 100);
    if (n < 16) {
      plain.declaration();
    } else if (n < 34) {
      plain.assignment();
    } else if (n < 42) {
      plain.update();
    } else if (n < 46) {
      plain.parallel();
    } else if (n < 54) {
      plain.containers();
    } else if (n < 57) {
      if (c.function.pure || !copying.any()) {
        plain.assignment();
      }
    } else if (n < 62) {
      effects();
    } else if (n < 68) {
      plain.conditional();
    } else if (n < 75) {
      loops.loop();
    } else if (n < 81) {
      switches.any();
    } else if (n < 84) {
      jump();
    } else if (n < 91) {
      functions();
    } else {
      special();
    }
    c.function.blocks--;
  }

  private void effects() {
    if (!c.function.pure && c.rng.percent(55)) {
      c.prints.some();
    } else {
      plain.call();
    }
  }

  private void functions() {
    if (c.function.pure || c.rng.percent(30)) {
      lambda();
    } else if (c.rng.percent(50)) {
      closure();
    } else {
      deferred();
    }
  }

  private void special() {
    if (c.function.pure) {
      plain.constants();
      return;
    }
    int n = c.rng.below(12);
    if (n < 3) {
      panics.guarded();
    } else if (n < 6) {
      concurrency.any();
    } else if (n < 8) {
      plain.constants();
    } else if (n < 9) {
      plain.localType();
    } else if (n < 10) {
      loops.jumps();
    } else {
      panics.caught();
    }
  }

  /** Leaves a loop or the function, on some condition. */
  private void jump() {
    Context.Function f = c.function;
    c.code.open("if " + c.texts.bool(GoType.BOOL, 2).header() + " {");
    int n = c.rng.below(100);
    if (!f.labels.isEmpty() && n < 40) {
      c.code.line(c.rng.of("break ", "continue ") + c.rng.pick(f.labels));
    } else if (f.loops > 0 && n < 60) {
      c.code.line("continue");
    } else if (f.breakables > 0 && n < 80) {
      c.code.line("break");
    } else {
      returns();
    }
    c.code.close("}");
  }

  /** A return statement of the function being written. */
  void returns() {
    List<String> values = new ArrayList<>();
    c.function.hazards = 0;
    for (GoType t : c.function.results) {
      values.add(c.exprs.of(t, 2).text());
    }
    c.code.line(("return " + String.join(", ", values)).strip());
  }

  private void lambda() {
    List<GoType> params = new ArrayList<>();
    for (int n = c.rng.below(3); n > 0; n--) {
      params.add(c.types.value());
    }
    FuncOf type = new FuncOf(params, c.types.value());
    String name = c.local("g");
    c.code.line(name + " := " + c.composites.literal(type, 2).text());
    c.scope.function(Callable.function(name, params, List.of(type.result()), true, 15), type);
  }

  /** A function literal with statements, which see and change the variables around it. */
  private void closure() {
    List<GoType> params = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    String name = c.local("c");
    for (int n = c.rng.below(3); n > 0; n--) {
      GoType t = c.types.value();
      params.add(t);
      texts.add(c.local("a") + " " + t.text());
    }
    GoType result = c.types.value();
    c.code.open(name + " := func(" + String.join(", ", texts) + ") " + result.text() + " {");
    c.scope.open();
    for (int i = 0; i < params.size(); i++) {
      c.scope.parameter(texts.get(i).split(" ", 2)[0], params.get(i), true);
    }
    long cost = body(List.of(result), c.rng.between(1, 4), 300);
    c.scope.close();
    c.code.close("}");
    c.scope.function(
        Callable.function(name, params, List.of(result), false, (int) cost),
        new FuncOf(params, result));
  }

  /** Statements of another function, and its return; how many steps it takes. */
  long body(List<GoType> results, int statements, long limit) {
    Context.Function outer = c.function;
    c.function = new Context.Function(outer.pure, results, outer.typeParams, limit);
    c.function.blocks = outer.blocks;
    c.scope.open();
    statements(statements);
    c.prints.note(4);
    if (!results.isEmpty()) {
      returns();
    }
    c.scope.close();
    long steps = c.function.steps;
    c.function = outer;
    return steps;
  }

  private void deferred() {
    if (!c.charge(60)) {
      return;
    }
    if (c.rng.percent(40)) {
      Paths.Path p = c.paths.read(GoType::isPrintable);
      if (p != null) {
        c.code.line("defer fmt.Println(\"" + c.local("d") + "\", " + p.text() + ")");
        return;
      }
    }
    c.code.open("defer func() {");
    body(List.of(), c.rng.between(1, 2), 50);
    c.code.close("}()");
  }

  /** A pointer to some variable. */
  void pointer() {
    PointerTo t = new PointerTo(c.types.value());
    String name = c.local("p");
    c.code.line(name + " := " + c.composites.literal(t, 1).text());
    c.scope.local(name, t);
  }
}
