package dev.gosim.ast;

/**
 * A comment for the compiler, {@code //go:embed x.txt} (cmd/compile, "Compiler Directives").
 *
 * @param text without the slashes
 * @param alone whether nothing else stands on its line
 * @param next where the next token begins: the directive is about what starts there
 * @param what what that is
 */
public record Directive(int pos, String text, boolean alone, int next, Next what) {
  /** What follows a directive. */
  public enum Next {
    FUNCTION,
    /** A constant, variable, type or import declaration without parentheses. */
    DECLARATION,
    /** One with parentheses. */
    GROUP,
    OTHER
  }

  /** {@code go:embed}. */
  public String verb() {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }
}
