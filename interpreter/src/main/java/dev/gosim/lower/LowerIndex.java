package dev.gosim.lower;

import dev.gosim.ast.Expr.Ident;
import dev.gosim.ast.Expr.Index;
import dev.gosim.ast.Expr.Selector;
import dev.gosim.ast.Expr.SliceExpr;
import dev.gosim.ast.Exprs;
import dev.gosim.node.BoolExpr;
import dev.gosim.node.Constants.ConstRef;
import dev.gosim.node.DoubleExpr;
import dev.gosim.node.ElementAddress;
import dev.gosim.node.Elements;
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
import dev.gosim.types.Func;
import dev.gosim.types.MapType;
import dev.gosim.types.PointerType;
import dev.gosim.types.Predicates;
import dev.gosim.types.SliceType;
import dev.gosim.types.Type;
import dev.gosim.value.ElemKind;
import dev.gosim.value.Rep;
import dev.gosim.value.Values;
import java.util.ArrayList;
import java.util.List;

/** Index and slice expressions on strings, slices, arrays and maps; instantiations. */
final class LowerIndex {
  private final FuncLowering fn;

  LowerIndex(FuncLowering fn) {
    this.fn = fn;
  }

  /** Whether x[i] indexes a value (and does not instantiate a generic function). */
  boolean isElement(Index i) {
    var tv = fn.program.info.types.get(i.x());
    Ident name =
        switch (Exprs.unparen(i.x())) {
          case Ident id -> id;
          case Selector s -> s.sel();
          default -> null;
        };
    return name == null
        || !(fn.program.info.uses.get(name) instanceof Func)
        || tv != null && tv.type() instanceof MapType;
  }

  /** x[i] as a value. */
  Expr index(Index i) {
    if (!isElement(i)) {
      Ident name =
          Exprs.unparen(i.x()) instanceof Ident id ? id : ((Selector) Exprs.unparen(i.x())).sel();
      return new ConstRef(fn.funcs.declared((Func) fn.program.info.uses.get(name), name));
    }
    Type t = fn.typeOf(i.x());
    dev.gosim.ast.Expr index = i.indices().getFirst();
    List<Stmt> before = new ArrayList<>();
    return switch (t.underlying()) {
      case Basic b -> {
        Expr n = fn.operands.index(i, number(index), fn.typeOf(index), before);
        Expr x = new Strings.Index(fn.exprs.refExpr(i.x()), (LongExpr) n, i.pos());
        yield Prepared.of(before, x);
      }
      case MapType m -> {
        Expr k = fn.operands.index(i, key(index, m), fn.program.types.canonical(m.key()), before);
        yield Prepared.of(before, mapLoad(fn.exprs.refExpr(i.x()), k, mightPanic(m), m));
      }
      default -> place(i, null).load();
    };
  }

  /** An index as int; unsigned 64-bit ones that do not fit are out of range all the same. */
  private LongExpr number(dev.gosim.ast.Expr e) {
    return (LongExpr) fn.exprs.lower(e);
  }

  private Expr key(dev.gosim.ast.Expr e, MapType m) {
    return fn.exprs.owned(e, fn.program.types.canonical(m.key()));
  }

  private Type mightPanic(MapType m) {
    return mightPanic(fn.program.types.canonical(m.key()));
  }

  /** The type of a key whose hash might panic (hashMightPanic of Go's compiler), else null. */
  static Type mightPanic(Type key) {
    return Predicates.strictlyComparable(key) ? null : key;
  }

  private static Expr mapLoad(RefExpr m, Expr key, Type mightPanic, MapType t) {
    return switch (Rep.of(t.elem())) {
      case LONG -> new Maps.LoadLong(m, key, mightPanic);
      case DOUBLE -> new Maps.LoadDouble(m, key, mightPanic);
      case BOOL -> new Maps.LoadBool(m, key, mightPanic);
      case REF -> new Maps.LoadRef(m, key, mightPanic, (RefExpr) Consts.zero(t.elem()));
    };
  }

  /** v, ok = m[k]. */
  LowerCalls.Multi commaOk(Index i) {
    MapType m = (MapType) fn.typeOf(i.x()).underlying();
    Type elem = fn.program.types.canonical(m.elem());
    Local v = fn.temp(elem);
    Local ok = fn.temp(Basic.BOOL);
    Rep rep = Rep.of(elem);
    RefExpr zero = rep == Rep.REF ? (RefExpr) Consts.zero(elem) : null;
    dev.gosim.ast.Expr index = i.indices().getFirst();
    List<Stmt> all = new ArrayList<>();
    Expr key = fn.operands.index(i, key(index, m), fn.program.types.canonical(m.key()), all);
    RefExpr map = fn.exprs.refExpr(i.x());
    all.add(new Maps.LoadOk(map, key, mightPanic(m), rep, zero, v.slot(), ok.slot()));
    return new LowerCalls.Multi(
        LowerFuncs.sequence(all),
        List.of(LowerExprs.load(v), LowerExprs.load(ok)),
        List.of(elem, Basic.BOOL));
  }

  // ---- places ----

  /** x[i] as a place: an element of a slice, array, pointed-to array, or a map entry. */
  Place place(Index i, PlaceOperands operands) {
    List<Stmt> before = operands == null ? new ArrayList<>() : operands.calls();
    Place p =
        fn.typeOf(i.x()).underlying() instanceof MapType m
            ? entry(i, m, operands, before)
            : element(i, operands, before);
    return operands == null ? p.after(before) : p;
  }

