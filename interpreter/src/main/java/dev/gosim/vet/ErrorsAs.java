package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.types.Identical;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Lookup;
import dev.gosim.types.PointerType;
import dev.gosim.types.Type;
import dev.gosim.types.Universe;
import java.util.Set;

/** {@code errors.As(err, target)}, where target is no pointer to what an error can be. */
final class ErrorsAs implements Analyzer {
  private static final String WRONG =
      "second argument to errors.As must be a non-nil pointer to either a type that implements"
          + " error, or to any interface type";

  @Override
  public String id() {
    return "errorsas";
  }

  @Override
  public String doc() {
    return "report passing non-pointer or non-error values to errors.As";
  }

  @Override
  public void run(Pass pass) {
    pass.each(
        Expr.Call.class,
        c -> {
          if (c.args().size() > 1
              && Callee.isFunction(Callee.of(pass.info(), c), "errors", Set.of("As"))
              && wrong(pass, c.args().get(1)) instanceof String message) {
            pass.report(c, message);
          }
        });
  }

  private static String wrong(Pass pass, Expr target) {
    if (pass.isNil(target)) {
      return WRONG;
    }
    Type t = pass.info().typeOf(target);
    if (t == null || t.underlying() instanceof InterfaceType i && i.typeSet().isAll()) {
      return null; // somebody else's argument
    }
    if (!(t.underlying() instanceof PointerType p)) {
      return WRONG;
    }
    Type error = Universe.scope().lookup("error").type();
    if (Identical.identical(p.elem(), error)) {
      return "second argument to errors.As should not be *error";
    }
    boolean can =
        p.elem().underlying() instanceof InterfaceType || Lookup.implementsMethods(p.elem(), error);
    return can ? null : WRONG;
  }
}
