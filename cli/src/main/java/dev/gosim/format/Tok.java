package dev.gosim.format;

import java.util.HashMap;
import java.util.Map;

/** Go's tokens under the names and with the texts of package go/token, which its messages show. */
enum Tok {
  ILLEGAL("ILLEGAL"),
  EOF("EOF"),
  COMMENT("COMMENT"),
  IDENT("IDENT"),
  INT("INT"),
  FLOAT("FLOAT"),
  IMAG("IMAG"),
  CHAR("CHAR"),
  STRING("STRING"),
  ADD("+", 4),
  SUB("-", 4),
  MUL("*", 5),
  QUO("/", 5),
  REM("%", 5),
  AND("&", 5),
  OR("|", 4),
  XOR("^", 4),
  SHL("<<", 5),
  SHR(">>", 5),
  AND_NOT("&^", 5),
  ADD_ASSIGN("+="),
  SUB_ASSIGN("-="),
  MUL_ASSIGN("*="),
  QUO_ASSIGN("/="),
  REM_ASSIGN("%="),
  AND_ASSIGN("&="),
  OR_ASSIGN("|="),
  XOR_ASSIGN("^="),
  SHL_ASSIGN("<<="),
  SHR_ASSIGN(">>="),
  AND_NOT_ASSIGN("&^="),
  LAND("&&", 2),
  LOR("||", 1),
  ARROW("<-"),
  INC("++"),
  DEC("--"),
  EQL("==", 3),
  LSS("<", 3),
  GTR(">", 3),
  ASSIGN("="),
  NOT("!"),
  NEQ("!=", 3),
  LEQ("<=", 3),
  GEQ(">=", 3),
  DEFINE(":="),
  ELLIPSIS("..."),
  LPAREN("("),
  LBRACK("["),
  LBRACE("{"),
  COMMA(","),
  PERIOD("."),
  RPAREN(")"),
  RBRACK("]"),
  RBRACE("}"),
  SEMICOLON(";"),
  COLON(":"),
  TILDE("~"),
  BREAK("break"),
  CASE("case"),
  CHAN("chan"),
  CONST("const"),
  CONTINUE("continue"),
  DEFAULT("default"),
  DEFER("defer"),
  ELSE("else"),
  FALLTHROUGH("fallthrough"),
  FOR("for"),
  FUNC("func"),
  GO("go"),
  GOTO("goto"),
  IF("if"),
  IMPORT("import"),
  INTERFACE("interface"),
  MAP("map"),
  PACKAGE("package"),
  RANGE("range"),
  RETURN("return"),
  SELECT("select"),
  STRUCT("struct"),
  SWITCH("switch"),
  TYPE("type"),
  VAR("var");

  /** The precedences of what is no binary operator, and of unary operators and operands. */
  static final int LOWEST = 0;

  static final int UNARY = 6;
  static final int HIGHEST = 7;

  private static final Map<String, Tok> KEYWORDS = keywords();

  final String text;
  final int precedence;

  Tok(String text) {
    this(text, LOWEST);
  }

  Tok(String text, int precedence) {
    this.text = text;
    this.precedence = precedence;
  }

  private static Map<String, Tok> keywords() {
    Map<String, Tok> all = new HashMap<>();
    for (Tok t : values()) {
      if (t.compareTo(BREAK) >= 0) {
        all.put(t.text, t);
      }
    }
    return Map.copyOf(all);
  }

  /** What a word is: a keyword or an identifier. */
  static Tok ofWord(String word) {
    return KEYWORDS.getOrDefault(word, IDENT);
  }

  /** Whether messages quote the source instead of the token's name. */
  boolean isLiteral() {
    return compareTo(IDENT) >= 0 && compareTo(STRING) <= 0;
  }

  boolean isAssignment() {
    return this == ASSIGN
        || this == DEFINE
        || compareTo(ADD_ASSIGN) >= 0 && compareTo(AND_NOT_ASSIGN) <= 0;
  }

  /** Whether a newline after this token ends a statement (spec, "Semicolons"). */
  boolean endsLine() {
    return switch (this) {
      case IDENT, INT, FLOAT, IMAG, CHAR, STRING -> true;
      case BREAK, CONTINUE, FALLTHROUGH, RETURN, INC, DEC, RPAREN, RBRACK, RBRACE -> true;
      default -> false;
    };
  }
}
