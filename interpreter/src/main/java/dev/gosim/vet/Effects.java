package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Token;
import dev.gosim.types.Builtin;
import java.util.Set;

/** Whether evaluating an expression does nothing but give a value. */
final class Effects {
  private static final Set<String> PURE =
      Set.of("len", "cap", "complex", "imag", "real", "make", "new", "max", "min");

  private Effects() {}

  static boolean none(Pass pass, Expr e) {
    boolean[] found = {false};
    Walk.inspect(
        e,
        n -> {
          switch (n) {
            case Expr.Unary u when u.op() == Token.ARROW -> found[0] = true;
            case Expr.Call c when !isType(pass, c.fun()) && !isPure(pass, c) -> found[0] = true;
            default -> {}
          }
          return !found[0] && !(n instanceof Expr.FuncLit);
        });
    return !found[0];
  }

  private static boolean isType(Pass pass, Expr e) {
    return pass.info().types.get(e) instanceof dev.gosim.check.Info.TypeAndValue tv && tv.isType();
  }

  private static boolean isPure(Pass pass, Expr.Call c) {
    return Callee.of(pass.info(), c) instanceof Builtin b && PURE.contains(b.name());
  }
}
