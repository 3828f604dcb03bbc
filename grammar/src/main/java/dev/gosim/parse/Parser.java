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
  /** Nesting of brackets beyond this is refused at once (go/parser's own limit is 100,000). */
  private static final int MAX_DEPTH = 10_000;

  private static final String TOO_DEEP = "exceeded max nesting depth";
  private static final long BIG_STACK = 1L << 30;

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
    return parse(file, file.text().length());
  }

  /** Parses a file as if it ended before the byte {@code end}. */
  public static ParseResult parse(SourceFile file, int end) {
    return parse(Scanner.scan(file, 0, end), true);
  }

  /**
   * Parses top-level declarations without a package clause, which lie in the bytes {@code [from,
   * to)} of a file. Positions are those of the whole file.
   */
  public static ParseResult parseDecls(SourceFile file, int from, int to) {
    return parse(Scanner.scan(file, from, to), false);
  }

  private static ParseResult parse(Tokens tokens, boolean whole) {
    if (tokens.maxDepth() > MAX_DEPTH) {
      return new ParseResult.Failed(List.of(error(tokens, tokens.get(0), TOO_DEEP)));
    }
    try {
      return attempt(tokens, whole);
    } catch (StackOverflowError e) {
      return withBigStack(tokens, whole);
    }
  }

  private static ParseResult attempt(Tokens tokens, boolean whole) {
    boolean flawed = !tokens.errors().isEmpty();
    Tokens read = flawed ? tokens.closed() : tokens;
    try {
      read.seek(0);
      Parser p = new Parser(read);
      File file = p.file(whole);
      return flawed || p.build.isFlawed()
          ? explain(tokens, whole, file, tokens.get(0))
          : new ParseResult.Ok(file);
    } catch (Reject e) {
      return explain(tokens, whole, null, e.at());
    } catch (ParseCancellationException e) {
      return explain(tokens, whole, null, read.LT(1));
    }
  }

  private static ParseResult explain(Tokens tokens, boolean whole, File file, Token at) {
    Diagnostic fallback = error(tokens, at, "syntax error: unexpected " + at.getText());
    return SyntaxErrors.explain(tokens, whole, file, fallback);
  }

  private static Diagnostic error(Tokens tokens, Token at, String message) {
    int pos = tokens.file().base() + at.getStartIndex();
    return new Diagnostic(pos, message, Diagnostic.Kind.ERROR);
  }

  /** Deeply nested source is rare, and a big stack is only address space until it is used. */
  private static ParseResult withBigStack(Tokens tokens, boolean whole) {
    ParseResult[] result = {
      new ParseResult.Failed(List.of(error(tokens, tokens.get(0), TOO_DEEP)))
    };
    Runnable parse =
        () -> {
          try {
            result[0] = attempt(tokens, whole);
          } catch (StackOverflowError e) {
            // The answer is there already: too deep.
          }
        };
    Thread thread = new Thread(null, parse, "parser", BIG_STACK);
    thread.start();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return result[0];
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
    int end = build.pos(tokens.LT(1));
    return new File(tokens.file(), pos, name, decls, tokens.directives(), end);
  }
}
