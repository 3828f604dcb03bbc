package dev.gosim.check;

import dev.gosim.types.InterfaceType;
import dev.gosim.types.Predicates;
import dev.gosim.types.Signature;
import dev.gosim.types.Subst;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.TypeName;
import dev.gosim.types.TypeParam;
import dev.gosim.types.TypeSet;
import dev.gosim.types.Union;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Spec, "Type inference" (types2 {@code infer.go}). */
final class Infer {
  /** What stands in the way of an inference, and where; empty until something does. */
  static final class Problem {
    private int pos;
    private String text = "";

    boolean isEmpty() {
      return text.isEmpty();
    }

    int pos() {
      return pos;
    }

    String text() {
      return text;
    }

    void add(int at, String what) {
      if (text.isEmpty()) {
        pos = at;
        text = what;
      }
    }
  }

  /** A signature or other type with its type parameters replaced by fresh ones. */
  record Renamed(List<TypeParam> params, Type type) {}

  private final Checker c;

  Infer(Checker c) {
    this.c = c;
  }

  /**
   * Infers the missing type arguments of a generic function.
   *
   * @param pos where an inference that fails is reported
   * @param targs the leading type arguments that were given; nulls stand for unknown ones
   * @param params the parameters that {@code args} are passed to, one each
   * @param reverse the arguments are generic functions assigned to what {@code params} describe
   * @return all type arguments, or null: then {@code err} says why, unless it was reported before
   */
  List<Type> infer(
      int pos,
      List<TypeParam> tparams,
      List<Type> targs,
      Tuple params,
      List<Operand> args,
      boolean reverse,
      Problem err) {
    if (targs.size() == tparams.size() && targs.stream().noneMatch(t -> t == null)) {
      return targs;
    }
    for (Operand arg : args) {
      if (arg.isInvalid()) {
        return null;
      }
    }
    return new Run(pos, tparams, targs, params, args, reverse, err).run();
  }

  /** Renames type parameters, so that a function can be called from itself with other arguments. */
  Renamed renameTypeParams(List<TypeParam> params, Type t) {
    if (params.isEmpty()) {
      return new Renamed(List.of(), t);
    }
    List<TypeParam> fresh = new ArrayList<>(params.size());
    for (TypeParam p : params) {
      TypeName name = new TypeName(p.obj().pos(), p.obj().pkg(), p.obj().name(), null);
      TypeParam q = new TypeParam(name, null);
      q.setIndex(p.index());
      fresh.add(q);
    }
    Subst subst = new Subst(params, fresh, c.instantiator.instances);
    for (int i = 0; i < fresh.size(); i++) {
      fresh.get(i).setConstraint(subst.type(params.get(i).constraint()));
    }
    return new Renamed(fresh, subst.type(t));
  }

  private final class Run {
    private final int pos;
    private final List<TypeParam> tparams;
    private final boolean reverse;
    private final Problem err;
    private final List<Operand> args;
    private final Tuple params;
    private final Unifier unifier;
    private final List<Type> given;

    Run(
        int pos,
        List<TypeParam> tparams,
        List<Type> targs,
        Tuple params,
        List<Operand> args,
        boolean reverse,
        Problem err) {
      this.pos = pos;
      this.tparams = tparams;
      this.args = args;
      this.reverse = reverse;
      this.err = err;
      this.given = new ArrayList<>(targs);
      while (given.size() < tparams.size()) {
        given.add(null);
      }
      this.params = new Subst(tparams, given, c.instantiator.instances).tuple(params);
      this.unifier = new Unifier(tparams, given);
    }

    List<Type> run() {
      List<Integer> untyped = new ArrayList<>(0);
      if (!functionArguments(untyped) || !constraints() || !untypedArguments(untyped)) {
        return null;
      }
      List<Type> inferred = unifier.inferred(tparams);
      new CycleKiller(tparams, inferred).run();
      simplify(inferred);
      for (int i = 0; i < inferred.size(); i++) {
        Type t = inferred.get(i);
        if (t == null || Parameterized.in(tparams, t)) {
          TypeName obj = tparams.get(i).obj();
          String declared = c.problems.position(obj.pos());
          err.add(pos, "cannot infer " + obj.name() + " (declared at " + declared + ")");
          return null;
        }
      }
      return inferred;
    }

    /** Parameters against typed arguments; notes untyped constants passed to type parameters. */
    private boolean functionArguments(List<Integer> untyped) {
      for (int i = 0; i < args.size(); i++) {
        Operand arg = args.get(i);
        Type par = params.at(i).type();
        if (Parameterized.in(tparams, par) || Parameterized.in(tparams, arg.type)) {
          if (Predicates.isTyped(arg.type)) {
            if (!unifier.unify(par, arg.type, Unifier.ASSIGN)) {
              mismatch(par, arg);
              return false;
            }
          } else if (par instanceof TypeParam && !arg.isNil()) {
            untyped.add(i);
          }
        }
      }
      return true;
    }

