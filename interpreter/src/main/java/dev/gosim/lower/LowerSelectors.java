package dev.gosim.lower;

import dev.gosim.ast.Expr.Ident;
import dev.gosim.ast.Expr.Selector;
import dev.gosim.check.Info;
import dev.gosim.node.Constants.ConstRef;
import dev.gosim.node.Expr;
import dev.gosim.node.FuncValues;
import dev.gosim.node.MethodCache;
import dev.gosim.node.MethodExpr;
import dev.gosim.node.MethodTarget;
import dev.gosim.node.RefExpr;
import dev.gosim.node.Structs;
import dev.gosim.types.Func;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Obj;
import dev.gosim.types.PointerType;
import dev.gosim.types.Signature;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeParam;
import dev.gosim.types.Var;
import dev.gosim.value.StructLayout;
import dev.gosim.value.Values;
import java.util.List;

/** x.f: qualified names, fields through embedding, methods as values (spec, "Selectors"). */
final class LowerSelectors {
  private final FuncLowering fn;

  LowerSelectors(FuncLowering fn) {
    this.fn = fn;
  }

  /** A selector as a value. */
  Expr selector(Selector s) {
    if (fn.places.isQualified(s)) {
      Obj o = fn.program.info.uses.get(s.sel());
      return switch (o) {
        case Var v -> fn.exprs.load(v);
        case Func f -> new ConstRef(fn.funcs.declared(f, s.sel()));
        default -> throw new IllegalStateException("no value: " + s.sel().name());
      };
    }
    Info.Selection sel = selection(s);
    return switch (sel.kind()) {
      case FIELD -> field(s);
      case METHOD_VALUE -> methodValue(s, sel);
      case METHOD_EXPR -> methodExpr(s, sel);
    };
  }

  private Info.Selection selection(Selector s) {
    Info.Selection sel = fn.program.info.selections.get(s);
    if (sel == null) {
      throw new IllegalStateException("no selection: " + s.sel().name());
    }
    return sel;
  }

  // ---- fields ----

  private Expr field(Selector s) {
    Place p = place(s, null);
    if (s.x() instanceof Ident id
        && fn.program.info.objectOf(id) instanceof Var v
        && !Values.isVariable(p.type())) {
      fn.readsField(v);
    }
    return p.load();
  }

  /** A field as a place. */
  Place place(Selector s, PlaceOperands operands) {
    Info.Selection sel = selection(s);
    RefExpr x = fn.places.operand(s.x(), operands);
    Type t = fn.typeOf(s.x());
    List<Integer> path = sel.path();
    for (int i = 0; i < path.size() - 1; i++) {
      StructType st = struct(t);
      x = new Structs.LoadRef(x, StructLayout.of(st).slot(path.get(i)), s.sel().pos());
      t = fn.program.types.canonical(st.field(path.get(i)).type());
    }
    StructType st = struct(t);
    int index = path.getLast();
    Type ft = fn.program.types.canonical(st.field(index).type());
    return Places.field(x, ft, StructLayout.of(st).slot(index), s.sel().pos());
  }

  private static StructType struct(Type t) {
    Type base = t.underlying() instanceof PointerType p ? p.elem() : t;
    return (StructType) base.underlying();
  }

  /** {@code &x.f} of a field that is neither struct nor array. */
  RefExpr address(Selector s) {
    return switch (place(s, null).load()) {
      case Structs.LoadRef l -> new Structs.FieldAddress(l.x(), l.slot(), true, l.pos());
      case Structs.LoadLong l -> new Structs.FieldAddress(l.x(), l.slot(), false, l.pos());
      case Structs.LoadDouble l -> new Structs.FieldAddress(l.x(), l.slot(), false, l.pos());
      case Structs.LoadBool l -> new Structs.FieldAddress(l.x(), l.slot(), false, l.pos());
      default -> throw new IllegalStateException("no field: " + s.sel().name());
    };
  }

  // ---- methods ----

  /**
   * A method selected from an operand.
   *
   * @param iface the interface value it is called on, or null
   * @param fn the method, if it is known
   * @param recv node for the receiver, if fn is known
   * @param name the method's object
   */
  record Method(RefExpr iface, dev.gosim.value.Func fn, Expr recv, Func name) {}

  /** Resolves x.M: which method, and the node for the receiver it takes. */
  Method method(Selector s) {
    Info.Selection sel = selection(s);
    Func f = (Func) sel.obj();
    Type t = fn.typeOf(s.x());
    if (t.underlying() instanceof InterfaceType) {
      return new Method(fn.exprs.refExpr(s.x()), null, null, f);
    }
    List<Integer> path = sel.path();
    Type declared = fn.program.info.typeOf(s.x());
    boolean viaTypeParam =
        dev.gosim.types.Alias.unalias(declared) instanceof TypeParam
            || declared.underlying() instanceof PointerType p
                && dev.gosim.types.Alias.unalias(p.elem()) instanceof TypeParam;
    if (viaTypeParam || !fn.env.isEmpty()) {
      dev.gosim.types.Lookup.Result r =
          dev.gosim.types.Lookup.lookupFieldOrMethod(t, true, f.pkg(), f.name(), false);
      f = (Func) r.obj();
      path = r.path();
    }
    return concrete(s, f, path, t);
  }

