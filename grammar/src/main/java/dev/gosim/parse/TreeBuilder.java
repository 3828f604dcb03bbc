package dev.gosim.parse;

import dev.gosim.ast.Expr;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Turns parse trees into syntax trees: the builders, one per family, and what they share. A builder
 * method takes a rule's context and returns the record; it throws {@link Reject} for what the
 * grammar accepts and Go does not.
 */
final class TreeBuilder {
  final ExprBuilder exprs;
  final TypeBuilder types;
  final ParamBuilder params;
  final StmtBuilder stmts;
  final DeclBuilder decls;
  private final Tokens tokens;
  private final int base;
  private boolean flawed;

  TreeBuilder(Tokens tokens) {
    this.tokens = tokens;
    this.base = tokens.file().base();
    exprs = new ExprBuilder(this);
    types = new TypeBuilder(this);
    params = new ParamBuilder(this);
    stmts = new StmtBuilder(this);
    decls = new DeclBuilder(this);
  }

  /** Notes a mistake that does not keep the syntax tree from being made. */
  void flaw() {
    flawed = true;
  }

  boolean isFlawed() {
    return flawed;
  }

  /** The token after {@code t}. */
  Token after(Token t) {
    return tokens.get(t.getTokenIndex() + 1);
  }

  int pos(Token t) {
    return base + t.getStartIndex();
  }

  int pos(ParseTree terminal) {
    return pos(token(terminal));
  }

  Expr.Ident ident(ParseTree terminal) {
    Token t = token(terminal);
    return new Expr.Ident(pos(t), t.getText());
  }

  Expr.BasicLit literal(ParseTree terminal) {
    Token t = token(terminal);
    Expr.LitKind kind =
        switch (t.getType()) {
          case GoLexer.INT -> Expr.LitKind.INT;
          case GoLexer.FLOAT -> Expr.LitKind.FLOAT;
          case GoLexer.IMAG -> Expr.LitKind.IMAG;
          case GoLexer.CHAR -> Expr.LitKind.CHAR;
          default -> Expr.LitKind.STRING;
        };
    if (tokens.isBad(t)) {
      kind = Expr.LitKind.BAD;
    }
    return new Expr.BasicLit(pos(t), kind, t.getText());
  }

  /** An operand that must be there and is not, before {@code next}. */
  Expr missing(ParseTree next) {
    flaw();
    return new Expr.BasicLit(pos(next), Expr.LitKind.BAD, SyntaxCursor.BAD);
  }

  /**
   * The {@code GoParser.RULE_...} of a node, -1 if it is a token. The builders switch on it and not
   * on the node's class: each pattern switch costs half a millisecond the first time it runs.
   */
  static int rule(ParseTree node) {
    return node instanceof ParserRuleContext c ? c.getRuleIndex() : -1;
  }

  static Token token(ParseTree terminal) {
    return ((TerminalNode) terminal).getSymbol();
  }

  /** The token type of child {@code i}; 0 if it is a rule or absent. */
  static int kind(ParserRuleContext c, int i) {
    return i >= 0 && i < c.getChildCount() && c.getChild(i) instanceof TerminalNode t
        ? t.getSymbol().getType()
        : 0;
  }

  static boolean has(ParserRuleContext c, int tokenType) {
    for (int i = 0; i < c.getChildCount(); i++) {
      if (kind(c, i) == tokenType) {
        return true;
      }
    }
    return false;
  }

  /**
   * The elements among the children {@code [from, to)} of {@code c}, which are elements with
   * separators between them: the last one may be followed by a separator, none may be missing.
   */
  static List<ParserRuleContext> elements(ParserRuleContext c, int from, int to) {
    List<ParserRuleContext> list = new ArrayList<>((to - from + 1) / 2);
    boolean due = true;
    for (int i = from; i < to; i++) {
      ParseTree child = c.getChild(i);
      if (child instanceof ParserRuleContext element) {
        list.add(element);
        due = false;
      } else if (due) {
        throw new Reject(token(child));
      } else {
        due = true;
      }
    }
    return list;
  }

  /** {@link #elements} of a construct that opens with its first and closes with its last child. */
  static List<ParserRuleContext> enclosed(ParserRuleContext c, int opening) {
    return elements(c, opening + 1, c.getChildCount() - 1);
  }
}
