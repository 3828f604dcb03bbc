package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Stmt;
import dev.gosim.ast.Token;
import dev.gosim.types.MapType;
import dev.gosim.types.Type;
import java.util.ArrayList;
import java.util.List;

/** {@code x = x}. */
final class Assign implements Analyzer {

  @Override
  public String id() {
    return "assign";
  }

  @Override
  public String doc() {
    return "check for useless assignments";
  }

  @Override
  public void run(Pass pass) {
    pass.each(
        Stmt.Assign.class,
        a -> {
          if (a.op() != Token.ASSIGN || a.lhs().size() != a.rhs().size()) {
            return;
          }
          List<String> same = new ArrayList<>();
          for (int i = 0; i < a.lhs().size(); i++) {
            if (same(pass, a.lhs().get(i), a.rhs().get(i))) {
              same.add(pass.source(a.lhs().get(i)));
            }
          }
          if (!same.isEmpty()) {
            int start = Span.start(a);
            pass.report(start, start, "self-assignment of " + String.join(", ", same));
          }
        });
  }

  private static boolean same(Pass pass, Expr left, Expr right) {
    return Effects.none(pass, left)
        && Effects.none(pass, right)
        && !isMapElement(pass, left)
        && left.getClass() == right.getClass()
        && pass.source(left).equals(pass.source(right));
  }

  /** That makes an element that was not there. */
  private static boolean isMapElement(Pass pass, Expr e) {
    return Exprs.unparen(e) instanceof Expr.Index i
        && pass.info().typeOf(i.x()) instanceof Type t
        && t.underlying() instanceof MapType;
  }
}
