package dev.gosim.vet;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import dev.gosim.check.ConstantText;
import dev.gosim.check.Info;
import dev.gosim.types.Constant;
import dev.gosim.types.Obj;
import dev.gosim.types.Var;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An address for net.Dial that is put together by Sprintf: of IPv6 the host needs brackets. */
final class HostPort implements Analyzer {
  @Override
  public String id() {
    return "hostport";
  }

  @Override
  public String doc() {
    return "check format of addresses passed to net.Dial";
  }

  @Override
  public void run(Pass pass) {
    if (!pass.imports("net")) {
      return;
    }
    Map<Obj, Expr> values = values(pass);
    pass.each(
        Expr.Call.class,
        c -> {
          if (!dials(Callee.of(pass.info(), c)) || c.args().size() < 2) {
            return;
          }
          switch (c.args().get(1)) {
            case Expr.Call made when c.args().size() == 2 -> check(pass, made, null);
            case Expr.Ident id when pass.used(id) instanceof Var v -> check(pass, values.get(v), c);
            default -> {}
          }
        });
  }

  private static boolean dials(Obj o) {
    return Callee.isFunction(o, "net", Set.of("Dial", "DialTimeout"))
        || Callee.isMethod(o, "net", "Dialer", "Dial");
  }

  /** What variables are declared with, by statements that have one value. */
  private static Map<Obj, Expr> values(Pass pass) {
    Map<Obj, Expr> values = new IdentityHashMap<>();
    pass.each((n, stack) -> {
      switch (n) {
        case Stmt.Assign a when a.rhs().size() == 1 -> put(pass, a.lhs(), a.rhs(), values);
        case Decl.ValueSpec s when s.values().size() == 1 ->
            put(pass, s.names(), s.values(), values);
        default -> {}
      }
    });
    return values;
  }

  private static void put(
      Pass pass, List<? extends Expr> names, List<Expr> value, Map<Obj, Expr> values) {
    for (Expr name : names) {
      if (name instanceof Expr.Ident id && pass.info().defs.get(id) instanceof Obj o) {
        values.put(o, value.getFirst());
      }
    }
  }

  /** Looks at an address; {@code dial} is the call where that is elsewhere. */
  private static void check(Pass pass, Expr address, Expr.Call dial) {
    if (!(address instanceof Expr.Call c)
        || c.args().size() != 3
        || !Callee.isFunction(Callee.of(pass.info(), c), "fmt", Set.of("Sprintf"))) {
      return;
    }
    Expr format = c.args().getFirst();
    Info.TypeAndValue tv = pass.info().types.get(format);
    if (tv == null
        || !(tv.value() instanceof Constant.Str s)
        || !s.value().equals("%s:%d") && !s.value().equals("%s:%s")) {
      return;
    }
    String where =
        dial == null ? "" : " (passed to net.Dial at L" + pass.line(Span.start(dial)) + ")";
    pass.report(
        format,
        "address format " + ConstantText.quote(s.value()) + " does not work with IPv6" + where,
        fix(pass, c, s.value().endsWith("d")));
  }

  private static Fix fix(Pass pass, Expr.Call c, boolean number) {
    List<Fix.Edit> edits = new ArrayList<>();
    edits.add(new Fix.Edit(Span.start(c.fun()), pass.end(c.fun()), "net.JoinHostPort"));
    edits.add(Fix.delete(Span.start(c.args().getFirst()), Span.start(c.args().get(1))));
    Expr port = c.args().get(2);
    int start = Span.start(port);
    int end = pass.end(port);
    if (number) {
      BigInteger written = written(pass, port);
      if (written != null && written.bitLength() < Long.SIZE) {
        edits.add(new Fix.Edit(start, end, '"' + written.toString() + '"'));
      } else {
        edits.add(Fix.insert(start, "fmt.Sprintf(\"%d\", "));
        edits.add(Fix.insert(end, ")"));
      }
    }
    return new Fix("Replace fmt.Sprintf with net.JoinHostPort", edits);
  }

  /** The value of an integer literal, else null. */
  private static BigInteger written(Pass pass, Expr e) {
    if (!(e instanceof Expr.BasicLit lit) || lit.kind() != Expr.LitKind.INT) {
      return null;
    }
    return switch (pass.info().types.get(lit).value()) {
      case Constant.Int64 i -> BigInteger.valueOf(i.value());
      case Constant.BigInt i -> i.value();
      case Constant other -> null;
    };
  }
}
