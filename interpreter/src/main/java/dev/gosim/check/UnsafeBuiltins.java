package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.types.Alias;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.Builtin;
import dev.gosim.types.Constant;
import dev.gosim.types.Func;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Lookup;
import dev.gosim.types.Named;
import dev.gosim.types.PointerType;
import dev.gosim.types.Predicates;
import dev.gosim.types.SizesAmd64;
import dev.gosim.types.SliceType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import java.util.ArrayList;
import java.util.List;

/** The functions of package unsafe (spec, "Package unsafe"). */
final class UnsafeBuiltins {
  private final Checker c;

  UnsafeBuiltins(Checker c) {
    this.c = c;
  }

  boolean builtin(Operand x, List<Operand> args, Expr.Call call, Builtin.Id id) {
    return switch (id) {
      case UNSAFE_ADD -> add(x, args.get(1), call);
      case UNSAFE_ALIGNOF, UNSAFE_SIZEOF -> size(x, call, id);
      case UNSAFE_OFFSETOF -> offsetof(x, call);
      case UNSAFE_SLICE -> slice(x, args.get(1), call);
      case UNSAFE_SLICEDATA -> sliceData(x, call);
      case UNSAFE_STRING -> string(x, args.get(1), call);
      case UNSAFE_STRINGDATA -> stringData(x, call);
      default -> throw new IllegalArgumentException(id.name());
    };
  }

  private boolean invalidArg(Operand at, String msg) {
    c.problems.error(at, Problems.INVALID_ARG + msg);
    return false;
  }

  private boolean assign(Operand x, Type t, Builtin.Id id) {
    c.assignments.assignment(x, t, "argument to unsafe." + Texts.name(id));
    return !x.isInvalid();
  }

  private boolean add(Operand x, Operand y, Expr.Call call) {
    if (!assign(x, Basic.UNSAFE_POINTER, Builtin.Id.UNSAFE_ADD)
        || !c.index.isValidIndex(y, "length", true)) {
      return false;
    }
    x.setValue(Basic.UNSAFE_POINTER);
    return c.builtins.record(call, x.type, x.type, y.type);
  }

  private boolean size(Operand x, Expr.Call call, Builtin.Id id) {
    if (!assign(x, null, id)) {
      return false;
    }
    if (hasVariableSize(x.type)) {
      c.builtins.record(call, Basic.UINTPTR, x.type);
      x.setValue(Basic.UINTPTR);
      return true;
    }
    boolean sizeof = id == Builtin.Id.UNSAFE_SIZEOF;
    long n = sizeof ? SizesAmd64.sizeof(x.type) : SizesAmd64.alignof(x.type);
    return constant(x, n);
  }

  private boolean constant(Operand x, long n) {
    if (n < 0) {
      c.problems.error(x, c.texts.of(x) + " is too large");
      return false;
    }
    x.setConstant(Basic.UINTPTR, Constant.of(n));
    return true;
  }

  private boolean offsetof(Operand x, Expr.Call call) {
    Expr arg = call.args().get(0);
    if (!(Exprs.unparen(arg) instanceof Expr.Selector sel)) {
      String what = c.texts.of(arg) + " is not a selector expression";
      c.problems.error(arg, Problems.INVALID_ARG + what);
      c.exprs.use(arg);
      return false;
    }
    c.exprs.expr(null, x, sel.x());
    if (x.isInvalid()) {
      return false;
    }
    Type base = Predicates.derefStructPtr(x.type);
    String name = sel.sel().name();
    Lookup.Result r = Lookup.lookupFieldOrMethod(base, false, c.env.pkg, name, false);
    if (r.obj() == null) {
      return invalidArg(x, c.texts.of(base) + " has no single field " + name);
    }
    if (r.obj() instanceof Func) {
      c.problems.error(arg, Problems.INVALID_ARG + c.texts.of(arg) + " is a method value");
      return false;
    }
    if (r.indirect()) {
      String what = "field " + name + " is embedded via a pointer in " + c.texts.of(base);
      return invalidArg(x, what);
    }
    c.recorder.recordSelection(sel, Info.SelectionKind.FIELD, base, r.obj(), r.path(), false);
    OperandMode mode = x.mode == OperandMode.VARIABLE ? OperandMode.VARIABLE : OperandMode.VALUE;
    c.recorder.record(new Operand(mode, sel, r.obj().type()));
    if (hasVariableSize(base)) {
      c.builtins.record(call, Basic.UINTPTR, r.obj().type());
      x.setValue(Basic.UINTPTR);
      return true;
    }
    return constant(x, SizesAmd64.offsetof(base, r.path()));
  }

  private boolean slice(Operand x, Operand y, Expr.Call call) {
    if (!(CommonUnder.of(c, x.type) instanceof PointerType p)) {
      return invalidArg(x, c.texts.of(x) + " is not a pointer");
    }
    if (!c.index.isValidIndex(y, "length", false)) {
      return false;
    }
    x.setValue(new SliceType(p.elem()));
    return c.builtins.record(call, x.type, p, y.type);
  }

  private boolean sliceData(Operand x, Expr.Call call) {
    if (!(CommonUnder.of(c, x.type) instanceof SliceType s)) {
      return invalidArg(x, c.texts.of(x) + " is not a slice");
    }
    x.setValue(new PointerType(s.elem()));
    return c.builtins.record(call, x.type, s);
  }

  private boolean string(Operand x, Operand y, Expr.Call call) {
    Type bytes = new PointerType(Basic.BYTE);
    if (!assign(x, bytes, Builtin.Id.UNSAFE_STRING) || !c.index.isValidIndex(y, "length", false)) {
      return false;
    }
    x.setValue(Basic.STRING);
    return c.builtins.record(call, x.type, bytes, y.type);
  }

  private boolean stringData(Operand x, Expr.Call call) {
    if (!assign(x, Basic.STRING, Builtin.Id.UNSAFE_STRINGDATA)) {
      return false;
    }
    x.setValue(new PointerType(Basic.BYTE));
    return c.builtins.record(call, x.type, Basic.STRING);
  }

  /** Whether the size depends on type parameters. */
  static boolean hasVariableSize(Type t) {
    return hasVariableSize(t, new ArrayList<>());
  }

  /** {@code seen}: types being looked at. */
  private static boolean hasVariableSize(Type t, List<Named> seen) {
    if (Alias.unalias(t) instanceof Named n) {
      if (seen.contains(n)) {
        return true; // infinitely large: reported elsewhere
      }
      seen.add(n);
      boolean result = parts(t, seen);
      seen.remove(n);
      return result;
    }
    return parts(t, seen);
  }

  private static boolean parts(Type t, List<Named> seen) {
    return switch (t.underlying()) {
      case ArrayType a -> hasVariableSize(a.elem(), seen);
      case StructType s -> s.fields().stream().anyMatch(f -> hasVariableSize(f.type(), seen));
      case InterfaceType i -> Predicates.isTypeParam(t);
      default -> false;
    };
  }
}
