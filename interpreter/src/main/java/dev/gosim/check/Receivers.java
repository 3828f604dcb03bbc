package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.types.Alias;
import dev.gosim.types.Basic;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Named;
import dev.gosim.types.PointerType;
import dev.gosim.types.Predicates;
import dev.gosim.types.Subst;
import dev.gosim.types.Type;
import dev.gosim.types.TypeParam;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.List;

/** Receivers of methods (spec, "Method declarations"; types2 {@code collectRecv}). */
final class Receivers {
  private final Checker c;

  /** A receiver and the type parameters it declares. */
  record Receiver(Var var, List<TypeParam> typeParams) {
    static final Receiver NONE = new Receiver(null, List.of());
  }

  Receivers(Checker c) {
    this.c = c;
  }

  /** Checks a receiver; declares its type parameters, but not the receiver itself. */
  Receiver collect(Expr.Field field, int scopePos) {
    PackageResolver.Receiver r = PackageResolver.unpack(field.type());
    List<TypeParam> params = new ArrayList<>();
    Type type =
        r.typeParams().isEmpty()
            ? plain(field.type(), r.base())
            : generic(field, r, params, scopePos);
    boolean named = !field.names().isEmpty();
    int pos = named ? field.names().get(0).pos() : field.pos();
    String name = named ? field.names().get(0).name() : "";
    Var recv = new Var(Var.Kind.RECV, pos, c.env.pkg, name, type);
    if (!named) {
      c.recorder.recordImplicit(field, recv);
    }
    c.later(() -> validRecv(r.base(), recv));
    return new Receiver(recv, params);
  }

  private Type plain(Expr type, Expr base) {
    Type t = c.typeExprs.varType(type);
    Type a = unpointer(t);
    while (a instanceof Alias alias) {
      Type target = unpointer(alias.rhs() == null ? Basic.INVALID : alias.rhs());
      boolean instance =
          target instanceof Named n && !n.typeArgs().isEmpty()
              || target instanceof Alias b && !b.typeArgs().isEmpty();
      if (instance) {
        c.problems.error(
            base, "cannot define new methods on instantiated type " + c.texts.of(target));
        return Basic.INVALID;
      }
      a = target;
    }
    return t;
  }

  private static Type unpointer(Type t) {
    while (t instanceof PointerType p) {
      t = p.elem();
    }
    return t;
  }

  /** {@code *T[A, B]}: the base type is resolved before A and B are declared. */
  private Type generic(
      Expr.Field field, PackageResolver.Receiver r, List<TypeParam> params, int scopePos) {
    Named base = base(r.base());
    for (Expr e : r.typeParams()) {
      Expr.Ident name;
      if (e instanceof Expr.Ident id) {
        name = id;
      } else {
        c.problems.error(e, "receiver type parameter " + c.texts.of(e) + " must be an identifier");
        name = new Expr.Ident(e.pos(), "_");
      }
      TypeParam p = c.decls.declareTypeParam(name, scopePos);
      p.setIndex(params.size());
      params.add(p);
      c.recorder.recordUse(name, p.obj());
      c.recorder.recordTypeAndValue(name, OperandMode.TYPE, p, null);
    }
    if (base == null) {
      return Basic.INVALID;
    }
    setBounds(base, r.base(), params);
    Type type = c.instantiator.instance(field.type().pos(), base, List.copyOf(params));
    c.recorder.recordInstance(r.base(), List.copyOf(params), type);
    if (r.pointer() && Predicates.isValid(type)) {
      type = new PointerType(type);
    }
    recordParenthesized(field.type(), type);
    return type;
  }

  private Named base(Expr e) {
    Cause cause = new Cause();
    Type t = c.typeExprs.genericType(e, cause);
    if (Predicates.isValid(t)) {
      if (t instanceof Named n) {
        return n;
      }
      c.problems.error(e, "cannot define new methods on generic alias type " + c.texts.of(t));
    } else if (!cause.isEmpty()) {
      c.problems.error(e, cause.text);
    }
    return null;
  }

  /** The receiver's type parameters have the constraints of the declared type's. */
  private void setBounds(Named base, Expr at, List<TypeParam> params) {
    List<TypeParam> declared = base.typeParams();
    if (declared.size() != params.size()) {
      c.problems.error(
          at,
          "receiver declares "
              + Texts.count(params.size(), "type parameter")
              + ", but receiver base type declares "
              + declared.size());
      return;
    }
    Subst subst = new Subst(declared, params, c.instantiator.instances);
    for (int i = 0; i < params.size(); i++) {
      c.mono.recordCanon(params.get(i), declared.get(i));
      params.get(i).setConstraint(subst.type(declared.get(i).constraint()));
    }
  }

  private void recordParenthesized(Expr e, Type t) {
    c.recorder.recordTypeAndValue(e, OperandMode.TYPE, t, null);
    if (e instanceof Expr.Paren p) {
      recordParenthesized(p.x(), t);
    } else if (e instanceof Expr.Star s && t instanceof PointerType p) {
      recordParenthesized(s.x(), p.elem());
    }
  }

  private void validRecv(Expr at, Var recv) {
    Type type = Predicates.deref(recv.type());
    Type t = Alias.unalias(type);
    if (!Predicates.isValid(t)) {
      return;
    }
    switch (t) {
      case Named n when n.obj().pkg() != c.env.pkg -> nonLocal(at, type);
      case Named n -> {
        String cause =
            switch (n.underlying()) {
              case Basic b when b == Basic.UNSAFE_POINTER -> "unsafe.Pointer";
              case PointerType p -> "pointer or interface type";
              case InterfaceType i -> "pointer or interface type";
              default -> null;
            };
        if (cause != null) {
          c.problems.error(at, "invalid receiver type " + c.texts.of(type) + " (" + cause + ")");
        }
      }
      case Basic b -> nonLocal(at, type);
      default -> c.problems.error(at, "invalid receiver type " + c.texts.of(recv.type()));
    }
  }

  private void nonLocal(Expr at, Type t) {
    c.problems.error(at, "cannot define new methods on non-local type " + c.texts.of(t));
  }
}
