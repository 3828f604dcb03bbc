package dev.gosim.format;

/**
 * Something wrong with a text, in the words of go/parser and go/scanner, and where it is: as {@code
 * //line} directives have it.
 */
public record SyntaxError(String file, int line, int column, String message) {
  @Override
  public String toString() {
    String at = column > 0 ? line + ":" + column : "" + line;
    return (file.isEmpty() ? "" : file + ":") + at + ": " + message;
  }
}
