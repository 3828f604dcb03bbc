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
            List<Fix.Edit> edits =
                same.size() == a.lhs().size() ? Removal.of(pass, a) : runs(pass, a);
            pass.report(
                start,
                start,
                "self-assignment of " + String.join(", ", same),
                new Fix("Remove self-assignment", edits));
          }
        });
  }

  /** Takes each run of variables that are assigned to themselves away, on both sides. */
  private static List<Fix.Edit> runs(Pass pass, Stmt.Assign a) {
    List<Fix.Edit> edits = new ArrayList<>();
    int n = a.lhs().size();
    for (int i = 0; i < n; i++) {
      if (!same(pass, a.lhs().get(i), a.rhs().get(i))) {
        continue;
      }
      int first = i;
      while (i + 1 < n && same(pass, a.lhs().get(i + 1), a.rhs().get(i + 1))) {
        i++;
      }
      edits.add(run(pass, a.lhs(), first, i));
      edits.add(run(pass, a.rhs(), first, i));
    }
    return edits;
  }

  /** The elements with the comma that parts them from one that stays. */
  private static Fix.Edit run(Pass pass, List<Expr> list, int first, int last) {
    return first > 0
        ? Fix.delete(pass.end(list.get(first - 1)), pass.end(list.get(last)))
        : Fix.delete(Span.start(list.getFirst()), Span.start(list.get(last + 1)));
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
