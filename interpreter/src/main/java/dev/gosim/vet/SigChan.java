package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.types.Builtin;
import dev.gosim.types.Obj;
import java.util.Map;
import java.util.Set;

/** signal.Notify never waits: what an unbuffered channel has nobody waiting for is lost. */
final class SigChan implements Analyzer {
  @Override
  public String id() {
    return "sigchanyzer";
  }

  @Override
  public String doc() {
    return "check for unbuffered channel of os.Signal";
  }

  @Override
  public void run(Pass pass) {
    if (!pass.imports("os/signal")) {
      return;
    }
    Map<Obj, Expr> values = Values.of(pass);
    pass.each(
        Expr.Call.class,
        c -> {
          if (!isNotify(pass, c, values) || c.args().isEmpty()) {
            return;
          }
          Expr made =
              switch (c.args().getFirst()) {
                case Expr.Ident id -> values.get(pass.used(id));
                case Expr.Call made1 when !isMake(pass, made1) -> made1;
                default -> null;
              };
          if (made instanceof Expr.Call m && m.args().size() == 1) {
            String type = pass.source(m.args().getFirst()).replaceAll("\\s+", " ");
            String buffered = pass.source(m.fun()) + "(" + type + ", 1)";
            pass.report(
                c,
                "misuse of unbuffered os.Signal channel as argument to signal.Notify",
                new Fix(
                    "Change to buffer channel",
                    new Fix.Edit(Span.start(m), pass.end(m), buffered)));
          }
        });
  }

  private static boolean isMake(Pass pass, Expr.Call c) {
    return pass.used(c.fun()) instanceof Builtin b && b.name().equals("make");
  }

  /** Whether signal.Notify is called, by its name or through a variable. */
  private static boolean isNotify(Pass pass, Expr.Call c, Map<Obj, Expr> values) {
    Expr fun = c.fun() instanceof Expr.Ident id ? values.get(pass.used(id)) : c.fun();
    return fun instanceof Expr.Selector s
        && Callee.isFunction(pass.info().uses.get(s.sel()), "os/signal", Set.of("Notify"));
  }
}
