package dev.gosim.lower;

import dev.gosim.ast.Expr.Binary;
import dev.gosim.ast.Expr.Unary;
import dev.gosim.ast.Token;
import dev.gosim.node.Arithmetic;
import dev.gosim.node.BoolExpr;
import dev.gosim.node.Compare;
import dev.gosim.node.Complexes;
import dev.gosim.node.ConstDivision;
import dev.gosim.node.DoubleExpr;
import dev.gosim.node.Equality;
import dev.gosim.node.Expr;
import dev.gosim.node.Floats;
import dev.gosim.node.LongExpr;
import dev.gosim.node.Prepared;
import dev.gosim.node.RefExpr;
import dev.gosim.node.Stmt;
import dev.gosim.node.Strings;
import dev.gosim.node.Wrap;
import dev.gosim.types.Basic;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Type;
import dev.gosim.value.Rep;
import java.util.ArrayList;
import java.util.List;

/** Operators (spec, "Operators"): the node for an operator at a type. */
final class LowerOps {
  private final FuncLowering fn;

  LowerOps(FuncLowering fn) {
    this.fn = fn;
  }

  // ---- unary ----

  Expr unary(Unary u) {
    return switch (u.op()) {
      case AND -> fn.places.address(u.x());
      case ARROW -> fn.channels.receive(u);
      case NOT -> new Compare.Not(fn.exprs.boolExpr(u.x()));
      case ADD -> fn.exprs.lower(u.x());
      case SUB -> negate(fn.exprs.lower(u.x()), fn.typeOf(u));
      case XOR -> wrap(new Arithmetic.NotLong(fn.exprs.longExpr(u.x())), fn.typeOf(u));
      default -> throw new IllegalStateException("unary " + u.op());
    };
  }

  private static Expr negate(Expr x, Type t) {
    return switch (x) {
      case LongExpr l -> wrap(new Arithmetic.NegLong(l), t);
      case DoubleExpr d -> new Floats.NegDouble(d);
      case RefExpr r -> new Complexes.Neg(r);
      case BoolExpr b -> throw new IllegalStateException("- of bool");
    };
  }

  /** Normalises a 64-bit result to the width of integer type t. */
  static LongExpr wrap(LongExpr x, Type t) {
    return switch (((Basic) t.underlying()).kind()) {
      case INT8 -> new Wrap.Int8(x);
      case INT16 -> new Wrap.Int16(x);
      case INT32 -> new Wrap.Int32(x);
      case UINT8 -> new Wrap.Uint8(x);
      case UINT16 -> new Wrap.Uint16(x);
      case UINT32 -> new Wrap.Uint32(x);
      default -> x;
    };
  }

  // ---- binary ----

  Expr binary(Binary b) {
    return switch (b.op()) {
      case LAND -> new Compare.AndAlso(fn.exprs.boolExpr(b.x()), fn.exprs.boolExpr(b.y()));
      case LOR -> new Compare.OrElse(fn.exprs.boolExpr(b.x()), fn.exprs.boolExpr(b.y()));
      case EQL, NEQ, LSS, LEQ, GTR, GEQ -> comparison(b);
      case SHL, SHR -> shift(b);
      default -> {
        Type t = fn.typeOf(b);
        List<Stmt> before = new ArrayList<>();
        List<Expr> xy = operands(b, t, before);
        yield Prepared.of(before, arithmetic(b.op(), xy.get(0), xy.get(1), t, b.pos()));
      }
    };
  }

  private List<Expr> operands(Binary b, Type t, List<Stmt> before) {
    return fn.operands.list(List.of(b.x(), b.y()), i -> t, fn.exprs::converted, before);
  }

  /** x op y, both of type t, op not a shift, comparison or boolean operator. */
  Expr arithmetic(Token op, Expr x, Expr y, Type t, int pos) {
    return switch (Rep.of(t)) {
      case LONG -> integer(op, (LongExpr) x, (LongExpr) y, t, pos);
      case DOUBLE -> floating(op, (DoubleExpr) x, (DoubleExpr) y, t);
      case REF ->
          ((Basic) t.underlying()).isString()
              ? Strings.concat((RefExpr) x, (RefExpr) y)
              : Complexes.binary(op.text(), (RefExpr) x, (RefExpr) y, isComplex64(t));
      case BOOL -> throw new IllegalStateException(op + " of bool");
    };
  }

