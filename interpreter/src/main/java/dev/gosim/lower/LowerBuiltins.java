package dev.gosim.lower;

import dev.gosim.ast.Expr.Call;
import dev.gosim.ast.Expr.Selector;
import dev.gosim.ast.Exprs;
import dev.gosim.check.Info;
import dev.gosim.node.Appends;
import dev.gosim.node.BoolExpr;
import dev.gosim.node.Builtins;
import dev.gosim.node.Channels;
import dev.gosim.node.Complexes;
import dev.gosim.node.Constants.ConstLong;
import dev.gosim.node.Control;
import dev.gosim.node.Defers;
import dev.gosim.node.DoubleExpr;
import dev.gosim.node.Expr;
import dev.gosim.node.LongExpr;
import dev.gosim.node.Maps;
import dev.gosim.node.Prepared;
import dev.gosim.node.RefExpr;
import dev.gosim.node.Slices;
import dev.gosim.node.Stmt;
import dev.gosim.node.Strings;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.Builtin;
import dev.gosim.types.ChanType;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.MapType;
import dev.gosim.types.PointerType;
import dev.gosim.types.SizesAmd64;
import dev.gosim.types.SliceType;
import dev.gosim.types.Type;
import dev.gosim.value.ElemKind;
import dev.gosim.value.Growth;
import dev.gosim.value.Printer;
import dev.gosim.value.Unsupported;
import java.util.ArrayList;
import java.util.List;

/** Predeclared functions (spec, "Built-in functions"). */
final class LowerBuiltins {
  private final FuncLowering fn;

  LowerBuiltins(FuncLowering fn) {
    this.fn = fn;
  }

  /** An argument with the type it is used at. */
  record Operand(Expr x, Type type) {}

  /**
   * The arguments of a call: those written, or the results of a call that stands for them.
   *
   * @param spread the results, or null
   * @param before what runs before the call of the builtin
   */
  private record Arguments(
      FuncLowering fn,
      List<dev.gosim.ast.Expr> written,
      LowerCalls.Multi spread,
      List<Stmt> before) {
    static Arguments of(FuncLowering fn, Call c) {
      if (!fn.calls.isSpread(c)) {
        return new Arguments(fn, c.args(), null, List.of());
      }
      LowerCalls.Multi m = fn.calls.multi((Call) Exprs.unparen(c.args().getFirst()));
      return new Arguments(fn, c.args(), m, List.of(m.call()));
    }

    int size() {
      return spread == null ? written.size() : spread.results().size();
    }

    Type type(int i) {
      return spread == null ? fn.typeOf(written.get(i)) : spread.types().get(i);
    }

    /** As a value of type t, nobody else's. */
    Expr owned(int i, Type t) {
      return spread == null ? fn.exprs.owned(written.get(i), t) : result(i, t);
    }

    Expr converted(int i, Type t) {
      return spread == null ? fn.exprs.converted(written.get(i), t) : result(i, t);
    }

    private Expr result(int i, Type t) {
      return fn.conversions.assignable(spread.results().get(i), spread.types().get(i), t);
    }
  }

  // ---- values ----

  /** A builtin call with a result. */
  Expr value(Call c, Builtin b) {
    Arguments args = Arguments.of(fn, c);
    return Prepared.of(args.before(), value(c, b, args));
  }

  private Expr value(Call c, Builtin b, Arguments args) {
    return switch (b.id()) {
      case APPEND -> append(c, args);
      case CAP, LEN -> length(fn.exprs.lower(c.args().getFirst()), args.type(0), b.id());
      case COMPLEX -> complex(c, args);
      case REAL -> part(c, true);
      case IMAG -> part(c, false);
      case COPY -> copy(operands(args, b));
      case MAKE -> make(c);
      case MAX, MIN -> extreme(fn.typeOf(c), args, b.id() == Builtin.Id.MAX);
      case NEW -> newValue(c);
      case RECOVER -> new Defers.Recover();
      case UNSAFE_SIZEOF -> new ConstLong(SizesAmd64.sizeof(args.type(0)));
      case UNSAFE_ALIGNOF -> new ConstLong(SizesAmd64.alignof(args.type(0)));
      case UNSAFE_OFFSETOF -> new ConstLong(offsetof(c));
      default -> throw new Unsupported("unsafe." + b.name(), c.pos());
    };
  }

