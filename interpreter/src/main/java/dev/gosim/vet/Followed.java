package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Stmt;
import dev.gosim.ast.Token;
import dev.gosim.check.Info;
import dev.gosim.types.Func;
import dev.gosim.types.PointerType;
import dev.gosim.types.Signature;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The variables of a function that nobody else can change: its own, whose addresses are not taken
 * and which no function in it mentions (those that x/tools/go/ssa lifts into registers).
 */
final class Followed {
  private final Set<Var> own = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Pass pass;

  Followed(Pass pass, List<Expr.Field> recv, Expr.FuncType type, Stmt.Block body) {
    this.pass = pass;
    recv.forEach(f -> Walk.inspect(f, this::declare));
    Walk.inspect(type, this::declare);
    Walk.inspect(body, n -> !(n instanceof Expr.FuncLit) && declare(n));
    boolean[] defers = {false};
    Walk.inspect(
        body,
        n -> {
          defers[0] |= n instanceof Stmt.Defer;
          return shared(n);
        });
    if (defers[0]) { // a deferred call that recovers lets the results be read
      type.results().forEach(f -> f.names().forEach(id -> own.remove(pass.info().defs.get(id))));
    }
  }

  /** All of them. */
  Set<Var> all() {
    return own;
  }

  boolean has(Var v) {
    return own.contains(v);
  }

  private boolean declare(Object n) {
    if (n instanceof Expr.Ident id && pass.info().defs.get(id) instanceof Var v) {
      own.add(v);
    }
    return true;
  }

  /** Takes out what others get hold of. */
  private boolean shared(Object n) {
    switch (n) {
      case Expr.FuncLit f -> {
        mentioned(f.body());
        return false;
      }
      case Stmt.Range r when under(r.x()) instanceof Signature -> mentioned(r.body());
      case Expr.Unary u when u.op() == Token.AND -> remove(u.x());
      case Expr.Selector s
          when pass.info().selections.get(s) instanceof Info.Selection found
              && found.obj() instanceof Func f
              && f.signature().recv() != null
              && f.signature().recv().type().underlying() instanceof PointerType
              && !(under(s.x()) instanceof PointerType) ->
          remove(s.x());
      default -> {}
    }
    return true;
  }

  private void mentioned(Object root) {
    Walk.inspect(
        root,
        n -> {
          if (n instanceof Expr.Ident id) {
            remove(id);
          }
          return true;
        });
  }

  private void remove(Expr e) {
    if (Exprs.unparen(e) instanceof Expr.Ident id && pass.used(id) instanceof Var v) {
      own.remove(v);
    }
  }

  private Type under(Expr e) {
    Type t = pass.info().typeOf(e);
    return t == null ? null : t.underlying();
  }
}
