package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.types.Alias;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.Builtin;
import dev.gosim.types.ChanType;
import dev.gosim.types.Constant;
import dev.gosim.types.Identical;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.MapType;
import dev.gosim.types.PointerType;
import dev.gosim.types.Predicates;
import dev.gosim.types.Signature;
import dev.gosim.types.SliceType;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.Universe;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Calls of predeclared functions (spec, "Built-in functions"; types2 {@code builtins.go}). This
 * class counts and evaluates arguments and checks the functions on slices, maps, channels and for
 * panics; {@link NumericBuiltins} and {@link UnsafeBuiltins} have the others. For a call that is no
 * constant, the signature it has here is recorded for the function's name.
 */
final class Builtins {
  /** How many arguments a function has at least; variadic: or more. */
  private record Shape(int args, boolean variadic, ExprKind kind) {
    static Shape of(int args, ExprKind kind) {
      return new Shape(args, false, kind);
    }
  }

  /** What messages write as {@code interface{}}, not as "any". */
  private static final InterfaceType EMPTY = new InterfaceType(List.of(), List.of());

  private final Checker c;

  Builtins(Checker c) {
    this.c = c;
  }

  private static Shape shape(Builtin.Id id) {
    return switch (id) {
      case APPEND, MAKE, MAX, MIN -> new Shape(1, true, ExprKind.EXPRESSION);
      case PRINT, PRINTLN -> new Shape(0, true, ExprKind.STATEMENT);
      case CLEAR, CLOSE, PANIC -> Shape.of(1, ExprKind.STATEMENT);
      case COPY, DELETE -> Shape.of(2, ExprKind.STATEMENT);
      case RECOVER -> Shape.of(0, ExprKind.STATEMENT);
      case COMPLEX, UNSAFE_ADD, UNSAFE_SLICE, UNSAFE_STRING -> Shape.of(2, ExprKind.EXPRESSION);
      default -> Shape.of(1, ExprKind.EXPRESSION);
    };
  }

  /** Whether a call of the function may stand as a statement. */
  static ExprKind kind(Builtin.Id id) {
    return shape(id).kind();
  }

  /** Checks a call; false if an error was reported, else {@code x} is the result. */
  boolean builtin(Operand x, Expr.Call call, Builtin.Id id) {
    if (call.ellipsis() != 0 && id != Builtin.Id.APPEND) {
      String what = "invalid use of ... with built-in " + Texts.name(id);
      c.problems.error(call, Problems.INVALID_OP + what);
      c.exprs.use(call.args());
      return false;
    }
    if (id != Builtin.Id.LEN && id != Builtin.Id.CAP) {
      return evaluate(x, call, id);
    }
    // whether len(x) is constant depends on whether x, by itself, contains calls
    boolean saved = c.env.hasCallOrRecv;
    c.env.hasCallOrRecv = false;
    boolean ok = evaluate(x, call, id);
    c.env.hasCallOrRecv = saved;
    return ok;
  }

  private boolean evaluate(Operand x, Expr.Call call, Builtin.Id id) {
    List<Operand> args = List.of();
    boolean special =
        id == Builtin.Id.MAKE || id == Builtin.Id.NEW || id == Builtin.Id.UNSAFE_OFFSETOF;
    if (!special) {
      args = c.arguments.exprList(call.args());
      if (args.stream().anyMatch(Operand::isInvalid)) {
        return false;
      }
      if (!args.isEmpty()) {
        x.set(args.get(0));
      }
    }
    int n = special ? call.args().size() : args.size();
    Shape shape = shape(id);
    if (n < shape.args() || n > shape.args() && !shape.variadic()) {
      String qualifier = n < shape.args() ? "not enough" : "too many";
      String counts = " (expected " + shape.args() + ", found " + n + ")";
      String what = qualifier + " arguments for " + c.texts.of(call) + counts;
      c.problems.error(call, Problems.INVALID_OP + what);
      return false;
    }
    return switch (id) {
      case APPEND -> append(x, call, args);
      case CAP, LEN -> length(x, call, id);
      case CLEAR -> clear(x, call);
      case CLOSE -> close(x, call);
      case COMPLEX -> c.numericBuiltins.complex(x, args.get(1), call);
      case COPY -> copy(x, args.get(1), call);
      case DELETE -> delete(x, args.get(1), call);
      case IMAG, REAL -> c.numericBuiltins.part(x, call, id);
      case MAKE -> make(x, call);
      case MAX, MIN -> c.numericBuiltins.extreme(x, args, call, id);
      case NEW -> new_(x, call);
      case PANIC -> panic(x, call);
      case PRINT, PRINTLN -> print(x, args, call, id);
      case RECOVER -> {
        x.setValue(EMPTY);
        yield record(call, x.type);
      }
      default -> c.unsafeBuiltins.builtin(x, args, call, id);
    };
  }

