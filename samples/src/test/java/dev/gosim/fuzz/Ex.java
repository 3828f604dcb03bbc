package dev.gosim.fuzz;

/**
 * An expression's text.
 *
 * @param precedence of its operator; 6 of unary ones, 7 of operands
 * @param constant whether it is one for the compiler, which computes with it and may reject it
 * @param untyped whether it takes its type from where it stands
 */
record Ex(String text, int precedence, boolean constant, boolean untyped) {
  static final int UNARY = 6;
  static final int OPERAND = 7;

  static Ex of(String operand) {
    return new Ex(operand, OPERAND, false, false);
  }

  static Ex constant(String operand) {
    return new Ex(operand, OPERAND, true, false);
  }

  static Ex literal(String text) {
    return new Ex(text, text.startsWith("-") ? UNARY : OPERAND, true, true);
  }

  Ex asUnary() {
    return new Ex(text, UNARY, constant, untyped);
  }

  /** The text, in parentheses unless it binds at least that tightly. */
  String at(int least) {
    return precedence >= least ? text : "(" + text + ")";
  }

  /** The text where a brace would begin a block. */
  String header() {
    return text.indexOf('{') >= 0 ? "(" + text + ")" : text;
  }
}
