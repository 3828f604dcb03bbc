package dev.gosim.lower;

import dev.gosim.ast.Expr.CompositeLit;
import dev.gosim.ast.Expr.Ident;
import dev.gosim.ast.Expr.Index;
import dev.gosim.ast.Expr.Paren;
import dev.gosim.ast.Expr.Selector;
import dev.gosim.ast.Expr.Star;
import dev.gosim.ast.Exprs;
import dev.gosim.node.BoolExpr;
import dev.gosim.node.Constants.ConstRef;
import dev.gosim.node.Control;
import dev.gosim.node.Copies;
import dev.gosim.node.DoubleExpr;
import dev.gosim.node.Expr;
import dev.gosim.node.Globals;
import dev.gosim.node.Locals;
import dev.gosim.node.LongExpr;
import dev.gosim.node.Pointers;
import dev.gosim.node.RefExpr;
import dev.gosim.node.Stmt;
import dev.gosim.node.Structs;
import dev.gosim.types.PointerType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import dev.gosim.value.LongCell;
import dev.gosim.value.RefCell;
import dev.gosim.value.Values;

/** Places: what stands on the left of an assignment or behind &amp;; pointer indirection. */
final class Places {
  private final FuncLowering fn;

  Places(FuncLowering fn) {
    this.fn = fn;
  }

  /**
   * A place whose operands are evaluated beforehand, by the statements that go to {@code operands};
   * by its load and store if that is null.
   */
  Place place(dev.gosim.ast.Expr e, PlaceOperands operands) {
    return switch (e) {
      case Ident id -> name(id);
      case Paren p -> place(p.x(), operands);
      case Selector s when isQualified(s) -> variable((Var) fn.program.info.uses.get(s.sel()));
      case Selector s -> fn.selectors.place(s, operands);
      case Index i -> fn.index.place(i, operands);
      case Star s -> pointed(operand(s.x(), operands), fn.typeOf(s), s.pos());
      default -> throw new IllegalStateException("not assignable: " + e);
    };
  }

  boolean isQualified(Selector s) {
    return s.x() instanceof Ident id
        && fn.program.info.objectOf(id) instanceof dev.gosim.types.PkgName;
  }

  /** A reference operand: a temporary if operands are to be evaluated beforehand. */
  RefExpr operand(dev.gosim.ast.Expr e, PlaceOperands operands) {
    return (RefExpr) operand(e, fn.exprs.lower(e), fn.typeOf(e), operands);
  }

  /** The same for an operand already lowered to x. */
  Expr operand(dev.gosim.ast.Expr e, Expr x, Type t, PlaceOperands operands) {
    if (operands == null || x instanceof ConstRef || Consts.longValue(x) != null) {
      return x;
    }
    Local l = fn.temp(t);
    (fn.operands.hasCall(e) ? operands.calls() : operands.rest()).add(LowerExprs.store(l, x));
    return LowerExprs.load(l);
  }

  private Place name(Ident id) {
    if (id.name().equals("_")) {
      return new Place(null, null, Control.Eval::new);
    }
    return variable((Var) fn.program.info.objectOf(id));
  }

  /** A local or package variable. */
  Place variable(Var v) {
    if (v.isPackageLevel()) {
      return global(v);
    }
    Local l = fn.local(v);
    Expr load = LowerExprs.load(l);
    return Values.isVariable(l.type())
        ? variable(l.type(), (RefExpr) load, v.pos())
        : new Place(l.type(), load, x -> LowerExprs.store(l, x));
  }

  /** A place that is a struct or array variable, given the node that yields it. */
  static Place variable(Type t, RefExpr x, int pos) {
    return new Place(
        t,
        x,
        t.underlying() instanceof StructType
            ? v -> new Copies.AssignStruct(x, (RefExpr) v, pos)
            : v -> new Copies.AssignArray(x, (RefExpr) v, pos));
  }

  private Place global(Var v) {
    Type t = fn.program.types.canonical(v.type());
    Object cell = fn.program.global(v);
    if (Values.isVariable(t)) {
      return variable(t, new ConstRef(cell), v.pos());
    }
    return new Place(t, fn.exprs.load(v), x -> storeGlobal(cell, x));
  }

  private static Stmt storeGlobal(Object cell, Expr x) {
    return switch (x) {
      case LongExpr v -> new Globals.StoreLong((LongCell) cell, v);
      case DoubleExpr v -> new Globals.StoreDouble((LongCell) cell, v);
      case BoolExpr v -> new Globals.StoreBool((LongCell) cell, v);
      case RefExpr v -> new Globals.StoreRef((RefCell) cell, v);
    };
  }