  /** Records the signature of this call; always true. */
  boolean record(Expr.Call call, Type result, Type... params) {
    c.recorder.recordBuiltinType(call.fun(), signature(result, Arrays.asList(params), false));
    return true;
  }

  private static Signature signature(Type result, List<Type> params, boolean variadic) {
    List<Var> vars = new ArrayList<>();
    for (Type t : params) {
      vars.add(new Var(Var.Kind.PARAM, 0, null, "", Predicates.defaultType(t)));
    }
    Tuple results =
        result == null
            ? Tuple.EMPTY
            : new Tuple(List.of(new Var(Var.Kind.RESULT, 0, null, "", result)));
    return new Signature(new Tuple(vars), results, variadic);
  }

  private boolean fail(Operand at, String msg) {
    c.problems.error(at, msg);
    return false;
  }

  private boolean append(Operand x, Expr.Call call, List<Operand> args) {
    Elem elem = sliceElem(x);
    if (elem.type == null) {
      return fail(x, "invalid append: " + elem.error);
    }
    Signature sig;
    if (args.size() == 2 && call.ellipsis() != 0 && isBytesAndString(x, args.get(1), true)) {
      Type second = args.get(1).type;
      if (Predicates.isUntyped(second)) {
        c.untyped.convert(args.get(1), Basic.STRING);
      }
      sig = signature(x.type, List.of(x.type, second), true);
    } else {
      sig = signature(x.type, List.of(x.type, new SliceType(elem.type)), true);
      c.arguments.check(call, sig, List.of(), List.of(), Arguments.Evaluated.of(args));
    }
    c.recorder.recordBuiltinType(call.fun(), sig);
    x.mode = OperandMode.VALUE;
    return true;
  }

  /** Either the element type of a slice or the reason why there is none. */
  private record Elem(Type type, String error) {}

  private Elem sliceElem(Operand x) {
    Type[] elem = new Type[1];
    String[] error = new String[1];
    Predicates.underIs(
        x.type,
        u -> {
          if (!(u instanceof SliceType s)) {
            String have = x.isNil() ? "untyped nil" : c.texts.of(x);
            error[0] = "argument must be a slice; have " + have;
          } else if (elem[0] == null) {
            elem[0] = s.elem();
          } else if (!Identical.identical(elem[0], s.elem())) {
            String types = c.texts.of(elem[0]) + " and " + c.texts.of(s.elem());
            error[0] = "mismatched slice element types " + types + " in " + c.texts.of(x);
          }
          return error[0] == null;
        });
    return error[0] == null ? new Elem(elem[0], null) : new Elem(null, error[0]);
  }

  /**
   * Whether x is a byte slice and all types of y are byte slices or strings; {@code needString}:
   * one of them a string.
   */
  private boolean isBytesAndString(Operand x, Operand y, boolean needString) {
    if (!x.assignableTo(c, new SliceType(Basic.BYTE), null)) {
      return false;
    }
    boolean[] string = new boolean[1];
    boolean ok =
        Predicates.underIs(
            y.type,
            u -> {
              if (u instanceof SliceType s && Identical.identical(s.elem(), Basic.BYTE)) {
                return true;
              }
              boolean isString = u != null && Predicates.isString(u);
              string[0] |= isString;
              return isString;
            });
    return ok && (string[0] || !needString);
  }

