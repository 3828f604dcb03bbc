package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Token;
import dev.gosim.check.Info;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code x == 1 || x == 1}, and {@code x != 1 || x != 2}, which is always true. */
final class Bools implements Analyzer {

  @Override
  public String id() {
    return "bools";
  }

  @Override
  public String doc() {
    return "check for common mistakes involving boolean operators";
  }

  @Override
  public void run(Pass pass) {
    Set<Expr> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    pass.each(
        Expr.Binary.class,
        e -> {
          if ((e.op() == Token.LOR || e.op() == Token.LAND) && !seen.contains(e)) {
            List<Expr> operands = new ArrayList<>();
            split(e, e.op(), seen, operands);
            List<Expr> set = new ArrayList<>();
            for (Expr x : operands) {
              if (Effects.none(pass, x)) {
                set.add(x);
              } else {
                check(pass, e.op(), set);
                set.clear();
              }
            }
            check(pass, e.op(), set);
          }
        });
  }

  /** The operands, the last one first, as Go's goes. */
  private static void split(Expr e, Token op, Set<Expr> seen, List<Expr> out) {
    if (Exprs.unparen(e) instanceof Expr.Binary b && b.op() == op) {
      seen.add(b);
      split(b.y(), op, seen, out);
      split(b.x(), op, seen, out);
    } else {
      out.add(Exprs.unparen(e));
    }
  }

  /** Operands whose order does not matter. */
  private static void check(Pass pass, Token op, List<Expr> set) {
    String name = op == Token.LOR ? "or" : "and";
    Set<String> texts = new HashSet<>();
    Map<String, String> compared = new HashMap<>();
    for (Expr e : set) {
      String text = pass.source(e);
      if (!texts.add(text)) {
        pass.report(e, "redundant " + name + ": " + text + " " + op.text() + " " + text);
      }
    }
    for (Expr e : set) {
      String text = pass.source(e);
      Expr other = other(pass, op, e);
      String before = other == null ? null : compared.putIfAbsent(pass.source(other), text);
      if (before != null && !before.equals(text)) {
        pass.report(e, "suspect " + name + ": " + text + " " + op.text() + " " + before);
      }
    }
  }

  /** What is compared with a constant so that a second one makes no sense, or null. */
  private static Expr other(Pass pass, Token op, Expr e) {
    Token bad = op == Token.LOR ? Token.NEQ : Token.EQL;
    if (!(e instanceof Expr.Binary b) || b.op() != bad) {
      return null;
    }
    return isConstant(pass, b.y()) ? b.x() : isConstant(pass, b.x()) ? b.y() : null;
  }

  private static boolean isConstant(Pass pass, Expr e) {
    return pass.info().types.get(e) instanceof Info.TypeAndValue tv && tv.value() != null;
  }
}
