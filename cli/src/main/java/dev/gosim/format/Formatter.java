package dev.gosim.format;

import java.util.List;

/** Formats Go source as gofmt does. Texts have one char per byte. */
public final class Formatter {
  private Formatter() {}

  /** What became of a text. */
  public sealed interface Result {
    record Formatted(String text) implements Result {}

    /** It is no Go: nothing is formatted. */
    record Wrong(List<SyntaxError> errors) implements Result {}
  }

  /** Formats a file; errors show the name. */
  public static Result format(String name, String text) {
    Source source = new Source(name, text);
    GoFile file = Parser.parse(source);
    return file == null ? new Result.Wrong(source.errors()) : new Result.Formatted(print(file, 0));
  }

  /**
   * Formats a file, or the declarations or statements of one; these stay where they are, with their
   * indentation.
   */
  public static Result formatFragment(String name, String text) {
    Result whole = format(name, text);
    return whole instanceof Result.Wrong w && mentions(w, "expected 'package'")
        ? Fragments.format(name, text)
        : whole;
  }

  static boolean mentions(Result.Wrong wrong, String message) {
    return wrong.errors().stream().anyMatch(e -> e.message().contains(message));
  }

  static String print(GoFile file, int indent) {
    ImportSort.sort(file);
    return Printer.print(file, indent);
  }
}
