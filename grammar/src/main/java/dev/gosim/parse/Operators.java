package dev.gosim.parse;

import dev.gosim.ast.Token;

/** Operators: from token types to {@link Token}s, and their precedences. */
final class Operators {
  private Operators() {}

  static Token unary(int type) {
    return switch (type) {
      case GoLexer.ADD -> Token.ADD;
      case GoLexer.SUB -> Token.SUB;
      case GoLexer.NOT -> Token.NOT;
      case GoLexer.XOR -> Token.XOR;
      case GoLexer.MUL -> Token.MUL;
      case GoLexer.AND -> Token.AND;
      case GoLexer.ARROW -> Token.ARROW;
      case GoLexer.TILDE -> Token.TILDE;
      default -> throw new IllegalArgumentException("not a unary operator: " + type);
    };
  }

  /** The binary operator of a token type, null if it is none. */
  static Token binary(int type) {
    return switch (type) {
      case GoLexer.LOR -> Token.LOR;
      case GoLexer.LAND -> Token.LAND;
      case GoLexer.EQL -> Token.EQL;
      case GoLexer.NEQ -> Token.NEQ;
      case GoLexer.LSS -> Token.LSS;
      case GoLexer.LEQ -> Token.LEQ;
      case GoLexer.GTR -> Token.GTR;
      case GoLexer.GEQ -> Token.GEQ;
      case GoLexer.ADD -> Token.ADD;
      case GoLexer.SUB -> Token.SUB;
      case GoLexer.OR -> Token.OR;
      case GoLexer.XOR -> Token.XOR;
      case GoLexer.MUL -> Token.MUL;
      case GoLexer.QUO -> Token.QUO;
      case GoLexer.REM -> Token.REM;
      case GoLexer.SHL -> Token.SHL;
      case GoLexer.SHR -> Token.SHR;
      case GoLexer.AND -> Token.AND;
      case GoLexer.AND_NOT -> Token.AND_NOT;
      default -> null;
    };
  }

  /** Go spec, "Operator precedence": 5 binds strongest. */
  static int precedence(Token op) {
    return switch (op) {
      case LOR -> 1;
      case LAND -> 2;
      case EQL, NEQ, LSS, LEQ, GTR, GEQ -> 3;
      case ADD, SUB, OR, XOR -> 4;
      default -> 5;
    };
  }

  /** The operator of an assignment {@code op=}. */
  static Token ofAssignment(String text) {
    return switch (text) {
      case "+=" -> Token.ADD;
      case "-=" -> Token.SUB;
      case "*=" -> Token.MUL;
      case "/=" -> Token.QUO;
      case "%=" -> Token.REM;
      case "&=" -> Token.AND;
      case "|=" -> Token.OR;
      case "^=" -> Token.XOR;
      case "<<=" -> Token.SHL;
      case ">>=" -> Token.SHR;
      default -> Token.AND_NOT;
    };
  }
}
