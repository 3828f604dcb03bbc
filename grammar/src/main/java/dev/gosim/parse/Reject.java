package dev.gosim.parse;

import org.antlr.v4.runtime.Token;

/**
 * A builder met something that the grammar lets pass and Go does not. Thrown only to get out;
 * {@code SyntaxErrors} finds the words.
 */
final class Reject extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Token at;

  Reject(Token at) {
    super(null, null, false, false);
    this.at = at;
  }

  Token at() {
    return at;
  }
}
