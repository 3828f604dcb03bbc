package dev.gosim.parse;

import static dev.gosim.parse.TreeBuilder.kind;
import static dev.gosim.parse.TreeBuilder.token;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import dev.gosim.ast.Token;
import dev.gosim.parse.GoParser.*;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Expressions (Go spec, "Expressions"); what follows {@code type T [} too. */
final class ExprBuilder {
  private final TreeBuilder build;

  ExprBuilder(TreeBuilder build) {
    this.build = build;
  }

  /** {@code expressionList} or {@code headerList}. */
  List<Expr> list(ParserRuleContext c) {
    int n = c.getChildCount();
    if (n == 1) {
      return List.of(expr(c.getChild(0)));
    }
    List<Expr> list = new ArrayList<>((n + 1) / 2);
    for (int i = 0; i < n; i += 2) {
      list.add(expr(c.getChild(i)));
    }
    return list;
  }

  /** {@code expr}, {@code exprNotName}, {@code headerExpr}. */
  Expr expr(ParseTree c) {
    ParserRuleContext e = (ParserRuleContext) c;
    return e.getChildCount() == 1 ? primary(e.getChild(0)) : new Flat(e, 0).expression();
  }

  /** An identifier and the {@code exprRest} after it. */
  Expr withRest(Expr.Ident name, ExprRestContext c) {
    Expr x = name;
    int i = 0;
    for (; i < c.getChildCount() && !(c.getChild(i) instanceof BinaryOpContext); i++) {
      x = suffix(x, c, i);
      i += kind(c, i) == GoLexer.DOT ? 1 : 0;
    }
    return new Flat(c, i).binary(x, 0);
  }

  /** Unary and binary operators among the children of a context (spec, "Operator precedence"). */
  private final class Flat {
    private final ParserRuleContext c;
    private int next;

    Flat(ParserRuleContext c, int next) {
      this.c = c;
      this.next = next;
    }

    Expr expression() {
      return binary(unary(), 0);
    }

    Expr binary(Expr x, int above) {
      while (next < c.getChildCount()) {
        org.antlr.v4.runtime.Token t = ((BinaryOpContext) c.getChild(next)).getStart();
        Token op = Operators.binary(t.getType());
        int precedence = Operators.precedence(op);
        if (precedence <= above) {
          break;
        }
        next++;
        Expr y = binary(unary(), precedence);
        x = new Expr.Binary(build.pos(t), x, op, y);
      }
      return x;
    }

    private Expr unary() {
      int first = next;
      while (c.getChild(next) instanceof UnaryOpContext) {
        next++;
      }
      int operand = next++;
      Expr x = primary(c.getChild(operand));
      for (int i = operand - 1; i >= first; i--) {
        x = applyUnary(((UnaryOpContext) c.getChild(i)).getStart(), x);
      }
      return x;
    }
  }

  private Expr applyUnary(org.antlr.v4.runtime.Token t, Expr x) {
    int pos = build.pos(t);
    Token op = Operators.unary(t.getType());
    if (op == Token.MUL) {
      return new Expr.Star(pos, x);
    }
    if (op == Token.ARROW && x instanceof Expr.ChanType chan) {
      return receiveOnly(t, chan);
    }
    return new Expr.Unary(pos, op, x);
  }

  /** {@code <-} before a channel type belongs to the type (spec, "Channel types"). */
  private Expr.ChanType receiveOnly(org.antlr.v4.runtime.Token arrow, Expr.ChanType c) {
    Expr elem = c.elem();
    if (c.dir() == Expr.Dir.SEND && elem instanceof Expr.ChanType inner) {
      elem = receiveOnly(arrow, inner);
    } else if (c.dir() != Expr.Dir.BOTH) {
      throw new Reject(arrow);
    }
    return new Expr.ChanType(c.pos(), Expr.Dir.RECV, elem);
  }

  // ---- Primary expressions

  /** {@code primary}, {@code primaryNotName}, {@code headerPrimary}. */
  Expr primary(ParseTree tree) {
    ParserRuleContext c = (ParserRuleContext) tree;
    ParseTree first = c.getChild(0);
    if (first instanceof PrimaryNotNameContext p) {
      return primary(p);
    }
    int n = c.getChildCount();
    int next = 1;
    Expr x;
    if (!(first instanceof TerminalNode t)) {
      x = build.types.type(first);
    } else {
      switch (t.getSymbol().getType()) {
        case GoLexer.IDENTIFIER -> x = build.ident(t);
        case GoLexer.L_PAREN -> {
          x = new Expr.Paren(build.pos(t), expr(c.getChild(1)), build.pos(c.getChild(2)));
          next = 3;
        }
        case GoLexer.FUNC -> {
          ResultContext result = n > 2 && c.getChild(2) instanceof ResultContext r ? r : null;
          Expr.FuncType type = build.types.signature((ParamsContext) c.getChild(1), result);
          next = result == null ? 2 : 3;
          x = type;
          if (next < n && c.getChild(next) instanceof BlockContext b) {
            Stmt.Block body = build.stmts.block(b);
            x = new Expr.FuncLit(build.pos(t), type, body);
            next++;
          }
        }
        default -> x = build.literal(t);
      }
    }
    for (int i = next; i < n; i++) {
      x = suffix(x, c, i);
    }
    return x;
  }

  /** What stands after an operand, at child {@code i}. */
  private Expr suffix(Expr x, ParserRuleContext c, int i) {
    ParseTree child = c.getChild(i);
    return switch (TreeBuilder.rule(child)) {
      case GoParser.RULE_suffix, GoParser.RULE_postfix -> suffix(x, (ParserRuleContext) child, 0);
      case GoParser.RULE_index -> index(x, (IndexContext) child);
      case GoParser.RULE_args -> call(x, (ArgsContext) child);
      case GoParser.RULE_literalValue -> composite(x, (LiteralValueContext) child);
      default -> selector(x, (SelectorContext) c.getChild(i + 1));
    };
  }

  private Expr selector(Expr x, SelectorContext c) {
    if (c.getChildCount() == 1) {
      return new Expr.Selector(x.pos(), x, build.ident(c.getChild(0)));
    }
    Expr type = c.getChild(1) instanceof TypeContext t ? build.types.type(t) : null;
    int lparen = build.pos(c.getChild(0));
    return new Expr.TypeAssert(x.pos(), x, lparen, type, build.pos(c.getChild(2)));
  }

  private Expr index(Expr x, IndexContext c) {
    int last = c.getChildCount() - 1;
    int lbrack = build.pos(c.getChild(0));
    int rbrack = build.pos(c.getChild(last));
    if (last == 1) {
      throw new Reject(token(c.getChild(1)));
    }
    if (TreeBuilder.has(c, GoLexer.COLON)) {
      return slice(x, c, lbrack, rbrack);
    }
    List<Expr> indices = new ArrayList<>(1);
    for (ParserRuleContext e : TreeBuilder.enclosed(c, 0)) {
      indices.add(e instanceof ExprContext ? expr(e) : build.types.type(e));
    }
    return new Expr.Index(x.pos(), x, lbrack, indices, rbrack);
  }

  private Expr slice(Expr x, IndexContext c, int lbrack, int rbrack) {
    Expr[] parts = new Expr[3];
    int colons = 0;
    for (int i = 1; i < c.getChildCount() - 1; i++) {
      if (c.getChild(i) instanceof ExprContext e) {
        parts[colons] = expr(e);
      } else {
        colons++;
      }
    }
    if (colons == 2) {
      ParseTree close = c.getChild(c.getChildCount() - 1);
      parts[1] = parts[1] == null ? build.missing(close) : parts[1];
      parts[2] = parts[2] == null ? build.missing(close) : parts[2];
    }
    return new Expr.SliceExpr(
        x.pos(), x, lbrack, parts[0], parts[1], parts[2], colons == 2, rbrack);
  }

  private Expr call(Expr x, ArgsContext c) {
    List<ParserRuleContext> list = TreeBuilder.enclosed(c, 0);
    List<Expr> args = new ArrayList<>(list.size());
    int ellipsis = 0;
    for (int i = 0; i < list.size(); i++) {
      ParserRuleContext arg = list.get(i);
      args.add(expr(arg.getChild(0)));
      if (arg.getChildCount() > 1) {
        if (i < list.size() - 1) {
          throw new Reject(token(arg.getChild(1)));
        }
        ellipsis = build.pos(arg.getChild(1));
      }
    }
    int rparen = build.pos(c.getChild(c.getChildCount() - 1));
    return new Expr.Call(x.pos(), x, build.pos(c.getChild(0)), args, ellipsis, rparen);
  }

  // ---- Composite literals

  private Expr composite(Expr type, LiteralValueContext c) {
    if (!Shapes.mayOpenLiteral(type)) {
      throw new Reject(c.getStart());
    }
    return literalValue(type, c);
  }

  private Expr literalValue(Expr type, LiteralValueContext c) {
    List<ParserRuleContext> list = TreeBuilder.enclosed(c, 0);
    List<Expr> elements = new ArrayList<>(list.size());
    for (ParserRuleContext e : list) {
      Expr x = elementPart(e.getChild(0));
      if (e.getChildCount() > 1) {
        Expr value = elementPart(e.getChild(2));
        x = new Expr.KeyValue(start(x), x, build.pos(e.getChild(1)), value);
      }
      elements.add(x);
    }
    int lbrace = build.pos(c.getChild(0));
    int pos = type == null ? lbrace : type.pos();
    int rbrace = build.pos(c.getChild(c.getChildCount() - 1));
    return new Expr.CompositeLit(pos, type, lbrace, elements, rbrace);
  }

  /** Where an expression begins: only a binary one's position is not its first byte's. */
  private static int start(Expr x) {
    while (x instanceof Expr.Binary b) {
      x = b.x();
    }
    return x.pos();
  }

  private Expr elementPart(ParseTree c) {
    return c instanceof LiteralValueContext value ? literalValue(null, value) : expr(c);
  }
}
