package dev.gosim.parse;

import dev.gosim.ast.Expr;
import org.antlr.v4.runtime.Token;

/** Files and declarations, for {@link SyntaxErrors}. */
final class DeclSyntax {
  private static final int[] DECL_STARTS = {
    GoLexer.IMPORT, GoLexer.CONST, GoLexer.TYPE, GoLexer.VAR, GoLexer.FUNC
  };
  private static final TokenSet LITERALS =
      TokenSet.of(GoLexer.INT, GoLexer.FLOAT, GoLexer.IMAG, GoLexer.CHAR, GoLexer.STRING);

  private final SyntaxErrors syntax;
  private final SyntaxCursor at;

  DeclSyntax(SyntaxErrors syntax) {
    this.syntax = syntax;
    this.at = syntax.at;
  }

  void file(boolean whole) {
    if (whole) {
      if (!at.got(GoLexer.PACKAGE)) {
        at.syntaxError("package statement must be first");
        return;
      }
      at.name();
      at.want(GoLexer.SEMI);
      if (!at.errors().isEmpty()) {
        return;
      }
    }
    int previous = GoLexer.IMPORT;
    boolean bodyMissing = false;
    while (!at.at(Token.EOF)) {
      int type = at.type();
      if (type == GoLexer.IMPORT && previous != GoLexer.IMPORT) {
        at.syntaxError("imports must appear before other declarations");
      }
      previous = type;
      switch (type) {
        case GoLexer.FUNC -> {
          at.next();
          bodyMissing = !funcDecl();
        }
        case GoLexer.IMPORT, GoLexer.CONST, GoLexer.TYPE, GoLexer.VAR -> {
          genDecl();
          bodyMissing = false;
        }
        default -> {
          at.syntaxError(
              type == GoLexer.L_CURLY && bodyMissing
                  ? "unexpected semicolon or newline before {"
                  : "non-declaration statement outside function body");
          at.skipTo(DECL_STARTS);
          continue;
        }
      }
      if (!at.at(Token.EOF) && !at.got(GoLexer.SEMI)) {
        at.unexpected(" after top level declaration");
        at.skipTo(DECL_STARTS);
      }
    }
  }

  /** A declaration; the current token is its keyword. */
  void decl() {
    if (at.got(GoLexer.FUNC)) {
      funcDecl();
    } else {
      genDecl();
    }
  }

  /** An import, const, type or var declaration; the current token is its keyword. */
  void genDecl() {
    int keyword = at.type();
    at.next();
    if (at.got(GoLexer.L_PAREN)) {
      at.list(
          "grouped declaration",
          GoLexer.SEMI,
          GoLexer.R_PAREN,
          () -> {
            spec(keyword);
            return false;
          });
    } else {
      spec(keyword);
    }
  }

  private void spec(int keyword) {
    switch (keyword) {
      case GoLexer.IMPORT -> importSpec();
      case GoLexer.CONST -> constSpec();
      case GoLexer.TYPE -> typeSpec();
      default -> varSpec();
    }
  }

  private void importSpec() {
    if (at.at(GoLexer.IDENTIFIER) || at.at(GoLexer.DOT)) {
      at.next();
    }
    if (!at.atAny(LITERALS)) {
      at.syntaxError("missing import path");
      at.skipTo(GoLexer.SEMI, GoLexer.R_PAREN);
      return;
    }
    int offset = at.offset();
    boolean string = at.at(GoLexer.STRING);
    at.next();
    if (!string) {
      at.syntaxError(offset, "import path must be a string");
    }
  }

  private void names() {
    at.name();
    while (at.got(GoLexer.COMMA)) {
      at.name();
    }
  }

  private void constSpec() {
    names();
    if (!at.at(Token.EOF) && !at.at(GoLexer.SEMI) && !at.at(GoLexer.R_PAREN)) {
      syntax.types.typeOrNull();
      if (at.gotAssign()) {
        syntax.exprs.list();
      }
    }
  }

  private void varSpec() {
    names();
    if (at.gotAssign()) {
      syntax.exprs.list();
    } else {
      syntax.types.type();
      if (at.gotAssign()) {
        syntax.exprs.list();
      }
    }
  }

  // ---- Types

  private void typeSpec() {
    at.name();
    Expr type;
    if (at.at(GoLexer.L_BRACKET)) {
      int lbrack = at.pos();
      at.next();
      type = afterBracket(lbrack);
    } else {
      at.gotAssign();
      type = syntax.types.typeOrNull();
    }
    if (type == null) {
      at.unexpected(" in type declaration");
      at.skipTo(GoLexer.SEMI, GoLexer.R_PAREN);
    }
  }

  /** After {@code type T [}: a slice, an array, or type parameters and a type. */
  private Expr afterBracket(int lbrack) {
    if (at.got(GoLexer.R_BRACKET)) {
      return syntax.types.sliceType(lbrack);
    }
    if (!at.at(GoLexer.IDENTIFIER)) {
      return syntax.types.arrayType(lbrack, null);
    }
    Expr x = at.name();
    if (!at.at(GoLexer.L_BRACKET)) {
      at.nesting++;
      x = syntax.exprs.binary(syntax.exprs.primary(x), 0);
      at.nesting--;
    }
    Shapes.NamedConstraint p = Shapes.asTypeParam(x, at.at(GoLexer.COMMA));
    if (p == null || p.constraint() == null && at.at(GoLexer.R_BRACKET)) {
      return syntax.types.arrayType(lbrack, x);
    }
    syntax.params.typeParams(p);
    at.gotAssign();
    return syntax.types.typeOrNull();
  }

  // ---- Functions

  /** What follows {@code func}; returns whether there is a body. */
  private boolean funcDecl() {
    boolean method = at.at(GoLexer.L_PAREN);
    if (at.got(GoLexer.L_PAREN)) {
      int receivers = syntax.params.receivers();
      if (receivers == 0) {
        at.error(at.offset(), "method has no receiver");
      } else if (receivers > 1) {
        at.error(at.offset(), "method has multiple receivers");
      }
    }
    if (at.at(GoLexer.IDENTIFIER)) {
      at.next();
      syntax.types.signature(method ? "method" : null);
    } else {
      at.expected(method ? "name" : "name or (");
      at.skipTo(GoLexer.L_CURLY, GoLexer.SEMI);
    }
    if (at.at(GoLexer.L_CURLY)) {
      syntax.stmts.funcBody();
      return true;
    }
    return false;
  }
}