  // ---- pointers ----

  /** {@code *p}. */
  Expr indirect(Star s) {
    return pointed(fn.exprs.refExpr(s.x()), fn.typeOf(s), s.pos()).load();
  }

  /** What a pointer p to a t points to. */
  Place pointed(RefExpr p, Type t, int pos) {
    if (Values.isVariable(t)) {
      return variable(t, new Pointers.NotNil(p, pos), pos);
    }
    Expr load =
        switch (dev.gosim.value.Rep.of(t)) {
          case LONG -> new Pointers.LoadLong(p, pos);
          case DOUBLE -> new Pointers.LoadDouble(p, pos);
          case BOOL -> new Pointers.LoadBool(p, pos);
          case REF -> new Pointers.LoadRef(p, pos);
        };
    return new Place(t, load, x -> storePointed(p, x, pos));
  }

  private static Stmt storePointed(RefExpr p, Expr x, int pos) {
    return switch (x) {
      case LongExpr v -> new Pointers.StoreLong(p, v, pos);
      case DoubleExpr v -> new Pointers.StoreDouble(p, v, pos);
      case BoolExpr v -> new Pointers.StoreBool(p, v, pos);
      case RefExpr v -> new Pointers.StoreRef(p, v, pos);
    };
  }

  /** {@code &x}: of a variable, field, element, or composite literal. */
  RefExpr address(dev.gosim.ast.Expr e) {
    dev.gosim.ast.Expr x = Exprs.unparen(e);
    Type t = fn.typeOf(x);
    if (x instanceof CompositeLit) {
      return newVariable(fn.exprs.lower(x), t);
    }
    if (Values.isVariable(t)) {
      return variableObject(x);
    }
    return switch (x) {
      case Ident id -> addressOf((Var) fn.program.info.objectOf(id));
      case Selector s when isQualified(s) -> addressOf((Var) fn.program.info.uses.get(s.sel()));
      case Selector s -> fn.selectors.address(s);
      case Index i -> fn.index.address(i);
      case Star s -> new Pointers.NotNil(fn.exprs.refExpr(s.x()), s.pos());
      default -> throw new IllegalStateException("not addressable: " + x);
    };
  }

  /** The object of a struct or array variable, which is its own pointer. */
  RefExpr variableObject(dev.gosim.ast.Expr x) {
    if (x instanceof Star s) {
      return new Pointers.NotNil(fn.exprs.refExpr(s.x()), s.pos());
    }
    return fn.exprs.refExpr(x);
  }

  private RefExpr addressOf(Var v) {
    if (v.isPackageLevel()) {
      return new ConstRef(fn.program.global(v));
    }
    Local l = fn.local(v);
    if (!l.cell()) {
      throw new IllegalStateException("variable " + v.name() + " has no address");
    }
    return new Locals.AddressOf(l.slot());
  }

  /** A new variable with this (owned) value: its address. */
  static RefExpr newVariable(Expr x, Type t) {
    return switch (x) {
      case LongExpr v -> new Pointers.NewLong(v);
      case DoubleExpr v -> new Pointers.NewDouble(v);
      case BoolExpr v -> new Pointers.NewBool(v);
      case RefExpr v -> Values.isVariable(t) ? v : new Pointers.NewRef(v);
    };
  }

  /** A field of the struct variable that x yields (or points to). */
  static Place field(RefExpr x, Type t, int slot, int pos) {
    Expr load =
        switch (dev.gosim.value.Rep.of(t)) {
          case LONG -> new Structs.LoadLong(x, slot, pos);
          case DOUBLE -> new Structs.LoadDouble(x, slot, pos);
          case BOOL -> new Structs.LoadBool(x, slot, pos);
          case REF -> new Structs.LoadRef(x, slot, pos);
        };
    if (Values.isVariable(t)) {
      return variable(t, (RefExpr) load, pos);
    }
    return new Place(t, load, v -> storeField(x, slot, v, pos));
  }

  private static Stmt storeField(RefExpr s, int slot, Expr x, int pos) {
    return switch (x) {
      case LongExpr v -> new Structs.StoreLong(s, slot, v, pos);
      case DoubleExpr v -> new Structs.StoreDouble(s, slot, v, pos);
      case BoolExpr v -> new Structs.StoreBool(s, slot, v, pos);
      case RefExpr v -> new Structs.StoreRef(s, slot, v, pos);
    };
  }

  /** Whether a pointer to t is a pointer to a struct or array. */
  static boolean isVariablePointer(Type t) {
    return t.underlying() instanceof PointerType p && Values.isVariable(p.elem());
  }
}
