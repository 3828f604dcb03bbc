package dev.gosim.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.gosim.ast.Decl;
import dev.gosim.ast.File;
import dev.gosim.source.Diagnostic;
import dev.gosim.source.SourceFile;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Files without package clause. */
class ScriptTest {
  private static File script(String text) {
    return assertInstanceOf(ParseResult.Ok.class, Parser.parseScript(Sources.text(text))).file();
  }

  private static List<String> messages(String text) {
    SourceFile file = Sources.text(text);
    List<Diagnostic> list =
        switch (Parser.parseScript(file)) {
          case ParseResult.Ok ok -> List.of();
          case ParseResult.Flawed f -> f.diagnostics();
          case ParseResult.Incomplete i -> i.diagnostics();
          case ParseResult.Failed f -> f.diagnostics();
        };
    return list.stream()
        .map(d -> file.line(d.pos()) + ":" + file.column(d.pos()) + ": " + d.message())
        .toList();
  }

  @Test
  void declarationsAreThePackagesAndStatementsMains() {
    File f =
        script(
            """
            #!/usr/bin/env gosim
            x := 1
            type T struct{ n int }
            func (t T) m() int { return x }
            func(a int) string { return "" }(2)
            func(t T) (r int) { return }(T{})
            var y = 2; const c = 3
            import "fmt"
            """);
    List<String> kinds =
        f.decls().stream()
            .map(d ->
                switch (d) {
                  case Decl.Gen g -> g.kind().toString();
                  case Decl.FuncDecl fd -> fd.name().name();
                })
            .toList();
    assertEquals(List.of("IMPORT", "main", "TYPE", "m", "CONST"), kinds);
    assertEquals(4, f.script().body().body().list().size());
    assertEquals(Set.of("t", "T", "m", "int", "x"), f.script().shared());
    assertEquals(2, f.source().line(f.script().body().body().list().getFirst().pos()));
  }

  @Test
  void aMainOfItsOwn() {
    File only = script("var x = 1\nfunc main() {}\n");
    assertNull(only.script().body());
    assertEquals(2, only.decls().size());
    assertEquals("init", script("x := 1\nfunc main() {}\n").script().body().name().name());
  }

  @Test
  void aPackageClauseMakesItAFile() {
    assertNull(script("#!/usr/bin/env gosim\npackage main\nfunc main() {}\n").script());
    assertEquals(List.of("1:1: expected 'package', found x"), messages("x := 1\npackage main\n"));
    assertEquals(List.of("2:1: expected 'package', found 'EOF'"), messages("// nothing\n"));
  }

  @Test
  void mistakesAreAllFound() {
    assertEquals(
        List.of(
            "1:6: syntax error: unexpected name b at end of statement",
            "2:1: syntax error: unexpected }, expected statement",
            "3:8: syntax error: unexpected ), expected expression",
            "6:1: syntax error: unexpected }, expected expression"),
        messages("f(a) b\n}\nx := 1+)\nfunc g() {\n\treturn a, 1 +\n}\nvar y int\n"));
  }

  @Test
  void moreOfItCouldMakeItRight() {
    for (String text :
        List.of("for {", "f(1,", "func f() {\nx := 1\n", "x := `abc", "if x {\n}\n{")) {
      assertInstanceOf(ParseResult.Incomplete.class, Parser.parseScript(Sources.text(text)), text);
    }
  }
}
