package dev.gosim.check;

/** Decides whether an expression may stand as a statement (types2 {@code exprKind}). */
enum ExprKind {
  CONVERSION,
  EXPRESSION,
  STATEMENT
}
