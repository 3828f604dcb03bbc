package dev.gosim.parse;

/** What a text is taken for. */
enum Mode {
  /** A file: package clause, imports, declarations. */
  FILE,
  /** Top-level declarations of a file. */
  DECLS,
  /** A script: declarations and statements. */
  SCRIPT,
  /** What was entered at a prompt: a script that goes on with those before it. */
  PROMPT
}
