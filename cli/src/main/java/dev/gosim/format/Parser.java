package dev.gosim.format;

import java.util.ArrayList;
import java.util.List;

/**
 * From text to a tree that knows where everything stands, comments included; what is wrong is told
 * by {@link Source#errors} in the words of go/parser, which is what gofmt speaks with.
 */
final class Parser {
  final Cursor at;
  final ExprParser exprs;
  final TypeParser types;
  final ParamParser params;
  final StmtParser stmts;
  final DeclParser decls;

  private Parser(Source source) {
    at = new Cursor(source);
    exprs = new ExprParser(this);
    types = new TypeParser(this);
    params = new ParamParser(this);
    stmts = new StmtParser(this);
    decls = new DeclParser(this);
  }

  /** The file, or null if there were errors. */
  static GoFile parse(Source source) {
    try {
      GoFile file = new Parser(source).file(source);
      return source.errorCount() == 0 ? file : null;
    } catch (Cursor.GiveUp e) {
      return null; // the errors are the source's
    }
  }

  private GoFile file(Source source) {
    if (source.errorCount() != 0) {
      return null;
    }
    int pos = at.expect(Tok.PACKAGE);
    Expr.Name name = at.name();
    at.expectSemi();
    if (source.errorCount() != 0) {
      return null;
    }
    List<Decl> list = new ArrayList<>();
    while (at.at(Tok.IMPORT)) {
      list.add(decls.general());
    }
    Tok before = Tok.IMPORT;
    while (!at.at(Tok.EOF)) {
      if (at.at(Tok.IMPORT) && before != Tok.IMPORT) {
        at.error(at.pos, "imports must appear before other declarations");
      }
      before = at.tok;
      list.add(decls.decl(Cursor.DECL_START));
    }
    return new GoFile(source, pos, name, list, at.comments());
  }
}
