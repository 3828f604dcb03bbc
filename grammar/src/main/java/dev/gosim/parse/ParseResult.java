package dev.gosim.parse;

import dev.gosim.ast.File;
import dev.gosim.source.Diagnostic;
import java.util.List;

/** What became of a text. */
public sealed interface ParseResult {
  /** The syntax is right. The name of a fragment's file is null. */
  record Ok(File file) implements ParseResult {}

  /**
   * The text ended too early: more of it could make it right. The diagnostics say what is wrong if
   * nothing more comes.
   */
  record Incomplete(List<Diagnostic> diagnostics) implements ParseResult {}

  /** The syntax is wrong. */
  record Failed(List<Diagnostic> diagnostics) implements ParseResult {}
}
