package dev.gosim.ast;

/**
 * Operators and assignment tokens as they stand in the tree (Go spec, "Operators and punctuation").
 */
public enum Token {
  ADD("+"),
  SUB("-"),
  MUL("*"),
  QUO("/"),
  REM("%"),
  AND("&"),
  OR("|"),
  XOR("^"),
  SHL("<<"),
  SHR(">>"),
  AND_NOT("&^"),
  LAND("&&"),
  LOR("||"),
  EQL("=="),
  NEQ("!="),
  LSS("<"),
  LEQ("<="),
  GTR(">"),
  GEQ(">="),
  NOT("!"),
  TILDE("~"),
  ARROW("<-"),
  ASSIGN("="),
  DEFINE(":=");

  private final String text;

  Token(String text) {
    this.text = text;
  }

  /** As written in Go. */
  public String text() {
    return text;
  }

  /** Whether the result of the binary operator is a boolean computed by comparison. */
  public boolean isComparison() {
    return ordinal() >= EQL.ordinal() && ordinal() <= GEQ.ordinal();
  }

  /** Whether this is {@code <<} or {@code >>}. */
  public boolean isShift() {
    return this == SHL || this == SHR;
  }
}