  /** In a struct whose size depends on type parameters, known now. */
  private long offsetof(Call c) {
    Selector field = (Selector) Exprs.unparen(c.args().getFirst());
    Info.Selection s = fn.program.info.selections.get(field);
    return SizesAmd64.offsetof(fn.type(s.recv()), s.path());
  }

  private Expr length(Expr x, Type t, Builtin.Id id) {
    boolean len = id == Builtin.Id.LEN;
    return switch (t.underlying()) {
      case Basic b -> new Strings.Len((RefExpr) x);
      case SliceType s -> len ? new Slices.Len((RefExpr) x) : new Slices.Cap((RefExpr) x);
      case MapType m -> new Maps.Len((RefExpr) x);
      case ChanType c -> len ? new Channels.Len((RefExpr) x) : new Channels.Cap((RefExpr) x);
      case ArrayType a -> new Builtins.LenArray((RefExpr) x, a.len());
      case PointerType p ->
          new Builtins.LenArray((RefExpr) x, ((ArrayType) p.elem().underlying()).len());
      default -> throw new IllegalStateException("len of " + t);
    };
  }

  private Expr append(Call c, Arguments args) {
    Type t = fn.typeOf(c);
    Type elem = fn.program.types.canonical(((SliceType) t.underlying()).elem());
    RefExpr s = (RefExpr) args.converted(0, t);
    Growth growth = Growth.of(elem);
    if (c.ellipsis() != 0) {
      dev.gosim.ast.Expr arg = c.args().get(1);
      if (fn.typeOf(arg).underlying() instanceof Basic b && b.isString()) {
        return new Appends.Bytes(s, fn.exprs.refExpr(arg));
      }
      return new Appends.All(s, (RefExpr) fn.exprs.converted(arg, t), growth, false);
    }
    if (args.size() == 1) {
      return s;
    }
    if (args.size() == 2) {
      return new Appends.One(s, args.owned(1, elem), growth);
    }
    List<Expr> values = new ArrayList<>();
    for (int i = 1; i < args.size(); i++) {
      values.add(args.owned(i, elem));
    }
    if (growth.elem() == null && values.size() <= Appends.Some.MOST) {
      return new Appends.Some(s, values.toArray(new Expr[0]), growth);
    }
    return new Appends.All(s, (RefExpr) fn.literals.variadic(values, elem), growth, true);
  }

  private static Expr copy(List<Operand> o) {
    RefExpr dst = (RefExpr) o.get(0).x();
    RefExpr src = (RefExpr) o.get(1).x();
    if (o.get(1).type().underlying() instanceof Basic) {
      return new Slices.CopyString(dst, src);
    }
    return new Slices.Copy(dst, src, ((SliceType) o.get(0).type().underlying()).elem());
  }

  private Expr complex(Call c, Arguments args) {
    Type t = fn.typeOf(c);
    boolean single = ((Basic) t.underlying()).kind() == Basic.Kind.COMPLEX64;
    Type part = single ? Basic.FLOAT32 : Basic.FLOAT64;
    return new Complexes.Make(
        (DoubleExpr) floatArg(args, 0, part), (DoubleExpr) floatArg(args, 1, part));
  }

  private Expr floatArg(Arguments args, int i, Type part) {
    if (args.spread() != null) {
      return args.converted(i, args.type(i));
    }
    dev.gosim.ast.Expr e = args.written().get(i);
    var tv = fn.program.info.types.get(e);
    return tv.value() != null ? Consts.node(tv.value(), part) : fn.exprs.lower(e);
  }

  private Expr part(Call c, boolean real) {
    dev.gosim.ast.Expr arg = c.args().getFirst();
    var tv = fn.program.info.types.get(arg);
    Type single = fn.typeOf(c);
    Type complex =
        ((Basic) single.underlying()).kind() == Basic.Kind.FLOAT32
            ? Basic.COMPLEX64
            : Basic.COMPLEX128;
    RefExpr x =
        (RefExpr) (tv.value() != null ? Consts.node(tv.value(), complex) : fn.exprs.lower(arg));
    return real ? new Complexes.Real(x) : new Complexes.Imag(x);
  }

  private Expr make(Call c) {
    Type t = fn.typeOf(c);
    LongExpr n = c.args().size() > 1 ? size(c.args().get(1)) : null;
    return switch (t.underlying()) {
      case SliceType s -> {
        Type elem = fn.program.types.canonical(s.elem());
        LongExpr cap = c.args().size() > 2 ? size(c.args().get(2)) : null;
        yield new Slices.Make(elem, ElemKind.of(elem), n, cap, c.pos());
      }
      case MapType m -> new Maps.Make(m, n);
      case ChanType ch ->
          new Channels.Make(
              fn.program.types.canonical(ch.elem()), n == null ? new ConstLong(0) : n, c.pos());
      default -> throw new IllegalStateException("make of " + t);
    };
  }

