package dev.gosim.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gosim.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScannerTest {
  private static Tokens scan(String text) {
    SourceFile file = Sources.text(text);
    return Scanner.scan(file, 0, file.text().length());
  }

  private static String texts(Tokens tokens) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < tokens.size() - 1; i++) {
      String text = tokens.get(i).getText();
      out.add(tokens.get(i).getType() == GoLexer.SEMI && !text.equals(";") ? "$" : text);
    }
    return String.join(" ", out);
  }

  @Test
  void semicolonsAreInsertedWhereALineMayEnd() {
    assertEquals("x := f ( 1 ) $ y ++ $", texts(scan("x := f(1)\ny++\n")));
    assertEquals("a + b $", texts(scan("a +\n b // end")));
    assertEquals("return $ x $", texts(scan("return /* one\n two */ x")));
    assertEquals("if x { } $", texts(scan("if x {\n}\n")));
    assertEquals("a . b $", texts(scan("a./* one\n*/b\n")));
  }

  @Test
  void operatorsAreTheLongestPossible() {
    assertEquals("a &^= b << c <<= d <- e &^ f $", texts(scan("a&^=b<<c<<=d<-e&^f")));
    assertEquals("x ... ... .5 . y $", texts(scan("x.......5.y")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "08 | 1: invalid digit '8' in octal literal",
        "0b102 | 4: invalid digit '2' in binary literal",
        "0o | 2: octal literal has no digits",
        "0x | 2: hexadecimal literal has no digits",
        "0b1.0 | 3: invalid radix point in binary literal",
        "1__0 | 2: '_' must separate successive digits",
        "1_ | 1: '_' must separate successive digits",
        "0_x1 | 1: '_' must separate successive digits",
        "0x1.0 | 5: hexadecimal mantissa requires a 'p' exponent",
        "0x1e+2 | ",
        "0x.p1 | 3: hexadecimal literal has no digits",
        "1p3 | 1: 'p' exponent requires hexadecimal mantissa",
        "0b1e3 | 3: 'e' exponent requires decimal mantissa",
        "1e | 2: exponent has no digits",
        "1e+ | 3: exponent has no digits",
        "08.5 | ",
        "0b1_000i | ",
        "'' | 1: empty rune literal or unescaped '",
        "'ab' | 0: more than one character in rune literal",
        "'a | 0: rune literal not terminated",
        "'\\q' | 2: unknown escape",
        "'\\400' | 5: octal escape value 256 > 255",
        "'\\xg0' | 3: invalid character 'g' in hexadecimal escape",
        "'\\ud800' | 7: escape is invalid Unicode code point U+D800",
        "\"a | 0: string not terminated",
        "@ | 0: invalid character U+0040 '@'",
        "a\u201cb | 1: invalid character U+201C '\u201c' in identifier",
        "\u0661 | 0: identifier cannot begin with digit U+0661 '\u0661'",
        "\u00e9t\u00e9 | ",
      })
  void mistakesInTokens(String text, String expected) {
    List<String> errors = new ArrayList<>();
    for (Tokens.LexError e : scan(text).errors()) {
      byte[] bytes = e.message().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
      errors.add(e.offset() + ": " + new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
    }
    assertEquals(expected == null ? List.of() : List.of(expected), errors);
  }

  /** The scanner and the lexer grammar agree on real programs. */
  @Test
  void agreesWithTheGrammar() throws IOException {
    for (Path path : Sources.every(150, Sources.library(Sources.goRoot()))) {
      SourceFile file = Sources.file(path);
      assertEquals(grammar(file), scanner(file), () -> path.toString());
    }
  }

  private static List<String> scanner(SourceFile file) {
    Tokens tokens = Scanner.scan(file, 0, file.text().length());
    List<String> out = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      GoToken t = tokens.get(i);
      if (t.getType() != GoLexer.SEMI || t.getText().equals(";")) {
        out.add(t.getType() + "@" + t.start);
      }
    }
    return out;
  }

  private static List<String> grammar(SourceFile file) {
    var tokens = new CommonTokenStream(new GoLexer(CharStreams.fromString(file.text())));
    tokens.fill();
    List<String> out = new ArrayList<>();
    for (Token t : tokens.getTokens()) {
      if (t.getChannel() == Token.DEFAULT_CHANNEL) {
        out.add(t.getType() + "@" + t.getStartIndex());
      }
    }
    return out;
  }
}
