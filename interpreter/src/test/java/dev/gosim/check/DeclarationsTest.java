package dev.gosim.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gosim.types.Obj;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Declarations, cycles, order of initialisation. The expected texts are those of {@code go build}.
 */
class DeclarationsTest {
  @Test
  void cyclesOfTypesAreReportedOnce() {
    Checked c =
        Checked.program(
            """
            package main

            type A B
            type B A
            type S struct { s S2 }
            type S2 struct { a [2]S }
            type T struct { next *T; m map[string]T }

            func main() {}
            """);
    assertEquals(
        """
        m.go:3:6: invalid recursive type A
        \tm.go:3:6: A refers to B
        \tm.go:4:6: B refers to A
        m.go:5:6: invalid recursive type S
        \tm.go:5:6: S refers to S2
        \tm.go:6:6: S2 refers to S
        """,
        c.messages());
  }

  @Test
  void initializationCycleGoesThroughFunctions() {
    Checked c =
        Checked.program(
            """
            package main

            var a = b
            var b = c
            var c = f()

            func f() int { return a }
            func main() {}
            """);
    assertEquals(
        """
        m.go:3:5: initialization cycle for a
        \tm.go:3:5: a refers to b
        \tm.go:4:5: b refers to c
        \tm.go:5:5: c refers to f
        \tm.go:7:6: f refers to a
        """,
        c.messages());
  }

  @Test
  void variablesAreInitialisedInOrderOfDependency() {
    Checked c =
        Checked.program(
            """
            package main

            var a = f() + 1
            var b, c = g()
            var d = 1

            func f() int { return b }
            func g() (int, int) { return d, d }
            func main() {}
            """);
    assertEquals("", c.messages());
    List<List<String>> names =
        c.info.initOrder.get(c.result.pkg()).stream()
            .map(i -> i.lhs().stream().map(Obj::name).toList())
            .toList();
    assertEquals(List.of(List.of("d"), List.of("b", "c"), List.of("a")), names);
  }

  @Test
  void methodsAndFieldsAreDistinct() {
    Checked c =
        Checked.program(
            """
            package main

            type T struct { next *T }

            func (t T) next() {}
            func (t T) foo() {}
            func (t *T) foo() {}
            func (t int) bar() {}
            func main() { x := 1 }
            """);
    assertEquals(
        """
        m.go:5:12: field and method with the same name next
        \tm.go:3:17: other declaration of next
        m.go:7:13: method T.foo already declared at m.go:6:12
        m.go:8:9: cannot define new methods on non-local type int
        m.go:9:15: declared and not used: x
        """,
        c.messages());
  }

  @Test
  void onlyTenErrorsAreShown() {
    StringBuilder text = new StringBuilder("package main\nfunc main() {\n");
    for (int i = 0; i < 12; i++) {
      text.append("x").append(i).append("()\n");
    }
    String[] lines = Checked.program(text.append("}\n").toString()).messages().split("\n");
    assertEquals(11, lines.length);
    assertEquals("m.go:12:1: too many errors", lines[10]);
  }

  @Test
  void unusedThingsDoNotKeepAProgramFromRunning() {
    Checked c = Checked.program("package main\nfunc main() { x := 1 }\n");
    assertEquals("m.go:2:15: declared and not used: x\n", c.messages());
    assertTrue(c.result.runnable());
  }
}