    private void mismatch(Type par, Operand arg) {
      List<Type> found = unifier.inferred(tparams);
      String targ = c.texts.of(arg.type);
      String ofArg = " of " + c.texts.of(arg.expr);
      if (found.stream().allMatch(t -> t == null)) {
        err.add(
            arg.start(),
            "type "
                + targ
                + ofArg
                + " does not match "
                + c.texts.of(par)
                + " (cannot infer "
                + names(tparams)
                + ")");
        return;
      }
      Type inferred = new Subst(tparams, found, c.instantiator.instances).type(par);
      if (inferred == par) {
        err.add(arg.start(), "type " + targ + ofArg + " does not match " + c.texts.of(par));
      } else if (reverse) {
        err.add(
            arg.start(),
            "inferred type "
                + c.texts.of(inferred)
                + " for "
                + c.texts.of(par)
                + " does not match type "
                + targ
                + ofArg);
      } else {
        err.add(
            arg.start(),
            "type "
                + targ
                + ofArg
                + " does not match inferred type "
                + c.texts.of(inferred)
                + " for "
                + c.texts.of(par));
      }
    }

    /** Core types and methods of constraints, until nothing new comes of them. */
    private boolean constraints() {
      int unknowns;
      do {
        unknowns = unifier.unknowns();
        for (TypeParam p : tparams) {
          if (!core(p) || !methods(p)) {
            return false;
          }
        }
      } while (unifier.unknowns() != unknowns);
      return true;
    }

    private boolean core(TypeParam p) {
      Type t = unifier.at(p);
      TypeSet set = p.iface().typeSet();
      boolean single = set.hasTerms() && set.terms().list().size() == 1;
      Union.Term core =
          single ? set.terms().list().get(0) : new Union.Term(true, Predicates.commonUnder(p));
      if (core.type() == null) {
        return true;
      }
      if (t != null) {
        if (!unifier.unify(t, core.type(), Unifier.INEXACT)) {
          err.add(
              pos,
              c.texts.of(p)
                  + " (type "
                  + c.texts.of(t)
                  + ") does not satisfy "
                  + c.texts.of(p.constraint()));
          return false;
        }
      } else if (single && !core.tilde()) {
        unifier.set(p, core.type());
      }
      return true;
    }

    private boolean methods(TypeParam p) {
      Type t = unifier.at(p);
      if (t == null || Parameterized.in(tparams, t)) {
        return true;
      }
      Cause cause = new Cause();
      InterfaceType constraint = p.iface();
      if (c.impls.hasAllMethods(
          t, constraint, true, (x, y) -> unifier.unify(x, y, Unifier.EXACT), cause)) {
        return true;
      }
      err.add(
          pos,
          c.texts.of(p)
              + " (type "
              + c.texts.of(t)
              + ") does not satisfy "
              + c.texts.of(p.constraint())
              + " "
              + cause.text);
      return false;
    }

    /** Type parameters that only got untyped constants become the default type of the largest. */
    private boolean untypedArguments(List<Integer> untyped) {
      Map<TypeParam, Type> max = new IdentityHashMap<>(2);
      for (int i : untyped) {
        TypeParam p = (TypeParam) params.at(i).type();
        if (unifier.at(p) != null) {
          continue;
        }
        Operand arg = args.get(i);
        Type old = max.get(p);
        Type m = old == null ? arg.type : Predicates.maxType(old, arg.type);
        if (m == null) {
          err.add(
              arg.start(),
              "mismatched types "
                  + c.texts.of(old)
                  + " and "
                  + c.texts.of(arg.type)
                  + " (cannot infer "
                  + c.texts.of(p)
                  + ")");
          return false;
        }
        max.put(p, m);
      }
      max.forEach((p, t) -> unifier.set(p, Predicates.defaultType(t)));
      return true;
    }

    /**
     * Replaces type parameters inside what was inferred, until none are left or nothing changes.
     */
    private void simplify(List<Type> inferred) {
      List<Integer> dirty = new ArrayList<>();
      for (int i = 0; i < inferred.size(); i++) {
        if (inferred.get(i) != null && given.get(i) == null) {
          dirty.add(i);
        }
      }
      while (!dirty.isEmpty()) {
        Subst subst = new Subst(tparams, new ArrayList<>(inferred), c.instantiator.instances);
        List<Integer> changed = new ArrayList<>();
        for (int i : dirty) {
          Type t = subst.type(inferred.get(i));
          if (t != inferred.get(i)) {
            inferred.set(i, instantiated(t));
            changed.add(i);
          }
        }
        dirty = changed;
      }
    }

    /** A generic function argument all of whose type parameters were found is no longer generic. */
    private Type instantiated(Type t) {
      if (t instanceof Signature s && !s.typeParams().isEmpty() && !Parameterized.in(tparams, s)) {
        return new Signature(
            s.recv(), s.recvTypeParams(), List.of(), s.params(), s.results(), s.variadic());
      }
      return t;
    }
  }

  /** {@code P}, {@code P and Q}, {@code P, Q, and R}. */
  static String names(List<TypeParam> list) {
    StringBuilder b = new StringBuilder();
    int n = list.size();
    for (int i = 0; i < n; i++) {
      if (i > 0) {
        b.append(n == 2 ? " and " : i == n - 1 ? ", and " : ", ");
      }
      b.append(list.get(i).obj().name());
    }
    return b.toString();
  }
}
