package dev.gosim.parse;

import dev.gosim.ast.File;
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
   * @param mode what it should be
   * @param file what could be read in spite of mistakes, or null
   * @param fallback what to say if the text looks right from here
   */
  static ParseResult explain(Tokens tokens, Mode mode, File file, Diagnostic fallback) {
    if (mode == Mode.FILE) {
      ParseResult header = new HeaderErrors(tokens).check();
      if (header != null) {
        return header;
      }
    }
    SyntaxErrors s = new SyntaxErrors(tokens);
    if (mode == Mode.SCRIPT || mode == Mode.PROMPT) {
      new ScriptSyntax(s).script();
    } else {
      s.decls.file(mode == Mode.FILE);
    }
    ErrorList errors = s.at.errors();
    List<Diagnostic> list = errors.isEmpty() ? List.of(fallback) : errors.list();
    File checked = errors.isEmpty() || errors.hasSyntaxErrors() ? null : file;
    if (s.at.endsTooEarly()) {
      return new ParseResult.Incomplete(checked, list);
    }
    return checked == null ? new ParseResult.Failed(list) : new ParseResult.Flawed(checked, list);
  }
}