  private Method concrete(Selector s, Func f, List<Integer> path, Type t) {
    int pos = s.sel().pos();
    Type at = t;
    Place p = null;
    for (int i = 0; i < path.size(); i++) {
      RefExpr x = p == null ? fn.exprs.refExpr(s.x()) : (RefExpr) p.load();
      StructType st = struct(at);
      Type ft = fn.program.types.canonical(st.field(path.get(i)).type());
      p = Places.field(x, ft, StructLayout.of(st).slot(path.get(i)), pos);
      at = ft;
    }
    if (at.underlying() instanceof InterfaceType) {
      return new Method((RefExpr) p.load(), null, null, f);
    }
    Type base = at.underlying() instanceof PointerType q ? q.elem() : at;
    boolean pointer =
        at.underlying() instanceof PointerType && !(at instanceof dev.gosim.types.Named);
    dev.gosim.value.Func code = fn.program.function(f, typeArgs(base));
    Expr recv;
    if (f.pointerRecv()) {
      recv = pointer ? value(s, p) : p == null ? fn.places.address(s.x()) : addressOf(p, base, pos);
    } else if (pointer) {
      RefExpr ptr = (RefExpr) value(s, p);
      recv = LowerExprs.owned(fn.places.pointed(ptr, base, pos).load(), base, false);
    } else {
      recv = LowerExprs.owned(value(s, p), base, false);
    }
    return new Method(null, code, recv, f);
  }

  private Expr value(Selector s, Place p) {
    return p == null ? fn.exprs.lower(s.x()) : p.load();
  }

  private static List<Type> typeArgs(Type base) {
    return base instanceof dev.gosim.types.Named n ? n.typeArgs() : List.of();
  }

  private static RefExpr addressOf(Place p, Type t, int pos) {
    if (Values.isVariable(t)) {
      return (RefExpr) p.load();
    }
    return switch (p.load()) {
      case Structs.LoadRef l -> new Structs.FieldAddress(l.x(), l.slot(), true, pos);
      case Structs.LoadLong l -> new Structs.FieldAddress(l.x(), l.slot(), false, pos);
      case Structs.LoadDouble l -> new Structs.FieldAddress(l.x(), l.slot(), false, pos);
      case Structs.LoadBool l -> new Structs.FieldAddress(l.x(), l.slot(), false, pos);
      default -> throw new IllegalStateException("no field");
    };
  }

  MethodCache cache(Func f) {
    return new MethodCache(fn.program, f.name(), f.pkg());
  }

  private Expr methodValue(Selector s, Info.Selection sel) {
    Method m = method(s);
    return m.iface() != null
        ? new FuncValues.InterfaceMethodValue(m.iface(), cache(m.name()), s.sel().pos())
        : new FuncValues.MethodValue(m.recv(), m.fn());
  }

  /** A receiver as the names of methods have it: {@code main.(*T)}, {@code main.T[...]}. */
  private static String shown(Type recv) {
    boolean pointer = recv.underlying() instanceof PointerType;
    String name = recv.toString().substring(pointer ? 1 : 0);
    int arguments = name.indexOf('[');
    String base = arguments < 0 ? name : name.substring(0, arguments) + "[...]";
    int dot = base.lastIndexOf('.', base.length() - (arguments < 0 ? 1 : "[...]".length()));
    return pointer ? base.substring(0, dot + 1) + "(*" + base.substring(dot + 1) + ")" : base;
  }

  private Expr methodExpr(Selector s, Info.Selection sel) {
    Signature sig = (Signature) fn.typeOf(s).underlying();
    Type recv = sig.params().at(0).type();
    Func f = (Func) sel.obj();
    Signature method =
        new Signature(
            new dev.gosim.types.Tuple(sig.params().vars().subList(1, sig.params().size())),
            sig.results(),
            sig.variadic());
    int pos = s.sel().pos();
    String name = shown(recv) + "." + f.name();
    if (recv.underlying() instanceof InterfaceType) {
      MethodCache cache = cache(f);
      return new ConstRef(new MethodExpr(name, sig, method, new InterfaceTarget(cache, pos)));
    }
    MethodTarget t = fn.program.method(recv, f.name(), f.pkg());
    return new ConstRef(new MethodExpr(name, sig, method, new KnownTarget(t, pos)));
  }

  private record InterfaceTarget(MethodCache cache, int pos) implements MethodExpr.Target {
    @Override
    public MethodTarget find(Object receiver) {
      if (receiver == null) {
        throw dev.gosim.node.Panics.nil(pos);
      }
      return cache.target(receiver);
    }

    @Override
    public Object receiver(MethodTarget t, Object receiver) {
      return t.receiver(receiver, pos);
    }
  }

  private record KnownTarget(MethodTarget target, int pos) implements MethodExpr.Target {
    @Override
    public MethodTarget find(Object receiver) {
      return target;
    }

    @Override
    public Object receiver(MethodTarget t, Object receiver) {
      return t.walk(receiver, pos);
    }
  }
}
