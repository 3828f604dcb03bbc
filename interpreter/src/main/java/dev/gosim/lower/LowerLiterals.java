package dev.gosim.lower;

import dev.gosim.ast.Expr.CompositeLit;
import dev.gosim.ast.Expr.Ident;
import dev.gosim.ast.Expr.KeyValue;
import dev.gosim.check.ConstantOps;
import dev.gosim.node.Constants.ConstRef;
import dev.gosim.node.Expr;
import dev.gosim.node.Maps;
import dev.gosim.node.Prepared;
import dev.gosim.node.RefExpr;
import dev.gosim.node.Slices;
import dev.gosim.node.Stmt;
import dev.gosim.node.StructLiteral;
import dev.gosim.types.ArrayType;
import dev.gosim.types.MapType;
import dev.gosim.types.Named;
import dev.gosim.types.PointerType;
import dev.gosim.types.SliceType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import dev.gosim.value.ElemKind;
import dev.gosim.value.Slice;
import dev.gosim.value.StructLayout;
import java.util.ArrayList;
import java.util.List;

/** Composite literals (spec, "Composite literals") and the slices of variadic parameters. */
final class LowerLiterals {
  private final FuncLowering fn;

  LowerLiterals(FuncLowering fn) {
    this.fn = fn;
  }

  /** A literal of type t; an elided {@code &T} makes a pointer, which is the object itself. */
  Expr composite(CompositeLit c, Type t) {
    return switch (t.underlying()) {
      case StructType s -> struct(c, t, s);
      case SliceType s -> elements(c, s.elem(), -1);
      case ArrayType a -> new Slices.ArrayLiteral(elements(c, a.elem(), (int) a.len()), t);
      case MapType m -> map(c, m);
      case PointerType p ->
          Places.newVariable(composite(c, fn.program.types.canonical(p.elem())), p.elem());
      default -> throw new IllegalStateException("literal of " + t);
    };
  }

  private Expr element(dev.gosim.ast.Expr e, Type t) {
    if (e instanceof CompositeLit c && c.type() == null) {
      return composite(c, t);
    }
    return fn.exprs.owned(e, t);
  }

  private Expr struct(CompositeLit c, Type t, StructType s) {
    StructLayout layout = StructLayout.of(s);
    List<dev.gosim.ast.Expr> given = new ArrayList<>();
    List<Integer> fields = new ArrayList<>();
    for (int i = 0; i < c.elts().size(); i++) {
      dev.gosim.ast.Expr e = c.elts().get(i);
      if (e instanceof KeyValue kv) {
        fields.add(fieldIndex(s, (Ident) kv.key()));
        given.add(kv.value());
      } else {
        fields.add(i);
        given.add(e);
      }
    }
    List<Stmt> before = new ArrayList<>();
    List<Expr> values =
        fn.operands.list(
            given,
            i -> fn.program.types.canonical(s.field(fields.get(i)).type()),
            this::element,
            before);
    int[] slots =
        fields.stream()
            .mapToInt(i -> s.field(i).name().equals("_") ? StructLiteral.BLANK : layout.slot(i))
            .toArray();
    boolean isNative = t instanceof Named n && n.obj().nativeFactory() != null;
    return Prepared.of(
        before, new StructLiteral(t, isNative ? null : layout, slots, values.toArray(new Expr[0])));
  }

  private int fieldIndex(StructType s, Ident key) {
    for (int i = 0; i < s.fields().size(); i++) {
      Var f = s.field(i);
      if (f.name().equals(key.name())) {
        return i;
      }
    }
    throw new IllegalStateException("no field " + key.name());
  }

  /** The elements of an array (length n) or slice (n negative) literal, as a slice. */
  private RefExpr elements(CompositeLit c, Type elem, int n) {
    Type t = fn.program.types.canonical(elem);
    List<dev.gosim.ast.Expr> given = new ArrayList<>();
    List<Integer> indices = new ArrayList<>();
    int next = 0;
    int max = 0;
    boolean dense = true;
    for (dev.gosim.ast.Expr e : c.elts()) {
      if (e instanceof KeyValue kv) {
        int k =
            ConstantOps.bigInteger(
                    ConstantOps.toInteger(fn.program.info.types.get(kv.key()).value()))
                .intValue();
        dense &= k == next;
        next = k;
        e = kv.value();
      }
      given.add(e);
      indices.add(next++);
      max = Math.max(max, next);
    }
    List<Stmt> before = new ArrayList<>();
    Expr[] list = fn.operands.list(given, i -> t, this::element, before).toArray(new Expr[0]);
    int length = n < 0 ? max : n;
    if (dense && length == list.length) {
      return (RefExpr) Prepared.of(before, new Slices.Literal(list, ElemKind.of(t)));
    }
    int[] at = indices.stream().mapToInt(Integer::intValue).toArray();
    return (RefExpr)
        Prepared.of(before, new Slices.SparseLiteral(at, list, length, ElemKind.of(t), t));
  }

  private Expr map(CompositeLit c, MapType m) {
    Type kt = fn.program.types.canonical(m.key());
    Type vt = fn.program.types.canonical(m.elem());
    List<dev.gosim.ast.Expr> given = new ArrayList<>();
    for (dev.gosim.ast.Expr e : c.elts()) {
      given.add(((KeyValue) e).key());
      given.add(((KeyValue) e).value());
    }
    List<Stmt> before = new ArrayList<>();
    List<Expr> list = fn.operands.list(given, i -> i % 2 == 0 ? kt : vt, this::element, before);
    Expr[] keys = new Expr[c.elts().size()];
    Expr[] values = new Expr[keys.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = list.get(2 * i);
      values[i] = list.get(2 * i + 1);
    }
    return Prepared.of(before, new Maps.Literal(m, keys, values));
  }

  /** The slice of a variadic parameter's arguments; nil if there are none. */
  Expr variadic(List<Expr> values, Type elem) {
    if (values.isEmpty()) {
      return new ConstRef(Slice.NIL);
    }
    return new Slices.Literal(
        values.toArray(new Expr[0]), ElemKind.of(fn.program.types.canonical(elem)));
  }
}
