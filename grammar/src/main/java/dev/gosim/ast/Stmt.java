package dev.gosim.ast;

import java.util.List;

/** A statement (Go spec, "Statements"). */
public sealed interface Stmt {
  int pos();

  // EmptyStmt = . (implicit: no semicolon was written)
  record Empty(int pos, boolean implicit) implements Stmt {}

  // ExpressionStmt = Expression .
  record ExprStmt(int pos, Expr x) implements Stmt {}

  // SendStmt = Channel "<-" Expression . (pos = the arrow's)
  record Send(int pos, Expr chan, Expr value) implements Stmt {}

  // IncDecStmt = Expression ( "++" | "--" ) . (pos = the operator's; op ADD or SUB)
  record IncDec(int pos, Expr x, Token op) implements Stmt {}

  // Assignment and ShortVarDecl. op: ASSIGN, DEFINE, or the arithmetic operator of "op=". (pos =
  // op's)
  record Assign(int pos, List<Expr> lhs, Token op, List<Expr> rhs) implements Stmt {}

  // GoStmt = "go" Expression . (the checker demands a call)
  record Go(int pos, Expr call) implements Stmt {}

  // DeferStmt = "defer" Expression .
  record Defer(int pos, Expr call) implements Stmt {}

  // ReturnStmt = "return" [ ExpressionList ] .
  record Return(int pos, List<Expr> results) implements Stmt {}

  // break, continue, goto, fallthrough ; label null if absent
  record Branch(int pos, Kind kind, Expr.Ident label) implements Stmt {
    /** Which of the four. */
    public enum Kind {
      BREAK,
      CONTINUE,
      GOTO,
      FALLTHROUGH
    }
  }

  // Block = "{" StatementList "}" . (pos = "{")
  record Block(int pos, List<Stmt> list, int rbrace) implements Stmt {}

  // IfStmt = "if" [ SimpleStmt ";" ] Expression Block [ "else" ( IfStmt | Block ) ] . (init, els
  // null)
  record If(int pos, Stmt init, Expr cond, Block then, Stmt els) implements Stmt {}

  // ExprSwitchStmt. (init, tag null if absent; lbrace of the body)
  record Switch(int pos, Stmt init, Expr tag, int lbrace, List<CaseClause> clauses, int rbrace)
      implements Stmt {}

  // TypeSwitchStmt: switch init; bind := x.(type) { ... } (bind null if absent; x without .(type))
  record TypeSwitch(
      int pos, Stmt init, Expr.Ident bind, Expr x, int lbrace, List<CaseClause> clauses, int rbrace)
      implements Stmt {}

  // ExprCaseClause, TypeCaseClause: isDefault, or the expressions (types)
  record CaseClause(int pos, boolean isDefault, List<Expr> exprs, int colon, List<Stmt> body) {}

  // SelectStmt = "select" "{" { CommClause } "}" .
  record Select(int pos, List<CommClause> clauses, int rbrace) implements Stmt {}

  // CommClause = ( "case" ( SendStmt | RecvStmt ) | "default" ) ":" StatementList . (comm null =
  // default)
  record CommClause(int pos, Stmt comm, int colon, List<Stmt> body) {}

  // ForStmt with a condition or a for clause (each part null if absent)
  record For(int pos, Stmt init, Expr cond, Stmt post, Block body) implements Stmt {}

  // ForStmt with RangeClause. key, value null if absent; extra a third variable, which is wrong;
  // define = ":=" (tokPos its place, 0 for "range x")
  record Range(
      int pos, Expr key, Expr value, Expr extra, boolean define, int tokPos, Expr x, Block body)
      implements Stmt {}

  // DeclStmt: const, var or type inside a function
  record DeclStmt(int pos, Decl.Gen decl) implements Stmt {}

  // LabeledStmt = Label ":" Statement .
  record Labeled(int pos, Expr.Ident label, Stmt stmt) implements Stmt {}
}
