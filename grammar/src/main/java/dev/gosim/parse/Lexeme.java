package dev.gosim.parse;

import dev.gosim.source.FileSet;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * A word of a text, for those who colour it or look for what is being written: the bytes {@code
 * [start, end)}.
 */
public record Lexeme(Kind kind, int start, int end) {
  /** What a word is. */
  public enum Kind {
    KEYWORD,
    NAME,
    NUMBER,
    STRING,
    OPERATOR,
    COMMENT
  }

  /** The words of a text, be it right or wrong; white space is what is between them. */
  public static List<Lexeme> of(String text) {
    Tokens tokens = Scanner.scan(new FileSet().add("", text), 0, text.length());
    List<Lexeme> all = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < tokens.size(); i++) {
      GoToken t = tokens.get(i);
      boolean written = t.getType() != GoLexer.SEMI || text.startsWith(";", t.start);
      if (t.getType() == Token.EOF || written) {
        comment(all, text, at, t.start);
        at = t.end;
      }
      if (t.getType() != Token.EOF && written) {
        all.add(new Lexeme(kind(t.getType()), t.start, t.end));
      }
    }
    return all;
  }

  /** What stands between two tokens and is not white space. */
  private static void comment(List<Lexeme> all, String text, int from, int to) {
    int start = from;
    while (start < to && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (start < to) {
      all.add(new Lexeme(Kind.COMMENT, start, to));
    }
  }

  private static Kind kind(int type) {
    if (Keywords.isKeyword(type)) {
      return Kind.KEYWORD;
    }
    return switch (type) {
      case GoLexer.IDENTIFIER -> Kind.NAME;
      case GoLexer.INT, GoLexer.FLOAT, GoLexer.IMAG -> Kind.NUMBER;
      case GoLexer.CHAR, GoLexer.STRING -> Kind.STRING;
      default -> Kind.OPERATOR;
    };
  }
}
