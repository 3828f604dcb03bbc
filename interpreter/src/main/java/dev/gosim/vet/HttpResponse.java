package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import dev.gosim.types.Alias;
import dev.gosim.types.PointerType;
import dev.gosim.types.Signature;
import dev.gosim.types.Type;
import dev.gosim.types.Universe;
import java.util.List;

/** {@code defer resp.Body.Close()} before the error has been looked at: resp may be nil. */
final class HttpResponse implements Analyzer {
  private static final String HTTP = "net/http";

  @Override
  public String id() {
    return "httpresponse";
  }

  @Override
  public String doc() {
    return "check for mistakes using HTTP responses";
  }

  @Override
  public void run(Pass pass) {
    if (!pass.imports(HTTP)) {
      return;
    }
    pass.each((n, stack) -> {
      if (n instanceof Expr.Call c && responds(pass, c)) {
        check(pass, stack);
      }
    });
  }

  private static void check(Pass pass, List<Object> stack) {
    List<Stmt> rest = rest(stack);
    if (rest.size() < 2
        || !(rest.get(0) instanceof Stmt.Assign a)
        || !(rest.get(1) instanceof Stmt.Defer d)
        || !(d.call() instanceof Expr.Call deferred)) {
      return;
    }
    Expr.Ident resp = root(a.lhs().getFirst());
    Expr.Ident used = root(deferred.fun());
    if (resp != null && used != null && pass.info().objectOf(resp) == pass.info().objectOf(used)) {
      pass.report(used, "using " + resp.name() + " before checking for errors");
    }
  }

  /** The statements of the block from the one with the call on; none if that is in another call. */
  private static List<Stmt> rest(List<Object> stack) {
    for (int i = stack.size() - 2; i >= 0; i--) {
      switch (stack.get(i)) {
        case Expr.Call outer -> {
          return List.of();
        }
        case Stmt.CaseClause c -> {
          return List.of();
        }
        case Stmt.CommClause c -> {
          return List.of();
        }
        case Stmt.Block b -> {
          for (int k = 0; k < b.list().size(); k++) {
            if (b.list().get(k) == stack.get(i + 1)) {
              return b.list().subList(k, b.list().size());
            }
          }
          return List.of();
        }
        default -> {}
      }
    }
    return List.of();
  }

  /**
   * Whether it is a function of net/http, or a method of its Client, with a response and an error.
   */
  private static boolean responds(Pass pass, Expr.Call c) {
    if (!(c.fun() instanceof Expr.Selector s)
        || !(pass.info().typeOf(s) instanceof Signature sig)
        || sig.results().size() != 2
        || sig.results().at(1).type() != Universe.scope().lookup("error").type()) {
      return false;
    }
    Type response = Alias.unalias(sig.results().at(0).type());
    if (!(response instanceof PointerType r && Callee.isNamed(r.elem(), HTTP, "Response"))) {
      return false;
    }
    if (pass.packageOf(s.x()) != null) {
      return s.x() instanceof Expr.Ident id && id.name().equals("http");
    }
    Type on = Alias.unalias(pass.info().typeOf(s.x()));
    return Callee.isNamed(on instanceof PointerType p ? p.elem() : on, HTTP, "Client");
  }

  private static Expr.Ident root(Expr e) {
    return switch (e) {
      case Expr.Selector s -> root(s.x());
      case Expr.Ident id -> id;
      default -> null;
    };
  }
}
