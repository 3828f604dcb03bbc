package dev.gosim.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where the parser stands: the current token, the comments before and behind it, and go/parser's
 * way of complaining and of finding firm ground again.
 */
final class Cursor {
  /** Ends the parse: there have been more errors than anybody wants to read. */
  static final class GiveUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GiveUp() {
      super(null, null, false, false);
    }
  }

  private static final int MAX_DEPTH = 100_000;
  private static final int MAX_ERRORS = 10;

  /** So often may the parser ask to move on at one place without having moved. */
  private static final int PATIENCE = 10;

  static final Set<Tok> STATEMENT_START =
      EnumSet.of(
          Tok.BREAK,
          Tok.CONST,
          Tok.CONTINUE,
          Tok.DEFER,
          Tok.FALLTHROUGH,
          Tok.FOR,
          Tok.GO,
          Tok.GOTO,
          Tok.IF,
          Tok.RETURN,
          Tok.SELECT,
          Tok.SWITCH,
          Tok.TYPE,
          Tok.VAR);
  static final Set<Tok> DECL_START = EnumSet.of(Tok.IMPORT, Tok.CONST, Tok.TYPE, Tok.VAR);
  static final Set<Tok> EXPR_END =
      EnumSet.of(Tok.COMMA, Tok.COLON, Tok.SEMICOLON, Tok.RPAREN, Tok.RBRACK, Tok.RBRACE);

  private final Source source;
  private final Scanner scanner;
  private final List<Comment.Group> comments = new ArrayList<>();
  private int syncPos = -1;
  private int syncCount;
  private int depth;

  Tok tok;
  int pos = -1;
  String lit;

  /** Where the token ends in the text. */
  int end;

  /** The group that ends on the line above the current token, if nothing else stands there. */
  Comment.Group lead;

  /** The group behind the previous token, at the end of its line. */
  Comment.Group trailing;

  /** Below 0 in the header of a statement, where "{" opens the body. */
  int exprLevel;

  /** Whether "=" stands where only "==" can. */
  boolean inRhs;

  Cursor(Source source) {
    this.source = source;
    scanner = new Scanner(source);
    next();
  }

  List<Comment.Group> comments() {
    return comments;
  }

  // ---- Moving

  private void scan() {
    scanner.next();
    tok = scanner.tok;
    pos = scanner.pos;
    lit = scanner.lit;
    end = scanner.end;
  }

  void next() {
    lead = null;
    trailing = null;
    int line = pos < 0 ? 0 : source.line(pos);
    scan();
    if (tok != Tok.COMMENT) {
      return;
    }
    Comment.Group group = null;
    if (source.line(pos) == line) {
      group = new Comment.Group();
      int last = read(group, 0);
      if (source.line(pos) != last || tok == Tok.SEMICOLON || tok == Tok.EOF) {
        trailing = group;
      }
    }
    int last = -1;
    while (tok == Tok.COMMENT) {
      group = new Comment.Group();
      last = read(group, 1);
    }
    if (last + 1 == source.line(pos)) {
      lead = group;
    }
  }

  /**
   * Reads comments that begin at most {@code gap} lines below the end of the one before, and
   * returns the line where the last one ends.
   */
  private int read(Comment.Group group, int gap) {
    int last = source.line(pos);
    comments.add(group);
    while (tok == Tok.COMMENT && source.line(pos) <= last + gap) {
      last = source.line(pos);
      for (int i = lit.indexOf('\n'); i >= 0; i = lit.indexOf('\n', i + 1)) {
        last++;
      }
      group.list.add(new Comment(pos, lit));
      scan();
    }
    return last;
  }

  boolean at(Tok t) {
    return tok == t;
  }

  boolean atNewline() {
    return tok == Tok.SEMICOLON && lit.equals("\n");
  }

  boolean got(Tok t) {
    if (tok == t) {
      next();
      return true;
    }
    return false;
  }

  void deeper() {
    if (++depth > MAX_DEPTH) {
      error(pos, "exceeded max nesting depth");
      throw new GiveUp();
    }
  }

  void shallower(int n) {
    depth -= n;
  }

  // ---- Complaining

  /** One message a line; after some the rest of the text is not looked at. */
  void error(int at, String message) {
    if (source.errorCount() > 0 && source.lastErrorLine() == source.toldLine(at)) {
      return;
    }
    if (source.errorCount() > MAX_ERRORS) {
      throw new GiveUp();
    }
    source.error(at, message);
  }

  void expected(int at, String what) {
    String found = "";
    if (at == pos) {
      found =
          atNewline()
              ? ", found newline"
              : tok.isLiteral() ? ", found " + lit : ", found '" + tok.text + "'";
    }
    error(at, "expected " + what + found);
  }

  /** Demands a token, and goes on to the next whatever it is; returns the offset. */
  int expect(Tok t) {
    int at = pos;
    if (tok != t) {
      expected(at, "'" + t.text + "'");
    }
    next();
    return at;
  }

  /** As {@link #expect}, but without the token there is no offset. */
  int expectOrNone(Tok t) {
    boolean there = tok == t;
    int at = expect(t);
    return there ? at : Node.NONE;
  }

  int expectClosing(Tok t, String context) {
    if (tok != t && atNewline()) {
      error(pos, "missing ',' before newline in " + context);
      next();
    }
    return expect(t);
  }

  /** Ends a statement, declaration or field; returns the comment behind it. */
  Comment.Group expectSemi() {
    switch (tok) {
      case RPAREN, RBRACE -> {
        return null;
      }
      case COMMA, SEMICOLON -> {
        if (tok == Tok.COMMA) {
          expected(pos, "';'");
        }
        if (lit.equals(";")) {
          next();
          return trailing;
        }
        Comment.Group before = trailing;
        next();
        return before;
      }
      default -> {
        expected(pos, "';'");
        advance(STATEMENT_START);
        return null;
      }
    }
  }

  /** Whether there is another element behind this token; a missing comma is complained of. */
  boolean atComma(String context, Tok follow) {
    if (tok == Tok.COMMA) {
      return true;
    }
    if (tok == follow) {
      return false;
    }
    error(pos, "missing ','" + (atNewline() ? " before newline" : "") + " in " + context);
    return true;
  }

  void advance(Set<Tok> to) {
    for (; tok != Tok.EOF; next()) {
      if (to.contains(tok)) {
        if (pos == syncPos && syncCount < PATIENCE) {
          syncCount++;
          return;
        }
        if (pos > syncPos) {
          syncPos = pos;
          syncCount = 0;
          return;
        }
      }
    }
  }

  // ---- Names

  Expr.Name name() {
    int at = pos;
    if (tok != Tok.IDENT) {
      expect(Tok.IDENT);
      return new Expr.Name(at, "_");
    }
    Expr.Name name = new Expr.Name(at, lit);
    next();
    return name;
  }

  Expr.Lit literal() {
    Expr.Lit lit = new Expr.Lit(pos, end, tok, this.lit);
    next();
    return lit;
  }

  Expr.Bad badTo(int from) {
    return new Expr.Bad(from, pos);
  }
}
