/**
 * {@code gosim fmt}: Go source in gofmt's style. In comes a text, out go the same tokens and
 * comments with gofmt's white space, or the errors of go/parser, whose words gofmt has.
 *
 * <p>As Go has a second parser for its tools, so is there one here: a formatter has to know where
 * each token stands, which comments are around it, and needs neither types nor names. {@code
 * Scanner} and the {@code ...Parser}s make a tree of it; the {@code ...Printer}s walk over the tree
 * and put tokens and white space into an {@code Emitter}, which brings in the comments by their
 * places ({@code CommentWriter}); {@code Columns} aligns what has been printed. Before all that
 * {@code ImportSort} sorts the imports, on the way {@code DocComment} formats comments of
 * declarations, and at the end {@code GoBuildLines} looks after build constraints.
 *
 * <p>Promised: what gofmt of Go 1.26 prints, byte for byte, also where it is not idempotent.
 */
package dev.gosim.format;