  private Place entry(Index i, MapType m, PlaceOperands operands, List<Stmt> before) {
    Type elem = fn.program.types.canonical(m.elem());
    Type keyType = fn.program.types.canonical(m.key());
    dev.gosim.ast.Expr index = i.indices().getFirst();
    Expr key = fn.operands.index(i, key(index, m), keyType, before);
    RefExpr map = fn.places.operand(i.x(), operands);
    Expr k = fn.places.operand(index, key, keyType, operands);
    boolean hashable = keyType.underlying() instanceof Basic;
    Expr found = k instanceof RefExpr r && !hashable ? new Maps.Hashed(map, r, keyType) : k;
    return new Place(
        elem, mapLoad(map, found, null, m), v -> new Maps.Store(map, k, v, i.pos()), false);
  }

  private Place element(Index i, PlaceOperands operands, List<Stmt> before) {
    Type t = fn.typeOf(i.x());
    dev.gosim.ast.Expr index = i.indices().getFirst();
    Expr n = fn.operands.index(i, number(index), fn.typeOf(index), before);
    RefExpr elements = elements(i.x(), t, operands);
    LongExpr at = (LongExpr) fn.places.operand(index, n, fn.typeOf(index), operands);
    return element(elements, at, elemType(t), i.pos());
  }

  private Type elemType(Type t) {
    return fn.program.types.canonical(
        switch (t.underlying()) {
          case SliceType s -> s.elem();
          case ArrayType a -> a.elem();
          case PointerType p -> ((ArrayType) p.elem().underlying()).elem();
          default -> throw new IllegalStateException("not indexable: " + t);
        });
  }

  /** The elements of a slice, array or pointed-to array, as a slice. */
  private RefExpr elements(dev.gosim.ast.Expr x, Type t, PlaceOperands operands) {
    RefExpr v = fn.places.operand(x, operands);
    return t.underlying() instanceof SliceType ? v : new Elements.OfArray(v, x.pos());
  }

  private static Place element(RefExpr x, LongExpr i, Type t, int pos) {
    ElemKind kind = ElemKind.of(t);
    Expr load =
        switch (kind) {
          case BOOL -> new Elements.LoadBool(x, i, pos);
          case INT8 -> new Elements.LoadInt8(x, i, pos);
          case UINT8 -> new Elements.LoadUint8(x, i, pos);
          case INT16 -> new Elements.LoadInt16(x, i, pos);
          case UINT16 -> new Elements.LoadUint16(x, i, pos);
          case INT32 -> new Elements.LoadInt32(x, i, pos);
          case UINT32 -> new Elements.LoadUint32(x, i, pos);
          case INT64 -> new Elements.LoadInt64(x, i, pos);
          case FLOAT32 -> new Elements.LoadFloat32(x, i, pos);
          case FLOAT64 -> new Elements.LoadFloat64(x, i, pos);
          case REF -> new Elements.LoadRef(x, i, pos);
        };
    if (Values.isVariable(t)) {
      return Places.variable(t, (RefExpr) load, pos);
    }
    return new Place(t, load, v -> store(kind, x, i, v, pos));
  }

  private static Stmt store(ElemKind kind, RefExpr x, LongExpr i, Expr v, int pos) {
    return switch (kind) {
      case BOOL -> new Elements.StoreBool(x, i, (BoolExpr) v, pos);
      case INT8 -> new Elements.StoreInt8(x, i, (LongExpr) v, pos);
      case UINT8 -> new Elements.StoreUint8(x, i, (LongExpr) v, pos);
      case INT16 -> new Elements.StoreInt16(x, i, (LongExpr) v, pos);
      case UINT16 -> new Elements.StoreUint16(x, i, (LongExpr) v, pos);
      case INT32 -> new Elements.StoreInt32(x, i, (LongExpr) v, pos);
      case UINT32 -> new Elements.StoreUint32(x, i, (LongExpr) v, pos);
      case INT64 -> new Elements.StoreInt64(x, i, (LongExpr) v, pos);
      case FLOAT32 -> new Elements.StoreFloat32(x, i, (DoubleExpr) v, pos);
      case FLOAT64 -> new Elements.StoreFloat64(x, i, (DoubleExpr) v, pos);
      case REF -> new Elements.StoreRef(x, i, (RefExpr) v, pos);
    };
  }

  /** {@code &x[i]} of an element that is neither struct nor array. */
  RefExpr address(Index i) {
    Type t = fn.typeOf(i.x());
    RefExpr elements = elements(i.x(), t, null);
    LongExpr n = number(i.indices().getFirst());
    return new ElementAddress(elements, n, ElemKind.of(elemType(t)), i.pos());
  }

  // ---- slice expressions ----

  Expr slice(SliceExpr s) {
    Type t = fn.typeOf(s.x());
    LongExpr lo = s.lo() == null ? null : number(s.lo());
    LongExpr hi = s.hi() == null ? null : number(s.hi());
    if (t.underlying() instanceof Basic) {
      return new Slices.SliceString(fn.exprs.refExpr(s.x()), lo, hi, s.pos());
    }
    LongExpr max = s.max() == null ? null : number(s.max());
    boolean array = !(t.underlying() instanceof SliceType);
    RefExpr x =
        array && !(t.underlying() instanceof PointerType)
            ? new Elements.OfArray(fn.places.variableObject(Exprs.unparen(s.x())), s.pos())
            : elements(s.x(), t, null);
    return new Slices.SliceOf(x, lo, hi, max, array, elemType(t), s.pos());
  }
}
