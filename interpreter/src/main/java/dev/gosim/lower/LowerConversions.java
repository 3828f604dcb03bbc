package dev.gosim.lower;

import dev.gosim.ast.Expr.Call;
import dev.gosim.ast.Expr.TypeAssert;
import dev.gosim.node.BoolExpr;
import dev.gosim.node.Complexes;
import dev.gosim.node.Constants.ConstRef;
import dev.gosim.node.Conversions;
import dev.gosim.node.DoubleExpr;
import dev.gosim.node.Expr;
import dev.gosim.node.Floats;
import dev.gosim.node.Interfaces;
import dev.gosim.node.LongExpr;
import dev.gosim.node.RefExpr;
import dev.gosim.node.Slices;
import dev.gosim.node.Stmt;
import dev.gosim.node.Strings;
import dev.gosim.node.TypeAsserts;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.PointerType;
import dev.gosim.types.SliceType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.value.Rep;
import dev.gosim.value.Values;
import java.util.List;

/** Conversions, explicit and by assignability, and type assertions. */
final class LowerConversions {
  private final FuncLowering fn;

  LowerConversions(FuncLowering fn) {
    this.fn = fn;
  }

  // ---- assignability ----

  /** x of type from as a value of type to, to which it is assignable. */
  Expr assignable(Expr x, Type from, Type to) {
    if (from == to || from == Basic.UNTYPED_NIL) {
      return from == to ? x : LowerExprs.nil(to);
    }
    if (to.underlying() instanceof InterfaceType) {
      return from.underlying() instanceof InterfaceType ? x : box(x, Consts.defaultType(from));
    }
    return retype(x, from, to);
  }

  /** A value put into an interface; structs and arrays are copied by whoever stores the result. */
  Expr box(Expr x, Type t) {
    // A package variable that is a struct or array is constant only as an object.
    if (x instanceof ConstRef c && !Values.isVariable(t)) {
      return new ConstRef(Values.box(c.v(), t));
    }
    if (t instanceof Basic b) {
      switch (b.kind()) {
        case BOOL, INT, FLOAT64 -> {
          return new Interfaces.BoxPlain(x);
        }
        case STRING -> {
          return x;
        }
        default -> {}
      }
    }
    if (t instanceof PointerType p && p.elem().underlying() instanceof StructType) {
      return new Interfaces.BoxPointer((RefExpr) x, t, p.elem());
    }
    return new Interfaces.Box(LowerExprs.owned(x, t, false), t);
  }

  /** Struct and array objects know their type, so another type needs another object. */
  private static Expr retype(Expr x, Type from, Type to) {
    if (to.underlying() instanceof StructType) {
      return new Conversions.RetypeStruct((RefExpr) x, to);
    }
    if (to.underlying() instanceof ArrayType && from.underlying() instanceof ArrayType) {
      return new Conversions.RetypeArray((RefExpr) x, to);
    }
    return x;
  }

  // ---- conversions ----

  /** T(x) of a value that is no constant, or whose result is none. */
  Expr conversion(Call c) {
    dev.gosim.ast.Expr arg = c.args().getFirst();
    Type to = fn.typeOf(c);
    var tv = fn.program.info.types.get(arg);
    Type from = fn.typeOf(arg);
    if (tv != null && tv.value() != null) {
      if (to.underlying() instanceof Basic b
          && b.isNumeric()
          && from.underlying() instanceof Basic f
          && f.isNumeric()) {
        return Consts.node(tv.value(), to);
      }
      return convert(
          Consts.node(tv.value(), Consts.defaultType(from)), Consts.defaultType(from), to, c.pos());
    }
    if (from == Basic.UNTYPED_NIL) {
      return LowerExprs.nil(to);
    }
    return convert(fn.exprs.lower(arg), from, to, c.pos());
  }

  Expr convert(Expr x, Type from, Type to, int pos) {
    if (from == to) {
      return x;
    }
    if (to.underlying() instanceof Basic b) {
      if (b.isString() && !(from.underlying() instanceof Basic s && s.isString())) {
        return toString(x, from);
      }
      if (b.isNumeric() && from.underlying() instanceof Basic s && s.isNumeric()) {
        return number(x, s, to, b);
      }
      return unsafe(x, b);
    }
    if (to.underlying() instanceof PointerType
        && from.underlying() == Basic.UNSAFE_POINTER
        && x instanceof RefExpr p) {
      return new Conversions.FromUnsafePointer(p);
    }
    if (to.underlying() instanceof SliceType s
        && from.underlying() instanceof Basic f
        && f.isString()) {
      boolean bytes = ((Basic) s.elem().underlying()).kind() == Basic.Kind.UINT8;
      return bytes ? new Strings.ToBytes((RefExpr) x) : new Strings.ToRunes((RefExpr) x);
    }
    if (from.underlying() instanceof SliceType) {
      if (to.underlying() instanceof ArrayType a) {
        return new Slices.ToArray((RefExpr) x, to, (int) a.len(), false, pos);
      }
      if (to.underlying() instanceof PointerType p
          && p.elem().underlying() instanceof ArrayType a) {
        return new Slices.ToArray((RefExpr) x, p.elem(), (int) a.len(), true, pos);
      }
    }
    return assignable(x, from, to);
  }

