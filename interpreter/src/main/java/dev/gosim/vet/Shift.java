package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import dev.gosim.ast.Token;
import dev.gosim.check.Info;
import dev.gosim.types.Alias;
import dev.gosim.types.Constant;
import dev.gosim.types.SizesAmd64;
import dev.gosim.types.Type;
import dev.gosim.types.TypeParam;
import dev.gosim.types.Union;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** A shift by as many bits as there are, or more: nothing is left. */
final class Shift implements Analyzer {

  @Override
  public String id() {
    return "shift";
  }

  @Override
  public String doc() {
    return "check for shifts that equal or exceed the width of the integer";
  }

  @Override
  public void run(Pass pass) {
    Set<Object> dead = Collections.newSetFromMap(new IdentityHashMap<>());
    pass.each((n, stack) -> dead(pass, n, dead));
    pass.each((n, stack) -> {
      if (dead.contains(n)) {
        return;
      }
      switch (n) {
        case Expr.Binary b when b.op() == Token.SHL || b.op() == Token.SHR ->
            check(pass, b, b.x(), b.y());
        case Stmt.Assign a
            when (a.op() == Token.SHL || a.op() == Token.SHR) && a.lhs().size() == 1 ->
            check(pass, a, a.lhs().getFirst(), a.rhs().getFirst());
        default -> {}
      }
    });
  }

  /** Code for machines with other words is not run, where a constant condition says so. */
  private static void dead(Pass pass, Object n, Set<Object> dead) {
    switch (n) {
      case Stmt.If i when value(pass, i.cond()) instanceof Constant.Bool b -> {
        if (!b.value()) {
          addAll(i.then(), dead);
        } else if (i.els() != null) {
          addAll(i.els(), dead);
        }
      }
      case Stmt.Switch w -> {
        Constant tag = w.tag() == null ? new Constant.Bool(true) : value(pass, w.tag());
        boolean known = tag instanceof Constant.Int64 || w.tag() == null;
        for (Stmt.CaseClause c : w.clauses()) {
          boolean never =
              c.exprs().stream()
                  .allMatch(e -> value(pass, e) instanceof Constant v && !v.equals(tag));
          if (known && !c.isDefault() && never) {
            addAll(c, dead);
          }
        }
      }
      default -> {}
    }
  }

  private static void addAll(Object root, Set<Object> dead) {
    Walk.inspect(root, dead::add);
  }

  private static Constant value(Pass pass, Expr e) {
    Info.TypeAndValue tv = pass.info().types.get(e);
    return tv == null ? null : tv.value();
  }

  private static void check(Pass pass, Object node, Expr x, Expr by) {
    Type t = pass.info().typeOf(x);
    if (value(pass, x) != null || t == null || !(value(pass, by) instanceof Constant.Int64 n)) {
      return;
    }
    List<Type> types =
        Alias.unalias(t) instanceof TypeParam p
            ? LockPath.terms(p.iface()).stream().map(Union.Term::type).toList()
            : List.of(t);
    List<Long> sizes =
        types.stream().map(i -> Byte.SIZE * SizesAmd64.sizeof(i)).distinct().sorted().toList();
    if (!sizes.isEmpty() && n.value() >= sizes.getFirst()) {
      String may = sizes.size() > 1 ? "may be " : "";
      pass.report(
          node,
          "%s (%s%d bits) too small for shift of %d"
              .formatted(pass.source(x), may, sizes.getFirst(), n.value()));
    }
  }
}
