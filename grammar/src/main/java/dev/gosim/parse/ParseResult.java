package dev.gosim.parse;

import dev.gosim.ast.File;
import dev.gosim.source.Diagnostic;
import java.util.List;

/** What became of a text. Diagnostics are in the order in which Go's parser comes upon them. */
public sealed interface ParseResult {
  /** The syntax is right. The name of a fragment's file is null. */
  record Ok(File file) implements ParseResult {}

  /**
   * There are mistakes, but none that Go's compiler calls a syntax error, such as a bad escape in a
   * string: it goes on to check the types of what it has read, and so can we.
   */
  record Flawed(File file, List<Diagnostic> diagnostics) implements ParseResult {}

  /**
   * The text ended too early: more of it could make it right. The diagnostics say what is wrong if
   * nothing more comes; {@code file} is what types are checked of in that case, or null.
   */
  record Incomplete(File file, List<Diagnostic> diagnostics) implements ParseResult {}

  /** The syntax is wrong. */
  record Failed(List<Diagnostic> diagnostics) implements ParseResult {}
}
