package dev.gosim.parse;

import static dev.gosim.parse.TreeBuilder.kind;
import static dev.gosim.parse.TreeBuilder.token;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import dev.gosim.ast.Token;
import dev.gosim.parse.GoParser.*;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** Statements (Go spec, "Statements"). */
final class StmtBuilder {
  private final TreeBuilder build;

  StmtBuilder(TreeBuilder build) {
    this.build = build;
  }

  Stmt.Block block(BlockContext c) {
    List<Stmt> list = list((StatementListContext) c.getChild(1));
    return new Stmt.Block(build.pos(c.getStart()), list, build.pos(c.getStop()));
  }

  /** A semicolon where a statement could stand makes an empty one. */
  private List<Stmt> list(StatementListContext c) {
    int n = c.getChildCount();
    List<Stmt> list = new ArrayList<>((n + 1) / 2);
    boolean due = true;
    for (int i = 0; i < n; i++) {
      ParseTree child = c.getChild(i);
      if (child instanceof StatementContext s) {
        list.add(statement(s));
        due = false;
      } else {
        if (due) {
          list.add(new Stmt.Empty(build.pos(child), false));
        }
        due = true;
      }
    }
    return list;
  }

  /** A statement of a script. */
  Stmt topLevel(ScriptStmtContext c) {
    return statement((StatementContext) c.getChild(0));
  }

  private Stmt statement(StatementContext c) {
    ParseTree first = c.getChild(0);
    return switch (TreeBuilder.rule(first)) {
      case GoParser.RULE_simpleStmt -> {
        SimpleStmtContext s = (SimpleStmtContext) first;
        yield c.getChildCount() > 1 ? labeled(c, s) : expressionFirst(s);
      }
      case GoParser.RULE_block -> block((BlockContext) first);
      case GoParser.RULE_ifStmt -> new HeaderBuilder(build).ifStmt((IfStmtContext) first);
      case GoParser.RULE_forStmt -> new HeaderBuilder(build).forStmt((ForStmtContext) first);
      case GoParser.RULE_switchStmt ->
          new HeaderBuilder(build).switchStmt((SwitchStmtContext) first);
      case GoParser.RULE_selectStmt -> select((SelectStmtContext) first);
      case -1 -> keywordStmt(c);
      default ->
          new Stmt.DeclStmt(build.pos(c.getStart()), build.decls.gen((ParserRuleContext) first));
    };
  }

  private Stmt keywordStmt(StatementContext c) {
    int pos = build.pos(c.getStart());
    ParseTree operand = c.getChildCount() > 1 ? c.getChild(1) : null;
    return switch (c.getStart().getType()) {
      case GoLexer.GO -> new Stmt.Go(pos, call(operand));
      case GoLexer.DEFER -> new Stmt.Defer(pos, call(operand));
      case GoLexer.RETURN -> {
        List<Expr> results =
            operand == null ? List.of() : build.exprs.list((ParserRuleContext) operand);
        yield new Stmt.Return(pos, results);
      }
      case GoLexer.BREAK -> branch(pos, Stmt.Branch.Kind.BREAK, operand);
      case GoLexer.CONTINUE -> branch(pos, Stmt.Branch.Kind.CONTINUE, operand);
      case GoLexer.GOTO -> branch(pos, Stmt.Branch.Kind.GOTO, operand);
      default -> branch(pos, Stmt.Branch.Kind.FALLTHROUGH, null);
    };
  }

  private Stmt branch(int pos, Stmt.Branch.Kind kind, ParseTree label) {
    return new Stmt.Branch(pos, kind, label == null ? null : build.ident(label));
  }

  private Expr call(ParseTree c) {
    Expr x = build.exprs.primary(c);
    while (x instanceof Expr.Paren p) {
      build.flaw();
      x = p.x();
    }
    return x;
  }

