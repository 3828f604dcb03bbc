package dev.gosim.lower;

import dev.gosim.ast.Expr.*;
import dev.gosim.check.Info;
import dev.gosim.node.BoolExpr;
import dev.gosim.node.Cells;
import dev.gosim.node.Constants.ConstRef;
import dev.gosim.node.Copies;
import dev.gosim.node.DoubleExpr;
import dev.gosim.node.Expr;
import dev.gosim.node.Globals;
import dev.gosim.node.Locals;
import dev.gosim.node.LongExpr;
import dev.gosim.node.RefExpr;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Func;
import dev.gosim.types.Nil;
import dev.gosim.types.Obj;
import dev.gosim.types.SliceType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import dev.gosim.value.LongCell;
import dev.gosim.value.RefCell;
import dev.gosim.value.Slice;

/** Expressions: which family lowers which, names, and values on their way to a variable. */
final class LowerExprs {
  private final FuncLowering fn;

  LowerExprs(FuncLowering fn) {
    this.fn = fn;
  }

  /** The node for an expression; a constant one becomes its value. */
  Expr lower(dev.gosim.ast.Expr e) {
    Info.TypeAndValue tv = fn.program.info.types.get(e);
    if (tv != null && tv.value() != null) {
      return Consts.node(tv.value(), fn.typeOf(e));
    }
    return switch (e) {
      case Ident id -> ident(id);
      case Paren p -> lower(p.x());
      case BasicLit b -> throw new IllegalStateException("literal without value");
      case FuncLit l -> fn.funcs.literal(l);
      case CompositeLit c -> fn.literals.composite(c, fn.typeOf(c));
      case Selector s -> fn.selectors.selector(s);
      case Index i -> fn.index.index(i);
      case SliceExpr s -> fn.index.slice(s);
      case TypeAssert t -> fn.conversions.typeAssert(t);
      case Call c -> fn.calls.call(c);
      case Star s -> fn.places.indirect(s);
      case Unary u -> fn.ops.unary(u);
      case Binary b -> fn.ops.binary(b);
      case KeyValue k -> throw unexpected(k);
      case dev.gosim.ast.Expr.ArrayType t -> throw unexpected(t);
      case Ellipsis t -> throw unexpected(t);
      case dev.gosim.ast.Expr.StructType t -> throw unexpected(t);
      case FuncType t -> throw unexpected(t);
      case InterfaceType t -> throw unexpected(t);
      case MapType t -> throw unexpected(t);
      case ChanType t -> throw unexpected(t);
    };
  }

  private static IllegalStateException unexpected(dev.gosim.ast.Expr e) {
    return new IllegalStateException("no value: " + e.getClass().getSimpleName());
  }

  LongExpr longExpr(dev.gosim.ast.Expr e) {
    return (LongExpr) lower(e);
  }

  BoolExpr boolExpr(dev.gosim.ast.Expr e) {
    return (BoolExpr) lower(e);
  }

  RefExpr refExpr(dev.gosim.ast.Expr e) {
    return (RefExpr) lower(e);
  }

  // ---- names ----

  private Expr ident(Ident id) {
    Obj o = fn.program.info.objectOf(id);
    return switch (o) {
      case Nil n -> nil(fn.typeOf(id));
      case Var v -> load(v);
      case Func f -> new ConstRef(fn.funcs.declared(f, id));
      case null, default -> throw new IllegalStateException("no value: " + id.name());
    };
  }

  /** nil of a type. */
  static Expr nil(Type t) {
    return new ConstRef(t.underlying() instanceof SliceType ? Slice.NIL : null);
  }

  /** The value of a variable. */
  Expr load(Var v) {
    if (v.isPackageLevel()) {
      return loadGlobal(v);
    }
    return load(fn.local(v));
  }