  private static boolean isComplex64(Type t) {
    return ((Basic) t.underlying()).kind() == Basic.Kind.COMPLEX64;
  }

  private LongExpr integer(Token op, LongExpr x, LongExpr y, Type t, int pos) {
    Long c = Consts.longValue(y);
    return switch (op) {
      case ADD ->
          wrap(c != null ? new Arithmetic.AddLongConst(x, c) : new Arithmetic.AddLong(x, y), t);
      case SUB ->
          wrap(c != null ? new Arithmetic.SubLongConst(x, c) : new Arithmetic.SubLong(x, y), t);
      case MUL ->
          wrap(c != null ? new Arithmetic.MulLongConst(x, c) : new Arithmetic.MulLong(x, y), t);
      case QUO, REM -> {
        LongExpr quick = c == null ? null : narrowDivision(op, x, c, t);
        yield quick != null ? quick : division(op, x, y, t, pos);
      }
      case AND -> new Arithmetic.AndLong(x, y);
      case OR -> new Arithmetic.OrLong(x, y);
      case XOR -> new Arithmetic.XorLong(x, y);
      case AND_NOT -> new Arithmetic.AndNotLong(x, y);
      default -> throw new IllegalStateException("integer " + op);
    };
  }

  private LongExpr division(Token op, LongExpr x, LongExpr y, Type t, int pos) {
    if (op == Token.REM) {
      return isUlong(t) ? new Arithmetic.RemUlong(x, y, pos) : new Arithmetic.RemLong(x, y, pos);
    }
    return isUlong(t)
        ? new Arithmetic.DivUlong(x, y, pos)
        : wrap(new Arithmetic.DivLong(x, y, pos), t);
  }

  /** Division by a constant of an unsigned integer that is narrower than a long; or null. */
  private static LongExpr narrowDivision(Token op, LongExpr x, long d, Type t) {
    if (!((Basic) t.underlying()).isUnsigned() || isUlong(t)) {
      return null;
    }
    return op == Token.QUO ? ConstDivision.div(x, d) : ConstDivision.rem(x, d);
  }

  /** uint, uint64, uintptr: longs whose sign bit counts. */
  static boolean isUlong(Type t) {
    Basic b = (Basic) t.underlying();
    return b.isUnsigned() && b.size() == 8;
  }

  private static DoubleExpr floating(Token op, DoubleExpr x, DoubleExpr y, Type t) {
    DoubleExpr r =
        switch (op) {
          case ADD -> new Floats.AddDouble(x, y);
          case SUB -> new Floats.SubDouble(x, y);
          case MUL -> new Floats.MulDouble(x, y);
          case QUO -> new Floats.DivDouble(x, y);
          default -> throw new IllegalStateException("float " + op);
        };
    return ((Basic) t.underlying()).kind() == Basic.Kind.FLOAT32 ? new Floats.ToFloat32(r) : r;
  }

  private Expr shift(Binary b) {
    Type t = fn.typeOf(b);
    Type count = fn.typeOf(b.y());
    List<Stmt> before = new ArrayList<>();
    List<Expr> xy =
        fn.operands.list(
            List.of(b.x(), b.y()),
            i -> i == 0 ? t : count,
            (e, u) -> e == b.x() ? fn.exprs.longExpr(e) : shiftCount(e),
            before);
    LongExpr n = (LongExpr) xy.get(1);
    return Prepared.of(before, shift(b.op(), (LongExpr) xy.get(0), t, n, count, b.pos()));
  }

  /** x shifted by n, a value of type {@code count}; the result is of type t. */
  LongExpr shift(Token op, LongExpr x, Type t, LongExpr n, Type count, int pos) {
    boolean signed = Consts.longValue(n) == null && !((Basic) count.underlying()).isUnsigned();
    if (op == Token.SHL) {
      return wrap(new Arithmetic.Shl(x, n, signed, pos), t);
    }
    boolean unsigned = ((Basic) t.underlying()).isUnsigned();
    return unsigned
        ? new Arithmetic.Ushr(x, n, signed, pos)
        : new Arithmetic.Shr(x, n, signed, pos);
  }

