package dev.gosim.vet;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import dev.gosim.types.Obj;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The values that variables are declared with, one for one (go/ast {@code Object.Decl}). */
final class Values {
  private Values() {}

  static Map<Obj, Expr> of(Pass pass) {
    Map<Obj, Expr> values = new IdentityHashMap<>();
    pass.each((n, stack) -> {
      switch (n) {
        case Stmt.Assign a -> pairs(pass, a.lhs(), a.rhs(), values);
        case Decl.ValueSpec s -> pairs(pass, s.names(), s.values(), values);
        default -> {}
      }
    });
    return values;
  }

  private static void pairs(
      Pass pass, List<? extends Expr> names, List<Expr> rhs, Map<Obj, Expr> values) {
    for (int i = 0; i < names.size() && names.size() == rhs.size(); i++) {
      if (names.get(i) instanceof Expr.Ident id && pass.info().defs.get(id) instanceof Obj o) {
        values.put(o, rhs.get(i));
      }
    }
  }
}