  /** Of a pointer there is a number that stands for its address; nothing is reached by that. */
  private static Expr unsafe(Expr x, Basic to) {
    if (to.isNumeric() && x instanceof RefExpr p) {
      return new Conversions.PointerToLong(p);
    }
    return !to.isNumeric() && x instanceof LongExpr n ? new Conversions.LongToPointer(n) : x;
  }

  private static Expr toString(Expr x, Type from) {
    if (x instanceof LongExpr l) {
      return new Strings.FromRune(l, LowerOps.isUlong(from));
    }
    boolean bytes =
        ((Basic) ((SliceType) from.underlying()).elem().underlying()).kind() == Basic.Kind.UINT8;
    return bytes ? new Strings.FromBytes((RefExpr) x) : new Strings.FromRunes((RefExpr) x);
  }

  private static Expr number(Expr x, Basic from, Type toType, Basic to) {
    return switch (x) {
      case LongExpr l when to.isInteger() ->
          from.size() < to.size() && !(from.isUnsigned() != to.isUnsigned())
              ? l
              : LowerOps.wrap(l, toType);
      case LongExpr l when to.kind() == Basic.Kind.FLOAT32 ->
          LowerOps.isUlong(from) ? new Conversions.UlongToFloat(l) : new Conversions.LongToFloat(l);
      case LongExpr l ->
          LowerOps.isUlong(from)
              ? new Conversions.UlongToDouble(l)
              : new Conversions.LongToDouble(l);
      case DoubleExpr d when to.isInteger() ->
          LowerOps.isUlong(to)
              ? new Conversions.DoubleToUlong(d)
              : LowerOps.wrap(new Conversions.DoubleToLong(d), toType);
      case DoubleExpr d -> to.kind() == Basic.Kind.FLOAT32 ? new Floats.ToFloat32(d) : d;
      case RefExpr r -> to.kind() == Basic.Kind.COMPLEX64 ? new Complexes.ToComplex64(r) : r;
      case BoolExpr b -> throw new IllegalStateException("number of bool");
    };
  }

  // ---- type assertions ----

  /** The test for a type: exact for a concrete one, by method set for an interface. */
  Interfaces.TypeTest typeTest(Type t) {
    if (t.underlying() instanceof InterfaceType) {
      Program p = fn.program;
      return new Interfaces.Implements(v -> p.implementsType(Values.typeOf(v, p.types), t));
    }
    return new Interfaces.IsType(t);
  }

  /** The value of type t inside an interface value that has that type. */
  Expr unbox(RefExpr x, Type t) {
    return switch (Rep.of(t)) {
      case LONG -> new Interfaces.UnboxLong(x);
      case DOUBLE -> new Interfaces.UnboxDouble(x);
      case BOOL -> new Interfaces.UnboxBool(x);
      case REF -> new Interfaces.UnboxRef(x);
    };
  }

  /** x.(T) as a value. */
  Expr typeAssert(TypeAssert e) {
    Type t = fn.typeOf(e.type());
    RefExpr x = fn.exprs.refExpr(e.x());
    Type from = fn.typeOf(e.x());
    Interfaces.Failure failure = new TypeAsserts(fn.program.types, from, t);
    RefExpr checked = new Interfaces.Assert(x, typeTest(t), failure, e.pos());
    return t.underlying() instanceof InterfaceType ? checked : unbox(checked, t);
  }

  /** v, ok = x.(T). */
  LowerCalls.Multi commaOk(TypeAssert e) {
    Type t = fn.typeOf(e.type());
    Local iface = fn.temp(fn.typeOf(e.x()));
    Local ok = fn.temp(Basic.BOOL);
    Local v = fn.temp(t);
    RefExpr x = (RefExpr) LowerExprs.load(iface);
    Expr inside = t.underlying() instanceof InterfaceType ? x : unbox(x, t);
    Stmt code =
        new dev.gosim.node.Control.Block(
            new Stmt[] {
              LowerExprs.store(iface, fn.exprs.lower(e.x())),
              LowerExprs.store(ok, new Interfaces.Test(x, typeTest(t))),
              new dev.gosim.node.Control.IfElse(
                  (BoolExpr) LowerExprs.load(ok),
                  LowerExprs.store(v, inside),
                  LowerExprs.store(v, Consts.zero(t)))
            });
    return new LowerCalls.Multi(
        code, List.of(LowerExprs.load(v), LowerExprs.load(ok)), List.of(t, Basic.BOOL));
  }
}
