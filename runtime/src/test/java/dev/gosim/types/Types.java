package dev.gosim.types;

import java.util.ArrayList;
import java.util.List;

/** Builds Go types for tests. */
final class Types {
  static final Package MAIN = new Package("main", "main", Universe.scope());
  static final Package HTTP = new Package("net/http", "http", Universe.scope());

  private Types() {}

  static Named named(Package pkg, String name, Type underlying) {
    TypeName obj = new TypeName(0, pkg, name, null);
    obj.setParent(pkg.scope());
    return new Named(obj, underlying);
  }

  static Named named(String name, Type underlying) {
    return named(MAIN, name, underlying);
  }

  static TypeParam param(String name, int index, Type constraint) {
    TypeParam p = new TypeParam(new TypeName(0, MAIN, name, null), constraint);
    p.setIndex(index);
    return p;
  }

  static Var field(String name, Type t) {
    return new Var(Var.Kind.FIELD, 0, MAIN, name, t);
  }

  static Var embedded(String name, Type t) {
    return new Var(Var.Kind.FIELD, 0, MAIN, name, t, true);
  }

  static StructType struct(Var... fields) {
    return new StructType(List.of(fields), List.of());
  }

  static Tuple tuple(Type... types) {
    List<Var> vars = new ArrayList<>();
    for (Type t : types) {
      vars.add(new Var(Var.Kind.PARAM, 0, MAIN, "", t));
    }
    return new Tuple(vars);
  }

  static Signature func(Tuple params, Tuple results) {
    return new Signature(params, results, false);
  }

  static Func method(String name, Signature sig) {
    return new Func(0, MAIN, name, sig);
  }

  static InterfaceType iface(Func... methods) {
    return new InterfaceType(List.of(methods), List.of());
  }

  /** {@code type G[T any] struct { X T }}. */
  static Named genericStruct(String name) {
    TypeParam t = param("T", 0, Universe.ANY);
    Named g = named(name, null);
    g.setTypeParams(List.of(t));
    g.setRhs(struct(field("X", t)));
    return g;
  }
}
