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
    return parse(Scanner.scan(file, 0, file.text().length()), Mode.FILE);
  }

  /**
   * Parses a file that may be a script, that is, have no package clause; whether it has one or not,
   * its first line may begin with {@code #!}.
   */
  public static ParseResult parseScript(SourceFile file) {
    Tokens tokens = Scanner.scan(file, ScriptReader.start(file), file.text().length());
    return parse(tokens, ScriptReader.isScript(tokens) ? Mode.SCRIPT : Mode.FILE);
  }

  /** Whether {@link #parseScript} takes a file for a script: it has no package clause. */
  public static boolean isScript(SourceFile file) {
    return ScriptReader.isScript(
        Scanner.scan(file, ScriptReader.start(file), file.text().length()));
  }

  /**
   * Parses what was entered at a prompt. A package clause at its beginning, as in a program that is
   * pasted, is passed over.
   */
  public static ParseResult parsePrompt(SourceFile file) {
    Tokens tokens = Scanner.scan(file, 0, file.text().length());
    int from = ScriptReader.afterClause(tokens);
    return parse(from == 0 ? tokens : Scanner.scan(file, from, file.text().length()), Mode.PROMPT);
  }

  /** Parses a file with a package clause as if it ended before the byte {@code end}. */
  public static ParseResult parse(SourceFile file, int end) {
    return parse(Scanner.scan(file, ScriptReader.start(file), end), Mode.FILE);
  }

  /**
   * Parses top-level declarations without a package clause, which lie in the bytes {@code [from,
   * to)} of a file. Positions are those of the whole file.
   */
  public static ParseResult parseDecls(SourceFile file, int from, int to) {
    return parse(Scanner.scan(file, from, to), Mode.DECLS);
  }

  private static ParseResult parse(Tokens tokens, Mode mode) {
    if (tokens.maxDepth() > MAX_DEPTH) {
      return new ParseResult.Failed(List.of(error(tokens, tokens.get(0), TOO_DEEP)));
    }
    try {
      return attempt(tokens, mode);
    } catch (StackOverflowError e) {
      return withBigStack(tokens, mode);
    }
  }

  private static ParseResult attempt(Tokens tokens, Mode mode) {
    boolean flawed = !tokens.errors().isEmpty();
    Tokens read = flawed ? tokens.closed() : tokens;
    try {
      read.seek(0);
      Parser p = new Parser(read);
      File file = p.file(mode);
      return flawed || p.build.isFlawed()
          ? explain(tokens, mode, file, tokens.get(0))
          : new ParseResult.Ok(file);
    } catch (Reject e) {
      return explain(tokens, mode, null, e.at());
    } catch (ParseCancellationException e) {
      return explain(tokens, mode, null, read.LT(1));
    }
  }

  private static ParseResult explain(Tokens tokens, Mode mode, File file, Token at) {
    Diagnostic fallback = error(tokens, at, "syntax error: unexpected " + at.getText());
    return SyntaxErrors.explain(tokens, mode, file, fallback);
  }

  private static Diagnostic error(Tokens tokens, Token at, String message) {
    int pos = tokens.file().base() + at.getStartIndex();
    return new Diagnostic(pos, message, Diagnostic.Kind.ERROR);
  }

  /** Deeply nested source is rare, and a big stack is only address space until it is used. */
  private static ParseResult withBigStack(Tokens tokens, Mode mode) {
    ParseResult[] result = {
      new ParseResult.Failed(List.of(error(tokens, tokens.get(0), TOO_DEEP)))
    };
    Runnable parse =
        () -> {
          try {
            result[0] = attempt(tokens, mode);
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

  private File file(Mode mode) {
    if (mode == Mode.SCRIPT || mode == Mode.PROMPT) {
      return new ScriptReader(tokens, parser, build, mode == Mode.PROMPT).file();
    }
    int pos = build.pos(tokens.LT(1));
    Expr.Ident name = null;
    if (mode == Mode.FILE) {
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
    return new File(tokens.file(), pos, name, decls, tokens.directives(), end, null);
  }
}
