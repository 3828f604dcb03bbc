package dev.gosim.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gosim.types.Func;
import dev.gosim.types.Package;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Library packages: lazily declared, and what is missing in them. */
class LibraryTest {
  private static final String LIB =
      """
      package lib

      import "dep"

      // T has a field of a type that nobody looks at.
      type T struct {
      	a int
      	b *dep.Type
      }

      func (t *T) Get() int { return t.a }

      func (t T) Broken() undefinedType { return nil }

      type List[E any] struct {
      	items []E
      }

      func (l *List[E]) Add(e E) { l.items = append(l.items, e) }

      const (
      	A = iota
      	B
      )

      var V, W = pair()

      func pair() (int, string) { return missing, "" }

      func New() *T { return &T{} }
      """;

  private static final Map<String, String> LIBRARY =
      Map.of(
          "lib",
          LIB,
          "dep",
          "package dep\n\ntype Type struct {\n\tx undefinedType\n}\n",
          "auto/helper",
          "package helper\n\nfunc F() int\n");

  private static Checked main(String imports, String body) {
    return Checked.program(
        "package main\n" + imports + "\nfunc main() {\n" + body + "\n}\n", LIBRARY);
  }

  @Test
  void onlyWhatIsUsedIsChecked() {
    Checked c = main("import \"lib\"", "var l lib.List[int]; l.Add(lib.New().Get() + lib.B)");
    assertEquals("", c.messages());
  }

  @Test
  void bodiesAreCheckedOnDemand() {
    Checked c = main("import \"lib\"", "println(lib.V, lib.New())");
    assertEquals("", c.messages());
    Package lib = c.checker.importPackage("lib");
    assertTrue(c.checker.checkBody((Func) lib.scope().lookup("New")).isEmpty());
    Func pair = (Func) lib.scope().lookup("pair");
    assertFalse(c.checker.checkBody(pair).isEmpty());
    assertTrue(c.checker.checkBody(pair).isEmpty());
    assertNotNull(c.checker.initializer((dev.gosim.types.Var) lib.scope().lookup("W")));
  }

  @Test
  void whatGoHasAndWeLackIsNotYetSupported() {
    Checked c =
        main("import (\"lib\"; \"net/http\")", "lib.Known()\nlib.New().Known()\nlib.Unknown()");
    assertEquals(
        """
        m.go:2:16: not yet supported: package net/http
        m.go:4:5: not yet supported: lib.Known
        m.go:5:11: not yet supported: *lib.T.Known
        m.go:6:5: undefined: lib.Unknown
        """,
        c.messages());
  }

  @Test
  void aForgottenImportIsForgiven() {
    Checked c = main("", "helper.F()");
    assertEquals("m.go:4:1: undefined: helper\n", c.messages());
    assertTrue(c.result.runnable());
  }

  @Test
  void unusedImports() {
    Checked c = main("import (\"lib\"; x \"lib\")", "");
    assertEquals(
        """
        m.go:2:9: "lib" imported and not used
        m.go:2:16: "lib" imported as x and not used
        """,
        c.messages());
  }
}
