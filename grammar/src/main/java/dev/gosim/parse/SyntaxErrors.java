package dev.gosim.parse;

import dev.gosim.source.Diagnostic;
import java.util.List;

/**
 * Explains why a text is not Go, in the words of Go's compiler (cmd/compile/internal/syntax). Runs
 * only when the fast path has said no. It follows the text by recursive descent with the same
 * expectations and the same resting points as Go's parser, so that the list of messages, not only
 * the first one, is Go's.
 *
 * <p>Expressions are read into records because some messages quote them and because Go tells
 * parameters from array lengths by their form; nothing else is kept.
 */
final class SyntaxErrors {
  final SyntaxCursor at;
  final ExprSyntax exprs;
  final TypeSyntax types;
  final ParamSyntax params;
  final StmtSyntax stmts;
  final DeclSyntax decls;

  private SyntaxErrors(Tokens tokens) {
    at = new SyntaxCursor(tokens);
    exprs = new ExprSyntax(this);
    types = new TypeSyntax(this);
    params = new ParamSyntax(this);
    stmts = new StmtSyntax(this);
    decls = new DeclSyntax(this);
  }

  /**
   * What is wrong with a text.
   *
   * @param whole whether a package clause must come first
   * @param fallback what to say if the text looks right from here
   */
  static ParseResult explain(Tokens tokens, boolean whole, Diagnostic fallback) {
    if (whole) {
      ParseResult header = new HeaderErrors(tokens).check();
      if (header != null) {
        return header;
      }
    }
    SyntaxErrors s = new SyntaxErrors(tokens);
    s.decls.file(whole);
    if (s.at.errors().isEmpty()) {
      return new ParseResult.Failed(List.of(fallback));
    }
    List<Diagnostic> list = s.at.errors().sorted();
    return s.at.endsTooEarly() ? new ParseResult.Incomplete(list) : new ParseResult.Failed(list);
  }
}
