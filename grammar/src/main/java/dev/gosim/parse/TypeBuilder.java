package dev.gosim.parse;

import static dev.gosim.parse.TreeBuilder.kind;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Token;
import dev.gosim.parse.GoParser.*;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** Types (Go spec, "Types"). Parentheses around a type leave no trace, as in Go's syntax tree. */
final class TypeBuilder {
  private final TreeBuilder build;

  TypeBuilder(TreeBuilder build) {
    this.build = build;
  }

  /** Any rule that stands for a type. */
  Expr type(ParseTree tree) {
    ParserRuleContext c = (ParserRuleContext) tree;
    int pos = build.pos(c.getStart());
    return switch (c.getRuleIndex()) {
      case GoParser.RULE_typeName -> typeName((TypeNameContext) c);
      case GoParser.RULE_parenType -> type(c.getChild(1));
      case GoParser.RULE_arrayType -> arrayType((ArrayTypeContext) c);
      case GoParser.RULE_pointerType -> new Expr.Star(pos, type(c.getChild(1)));
      case GoParser.RULE_recvChanType -> new Expr.ChanType(pos, Expr.Dir.RECV, type(c.getChild(2)));
      case GoParser.RULE_chanType -> chanType((ChanTypeContext) c);
      case GoParser.RULE_mapType -> new Expr.MapType(pos, type(c.getChild(2)), type(c.getChild(4)));
      case GoParser.RULE_funcType -> {
        ResultContext result = c.getChildCount() > 2 ? (ResultContext) c.getChild(2) : null;
        yield signature((ParamsContext) c.getChild(1), result);
      }
      case GoParser.RULE_structType -> structType((StructTypeContext) c);
      case GoParser.RULE_interfaceType -> interfaceType((InterfaceTypeContext) c);
      default -> type(c.getChild(0));
    };
  }

  private Expr typeName(TypeNameContext c) {
    Expr x = build.ident(c.getChild(0));
    int i = 1;
    if (kind(c, i) == GoLexer.DOT) {
      x = qualified(x, c.getChild(2));
      i = 3;
    }
    return i < c.getChildCount() ? instance(x, (TypeArgsContext) c.getChild(i)) : x;
  }

  Expr qualified(Expr pkg, ParseTree name) {
    return new Expr.Selector(pkg.pos(), pkg, build.ident(name));
  }

  Expr instance(Expr generic, TypeArgsContext c) {
    List<Expr> args = new ArrayList<>(2);
    for (ParserRuleContext arg : TreeBuilder.enclosed(c, 0)) {
      args.add(type(arg));
    }
    int rbrack = build.pos(c.getChild(c.getChildCount() - 1));
    return new Expr.Index(generic.pos(), generic, build.pos(c.getStart()), args, rbrack);
  }

  private Expr arrayType(ArrayTypeContext c) {
    int last = c.getChildCount() - 1;
    Expr length = last == 2 ? null : arrayLength(c.getChild(1));
    return new Expr.ArrayType(build.pos(c.getStart()), length, type(c.getChild(last)));
  }

  private Expr arrayLength(ParseTree c) {
    return c instanceof ExprContext e ? build.exprs.expr(e) : new Expr.Ellipsis(build.pos(c), null);
  }

  private Expr chanType(ChanTypeContext c) {
    boolean send = c.getChildCount() == 3;
    Expr elem = type(c.getChild(send ? 2 : 1));
    return new Expr.ChanType(build.pos(c.getStart()), send ? Expr.Dir.SEND : Expr.Dir.BOTH, elem);
  }

  /** A function type without its {@code func}; {@code result} may be null. */
  Expr.FuncType signature(ParamsContext params, ResultContext result) {
    return signature(build.pos(params.getStart()), List.of(), params, result);
  }

  Expr.FuncType signature(
      int pos, List<Expr.Field> typeParams, ParamsContext params, ResultContext result) {
    List<Expr.Field> in = build.params.params(params, true);
    int rparen = build.pos(params.getStop());
    return new Expr.FuncType(pos, typeParams, in, results(result), rparen);
  }

  private List<Expr.Field> results(ResultContext c) {
    if (c == null) {
      return List.of();
    }
    if (c.getChild(0) instanceof ParamsContext p) {
      return build.params.params(p, false);
    }
    int pos = build.pos(c.getStart());
    return List.of(new Expr.Field(pos, List.of(), type(c.getChild(0)), null));
  }

  // ---- Structs

  private Expr structType(StructTypeContext c) {
    List<Expr.Field> fields = new ArrayList<>();
    for (ParserRuleContext f : TreeBuilder.enclosed(c, 1)) {
      fields.add(field((FieldContext) f));
    }
    return new Expr.StructType(build.pos(c.getStart()), fields, build.pos(c.getStop()));
  }

