package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Token;
import dev.gosim.types.Func;
import dev.gosim.types.Obj;

/** {@code f == nil}, where f is a function that is declared. */
final class NilFunc implements Analyzer {

  @Override
  public String id() {
    return "nilfunc";
  }

  @Override
  public String doc() {
    return "check for useless comparisons between functions and nil";
  }

  @Override
  public void run(Pass pass) {
    pass.each(
        Expr.Binary.class,
        e -> {
          if (e.op() != Token.EQL && e.op() != Token.NEQ) {
            return;
          }
          Expr other = pass.isNil(e.x()) ? e.y() : pass.isNil(e.y()) ? e.x() : null;
          if (other != null && named(pass, other) instanceof Func f) {
            String always = " nil is always " + (e.op() == Token.NEQ);
            pass.report(e, "comparison of function " + f.name() + " " + e.op().text() + always);
          }
        });
  }

  private static Obj named(Pass pass, Expr e) {
    return switch (Exprs.unparen(e)) {
      case Expr.Index i -> named(pass, i.x());
      case Expr.Selector s -> pass.info().objectOf(s.sel());
      case Expr x -> pass.used(x);
    };
  }
}
