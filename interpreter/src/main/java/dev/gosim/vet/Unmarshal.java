package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.types.Alias;
import dev.gosim.types.Func;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.PointerType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeParam;
import java.util.Set;

/** {@code json.Unmarshal(data, v)}, where v is no pointer: nothing can be stored in it. */
final class Unmarshal implements Analyzer {
  private static final Set<String> PACKAGES =
      Set.of("encoding/json", "encoding/xml", "encoding/asn1");
  private static final Set<String> DECODERS =
      Set.of("encoding/json", "encoding/xml", "encoding/gob");

  @Override
  public String id() {
    return "unmarshal";
  }

  @Override
  public String doc() {
    return "report passing non-pointer or non-interface values to unmarshal";
  }

  @Override
  public void run(Pass pass) {
    pass.each(
        Expr.Call.class,
        c -> {
          if (!(Callee.of(pass.info(), c) instanceof Func f)) {
            return;
          }
          if (PACKAGES.stream().anyMatch(p -> Callee.isFunction(f, p, Set.of("Unmarshal")))) {
            check(pass, c, f, 1, " as second argument");
          } else if (DECODERS.stream().anyMatch(p -> Callee.isMethod(f, p, "Decoder", "Decode"))) {
            check(pass, c, f, 0, "");
          }
        });
  }

  private static void check(Pass pass, Expr.Call c, Func f, int index, String which) {
    if (index >= c.args().size()) {
      return; // those of a call with several results
    }
    Type t = pass.info().typeOf(c.args().get(index));
    boolean right =
        t == null
            || Alias.unalias(t) instanceof TypeParam
            || t.underlying() instanceof PointerType
            || t.underlying() instanceof InterfaceType;
    if (!right || pass.isNil(c.args().get(index))) {
      pass.report(c.lparen(), c.lparen(), "call of " + f.name() + " passes non-pointer" + which);
    }
  }
}
