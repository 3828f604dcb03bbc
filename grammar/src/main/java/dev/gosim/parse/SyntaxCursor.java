package dev.gosim.parse;

import dev.gosim.ast.Expr;
import java.util.function.BooleanSupplier;
import org.antlr.v4.runtime.Token;

/**
 * Where the explanation of a syntax error stands: the current token, what Go's parser remembers
 * about its surroundings, the words of its messages, and how it finds firm ground again.
 */
final class SyntaxCursor {
  /** Keywords that begin a statement: inside functions they end any skipping. */
  private static final TokenSet STATEMENT_STARTS =
      TokenSet.of(
          GoLexer.BREAK,
          GoLexer.CONST,
          GoLexer.CONTINUE,
          GoLexer.DEFER,
          GoLexer.FALLTHROUGH,
          GoLexer.FOR,
          GoLexer.GO,
          GoLexer.GOTO,
          GoLexer.IF,
          GoLexer.RETURN,
          GoLexer.SELECT,
          GoLexer.SWITCH,
          GoLexer.TYPE,
          GoLexer.VAR);

  /** Stands in the tree for what could not be read. */
  static final String BAD = "<bad expr>";

  private final Tokens tokens;
  private final ErrorList errors;
  private GoToken current;
  private int lexErrors;
  private boolean atEnd;

  /** How many function bodies are open. */
  int functions;

  /**
   * Below 0 directly in the header of a statement, where "{" opens the body; brackets of any kind
   * add one while they are open.
   */
  int nesting;

  SyntaxCursor(Tokens tokens) {
    this.tokens = tokens;
    errors = new ErrorList(tokens.file());
    moveTo(0);
  }

  ErrorList errors() {
    return errors;
  }

  /** Whether the first error is that the text ends. */
  boolean endsTooEarly() {
    return atEnd;
  }

  // ---- Moving

  private void moveTo(int index) {
    current = tokens.get(index);
    while (lexErrors < tokens.errors().size() && tokens.errors().get(lexErrors).token() <= index) {
      Tokens.LexError e = tokens.errors().get(lexErrors++);
      report(e.offset(), e.message(), e.offset() == tokens.unterminated());
    }
  }

  int type() {
    return current.getType();
  }

  boolean at(int type) {
    return current.getType() == type;
  }

  boolean atAny(TokenSet set) {
    return set.has(current.getType());
  }

  int offset() {
    return current.start;
  }

  int pos() {
    return tokens.position(current);
  }

  String text() {
    return tokens.text(current);
  }

  void next() {
    if (!at(Token.EOF)) {
      moveTo(current.getTokenIndex() + 1);
    }
  }

  /** Whether the current {@code func} declares something, rather than begins a literal. */
  boolean atFuncDecl() {
    return ScriptReader.startsFuncDecl(tokens, current.getTokenIndex());
  }

  boolean got(int type) {
    if (at(type)) {
      next();
      return true;
    }
    return false;
  }

  /** Demands a token; if it is missing, one token is given up so that there is progress. */
  void want(int type) {
    if (!got(type)) {
      expected(nameOf(type));
      next();
    }
  }

  /** An equals sign; {@code :=} in its place is a mistake that does no further harm. */
  boolean gotAssign() {
    if (at(GoLexer.DEFINE)) {
      expected("=");
      next();
      return true;
    }
    return got(GoLexer.ASSIGN);
  }

  void skipTo(int... follow) {
    TokenSet stop = TokenSet.of(follow);
    if (functions > 0) {
      stop = stop.or(STATEMENT_STARTS);
    }
    while (!at(Token.EOF) && !atAny(stop)) {
      next();
    }
  }

  /**
   * {@code [ element { sep element } [ sep ] ] close}.
   *
   * @param element reads one element and says whether it must be the last
   * @return the offset of the closing token
   */
  int list(String what, int sep, int close, BooleanSupplier element) {
    boolean last = false;
    while (!at(Token.EOF) && !at(close) && !last) {
      last = element.getAsBoolean();
      if (!got(sep) && !at(close)) {
        unexpected(" in " + what + "; possibly missing " + nameOf(sep) + " or " + nameOf(close));
        skipTo(GoLexer.R_PAREN, GoLexer.R_BRACKET, GoLexer.R_CURLY);
        if (!at(close)) {
          return offset();
        }
      }
    }
    int end = offset();
    want(close);
    return end;
  }

  // ---- Names

  Expr.Ident name() {
    if (at(GoLexer.IDENTIFIER)) {
      Expr.Ident name = new Expr.Ident(pos(), text());
      next();
      return name;
    }
    Expr.Ident name = new Expr.Ident(pos(), "_");
    expected("name");
    next();
    return name;
  }

  Expr bad() {
    return new Expr.BasicLit(pos(), Expr.LitKind.BAD, BAD);
  }

  static boolean isBad(Expr e) {
    return e instanceof Expr.BasicLit b && b.text().equals(BAD);
  }

  int offsetOf(int pos) {
    return pos - tokens.file().base();
  }

  // ---- Messages

  private void report(int offset, String message, boolean end) {
    if (errors.isEmpty()) {
      atEnd = end;
    }
    errors.add(offset, message);
  }

  /** A message that Go's compiler does not call a syntax error. */
  void error(int offset, String message) {
    report(offset, message, false);
  }

  void syntaxError(String message) {
    syntaxError(offset(), message);
  }

  void syntaxError(int offset, String message) {
    // After a first error the end of the file says nothing new.
    if (at(Token.EOF) && !errors.isEmpty()) {
      return;
    }
    report(offset, "syntax error: " + message, atEndOfText());
  }

  private boolean atEndOfText() {
    return at(Token.EOF) || at(GoLexer.SEMI) && text().isEmpty();
  }

  void expected(String what) {
    unexpected(", expected " + what);
  }

  /** {@code unexpected <the current token><tail>}. */
  void unexpected(String tail) {
    syntaxError("unexpected " + describe() + tail);
  }

  private String describe() {
    return switch (type()) {
      case GoLexer.IDENTIFIER -> "name " + text();
      case GoLexer.INT, GoLexer.FLOAT, GoLexer.IMAG, GoLexer.CHAR, GoLexer.STRING ->
          "literal " + text();
      case GoLexer.SEMI -> describeSemicolon();
      case Token.EOF -> "EOF";
      case GoLexer.COMMA -> "comma";
      case GoLexer.ASSIGN_OP, GoLexer.INC, GoLexer.DEC -> text();
      default -> nameOf(type());
    };
  }

  /** A semicolon may have been written, or stand for the end of a line or of the file. */
  String describeSemicolon() {
    String text = text();
    return text.isEmpty() ? "EOF" : text.equals(";") ? "semicolon" : "newline";
  }

  private static String nameOf(int type) {
    if (Keywords.isKeyword(type)) {
      return "keyword " + Keywords.text(type);
    }
    return switch (type) {
      case GoLexer.COMMA -> "comma";
      case GoLexer.SEMI -> "semicolon or newline";
      case GoLexer.IDENTIFIER -> "name";
      default -> {
        String quoted = GoLexer.VOCABULARY.getLiteralName(type);
        yield quoted.substring(1, quoted.length() - 1);
      }
    };
  }
}
