package dev.gosim.cli;

import dev.gosim.source.FileSet;
import dev.gosim.source.SourceFile;

/**
 * The look at a file that the go command takes before it compiles anything: does it open with a
 * package clause? Binary files and empty ones are turned down here, in the words of go/build and
 * go/parser, which differ from the compiler's.
 */
final class PackageClause {
  private final SourceFile file;
  private final String text;
  private int at;

  private PackageClause(String name, String text) {
    this.file = new FileSet().add(name, text);
    this.text = text;
  }

  /** Fails with Go's message when the first token is not {@code package}. */
  static void check(String name, String text) throws LoadError {
    new PackageClause(name, text).check();
  }

  private void check() throws LoadError {
    if (text.startsWith("\u00ef\u00bb\u00bf")) {
      at = 3;
    }
    skipBlanks();
    int start = at;
    String token = token();
    if (token.equals("package")) {
      return;
    }
    if (text.indexOf('\0') >= 0) {
      throw new LoadError("go: reading " + file.name() + ": unexpected NUL in input");
    }
    String where = file.name() + ":" + line(start) + ":" + column(start) + ": ";
    if (!token.isEmpty() && token.charAt(0) >= 0x80) {
      throw new LoadError(where + "illegal UTF-8 encoding");
    }
    throw new LoadError(where + "expected 'package', found " + shown(token));
  }

  private void skipBlanks() {
    while (at < text.length()) {
      if (text.charAt(at) <= ' ' && text.charAt(at) != 0) {
        at++;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
      } else {
        return;
      }
    }
  }

  /** A word, a number, a string, or one other character; empty at the end of the file. */
  private String token() {
    int end = at;
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    if (end == at && end < text.length()) {
      char quote = text.charAt(end++);
      if (quote == '"' || quote == '`') {
        int closing = text.indexOf(quote, end);
        end = closing < 0 ? text.length() : closing + 1;
      }
    }
    return text.substring(at, end);
  }

  private static boolean isWordPart(char c) {
    return c == '_' || c < 0x80 && Character.isLetterOrDigit(c);
  }

  private static String shown(String token) {
    if (token.isEmpty()) {
      return "'EOF'";
    }
    char c = token.charAt(0);
    boolean literal = isWordPart(c) || c == '"' || c == '`';
    return literal && !isKeyword(token) ? token : "'" + token + "'";
  }

  private static boolean isKeyword(String word) {
    return switch (word) {
      case "func", "import", "var", "type", "const", "if", "for", "go", "return", "switch" -> true;
      case "break", "case", "chan", "continue", "default", "defer", "else" -> true;
      case "fallthrough", "goto", "interface", "map", "range", "select", "struct" -> true;
      default -> false;
    };
  }

  private int line(int offset) {
    return file.line(file.base() + offset);
  }

  private int column(int offset) {
    return file.column(file.base() + offset);
  }
}
