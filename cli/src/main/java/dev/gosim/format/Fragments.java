package dev.gosim.format;

import dev.gosim.format.Formatter.Result;

/** Formats declarations or statements without a file around them. */
final class Fragments {
  private static final String CLAUSE = "package p;";
  private static final String CLAUSE_LINE = "package p\n";
  private static final String FUNCTION = "package p; func _() {";
  private static final String FUNCTION_LINES = "package p\n\nfunc _() {";

  private Fragments() {}

  static Result format(String name, String text) {
    Source decls = new Source(name, CLAUSE + text);
    GoFile file = Parser.parse(decls);
    if (file != null) {
      int indent = indentation(text);
      String out = Formatter.print(file, indent);
      return within(text, indent, out.substring(indent + CLAUSE_LINE.length()));
    }
    Result.Wrong wrong = new Result.Wrong(decls.errors());
    if (!Formatter.mentions(wrong, "expected declaration")) {
      return wrong;
    }
    // The empty lines make sure that comments come before the brace.
    Source stmts = new Source(name, FUNCTION + text + "\n\n}");
    file = Parser.parse(stmts);
    if (file == null) {
      return new Result.Wrong(stmts.errors());
    }
    int indent = indentation(text) - 1;
    String out = Formatter.print(file, indent);
    int from = 2 * Math.max(0, indent) + FUNCTION_LINES.length();
    return within(text, indentation(text), out.substring(from, out.length() - "}\n".length()));
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private static int codeStart(String text) {
    int i = 0;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** How many tabs stand before the first line of code; blanks alone count as one. */
  private static int indentation(String text) {
    int end = codeStart(text);
    String lead = text.substring(text.lastIndexOf('\n', end - 1) + 1, end);
    int tabs = (int) lead.chars().filter(c -> c == '\t').count();
    return tabs == 0 && lead.indexOf(' ') >= 0 ? 1 : tabs;
  }

  /** What was formatted, with the space that was around it. */
  private static Result within(String text, int indent, String formatted) {
    String code = Utf8.trim(formatted);
    if (code.isEmpty()) {
      return new Result.Formatted(text);
    }
    int start = text.lastIndexOf('\n', codeStart(text) - 1) + 1;
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    String before = text.substring(0, start) + "\t".repeat(indent);
    return new Result.Formatted(before + code + text.substring(end));
  }
}
