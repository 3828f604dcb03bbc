package dev.gosim.fuzz;

import dev.gosim.fuzz.GoType.FuncOf;
import java.util.List;

/**
 * Goroutines and channels in shapes whose output does not depend on who runs first: no goroutine
 * changes what another one reads, other than in turns.
 */
final class Concurrency {
  private final Context c;

  Concurrency(Context c) {
    this.c = c;
  }

  void any() {
    if (!c.charge(200)) {
      return;
    }
    switch (c.rng.below(7)) {
      case 0 -> gathered();
      case 1 -> pipeline();
      case 2 -> buffered();
      case 3 -> selects();
      case 4 -> locked();
      case 5 -> turns();
      default -> failing();
    }
  }

  private String function(GoType from, GoType to) {
    return c.composites.literal(new FuncOf(List.of(from), to), 2).text();
  }

  /** Each goroutine has its own element of the results. */
  private void gathered() {
    GoType t = c.types.value();
    String out = c.local("v");
    int n = c.rng.between(1, 5);
    c.code.line(out + " := make([]" + t.text() + ", " + n + ")");
    c.code.open("{");
    c.code.line("work := " + function(GoType.INT, t));
    c.code.line("var wg sync.WaitGroup");
    c.code.open("for i := range " + n + " {");
    String step = out + "[i] = work(i)";
    c.code.line(
        c.rng.percent(50)
            ? "wg.Go(func() { " + step + " })"
            : "wg.Add(1); go func() { defer wg.Done(); " + step + " }()");
    c.code.close("}");
    c.code.line("wg.Wait()");
    c.code.close("}");
    c.scope.local(out, new GoType.SliceOf(t));
  }

  private void pipeline() {
    GoType t = c.types.value();
    GoType u = c.types.value();
    String out = c.local("v");
    c.code.line("var " + out + " []" + u.text());
    c.code.open("{");
    String buffer = c.rng.of("", ", 1", ", 3");
    c.code.line(
        "first, second := make(chan " + t.text() + buffer + "), make(chan " + u.text() + ")");
    c.code.line("make1, make2 := " + function(GoType.INT, t) + ", " + function(t, u));
    c.code.line(
        "go func() { defer close(first); for i := range "
            + c.rng.between(1, 6)
            + " { first <- make1(i) } }()");
    c.code.line(
        "go func(in <-chan "
            + t.text()
            + ", out chan<- "
            + u.text()
            + ") { for x := range in { out <- make2(x) }; close(out) }(first, second)");
    c.code.line("for x := range second { " + out + " = append(" + out + ", x) }");
    c.code.line("x, ok := <-second");
    c.code.line("_, _ = x, ok");
    c.code.close("}");
    c.code.line(out + " = " + c.composites.clipped(out));
    c.scope.local(out, new GoType.SliceOf(u));
  }

  private void buffered() {
    GoType t = c.types.value();
    String ch = c.local("ch");
    int n = c.rng.between(1, 4);
    c.code.line(ch + " := make(chan " + t.text() + ", " + n + ")");
    for (int i = c.rng.between(1, n); i > 0; i--) {
      c.code.line(ch + " <- " + c.exprs.of(t, 2).text());
    }
    c.code.line("fmt.Println(len(" + ch + "), cap(" + ch + "))");
    String v = c.local("v");
    String ok = c.local("v");
    c.code.line(v + ", " + ok + " := <-" + ch);
    c.scope.local(v, t);
    c.scope.local(ok, GoType.BOOL);
    if (GoType.isPrintable(t)) {
      c.code.line("close(" + ch + ")");
      String e = c.local("e");
      c.code.line("for " + e + " := range " + ch + " { fmt.Println(" + e + ") }");
      c.code.line("fmt.Println(<-" + ch + ")");
    }
  }

  /** Of the cases just one is ready, or none. */
  private void selects() {
    GoType t = c.types.value();
    String a = c.local("ch");
    String b = c.local("ch");
    boolean ready = c.rng.percent(60);
    c.code.line(a + ", " + b + " := make(chan " + t.text() + ", 1), make(chan int)");
    c.code.line("_ = " + b);
    if (ready) {
      c.code.line(a + " <- " + c.exprs.of(t, 2).text());
    }
    c.code.open("select {");
    c.scope.open();
    String v = c.local("v");
    c.code.reopen("case " + v + ", ok := <-" + a + ":");
    c.code.line("_, _ = " + v + ", ok");
    c.scope.parameter(v, t, true);
    c.function.breakables++;
    c.blocks.statements(1);
    c.scope.close();
    c.code.reopen("case " + b + " <- " + c.exprs.of(GoType.INT, 1).text() + ":");
    c.blocks.inside(1);
    c.code.reopen("default:");
    c.blocks.inside(1);
    c.function.breakables--;
    c.code.close("}");
  }

  private void locked() {
    String sum = c.local("v");
    GoType t = c.types.basicInteger();
    c.code.line("var " + sum + " " + t.text());
    c.code.open("{");
    c.code.line("add := " + function(GoType.INT, t));
    c.code.line("var mu sync.Mutex");
    c.code.line("done := make(chan bool)");
    int n = c.rng.between(1, 4);
    c.code.open("for i := 0; i < " + n + "; i++ {");
    c.code.line(
        "go func() { mu.Lock(); defer mu.Unlock(); "
            + sum
            + " += add(i); go func() { done"
            + " <- true }() }()");
    c.code.close("}");
    c.code.line("for range " + n + " { <-done }");
    c.code.close("}");
    c.scope.local(sum, t);
  }

  /** Two goroutines print in turns. */
  private void turns() {
    c.code.open("{");
    c.code.line("ping, pong := make(chan int), make(chan int)");
    c.code.line(
        "go func() { for n := range ping { fmt.Println(\"ping\", n); pong <- n * "
            + c.rng.between(2, 5)
            + " }; close(pong) }()");
    c.code.line(
        "for i := range "
            + c.rng.between(1, 4)
            + " { ping <- i; fmt.Println(\"pong\", <-pong)"
            + " }");
    c.code.line("close(ping)");
    c.code.line("_, ok := <-pong");
    c.code.line("fmt.Println(ok)");
    c.code.close("}");
  }

  /** A panic in another goroutine, recovered there. */
  private void failing() {
    GoType t = c.types.value();
    c.code.open("{");
    c.code.line("errs := make(chan any)");
    c.code.line("work := " + function(GoType.INT, t));
    c.code.open("go func() {");
    c.code.line("defer func() { errs <- recover() }()");
    c.code.line("s := []" + t.text() + "{work(0), work(1)}");
    c.code.line("for i := range 4 { s[i] = work(i) }");
    c.code.close("}()");
    c.code.line("fmt.Println(<-errs)");
    c.code.close("}");
  }
}
