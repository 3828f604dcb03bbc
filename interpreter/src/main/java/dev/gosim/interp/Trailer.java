package dev.gosim.interp;

import dev.gosim.parse.ParseResult;
import dev.gosim.parse.Parser;
import dev.gosim.source.Diagnostic;
import dev.gosim.source.SourceFile;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines behind the last declaration that are no Go: guides put the commands there that go with a
 * program. What is wrong with them need not keep the program from running.
 */
final class Trailer {
  private static final String NO_DECLARATION =
      "syntax error: non-declaration statement outside function body";

  private static final Pattern DECLARATION =
      Pattern.compile("^(func|type|var|const|import)\\b", Pattern.MULTILINE);

  private Trailer() {}

  /** The result without such lines, if all that is wrong is in them; else the result as it is. */
  static ParseResult cutOff(ParseResult.Failed result, SourceFile whole) {
    Diagnostic first = result.diagnostics().getFirst();
    int line = whole.line(first.pos());
    int cut = whole.lineStart(line) - whole.base();
    if (!startsIn(line, result.diagnostics(), whole)
        || DECLARATION.matcher(whole.text().substring(cut)).find()) {
      return result;
    }
    return Parser.parse(whole, cut) instanceof ParseResult.Ok ok
        ? new ParseResult.Flawed(ok.file(), soft(result.diagnostics()))
        : result;
  }

  /** Whether what is wrong begins with a line that should be a declaration. */
  private static boolean startsIn(int line, List<Diagnostic> found, SourceFile whole) {
    return found.stream()
        .anyMatch(d -> d.message().equals(NO_DECLARATION) && whole.line(d.pos()) == line);
  }

  private static List<Diagnostic> soft(List<Diagnostic> found) {
    return found.stream()
        .map(d -> new Diagnostic(d.pos(), d.message(), Diagnostic.Kind.SOFT))
        .toList();
  }
}
