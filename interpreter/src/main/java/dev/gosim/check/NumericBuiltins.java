package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Token;
import dev.gosim.types.Alias;
import dev.gosim.types.Basic;
import dev.gosim.types.Builtin;
import dev.gosim.types.Constant;
import dev.gosim.types.Identical;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Predicates;
import dev.gosim.types.Type;
import dev.gosim.types.TypeName;
import dev.gosim.types.TypeParam;
import dev.gosim.types.Union;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** complex, real, imag, min and max (spec, "Manipulating complex numbers", "Min and max"). */
final class NumericBuiltins {
  private final Checker c;

  NumericBuiltins(Checker c) {
    this.c = c;
  }

  boolean complex(Operand x, Operand y, Expr.Call call) {
    boolean ux = Predicates.isUntyped(x.type);
    boolean uy = Predicates.isUntyped(y.type);
    if (ux && uy) {
      if (x.isConstant() && y.isConstant()) {
        asFloat(x);
        asFloat(y);
      } else {
        // a shift that waits for its type: it will not like this one
        c.untyped.convert(x, Basic.FLOAT64);
        c.untyped.convert(y, Basic.FLOAT64);
      }
    } else if (ux) {
      c.untyped.convert(x, y.type);
    } else if (uy) {
      c.untyped.convert(y, x.type);
    }
    if (x.isInvalid() || y.isInvalid()) {
      return false;
    }
    if (!Identical.identical(x.type, y.type)) {
      String types = c.texts.of(x.type) + " and " + c.texts.of(y.type);
      String what = c.texts.of(call) + " (mismatched types " + types + ")";
      c.problems.error(x, Problems.INVALID_OP + what);
      return false;
    }
    Type result = applied(x, Builtin.Id.COMPLEX, NumericBuiltins::complexOf);
    if (result == null) {
      String what = "arguments have type " + c.texts.of(x.type) + ", expected floating-point";
      c.problems.error(x, Problems.INVALID_ARG + what);
      return false;
    }
    if (x.isConstant() && y.isConstant()) {
      Constant re = ConstantOps.real(x.value);
      x.value = ConstantOps.complex(re, ConstantOps.real(y.value));
    } else {
      x.mode = OperandMode.VALUE;
      c.builtins.record(call, result, x.type, x.type);
    }
    x.type = result;
    return true;
  }

  private static void asFloat(Operand x) {
    if (Predicates.isNumeric(x.type) && !(x.value instanceof Constant.Complex)) {
      x.type = Basic.UNTYPED_FLOAT;
    }
  }

  private static Type complexOf(Basic b) {
    return switch (b.kind()) {
      case FLOAT32 -> Basic.COMPLEX64;
      case FLOAT64 -> Basic.COMPLEX128;
      case UNTYPED_FLOAT -> Basic.UNTYPED_COMPLEX;
      default -> null;
    };
  }

  private static Type floatOf(Basic b) {
    return switch (b.kind()) {
      case COMPLEX64 -> Basic.FLOAT32;
      case COMPLEX128 -> Basic.FLOAT64;
      case UNTYPED_COMPLEX -> Basic.UNTYPED_FLOAT;
      default -> null;
    };
  }

  /** real(x) and imag(x). */
  boolean part(Operand x, Expr.Call call, Builtin.Id id) {
    if (Predicates.isUntyped(x.type)) {
      if (!x.isConstant()) {
        c.untyped.convert(x, Basic.COMPLEX128);
        if (x.isInvalid()) {
          return false;
        }
      } else if (Predicates.isNumeric(x.type)) {
        x.type = Basic.UNTYPED_COMPLEX;
      }
    }
    Type result = applied(x, id, NumericBuiltins::floatOf);
    if (result == null) {
      String what = "argument has type " + c.texts.of(x.type) + ", expected complex type";
      c.problems.error(x, Problems.INVALID_ARG + what);
      return false;
    }
    if (x.isConstant()) {
      boolean real = id == Builtin.Id.REAL;
      x.value = real ? ConstantOps.real(x.value) : ConstantOps.imag(x.value);
    } else {
      x.mode = OperandMode.VALUE;
      c.builtins.record(call, result, x.type);
    }
    x.type = result;
    return true;
  }

  /**
   * The function's result type for x; null if it is not defined. Go does not allow type parameters
   * here yet, though it can say what would come of them.
   */
  private Type applied(Operand x, Builtin.Id id, Function<Basic, Type> f) {
    if (!(Alias.unalias(x.type) instanceof TypeParam p)) {
      return x.type.underlying() instanceof Basic b ? f.apply(b) : null;
    }
    List<Union.Term> terms = new ArrayList<>();
    boolean all =
        Predicates.all(
            p,
            (t, u) -> {
              Type r = u instanceof Basic b ? f.apply(b) : null;
              if (r != null) {
                terms.add(new Union.Term(false, r));
              }
              return r != null;
            });
    if (!all) {
      return null;
    }
    String what = c.texts.of(x) + " not supported as argument to built-in " + Texts.name(id);
    c.problems.error(x, what + " for go1.18 (see go.dev/issue/50937)");
    TypeName name = new TypeName(0, c.env.pkg, p.obj().name(), null);
    TypeParam result = new TypeParam(name, InterfaceType.implicit(new Union(terms)));
    result.setIndex(p.index());
    return result;
  }

  /** min and max. */
  boolean extreme(Operand x, List<Operand> args, Expr.Call call, Builtin.Id id) {
    Token better = id == Builtin.Id.MAX ? Token.GTR : Token.LSS;
    for (int i = 0; i < args.size(); i++) {
      Operand a = args.get(i);
      if (!Predicates.allOrdered(a.type)) {
        c.problems.error(a, Problems.INVALID_ARG + c.texts.of(a) + " cannot be ordered");
        return false;
      }
      if (i > 0 && !combine(x, a, better)) {
        return false;
      }
    }
    if (!x.isConstant()) {
      x.mode = OperandMode.VALUE;
      c.assignments.assignment(x, InterfaceType.EMPTY, "argument to built-in " + Texts.name(id));
      if (x.isInvalid()) {
        return false;
      }
    }
    for (Operand a : args) {
      c.untyped.updateType(a.expr, x.type, true);
    }
    return x.isConstant() || c.builtins.recordUniform(call, x.type, args.size());
  }

  private boolean combine(Operand x, Operand a, Token better) {
    c.untyped.match(x, a);
    if (x.isInvalid()) {
      return false;
    }
    if (!Identical.identical(x.type, a.type)) {
      String previous = c.texts.of(x.type) + " (previous argument) and ";
      String this_ = c.texts.of(a.type) + " (type of " + c.texts.of(a.expr) + ")";
      c.problems.error(a, Problems.INVALID_ARG + "mismatched types " + previous + this_);
      return false;
    }
    if (!x.isConstant() || !a.isConstant()) {
      x.mode = OperandMode.VALUE;
    } else if (ConstantOps.compare(a.value, better, x.value)) {
      x.set(a);
    }
    return true;
  }
}