  private Expr.Field field(FieldContext c) {
    int pos = build.pos(c.getStart());
    int end = c.getChildCount();
    Expr.BasicLit tag = null;
    if (kind(c, end - 1) == GoLexer.STRING) {
      tag = build.literal(c.getChild(--end));
    }
    if (kind(c, 0) == GoLexer.MUL) {
      return new Expr.Field(pos, List.of(), new Expr.Star(pos, type(c.getChild(1))), tag);
    }
    Expr.Ident name = build.ident(c.getChild(0));
    if (end == 1) {
      return new Expr.Field(pos, List.of(), name, tag);
    }
    if (kind(c, 1) == GoLexer.DOT) {
      Expr type = qualified(name, c.getChild(2));
      type = end > 3 ? instance(type, (TypeArgsContext) c.getChild(3)) : type;
      return new Expr.Field(pos, List.of(), type, tag);
    }
    if (c.getChild(1) instanceof NameBracketContext b) {
      Expr type = bracketAfter(name, b);
      List<Expr.Ident> names = type instanceof Expr.Index ? List.of() : List.of(name);
      return new Expr.Field(pos, names, type, tag);
    }
    List<Expr.Ident> names = new ArrayList<>(1);
    names.add(name);
    for (int i = 2; i < end - 1; i += 2) {
      names.add(build.ident(c.getChild(i)));
    }
    return new Expr.Field(pos, names, type(c.getChild(end - 1)), tag);
  }

  /** An array or slice type after a field's or parameter's name, or the name's instantiation. */
  Expr bracketAfter(Expr.Ident name, NameBracketContext c) {
    int lbrack = build.pos(c.getStart());
    int last = c.getChildCount() - 1;
    if (kind(c, 1) == GoLexer.R_BRACKET) {
      return new Expr.ArrayType(lbrack, null, type(c.getChild(last)));
    }
    boolean hasElem = kind(c, last) != GoLexer.R_BRACKET;
    if (hasElem) {
      if (TreeBuilder.has(c, GoLexer.COMMA)) {
        throw new Reject(((ParserRuleContext) c.getChild(last)).getStart());
      }
      return new Expr.ArrayType(lbrack, build.exprs.expr(c.getChild(1)), type(c.getChild(last)));
    }
    List<Expr> args = new ArrayList<>(2);
    for (ParserRuleContext e : TreeBuilder.enclosed(c, 0)) {
      args.add(e instanceof ExprContext ? build.exprs.expr(e) : type(e));
    }
    return new Expr.Index(name.pos(), name, lbrack, args, build.pos(c.getChild(last)));
  }

  // ---- Interfaces

  private Expr interfaceType(InterfaceTypeContext c) {
    List<Expr.Field> methods = new ArrayList<>();
    for (ParserRuleContext e : TreeBuilder.enclosed(c, 1)) {
      methods.add(elem((ElemContext) e));
    }
    return new Expr.InterfaceType(build.pos(c.getStart()), methods, build.pos(c.getStop()));
  }

  private Expr.Field elem(ElemContext c) {
    int pos = build.pos(c.getStart());
    int n = c.getChildCount();
    if (kind(c, 0) != GoLexer.IDENTIFIER) {
      int terms = kind(c, 0) == GoLexer.TILDE ? 2 : 1;
      Expr x = type(c.getChild(terms - 1));
      x = terms == 2 ? new Expr.Unary(pos, Token.TILDE, x) : x;
      return new Expr.Field(pos, List.of(), union(x, c, terms), null);
    }
    Expr.Ident name = build.ident(c.getChild(0));
    if (n > 1 && c.getChild(1) instanceof ParamsContext params) {
      ResultContext result = n > 2 ? (ResultContext) c.getChild(2) : null;
      return new Expr.Field(pos, List.of(name), signature(params, result), null);
    }
    Expr x = name;
    int i = 1;
    if (kind(c, i) == GoLexer.DOT) {
      x = qualified(name, c.getChild(2));
      i = 3;
    }
    if (i < n && c.getChild(i) instanceof TypeArgsContext args) {
      x = instance(x, args);
      i++;
    }
    return new Expr.Field(pos, List.of(), union(x, c, i), null);
  }

  /** {@code x} and the terms after it: children {@code from, ...} are {@code OR term OR term}. */
  Expr union(Expr x, ParserRuleContext c, int from) {
    for (int i = from; i < c.getChildCount(); i += 2) {
      x = new Expr.Binary(build.pos(c.getChild(i)), x, Token.OR, term(c.getChild(i + 1)));
    }
    return x;
  }

  /** {@code term}, {@code termNotExpr}. */
  Expr term(ParseTree c) {
    Expr type = type(c.getChild(c.getChildCount() - 1));
    return c.getChildCount() == 1
        ? type
        : new Expr.Unary(build.pos(c.getChild(0)), Token.TILDE, type);
  }
}
