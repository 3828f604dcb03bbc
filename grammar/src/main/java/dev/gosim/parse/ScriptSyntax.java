package dev.gosim.parse;

import org.antlr.v4.runtime.Token;

/** A script's declarations and statements, for {@link SyntaxErrors}. */
final class ScriptSyntax {
  private final SyntaxErrors syntax;
  private final SyntaxCursor at;

  ScriptSyntax(SyntaxErrors syntax) {
    this.syntax = syntax;
    this.at = syntax.at;
  }

  void script() {
    while (!at.at(Token.EOF)) {
      if (at.at(GoLexer.IMPORT) || at.at(GoLexer.FUNC) && at.atFuncDecl()) {
        syntax.decls.decl();
        end(" after top level declaration");
      } else if (inBody()) {
        end(" at end of statement");
      } else {
        at.expected("statement");
        at.next();
        at.skipTo(GoLexer.SEMI);
        at.got(GoLexer.SEMI);
      }
    }
  }

  /** Reads a statement of the implicit function; false if none begins here. */
  private boolean inBody() {
    at.functions++;
    boolean any = syntax.stmts.statement();
    at.functions--;
    return any;
  }

  private void end(String where) {
    if (!at.at(Token.EOF) && !at.got(GoLexer.SEMI)) {
      at.unexpected(where);
      at.skipTo(GoLexer.SEMI);
      at.got(GoLexer.SEMI);
    }
  }
}