  /** The colon's position is the statement's, as in Go's compiler. */
  private Stmt labeled(StatementContext c, SimpleStmtContext label) {
    org.antlr.v4.runtime.Token colon = token(c.getChild(1));
    if (!(simple(label) instanceof Stmt.ExprStmt(int pos, Expr.Ident name))) {
      throw new Reject(colon);
    }
    Stmt stmt;
    if (c.getChildCount() > 2) {
      stmt = statement((StatementContext) c.getChild(2));
    } else {
      org.antlr.v4.runtime.Token next = build.after(colon);
      boolean implicit = next.getType() == GoLexer.R_CURLY;
      if (!implicit && next.getType() != GoLexer.SEMI) {
        throw new Reject(next);
      }
      stmt = new Stmt.Empty(build.pos(next), implicit);
    }
    return new Stmt.Labeled(build.pos(colon), name, stmt);
  }

  private Stmt expressionFirst(SimpleStmtContext c) {
    if (c.getStart().getType() == GoLexer.TILDE) {
      throw new Reject(c.getStart());
    }
    return simple(c);
  }

  /** {@code simpleStmt}, or a {@code headerStmt} without range. */
  Stmt simple(ParserRuleContext c) {
    List<Expr> lhs = build.exprs.list((ParserRuleContext) c.getChild(0));
    Expr x = lhs.getFirst();
    if (c.getChildCount() == 1) {
      single(lhs, c.getStop());
      return new Stmt.ExprStmt(x.pos(), x);
    }
    org.antlr.v4.runtime.Token op = token(c.getChild(1));
    int pos = build.pos(op);
    ParserRuleContext right = c.getChildCount() > 2 ? (ParserRuleContext) c.getChild(2) : null;
    switch (op.getType()) {
      case GoLexer.ASSIGN -> {
        return new Stmt.Assign(pos, lhs, Token.ASSIGN, build.exprs.list(right));
      }
      case GoLexer.DEFINE -> {
        return new Stmt.Assign(pos, lhs, Token.DEFINE, build.exprs.list(right));
      }
      default -> single(lhs, op);
    }
    return switch (op.getType()) {
      case GoLexer.INC -> new Stmt.IncDec(pos, x, Token.ADD);
      case GoLexer.DEC -> new Stmt.IncDec(pos, x, Token.SUB);
      case GoLexer.ARROW -> new Stmt.Send(pos, x, build.exprs.expr(right));
      default -> {
        List<Expr> rhs = build.exprs.list(right);
        single(rhs, op);
        yield new Stmt.Assign(pos, lhs, Operators.ofAssignment(op.getText()), rhs);
      }
    };
  }

  private static void single(List<Expr> list, org.antlr.v4.runtime.Token at) {
    if (list.size() > 1) {
      throw new Reject(at);
    }
  }

  // ---- Clauses

  List<Stmt.CaseClause> caseClauses(ParserRuleContext c) {
    List<Stmt.CaseClause> clauses = new ArrayList<>();
    for (int i = 0; i < c.getChildCount(); i++) {
      if (c.getChild(i) instanceof CaseClauseContext clause) {
        clauses.add(caseClause(clause));
      }
    }
    return clauses;
  }

  private Stmt.CaseClause caseClause(CaseClauseContext c) {
    boolean isDefault = kind(c, 0) == GoLexer.DEFAULT;
    List<Expr> exprs = isDefault ? List.of() : build.exprs.list((ParserRuleContext) c.getChild(1));
    int colon = build.pos(c.getChild(isDefault ? 1 : 2));
    List<Stmt> body = list((StatementListContext) c.getChild(isDefault ? 2 : 3));
    return new Stmt.CaseClause(build.pos(c.getStart()), isDefault, exprs, colon, body);
  }

  private Stmt select(SelectStmtContext c) {
    List<Stmt.CommClause> clauses = new ArrayList<>();
    for (int i = 2; i < c.getChildCount() - 1; i++) {
      clauses.add(commClause((CommClauseContext) c.getChild(i)));
    }
    return new Stmt.Select(build.pos(c.getStart()), clauses, build.pos(c.getStop()));
  }

  private Stmt.CommClause commClause(CommClauseContext c) {
    boolean isDefault = kind(c, 0) == GoLexer.DEFAULT;
    Stmt comm = isDefault ? null : simple((ParserRuleContext) c.getChild(1));
    int colon = build.pos(c.getChild(isDefault ? 1 : 2));
    List<Stmt> body = list((StatementListContext) c.getChild(isDefault ? 2 : 3));
    return new Stmt.CommClause(build.pos(c.getStart()), comm, colon, body);
  }
}
