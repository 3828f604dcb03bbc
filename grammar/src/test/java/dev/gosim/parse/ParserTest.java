package dev.gosim.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.gosim.source.SourceFile;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The entry points: what is complete, fragments, and input that no one would write. */
class ParserTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "package main\nfunc main() {",
        "package main\nfunc main() { f(1,",
        "package main\nfunc main() { x := a +",
        "package main\nvar s = `one\ntwo",
        "package main\n/* still a comment",
        "package main\nimport (\n\"fmt\"",
        "package main\ntype T struct {\n a int\n",
        "package main\nfunc main() { if x {\n} else ",
      })
  void endsTooEarly(String text) {
    assertInstanceOf(ParseResult.Incomplete.class, Parser.parse(Sources.text(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package main\nfunc main() { ) }",
        "package main\nvar s = \"one\ntwo\"",
        "package main\nfunc main() { f(1\n) }",
        "x := 1",
      })
  void isWrong(String text) {
    assertInstanceOf(ParseResult.Failed.class, Parser.parse(Sources.text(text)));
  }

  @Test
  void fragmentsKeepTheirPlaceInTheFile() {
    String text = "package p\n\nfunc f() int { return 1 }\n\nvar x, y = 1, 2\n\nfunc broken( {\n";
    SourceFile file = Sources.text(text);
    int from = text.indexOf("var");
    ParseResult r = Parser.parseDecls(file, from, text.indexOf("func broken"));
    var ok = assertInstanceOf(ParseResult.Ok.class, r);
    assertEquals(1, ok.file().decls().size());
    assertEquals(5, file.line(ok.file().decls().getFirst().pos()));
    assertInstanceOf(
        ParseResult.Failed.class, Parser.parseDecls(file, text.indexOf("func b"), text.length()));
  }

  @Test
  void deepNestingIsRefusedOrRead() {
    assertEquals(
        List.of("1:1: exceeded max nesting depth"),
        Sources.messages(Sources.text(nested("(", 100_000, "1", ")"))));
    assertEquals(List.of(), Sources.messages(Sources.text(nested("(", 9_000, "1", ")"))));
    assertEquals(List.of(), Sources.messages(Sources.text(nested("-(", 5_000, "1", ")"))));
    assertEquals(List.of(), Sources.messages(Sources.text(nested("[]", 20_000, "int", "") + "{}")));
    assertEquals(List.of(), Sources.messages(Sources.text(nested("1 +\n", 50_000, "1", ""))));
  }

  private static String nested(String open, int times, String core, String close) {
    return "package main\nvar x = " + open.repeat(times) + core + close.repeat(times);
  }

  @Test
  @Timeout(300)
  void junkHasAnAnswer() {
    Random random = new Random(1);
    String[] words = {"(", ")", "{", "}", "[", "]", "if ", "func", "x ", "1", "\n", ";", "chan "};
    for (int k = 0; k < 20; k++) {
      StringBuilder bytes = new StringBuilder("package main\n");
      StringBuilder tokens = new StringBuilder("package main\nfunc f() {\n");
      for (int i = 0; i < 2_000; i++) {
        bytes.append((char) random.nextInt(256));
        tokens.append(words[random.nextInt(words.length)]);
      }
      Sources.messages(Sources.text(bytes.toString()));
      Sources.messages(Sources.text(tokens.toString()));
    }
  }

  @Test
  @Timeout(300)
  void bigFilesAreRead() {
    String decl =
        "func f(a int) int {\n\tif a > 1 {\n\t\treturn a * 2\n\t}\n\treturn g(a, 3)\n}\n\n";
    String comment = "// " + "text ".repeat(20) + "\n";
    SourceFile file = Sources.text("package p\n" + decl.repeat(20_000) + comment.repeat(80_000));
    assertInstanceOf(ParseResult.Ok.class, Parser.parse(file));
  }
}
