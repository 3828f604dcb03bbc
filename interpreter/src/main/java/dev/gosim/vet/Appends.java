package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.types.Builtin;

/** {@code append(s)}: nothing is appended. */
final class Appends implements Analyzer {

  @Override
  public String id() {
    return "appends";
  }

  @Override
  public String doc() {
    return "check for missing values after append";
  }

  @Override
  public void run(Pass pass) {
    pass.each(
        Expr.Call.class,
        c -> {
          if (c.args().size() == 1
              && Callee.of(pass.info(), c) instanceof Builtin b
              && b.name().equals("append")) {
            pass.report(c, "append with no values");
          }
        });
  }
}
