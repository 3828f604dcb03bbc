package dev.gosim.repl;

import dev.gosim.parse.ParseResult;
import dev.gosim.parse.Parser;
import dev.gosim.source.FileSet;

/** What has been entered so far. */
final class Input {
  private Input() {}

  /** Whether more lines have to come: incomplete is not wrong. */
  static boolean isIncomplete(String text) {
    return !isCommand(text)
        && Parser.parsePrompt(new FileSet().add("", text)) instanceof ParseResult.Incomplete;
  }

  static boolean isCommand(String text) {
    return text.stripLeading().startsWith(":");
  }
}
