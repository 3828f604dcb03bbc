package dev.gosim.parse;

import static dev.gosim.parse.TreeBuilder.kind;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import dev.gosim.parse.GoParser.*;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** Declarations (Go spec, "Declarations and scope"). */
final class DeclBuilder {
  private final TreeBuilder build;

  DeclBuilder(TreeBuilder build) {
    this.build = build;
  }

  Decl topLevel(TopLevelDeclContext c) {
    return c.getChild(0) instanceof FuncDeclContext f
        ? func(f)
        : gen((ParserRuleContext) c.getChild(0));
  }

  /** {@code importDecl}, {@code constDecl}, {@code varDecl}, {@code typeDecl}. */
  Decl.Gen gen(ParserRuleContext c) {
    Decl.Kind kind =
        switch (c.getStart().getType()) {
          case GoLexer.IMPORT -> Decl.Kind.IMPORT;
          case GoLexer.CONST -> Decl.Kind.CONST;
          case GoLexer.VAR -> Decl.Kind.VAR;
          default -> Decl.Kind.TYPE;
        };
    boolean grouped = kind(c, 1) == GoLexer.L_PAREN;
    List<ParserRuleContext> list =
        grouped ? TreeBuilder.enclosed(c, 1) : List.of((ParserRuleContext) c.getChild(1));
    List<Decl.Spec> specs = new ArrayList<>(list.size());
    for (ParserRuleContext spec : list) {
      specs.add(spec(spec, specs.size()));
    }
    return new Decl.Gen(build.pos(c.getStart()), kind, specs);
  }

  private Decl.Spec spec(ParserRuleContext spec, int index) {
    return switch (spec.getRuleIndex()) {
      case GoParser.RULE_importSpec -> importSpec((ImportSpecContext) spec);
      case GoParser.RULE_typeSpec -> typeSpec((TypeSpecContext) spec);
      default -> valueSpec(spec, index);
    };
  }

  private Decl.Spec importSpec(ImportSpecContext c) {
    int n = c.getChildCount();
    Expr.Ident name = n == 1 ? null : build.ident(c.getChild(0));
    Expr.BasicLit path = build.literal(c.getChild(n - 1));
    if (!Imports.isValidPath(Imports.path(path.text()))) {
      throw new Reject(TreeBuilder.token(c.getChild(n - 1)));
    }
    return new Decl.ImportSpec(build.pos(c.getStart()), name, path);
  }

  /** {@code constSpec}, {@code varSpec}. */
  private Decl.Spec valueSpec(ParserRuleContext c, int index) {
    List<Expr.Ident> names = new ArrayList<>(1);
    ParseTree list = c.getChild(0);
    for (int i = 0; i < list.getChildCount(); i += 2) {
      names.add(build.ident(list.getChild(i)));
    }
    Expr type = null;
    List<Expr> values = List.of();
    for (int i = 1; i < c.getChildCount(); i++) {
      if (c.getChild(i) instanceof TypeContext t) {
        type = build.types.type(t);
      } else if (c.getChild(i) instanceof ExpressionListContext e) {
        values = build.exprs.list(e);
      }
    }
    return new Decl.ValueSpec(build.pos(c.getStart()), names, type, values, index);
  }

  // ---- Types

  private Decl.Spec typeSpec(TypeSpecContext c) {
    int pos = build.pos(c.getStart());
    Expr.Ident name = build.ident(c.getChild(0));
    if (kind(c, 1) == GoLexer.L_BRACKET) {
      return bracketed(pos, name, build.pos(c.getChild(1)), (BracketedContext) c.getChild(2));
    }
    boolean alias = kind(c, 1) == GoLexer.ASSIGN;
    Expr type = build.types.type(c.getChild(alias ? 2 : 1));
    return new Decl.TypeSpec(pos, name, List.of(), alias, type);
  }

  private Decl.Spec bracketed(int pos, Expr.Ident name, int lbrack, BracketedContext c) {
    int last = c.getChildCount() - 1;
    Expr type = build.types.type(c.getChild(last));
    Expr length;
    if (kind(c, 0) == GoLexer.IDENTIFIER) {
      Expr.Ident first = build.ident(c.getChild(0));
      boolean comma = kind(c, 2) == GoLexer.COMMA;
      Expr x =
          c.getChild(1) instanceof ExprRestContext rest ? build.exprs.withRest(first, rest) : null;
      Shapes.NamedConstraint param =
          x == null ? constraint(first, c) : Shapes.asTypeParam(x, comma);
      boolean alias = kind(c, last - 1) == GoLexer.ASSIGN;
      if (param != null && (param.constraint() != null || comma)) {
        List<Expr.Field> params = build.params.typeParams(param, c);
        return new Decl.TypeSpec(pos, name, params, alias, type);
      }
      if (comma || alias) {
        throw new Reject(TreeBuilder.token(c.getChild(alias ? last - 1 : 2)));
      }
      length = x;
    } else {
      length =
          switch (kind(c, 0)) {
            case GoLexer.R_BRACKET -> null;
            case GoLexer.ELLIPSIS -> new Expr.Ellipsis(build.pos(c.getStart()), null);
            default -> build.exprs.expr(c.getChild(0));
          };
    }
    return new Decl.TypeSpec(pos, name, List.of(), false, new Expr.ArrayType(lbrack, length, type));
  }

  private Shapes.NamedConstraint constraint(Expr.Ident name, BracketedContext c) {
    ParserRuleContext constraint = (ParserRuleContext) c.getChild(1);
    Expr first = build.types.term(constraint.getChild(0));
    return new Shapes.NamedConstraint(name, build.types.union(first, constraint, 1));
  }

  // ---- Functions

  /** Its position is the one after {@code func}, as in Go's compiler. */
  private Decl.FuncDecl func(FuncDeclContext c) {
    int n = c.getChildCount();
    int i = 1;
    List<Expr.Field> recv = null;
    if (c.getChild(i) instanceof ParamsContext p) {
      recv = build.params.receiver(p);
      i++;
    }
    Expr.Ident name = build.ident(c.getChild(i++));
    int pos = recv == null ? name.pos() : build.pos(((ParamsContext) c.getChild(1)).getStart());
    List<Expr.Field> typeParams = List.of();
    int typePos = 0;
    if (c.getChild(i) instanceof TypeParamsContext t) {
      typeParams = build.params.typeParams(t);
      typePos = build.pos(t.getStart());
      i++;
    }
    ParamsContext params = (ParamsContext) c.getChild(i++);
    typePos = typePos == 0 ? build.pos(params.getStart()) : typePos;
    ResultContext result = i < n && c.getChild(i) instanceof ResultContext r ? r : null;
    i += result == null ? 0 : 1;
    Expr.FuncType type = build.types.signature(typePos, typeParams, params, result);
    Stmt.Block body = i < n ? build.stmts.block((BlockContext) c.getChild(i)) : null;
    return new Decl.FuncDecl(pos, recv, name, type, body);
  }
}