  private boolean length(Operand x, Expr.Call call, Builtin.Id id) {
    boolean len = id == Builtin.Id.LEN;
    Type t = x.type;
    if (x.isConstant() && Predicates.isString(t) && len) {
      x.setConstant(Basic.INT, Constant.of(ConstantOps.string(x.value).length()));
      return true;
    }
    boolean ok =
        Predicates.isTypeParam(t)
            ? Predicates.underIs(t, u -> u != null && hasLength(arrayBehind(u), len))
            : hasLength(arrayBehind(t.underlying()), len);
    if (!ok) {
      if (!Predicates.isValid(t.underlying())) {
        return false;
      }
      String what = c.texts.of(x) + " for built-in " + Texts.name(id);
      return fail(x, Problems.INVALID_ARG + what);
    }
    if (arrayBehind(t.underlying()) instanceof ArrayType a && !c.env.hasCallOrRecv) {
      x.setConstant(Basic.INT, a.len() < 0 ? ConstantOps.UNKNOWN : Constant.of(a.len()));
      return true;
    }
    record(call, Basic.INT, t);
    x.setValue(Basic.INT);
    return true;
  }

  private static boolean hasLength(Type u, boolean len) {
    return switch (u) {
      case ArrayType a -> true;
      case SliceType s -> true;
      case ChanType ch -> true;
      case Basic b -> len && b.isString();
      case MapType m -> len;
      default -> false;
    };
  }

  private static Type arrayBehind(Type t) {
    return Alias.unalias(t) instanceof PointerType p && p.elem().underlying() instanceof ArrayType a
        ? a
        : t;
  }

  private boolean noValue(Operand x) {
    x.mode = OperandMode.NO_VALUE;
    return true;
  }

  private boolean clear(Operand x, Expr.Call call) {
    boolean ok = Predicates.underIs(x.type, u -> u instanceof MapType || u instanceof SliceType);
    if (!ok) {
      String why = ": argument must be (or constrained by) map or slice";
      return fail(x, Problems.INVALID_ARG + "cannot clear " + c.texts.of(x) + why);
    }
    record(call, null, x.type);
    return noValue(x);
  }

  private boolean close(Operand x, Expr.Call call) {
    boolean ok =
        Predicates.underIs(
            x.type,
            u -> {
              if (!(u instanceof ChanType ch)) {
                String what = "cannot close non-channel " + c.texts.of(x);
                return fail(x, Problems.INVALID_OP + what);
              }
              return ch.dir() != ChanType.Dir.RECV
                  || fail(
                      x,
                      Problems.INVALID_OP + "cannot close receive-only channel " + c.texts.of(x));
            });
    if (!ok) {
      return false;
    }
    record(call, null, x.type);
    return noValue(x);
  }

  private boolean copy(Operand x, Operand y, Expr.Call call) {
    if (!isBytesAndString(x, y, false)) {
      Elem dst = sliceElem(x);
      if (dst.type == null) {
        return fail(x, "invalid copy: " + dst.error);
      }
      Elem src = sliceElem(y);
      if (src.type == null && Predicates.allString(y.type)) {
        src = new Elem(Basic.BYTE, null); // for a better message
      }
      if (src.type == null) {
        return fail(y, "invalid copy: " + src.error);
      }
      if (!Identical.identical(dst.type, src.type)) {
        String args = c.texts.of(x) + " and " + c.texts.of(y);
        String types = c.texts.of(dst.type) + " and " + c.texts.of(src.type);
        return fail(
            x, "invalid copy: arguments " + args + " have different element types " + types);
      }
    }
    if (Predicates.isUntyped(y.type)) {
      c.untyped.convert(y, Basic.STRING);
    }
    record(call, Basic.INT, x.type, y.type);
    x.setValue(Basic.INT);
    return true;
  }

