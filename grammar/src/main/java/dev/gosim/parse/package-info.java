/**
 * From text to syntax tree: the only package that knows ANTLR.
 *
 * <p>In: a {@link dev.gosim.source.SourceFile}, or a stretch of one that holds top-level
 * declarations. Out: a {@link dev.gosim.parse.ParseResult} with the records of {@code
 * dev.gosim.ast} or with Go's own messages. {@link dev.gosim.parse.Parser} is the entry; nothing
 * else is public but what ANTLR generates.
 *
 * <p>Right programs take the fast path: {@code Scanner} makes all tokens with the semicolons in
 * place, {@code GoParser} (from {@code GoParser.g4}, prediction mode SLL, almost every decision on
 * one token) says yes, and the builders turn each top-level declaration's parse tree into records,
 * after which the tree is garbage. Wrong programs are looked at a second time: {@code HeaderErrors}
 * speaks for the {@code go} command, which reads package clause and imports before anything else;
 * {@code SyntaxErrors} and its {@code ...Syntax} classes follow the text as Go's compiler does and
 * give its list of messages.
 *
 * <p>Promised: accepted is what {@code cmd/compile/internal/syntax} accepts (branch targets and
 * labels are the checker's); messages are those of {@code go build}, the ten-error limit included,
 * {@code //line} directives obeyed; text is one char per byte throughout, messages too; whatever
 * the bytes are, there is an answer, never an exception. A text that merely ends too early is
 * {@code Incomplete}.
 */
package dev.gosim.parse;
