package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import dev.gosim.check.Parameterized;
import dev.gosim.types.Identical;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.MissingMethod;
import dev.gosim.types.Type;

/** An assertion from an interface to one with a method of the same name and another type. */
final class IfaceAssert implements Analyzer {

  @Override
  public String id() {
    return "ifaceassert";
  }

  @Override
  public String doc() {
    return "detect impossible interface-to-interface type assertions";
  }

  @Override
  public void run(Pass pass) {
    pass.each((n, stack) -> {
      switch (n) {
        case Expr.TypeAssert a when a.type() != null -> check(pass, a.x(), a.type());
        case Stmt.TypeSwitch w ->
            w.clauses().forEach(c -> c.exprs().forEach(t -> check(pass, w.x(), t)));
        default -> {}
      }
    });
  }

  private static void check(Pass pass, Expr x, Expr target) {
    Type v = pass.info().typeOf(x);
    Type t = pass.info().typeOf(target);
    if (v == null
        || t == null
        || !(v.underlying() instanceof InterfaceType)
        || !(t.underlying() instanceof InterfaceType)
        || Parameterized.inAny(v.underlying())
        || Parameterized.inAny(t.underlying())) {
      return;
    }
    MissingMethod m = MissingMethod.find(v, t, false, Identical::identical);
    if (m != null) {
      int start = Span.start(target);
      pass.report(
          start,
          start,
          "impossible type assertion: no type can implement both "
              + pass.text(v)
              + " and "
              + pass.text(t)
              + " (conflicting types for "
              + m.method().name()
              + " method)");
    }
  }
}
