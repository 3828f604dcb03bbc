package dev.gosim.format;

import java.util.List;

/**
 * An expression or a type, with the offsets of those tokens behind which comments may stand or
 * lines end. Absent parts are null, absent offsets {@link Node#NONE}.
 */
sealed interface Expr extends Node {
  record Bad(int pos, int end) implements Expr {}

  record Name(int pos, String text) implements Expr {
    @Override
    public int end() {
      return pos + text.length();
    }
  }

  record Lit(int pos, int end, Tok kind, String text) implements Expr {}

  record Composite(Expr type, int lbrace, List<Expr> elts, int rbrace) implements Expr {
    @Override
    public int pos() {
      return type == null ? lbrace : type.pos();
    }

    @Override
    public int end() {
      return rbrace + 1;
    }
  }

  record FuncLit(FuncType type, Stmt.Block body) implements Expr {
    @Override
    public int pos() {
      return type.pos();
    }

    @Override
    public int end() {
      return body.end();
    }
  }

  record Paren(int pos, Expr x, int rparen) implements Expr {
    @Override
    public int end() {
      return rparen + 1;
    }
  }

  record Select(Expr x, Name sel) implements Expr {
    @Override
    public int pos() {
      return x.pos();
    }

    @Override
    public int end() {
      return sel.end();
    }
  }

  // x[i], or x[T1, T2]
  record Index(Expr x, int lbrack, List<Expr> indices, int rbrack) implements Expr {
    @Override
    public int pos() {
      return x.pos();
    }

    @Override
    public int end() {
      return rbrack + 1;
    }
  }

  record Slice(Expr x, int lbrack, Expr low, Expr high, Expr max, int rbrack) implements Expr {
    @Override
    public int pos() {
      return x.pos();
    }

    @Override
    public int end() {
      return rbrack + 1;
    }
  }

  // type null for x.(type)
  record Assert(Expr x, int lparen, Expr type, int rparen) implements Expr {
    @Override
    public int pos() {
      return x.pos();
    }

    @Override
    public int end() {
      return rparen + 1;
    }
  }

  record Call(Expr fun, int lparen, List<Expr> args, int ellipsis, int rparen) implements Expr {
    @Override
    public int pos() {
      return fun.pos();
    }

    @Override
    public int end() {
      return rparen + 1;
    }
  }

  record Star(int pos, Expr x) implements Expr {
    @Override
    public int end() {
      return x.end();
    }
  }

  record Unary(int pos, Tok op, Expr x) implements Expr {
    @Override
    public int end() {
      return x.end();
    }
  }

  record Binary(Expr x, int opPos, Tok op, Expr y) implements Expr {
    @Override
    public int pos() {
      return x.pos();
    }

    @Override
    public int end() {
      return y.end();
    }
  }

  record KeyValue(Expr key, int colon, Expr value) implements Expr {
    @Override
    public int pos() {
      return key.pos();
    }

    @Override
    public int end() {
      return value.end();
    }
  }

  record Ellipsis(int pos, Expr elem) implements Expr {
    @Override
    public int end() {
      return elem == null ? pos + 3 : elem.end();
    }
  }

  record ArrayType(int pos, Expr len, Expr elem) implements Expr {
    @Override
    public int end() {
      return elem.end();
    }
  }

  record StructType(int pos, Fields fields) implements Expr {
    @Override
    public int end() {
      return fields.end();
    }
  }

  record InterfaceType(int pos, Fields methods) implements Expr {
    @Override
    public int end() {
      return methods.end();
    }
  }

  // pos is NONE for a method's
  record FuncType(int func, Fields typeParams, Fields params, Fields results) implements Expr {
    @Override
    public int pos() {
      return func != NONE ? func : params.pos();
    }

    @Override
    public int end() {
      return results != null ? results.end() : params.end();
    }
  }

  record MapType(int pos, Expr key, Expr value) implements Expr {
    @Override
    public int end() {
      return value.end();
    }
  }

  record ChanType(int pos, int arrow, Dir dir, Expr value) implements Expr {
    @Override
    public int end() {
      return value.end();
    }
  }

  enum Dir {
    BOTH,
    SEND,
    RECV
  }

  /** Of a struct, an interface, parameters or results; the latter may lack parentheses. */
  record Fields(int opening, List<Field> list, int closing) implements Node {
    @Override
    public int pos() {
      return opening != NONE ? opening : list.getFirst().pos();
    }

    @Override
    public int end() {
      return closing != NONE ? closing + 1 : list.getLast().end();
    }

    /** How many names, counting one without. */
    int count() {
      int n = 0;
      for (Field f : list) {
        n += Math.max(1, f.names().size());
      }
      return n;
    }
  }

  /** A field, method, parameter or embedded type (without names). */
  record Field(List<Name> names, Expr type, Lit tag, Comment.Group comment) implements Node {
    @Override
    public int pos() {
      return names.isEmpty() ? type.pos() : names.getFirst().pos();
    }

    @Override
    public int end() {
      return tag != null ? tag.end() : type.end();
    }
  }

  static Expr unparen(Expr x) {
    while (x instanceof Paren p) {
      x = p.x();
    }
    return x;
  }

  /** Whether something can be an element of a type set only, and no value. */
  static boolean isTypeElem(Expr x) {
    return switch (x) {
      case ArrayType _, StructType _, FuncType _, InterfaceType _, MapType _, ChanType _ -> true;
      case Unary u -> u.op() == Tok.TILDE;
      case Binary b -> isTypeElem(b.x()) || isTypeElem(b.y());
      case Paren p -> isTypeElem(p.x());
      default -> false;
    };
  }
}
