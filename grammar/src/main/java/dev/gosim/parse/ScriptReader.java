package dev.gosim.parse;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.File;
import dev.gosim.ast.Script;
import dev.gosim.ast.Stmt;
import dev.gosim.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/**
 * A script, which is a file without package clause, becomes an ordinary file of package main.
 * Imports, functions, methods, types and constants are the package's, wherever they stand; all else
 * is a statement of an implicit {@code func main}, in the order written, variable declarations
 * among them. If the script has a {@code func main}, the statements run before it, as a {@code func
 * init}; if it has no statements then, its variables are the package's, as in Go.
 */
final class ScriptReader {
  private final Tokens tokens;
  private final GoParser parser;
  private final TreeBuilder build;
  private final List<Decl> imports = new ArrayList<>();
  private final List<Decl> decls = new ArrayList<>();
  private final List<Stmt> stmts = new ArrayList<>();
  private final Set<String> shared = new HashSet<>();
  private final boolean prompt;
  private boolean hasMain;

  /**
   * @param prompt for what was entered at a prompt: all variables are shared, with whatever is
   *     entered later; {@code func main} is a function as any other
   */
  ScriptReader(Tokens tokens, GoParser parser, TreeBuilder build, boolean prompt) {
    this.prompt = prompt;
    this.tokens = tokens;
    this.parser = parser;
    this.build = build;
  }

  /** Whether a text is one: it does not begin with a package clause, nor has one further down. */
  static boolean isScript(Tokens tokens) {
    if (tokens.get(0).getType() == Token.EOF) {
      return false;
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).getType() == GoLexer.PACKAGE) {
        return false;
      }
    }
    return true;
  }

  /** Where the text behind a package clause begins; 0 if there is none. */
  static int afterClause(Tokens tokens) {
    return tokens.size() > 2
            && tokens.get(0).getType() == GoLexer.PACKAGE
            && tokens.get(1).getType() == GoLexer.IDENTIFIER
            && tokens.get(2).getType() == GoLexer.SEMI
        ? tokens.get(2).end
        : 0;
  }

  /** Where the text of a file begins that may have a first line {@code #!/usr/bin/env gosim}. */
  static int start(SourceFile file) {
    if (!file.text().startsWith("#!")) {
      return 0;
    }
    int end = file.text().indexOf('\n');
    return end < 0 ? file.text().length() : end;
  }

  /** Whether the {@code func} at index {@code i} declares a function or method. */
  static boolean startsFuncDecl(Tokens tokens, int i) {
    int next = i + 1;
    if (tokens.get(next).getType() == GoLexer.L_PAREN) {
      int open = 0;
      do {
        switch (tokens.get(next++).getType()) {
          case GoLexer.L_PAREN -> open++;
          case GoLexer.R_PAREN -> open--;
          case Token.EOF -> {
            return false;
          }
          default -> {}
        }
      } while (open > 0);
      // After the parameters of a literal a name is a result type, and "{" comes next.
      return tokens.get(next).getType() == GoLexer.IDENTIFIER
          && tokens.get(next + 1).getType() == GoLexer.L_PAREN;
    }
    return tokens.get(next).getType() == GoLexer.IDENTIFIER;
  }

  File file() {
    int pos = build.pos(tokens.LT(1));
    if (prompt) {
      share(0, tokens.size());
    }
    while (tokens.LA(1) != Token.EOF) {
      switch (tokens.LA(1)) {
        case GoLexer.SEMI -> tokens.consume();
        case GoLexer.IMPORT -> imports.add(declaration());
        case GoLexer.TYPE, GoLexer.CONST -> decls.add(declaration());
        case GoLexer.FUNC -> function();
        default -> stmts.add(build.stmts.topLevel(parser.scriptStmt()));
      }
    }
    int end = build.pos(tokens.LT(1));
    Expr.Ident name = new Expr.Ident(pos, "main");
    Decl.FuncDecl body = body(pos, end);
    if (body != null) {
      imports.add(body);
    }
    imports.addAll(decls);
    return new File(
        tokens.file(),
        pos,
        name,
        imports,
        tokens.directives(),
        end,
        new Script(body, shared, prompt));
  }

  private Decl declaration() {
    return build.decls.topLevel(parser.topLevelDecl());
  }

  private void function() {
    int from = tokens.index();
    if (!startsFuncDecl(tokens, from)) {
      stmts.add(build.stmts.topLevel(parser.scriptStmt()));
      return;
    }
    Decl.FuncDecl f = (Decl.FuncDecl) declaration();
    hasMain |= !prompt && f.recv() == null && f.name().name().equals("main");
    decls.add(f);
    share(from, tokens.index());
  }

  private void share(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).getType() == GoLexer.IDENTIFIER) {
        shared.add(tokens.get(i).getText());
      }
    }
  }

  /** The implicit function; null if there is a main and nothing to run before it. */
  private Decl.FuncDecl body(int pos, int end) {
    if (prompt && stmts.isEmpty()) {
      return null;
    }
    if (hasMain && stmts.stream().allMatch(Stmt.DeclStmt.class::isInstance)) {
      stmts.forEach(s -> decls.add(((Stmt.DeclStmt) s).decl()));
      return null;
    }
    Expr.Ident name = new Expr.Ident(pos, hasMain ? "init" : "main");
    Expr.FuncType type = new Expr.FuncType(pos, List.of(), List.of(), List.of(), pos);
    return new Decl.FuncDecl(pos, null, name, type, new Stmt.Block(pos, stmts, end));
  }
}
