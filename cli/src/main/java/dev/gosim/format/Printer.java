package dev.gosim.format;

import dev.gosim.format.Emitter.Space;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints a tree in gofmt's style (go/printer): the printers, one per family, and what they share.
 * Lines are broken where the text breaks them, as far as the style allows that.
 */
final class Printer {
  final Source source;
  final Emitter out;
  final ExprPrinter exprs;
  final ListPrinter lists;
  final FieldPrinter fields;
  final StmtPrinter stmts;
  final DeclPrinter decls;

  /** What {@link #size} has found out: without it, nested literals would take exponential time. */
  private final Map<Node, Integer> sizes;

  private Printer(
      Source source, List<Comment.Group> comments, int indent, Map<Node, Integer> sizes) {
    this.source = source;
    this.sizes = sizes;
    out = new Emitter(source, comments, indent);
    exprs = new ExprPrinter(this);
    lists = new ListPrinter(this);
    fields = new FieldPrinter(this);
    stmts = new StmtPrinter(this);
    decls = new DeclPrinter(this);
  }

  /** The text of a file, every line of it indented by so many tabs. */
  static String print(GoFile file, int indent) {
    Printer p = new Printer(file.source(), file.comments(), indent, new IdentityHashMap<>());
    p.out.token(file.pos(), Tok.PACKAGE);
    p.out.space(Space.BLANK);
    p.exprs.expr(file.name());
    p.decls.list(file.decls());
    p.out.space(Space.NEWLINE);
    p.out.finish();
    GoBuildLines.fix(p.out.out, p.out.buildLines(false), p.out.buildLines(true));
    return Columns.layOut(p.out.out);
  }

  int line(int pos) {
    return pos == Node.NONE ? 0 : source.line(pos);
  }

  /**
   * How many bytes an expression or statement takes on one line; more than {@code max} if it does
   * not fit.
   */
  int size(Node n, int max) {
    Integer known = sizes.get(n);
    if (known != null) {
      return known;
    }
    sizes.put(n, max + 1);
    Printer p = new Printer(source, List.of(), 0, sizes);
    switch (n) {
      case Expr e -> p.exprs.expr(e);
      case Stmt s -> p.stmts.stmt(s, false);
      default -> throw new IllegalArgumentException(n.toString());
    }
    p.out.finish();
    int size = p.out.out.sizeOfLine();
    if (size < 0 || size > max) {
      return max + 1;
    }
    sizes.put(n, size);
    return size;
  }
}
