package dev.gosim.lower;

import dev.gosim.check.ConstantOps;
import dev.gosim.node.Constants.ConstBool;
import dev.gosim.node.Constants.ConstDouble;
import dev.gosim.node.Constants.ConstLong;
import dev.gosim.node.Constants.ConstRef;
import dev.gosim.node.Expr;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.Constant;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Predicates;
import dev.gosim.types.SliceType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.value.Complex;
import dev.gosim.value.Slice;
import dev.gosim.value.Values;

/** Constant values as nodes, and zero values. */
final class Consts {
  private Consts() {}

  /** A constant as a value of type t. */
  static Expr node(Constant c, Type t) {
    if (t.underlying() instanceof InterfaceType) {
      Type d = defaultType(c);
      return new ConstRef(Values.box(node(c, d).boxed(null), d));
    }
    Basic b = (Basic) t.underlying();
    if (b.isBoolean()) {
      return new ConstBool(((Constant.Bool) c).value());
    }
    if (b.isString()) {
      return new ConstRef(((Constant.Str) c).value());
    }
    if (b.isInteger()) {
      return new ConstLong(ConstantOps.bigInteger(ConstantOps.toInteger(c)).longValue());
    }
    if (b.isFloat()) {
      return new ConstDouble(real(c, b.kind() == Basic.Kind.FLOAT32));
    }
    if (b.isComplex()) {
      boolean single = b.kind() == Basic.Kind.COMPLEX64;
      return new ConstRef(
          new Complex(real(ConstantOps.real(c), single), real(ConstantOps.imag(c), single)));
    }
    throw new IllegalStateException("constant of type " + t);
  }

  private static double real(Constant c, boolean single) {
    Constant re = c instanceof Constant.Complex x ? x.re() : c;
    return single ? ConstantOps.float32(re) : ConstantOps.float64(re);
  }

  private static Type defaultType(Constant c) {
    return switch (c) {
      case Constant.Bool b -> Basic.BOOL;
      case Constant.Str s -> Basic.STRING;
      case Constant.Complex x -> Basic.COMPLEX128;
      case Constant.Rat r -> Basic.FLOAT64;
      case Constant.Float f -> Basic.FLOAT64;
      default -> Basic.INT;
    };
  }

  /** The zero value of a type; structs and arrays are made anew at each evaluation. */
  static Expr zero(Type t) {
    return switch (t.underlying()) {
      case Basic b when b.isBoolean() -> new ConstBool(false);
      case Basic b when b.isInteger() -> new ConstLong(0);
      case Basic b when b.isFloat() -> new ConstDouble(0);
      case Basic b when b.isString() -> new ConstRef("");
      case Basic b when b.isComplex() -> new ConstRef(Complex.ZERO);
      case SliceType s -> new ConstRef(Slice.NIL);
      case StructType s -> new dev.gosim.node.Locals.ZeroRef(t);
      case ArrayType a -> new dev.gosim.node.Locals.ZeroRef(t);
      default -> new ConstRef(null);
    };
  }

  /** The value of an integer constant expression's node, if it is one. */
  static Long longValue(Expr e) {
    return e instanceof ConstLong c ? (Long) c.v() : null;
  }

  /** The default type of an untyped type, others unchanged. */
  static Type defaultType(Type t) {
    return Predicates.defaultType(t);
  }
}