  private boolean delete(Operand x, Operand key, Expr.Call call) {
    Type map = x.type;
    Type[] keyType = new Type[1];
    boolean ok =
        Predicates.underIs(
            map,
            u -> {
              if (!(u instanceof MapType m)) {
                return fail(x, Problems.INVALID_ARG + c.texts.of(x) + " is not a map");
              }
              if (keyType[0] != null && !Identical.identical(m.key(), keyType[0])) {
                String what = "maps of " + c.texts.of(x) + " must have identical key types";
                return fail(x, Problems.INVALID_ARG + what);
              }
              keyType[0] = m.key();
              return true;
            });
    if (!ok) {
      return false;
    }
    x.set(key);
    c.assignments.assignment(x, keyType[0], "argument to delete");
    if (x.isInvalid()) {
      return false;
    }
    record(call, null, map, keyType[0]);
    return noValue(x);
  }

  private boolean make(Operand x, Expr.Call call) {
    Expr arg = call.args().get(0);
    Type t = c.typeExprs.varType(arg);
    if (!Predicates.isValid(t)) {
      return false;
    }
    CommonUnder.Result u = CommonUnder.of(c, t, (m, under) -> cannotMake(under));
    if (u.type() == null) {
      String what = "cannot make " + c.texts.of(arg) + ": " + u.error();
      c.problems.error(arg, Problems.INVALID_ARG + what);
      return false;
    }
    int min = u.type() instanceof SliceType ? 2 : 1;
    int n = call.args().size();
    if (n < min || n > min + 1) {
      String counts = " expects " + min + " or " + (min + 1) + " arguments; found " + n;
      c.problems.error(call, Problems.INVALID_OP + c.texts.of(call) + counts);
      return false;
    }
    List<Type> types = new ArrayList<>(List.of(t));
    List<Long> sizes = new ArrayList<>();
    for (Expr e : call.args().subList(1, n)) {
      IndexExprs.Index size = c.index.index(e, -1);
      types.add(size.type());
      if (size.value() >= 0) {
        sizes.add(size.value());
      }
    }
    if (sizes.size() == 2 && sizes.get(0) > sizes.get(1)) {
      c.problems.error(call.args().get(1), Problems.INVALID_ARG + "length and capacity swapped");
    }
    x.setValue(t);
    return record(call, t, types.toArray(Type[]::new));
  }

  private static String cannotMake(Type under) {
    return switch (under) {
      case null -> "no specific type";
      case SliceType s -> null;
      case MapType m -> null;
      case ChanType ch -> null;
      default -> "type must be slice, map, or channel";
    };
  }

  /** {@code new(T)} or, since Go 1.26, {@code new(value)}. */
  private boolean new_(Operand x, Expr.Call call) {
    Expr arg = call.args().get(0);
    c.exprs.exprOrType(x, arg, false);
    if (x.mode == OperandMode.BUILTIN) {
      c.exprs.valuesOnly(x);
    }
    if (x.isInvalid()) {
      return false;
    }
    if (x.isType()) {
      c.typeExprs.validVarType(arg, x.type);
    } else if (Predicates.isUntyped(x.type)) {
      c.assignments.assignment(x, null, "argument to new");
      if (x.isInvalid()) {
        return false;
      }
    }
    Type t = x.type;
    x.setValue(new PointerType(t));
    return record(call, x.type, t);
  }

  private boolean panic(Operand x, Expr.Call call) {
    if (c.env.sig != null && c.env.sig.results().size() > 0) {
      c.env.panicCalls.add(call); // ends the function, as a return would
    }
    c.assignments.assignment(x, Universe.ANY, "argument to panic");
    if (x.isInvalid()) {
      return false;
    }
    record(call, null, EMPTY);
    return noValue(x);
  }

  private boolean print(Operand x, List<Operand> args, Expr.Call call, Builtin.Id id) {
    Type[] types = new Type[args.size()];
    for (int i = 0; i < types.length; i++) {
      Operand a = args.get(i);
      c.assignments.assignment(a, null, "argument to built-in " + Texts.name(id));
      if (a.isInvalid()) {
        return false;
      }
      types[i] = a.type;
    }
    record(call, null, types);
    return noValue(x);
  }

  /** The signature of a function of {@code n} parameters of one type. */
  boolean recordUniform(Expr.Call call, Type t, int n) {
    c.recorder.recordBuiltinType(call.fun(), signature(t, Collections.nCopies(n, t), false));
    return true;
  }
}