  /** A size argument: an integer, or a constant of any numeric type. */
  private LongExpr size(dev.gosim.ast.Expr e) {
    var tv = fn.program.info.types.get(e);
    return (LongExpr) (tv.value() != null ? Consts.node(tv.value(), Basic.INT) : fn.exprs.lower(e));
  }

  private Expr extreme(Type t, Arguments args, boolean max) {
    Expr x = args.converted(0, t);
    for (int i = 1; i < args.size(); i++) {
      Expr y = args.converted(i, t);
      x =
          switch (x) {
            case LongExpr l -> new Builtins.MinLong(l, (LongExpr) y, LowerOps.isUlong(t), max);
            case DoubleExpr d -> new Builtins.MinDouble(d, (DoubleExpr) y, max);
            case RefExpr r -> new Builtins.MinString(r, (RefExpr) y, max);
            case BoolExpr b -> throw new IllegalStateException("min of bool");
          };
    }
    return x;
  }

  /** new(T), new(value). */
  private Expr newValue(Call c) {
    dev.gosim.ast.Expr arg = c.args().getFirst();
    Type t = fn.program.types.canonical(((PointerType) fn.typeOf(c).underlying()).elem());
    var tv = fn.program.info.types.get(arg);
    Expr x = tv != null && tv.isType() ? Consts.zero(t) : fn.exprs.owned(arg, t);
    return Places.newVariable(x, t);
  }

  // ---- effects ----

  /** A builtin call as a statement. */
  Stmt statement(Call c, Builtin b) {
    if (b.id() == Builtin.Id.RECOVER) {
      return new Control.Eval(new Defers.Recover());
    }
    Arguments args = Arguments.of(fn, c);
    List<Operand> o = operands(args, b);
    List<Stmt> out = new ArrayList<>(args.before());
    out.add(
        effect(
            b,
            o.stream().map(Operand::x).toList(),
            o.stream().map(Operand::type).toList(),
            c.pos()));
    return LowerFuncs.sequence(out);
  }

  /** The arguments of a builtin that go or defer calls; what runs first goes to before. */
  List<Operand> operands(Call c, Builtin b, List<Stmt> before) {
    Arguments args = Arguments.of(fn, c);
    before.addAll(args.before());
    return operands(args, b);
  }

  private List<Operand> operands(Arguments args, Builtin b) {
    List<Operand> out = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      Type t = Consts.defaultType(args.type(i));
      if (b.id() == Builtin.Id.PANIC) {
        t = InterfaceType.EMPTY;
      } else if (b.id() == Builtin.Id.DELETE && i == 1) {
        t = fn.program.types.canonical(((MapType) out.getFirst().type().underlying()).key());
      }
      out.add(new Operand(args.owned(i, t), t));
    }
    return out;
  }

  /** The statement of a builtin, given its arguments. */
  Stmt effect(Builtin b, List<Expr> args, List<Type> types, int pos) {
    return switch (b.id()) {
      case PANIC -> new Defers.PanicStmt((RefExpr) args.getFirst(), pos);
      case CLOSE -> new Channels.Close((RefExpr) args.getFirst(), pos);
      case DELETE ->
          new Maps.Delete((RefExpr) args.get(0), args.get(1), LowerIndex.mightPanic(types.get(1)));
      case CLEAR -> clear((RefExpr) args.getFirst(), types.getFirst());
      case COPY ->
          new Control.Eval(
              copy(
                  List.of(
                      new Operand(args.get(0), types.get(0)),
                      new Operand(args.get(1), types.get(1)))));
      case PRINT, PRINTLN -> {
        Printer.Form[] forms = types.stream().map(Printer::form).toArray(Printer.Form[]::new);
        yield new Builtins.Print(args.toArray(new Expr[0]), forms, b.id() == Builtin.Id.PRINTLN);
      }
      default -> throw new IllegalStateException(b.name() + " is no statement");
    };
  }

  private Stmt clear(RefExpr x, Type t) {
    if (t.underlying() instanceof MapType) {
      return new Maps.Clear(x);
    }
    Type elem = fn.program.types.canonical(((SliceType) t.underlying()).elem());
    return new Slices.Clear(x, elem, ElemKind.of(elem));
  }
}