  static Expr load(Local l) {
    if (l.cell()) {
      return switch (l.rep()) {
        case LONG -> new Cells.LoadLong(l.slot());
        case DOUBLE -> new Cells.LoadDouble(l.slot());
        case BOOL -> new Cells.LoadBool(l.slot());
        case REF -> new Cells.LoadRef(l.slot());
      };
    }
    return switch (l.rep()) {
      case LONG -> new Locals.LoadLong(l.slot());
      case DOUBLE -> new Locals.LoadDouble(l.slot());
      case BOOL -> new Locals.LoadBool(l.slot());
      case REF -> new Locals.LoadRef(l.slot());
    };
  }

  private Expr loadGlobal(Var v) {
    Type t = fn.program.types.canonical(v.type());
    Object cell = fn.program.global(v);
    return switch (dev.gosim.value.Rep.of(t)) {
      case LONG -> new Globals.LoadLong((LongCell) cell);
      case DOUBLE -> new Globals.LoadDouble((LongCell) cell);
      case BOOL -> new Globals.LoadBool((LongCell) cell);
      case REF -> cell instanceof RefCell c ? new Globals.LoadRef(c) : new ConstRef(cell);
    };
  }

  // ---- values on their way to a variable ----

  /** The value of e as a value of type t: what assignability allows is converted. */
  Expr converted(dev.gosim.ast.Expr e, Type t) {
    Info.TypeAndValue tv = fn.program.info.types.get(e);
    if (tv != null && tv.mode() == Info.Mode.NIL
        || dev.gosim.ast.Exprs.unparen(e) instanceof Ident id
            && fn.program.info.objectOf(id) instanceof Nil) {
      return nil(t);
    }
    return fn.conversions.assignable(lower(e), fn.typeOf(e), t);
  }

  /** As {@link #converted}, and a struct or array no other variable holds: ready to be stored. */
  Expr owned(dev.gosim.ast.Expr e, Type t) {
    Expr x = converted(e, t);
    return owned(x, t, isFresh(e));
  }

  /** Copies a struct or array value unless nobody else holds it. */
  static Expr owned(Expr x, Type t, boolean fresh) {
    if (fresh) {
      return x;
    }
    return switch (t.underlying()) {
      case StructType s -> new Copies.CopyStruct((RefExpr) x);
      case ArrayType a -> new Copies.CopyArray((RefExpr) x);
      default -> x;
    };
  }

  /** Whether a struct or array that e yields is a new object: results of calls, literals. */
  private boolean isFresh(dev.gosim.ast.Expr e) {
    return switch (dev.gosim.ast.Exprs.unparen(e)) {
      case CompositeLit c -> true;
      case Call c -> !fn.calls.isConversion(c) || isFresh(c.args().getFirst());
      default -> false;
    };
  }

  /** Stores a value (owned) in a slot, cell or struct variable that exists. */
  static dev.gosim.node.Stmt store(Local l, Expr x) {
    if (l.cell()) {
      return switch (x) {
        case LongExpr v -> new Cells.StoreLong(l.slot(), v);
        case DoubleExpr v -> new Cells.StoreDouble(l.slot(), v);
        case BoolExpr v -> new Cells.StoreBool(l.slot(), v);
        case RefExpr v -> new Cells.StoreRef(l.slot(), v);
      };
    }
    return switch (x) {
      case LongExpr v -> new Locals.StoreLong(l.slot(), v);
      case DoubleExpr v -> new Locals.StoreDouble(l.slot(), v);
      case BoolExpr v -> new Locals.StoreBool(l.slot(), v);
      case RefExpr v -> new Locals.StoreRef(l.slot(), v);
    };
  }

  /** Makes a new variable with this (owned) value. */
  static dev.gosim.node.Stmt init(Local l, Expr x) {
    if (!l.cell()) {
      return store(l, x);
    }
    return switch (x) {
      case LongExpr v -> new Cells.NewLong(l.slot(), v);
      case DoubleExpr v -> new Cells.NewDouble(l.slot(), v);
      case BoolExpr v -> new Cells.NewBool(l.slot(), v);
      case RefExpr v -> new Cells.NewRef(l.slot(), v);
    };
  }
}
