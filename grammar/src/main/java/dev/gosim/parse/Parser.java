package dev.gosim.parse;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.File;
import dev.gosim.parse.GoParser.PackageClauseContext;
import dev.gosim.source.Diagnostic;
import dev.gosim.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * From text to syntax tree. The fast path is the ANTLR parser, which knows only yes and no; each
 * top-level declaration's parse tree becomes records at once and is dropped.
 */
public final class Parser {
  private final Tokens tokens;
  private final GoParser parser;
  private final TreeBuilder build;

  private Parser(Tokens tokens) {
    this.tokens = tokens;
    parser = new GoParser(tokens);
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    build = new TreeBuilder(tokens);
  }

  /** Parses a whole file. */
  public static ParseResult parse(SourceFile file) {
    return parse(file, Scanner.scan(file, 0, file.text().length()), true);
  }

  /**
   * Parses top-level declarations without a package clause, which lie in the bytes {@code [from,
   * to)} of a file. Positions are those of the whole file.
   */
  public static ParseResult parseDecls(SourceFile file, int from, int to) {
    return parse(file, Scanner.scan(file, from, to), false);
  }

  private static ParseResult parse(SourceFile file, Tokens tokens, boolean whole) {
    if (!tokens.errors().isEmpty()) {
      return explain(tokens, tokens.get(0));
    }
    try {
      return new ParseResult.Ok(new Parser(tokens).file(whole));
    } catch (Reject e) {
      return explain(tokens, e.at());
    } catch (ParseCancellationException e) {
      return explain(tokens, tokens.LT(1));
    }
  }

  private static ParseResult explain(Tokens tokens, Token at) {
    int pos = tokens.file().base() + at.getStartIndex();
    String text = "syntax error: unexpected " + at.getText();
    return new ParseResult.Failed(List.of(new Diagnostic(pos, text, Diagnostic.Kind.ERROR)));
  }

  private File file(boolean whole) {
    int pos = build.pos(tokens.LT(1));
    Expr.Ident name = null;
    if (whole) {
      PackageClauseContext clause = parser.packageClause();
      name = build.ident(clause.getChild(1));
    }
    List<Decl> decls = new ArrayList<>();
    boolean importsOver = false;
    while (tokens.LA(1) != Token.EOF) {
      Token first = tokens.LT(1);
      if (first.getType() != GoLexer.IMPORT) {
        importsOver = true;
      } else if (importsOver) {
        throw new Reject(first);
      }
      decls.add(build.decls.topLevel(parser.topLevelDecl()));
    }
    return new File(tokens.file(), pos, name, decls, build.pos(tokens.LT(1)));
  }
}
