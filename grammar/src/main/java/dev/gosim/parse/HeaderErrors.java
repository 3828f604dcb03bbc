package dev.gosim.parse;

import dev.gosim.source.Diagnostic;
import dev.gosim.source.FileSet;
import dev.gosim.source.SourceFile;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Mistakes in the package clause and the imports. The {@code go} command reads these before it
 * compiles anything (go/build, read.go, with go/parser), stops at the first mistake, and has words
 * of its own for it.
 */
final class HeaderErrors {
  private final Tokens tokens;
  private final SourceFile file;
  private int i;
  private int end;
  private Diagnostic error;
  private boolean atEnd;

  HeaderErrors(Tokens tokens) {
    this.tokens = tokens;
    this.file = tokens.file();
  }

  /** The first mistake, null if there is none up to the last import. */
  ParseResult check() {
    end = headerEnd();
    int read = end == tokens.size() - 1 ? file.text().length() : tokens.get(end).start;
    int nul = file.text().indexOf(0);
    if (nul >= 0 && nul < read) {
      String name = file.name().startsWith("./") ? file.name().substring(2) : file.name();
      String message = "go: reading " + name + ": unexpected NUL in input";
      return new ParseResult.Failed(List.of(diagnostic(FileSet.NO_POS, message)));
    }
    i = 0;
    parse();
    if (error == null) {
      return null;
    }
    List<Diagnostic> list = List.of(error);
    return atEnd ? new ParseResult.Incomplete(null, list) : new ParseResult.Failed(list);
  }

  private static Diagnostic diagnostic(int pos, String message) {
    return new Diagnostic(pos, message, Diagnostic.Kind.LOAD);
  }

  // ---- How far the go command reads

  /** Index of the first token after the imports; all tokens if these look wrong. */
  private int headerEnd() {
    int all = tokens.size() - 1;
    i = 0;
    if (!skip(GoLexer.PACKAGE) || !skipWord()) {
      return all;
    }
    int after = i;
    while (skip(GoLexer.IMPORT)) {
      if (skip(GoLexer.L_PAREN)) {
        while (!skip(GoLexer.R_PAREN)) {
          if (!skipSpec()) {
            return all;
          }
        }
      } else if (!skipSpec()) {
        return all;
      }
      after = i;
    }
    return after;
  }

  private boolean skipSpec() {
    if (!skip(GoLexer.DOT)) {
      skipWord();
    }
    int at = i;
    return skip(GoLexer.STRING) && lexError(at, i + 1) == null;
  }

  private void skipSemicolons() {
    while (type() == GoLexer.SEMI) {
      i++;
    }
  }

  private boolean skip(int type) {
    skipSemicolons();
    if (type() == type) {
      i++;
      return true;
    }
    return false;
  }

  private boolean skipWord() {
    skipSemicolons();
    if (type() == GoLexer.IDENTIFIER || Keywords.isKeyword(type())) {
      i++;
      return true;
    }
    return false;
  }

  private int type() {
    return tokens.get(i).getType();
  }

  // ---- What it says

  private void parse() {
    if (!expect(GoLexer.PACKAGE, "'package'")
        || !expect(GoLexer.IDENTIFIER, "'IDENT'")
        || !expectSemicolon()) {
      return;
    }
    while (i < end && type() == GoLexer.IMPORT) {
      i++;
      if (type() == GoLexer.L_PAREN && i < end) {
        i++;
        while (type() != GoLexer.R_PAREN && i < end) {
          if (!spec() || type() != GoLexer.R_PAREN && !expectSemicolon()) {
            return;
          }
        }
        if (!expect(GoLexer.R_PAREN, "')'") || !expectSemicolon()) {
          return;
        }
      } else if (!spec() || !expectSemicolon()) {
        return;
      }
    }
    Tokens.LexError e = lexError(0, end + 1);
    if (e != null && i < end) {
      fail(e);
    }
  }

  private boolean spec() {
    if (type() == GoLexer.IDENTIFIER || type() == GoLexer.DOT) {
      i++;
    }
    if (type() != GoLexer.STRING || i >= end) {
      boolean literal = type() >= GoLexer.IMAG && type() <= GoLexer.STRING && i < end;
      fail(literal ? "import path must be a string" : "missing import path");
      return false;
    }
    if (noteLexError()) {
      return false;
    }
    String path = Imports.path(tokens.get(i).getText());
    if (!Imports.isValidPath(path)) {
      fail("invalid import path: " + path);
      return false;
    }
    i++;
    return true;
  }

  private boolean expect(int type, String what) {
    if (noteLexError()) {
      return false;
    }
    if (i < end && type() == type) {
      i++;
      return true;
    }
    fail("expected " + what + ", found " + found());
    return false;
  }

  private boolean expectSemicolon() {
    if (i >= end) {
      return true;
    }
    return expect(GoLexer.SEMI, "';'");
  }

  private String found() {
    GoToken t = tokens.get(i);
    int type = t.getType();
    if (i >= end || type == Token.EOF) {
      return "'EOF'";
    }
    if (type >= GoLexer.IDENTIFIER && type <= GoLexer.STRING) {
      return t.getText();
    }
    return type == GoLexer.SEMI && !t.getText().equals(";") ? "newline" : "'" + t.getText() + "'";
  }

  private void fail(String message) {
    GoToken t = tokens.get(i);
    atEnd = t.getType() == Token.EOF || t.getType() == GoLexer.SEMI && t.getText().isEmpty();
    error = diagnostic(file.base() + t.start, message);
  }

  /** A mistake in the current token comes before what the token is. */
  private boolean noteLexError() {
    Tokens.LexError e = lexError(0, i + 1);
    if (e != null) {
      fail(e);
    }
    return e != null;
  }

  private Tokens.LexError lexError(int from, int to) {
    for (Tokens.LexError e : tokens.errors()) {
      if (e.token() >= from && e.token() < to) {
        return e;
      }
    }
    return null;
  }

  private void fail(Tokens.LexError e) {
    int offset = e.offset();
    String message = e.message();
    if (offset == tokens.unterminated()) {
      atEnd = true;
    }
    GoToken t = tokens.get(e.token());
    if (message.equals("newline in string") || message.equals("string not terminated")) {
      offset = t.start;
      boolean raw = file.text().charAt(offset) == '`';
      message = raw ? "raw string literal not terminated" : "string literal not terminated";
    } else if (message.equals("newline in rune literal")) {
      offset = t.start;
      message = "rune literal not terminated";
    } else if (message.equals("unknown escape")) {
      message = "unknown escape sequence";
    } else if (message.startsWith("invalid character")) {
      message = "illegal" + message.substring("invalid".length());
    } else if (message.equals("invalid UTF-8 encoding")) {
      message = "illegal UTF-8 encoding" + utf16(offset);
    }
    error = diagnostic(file.base() + offset, message);
  }

  private String utf16(int offset) {
    String text = file.text();
    boolean mark = text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff");
    return offset == 0 && mark ? " (got UTF-16)" : "";
  }
}