  /** A shift count: an integer, or an untyped constant of any numeric kind with its value. */
  LongExpr shiftCount(dev.gosim.ast.Expr count) {
    var tv = fn.program.info.types.get(count);
    return (LongExpr)
        (tv != null && tv.value() != null
            ? Consts.node(tv.value(), Basic.UINT)
            : fn.exprs.lower(count));
  }

  // ---- comparison ----

  private BoolExpr comparison(Binary b) {
    Type tx = fn.typeOf(b.x());
    Type ty = fn.typeOf(b.y());
    boolean ix = tx.underlying() instanceof InterfaceType;
    boolean iy = ty.underlying() instanceof InterfaceType;
    Type t = isNil(tx) || iy && !ix ? ty : tx;
    List<Stmt> before = new ArrayList<>();
    List<Expr> xy = operands(b, t, before);
    return (BoolExpr) Prepared.of(before, compare(b.op(), xy.get(0), xy.get(1), t, b.pos()));
  }

  private static boolean isNil(Type t) {
    return t == Basic.UNTYPED_NIL;
  }

  /** x op y of two values of type t. */
  BoolExpr compare(Token op, Expr x, Expr y, Type t, int pos) {
    return switch (x) {
      case LongExpr l -> compareLong(op, l, (LongExpr) y, t);
      case DoubleExpr d -> compareDouble(op, d, (DoubleExpr) y);
      case BoolExpr b -> not(op, new Compare.EqBool(b, (BoolExpr) y));
      case RefExpr r when t.underlying() instanceof Basic b && b.isString() ->
          compareString(op, r, (RefExpr) y);
      case RefExpr r -> not(op, Equality.of(r, (RefExpr) y, t, pos));
    };
  }

  private static BoolExpr not(Token op, BoolExpr eq) {
    return op == Token.NEQ ? new Compare.Not(eq) : eq;
  }

  private static BoolExpr compareLong(Token op, LongExpr x, LongExpr y, Type t) {
    if (isUlong(t)) {
      switch (op) {
        case LSS:
          return new Compare.LtUlong(x, y);
        case LEQ:
          return new Compare.LeUlong(x, y);
        case GTR:
          return new Compare.GtUlong(x, y);
        case GEQ:
          return new Compare.GeUlong(x, y);
        default:
          break;
      }
    }
    Long c = Consts.longValue(y);
    if (c != null) {
      return switch (op) {
        case LSS -> new Compare.LtLongConst(x, c);
        case LEQ -> new Compare.LeLongConst(x, c);
        case GTR -> new Compare.GtLongConst(x, c);
        case GEQ -> new Compare.GeLongConst(x, c);
        case EQL -> new Compare.EqLongConst(x, c);
        default -> new Compare.NeLongConst(x, c);
      };
    }
    return switch (op) {
      case LSS -> new Compare.LtLong(x, y);
      case LEQ -> new Compare.LeLong(x, y);
      case GTR -> new Compare.GtLong(x, y);
      case GEQ -> new Compare.GeLong(x, y);
      case EQL -> new Compare.EqLong(x, y);
      default -> new Compare.NeLong(x, y);
    };
  }

  private static BoolExpr compareDouble(Token op, DoubleExpr x, DoubleExpr y) {
    return switch (op) {
      case LSS -> new Compare.LtDouble(x, y);
      case LEQ -> new Compare.LeDouble(x, y);
      case GTR -> new Compare.GtDouble(x, y);
      case GEQ -> new Compare.GeDouble(x, y);
      case EQL -> new Compare.EqDouble(x, y);
      default -> new Compare.NeDouble(x, y);
    };
  }

  private static BoolExpr compareString(Token op, RefExpr x, RefExpr y) {
    return switch (op) {
      case LSS -> new Compare.LtString(x, y);
      case LEQ -> new Compare.LeString(x, y);
      case GTR -> new Compare.GtString(x, y);
      case GEQ -> new Compare.GeString(x, y);
      default -> not(op, new Compare.EqString(x, y));
    };
  }
}
