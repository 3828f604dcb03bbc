package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.check.ConstantText;
import dev.gosim.check.Info;
import dev.gosim.types.Alias;
import dev.gosim.types.Basic;
import dev.gosim.types.Func;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Lookup;
import dev.gosim.types.Named;
import dev.gosim.types.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keys and values that are handed to log/slog: a key without value, what is no key. */
final class Slog implements Analyzer {
  private static final String PACKAGE = "log/slog";

  /** How many arguments come before the pairs, by type (none: a function) and name. */
  private static final Map<String, Integer> BEFORE = before();

  /** What can come next. */
  private enum Next {
    KEY,
    VALUE,
    EITHER
  }

  @Override
  public String id() {
    return "slog";
  }

  @Override
  public String doc() {
    return "check for invalid structured logging calls";
  }

  @Override
  public void run(Pass pass) {
    pass.each(
        Expr.Call.class,
        c -> {
          if (c.ellipsis() == 0
              && Callee.of(pass.info(), c) instanceof Func f
              && f.pkg() != null
              && f.pkg().path().equals(PACKAGE)
              && BEFORE.containsKey(name(f))) {
            int skip = BEFORE.get(name(f));
            boolean expression =
                c.fun() instanceof Expr.Selector s
                    && pass.info().selections.get(s) instanceof Info.Selection sel
                    && sel.kind() == Info.SelectionKind.METHOD_EXPR;
            int first = skip + (expression ? 1 : 0);
            if (c.args().size() > first) {
              check(pass, c, f, c.args().subList(first, c.args().size()));
            }
          }
        });
  }

  /** {@code Logger.Info}; of a function its name alone. */
  private static String name(Func f) {
    return f.signature().recv() != null
            && Alias.unalias(Callee.receiver(f.signature().recv())) instanceof Named n
        ? n.obj().name() + "." + f.name()
        : f.name();
  }

  private static void check(Pass pass, Expr.Call c, Func f, List<Expr> args) {
    String function = "slog." + name(f);
    Type attr = f.pkg().scope().lookup("Attr").type();
    Next next = Next.KEY;
    Expr unknown = null;
    for (Expr arg : args) {
      Type t = type(pass, arg);
      switch (next) {
        case KEY -> {
          next = afterKey(t, attr);
          if (next == null) {
            pass.report(arg, noKey(pass, function, arg, unknown));
            return;
          }
        }
        case VALUE -> next = Next.KEY;
        case EITHER -> {
          unknown = arg;
          if (!isKey(t) && !(t.underlying() instanceof InterfaceType)) {
            next = Next.KEY; // so what was unknown has been the key
          }
        }
      }
    }
    if (next == Next.VALUE) {
      pass.report(
          c,
          "call to "
              + function
              + (unknown == null ? " missing a final value" : " has a missing or misplaced value"));
    }
  }

  private static Type type(Pass pass, Expr e) {
    return pass.isNil(e) ? Basic.UNTYPED_NIL : pass.info().typeOf(e);
  }

  /** What can follow something of that type in the place of a key; null if it can be none. */
  private static Next afterKey(Type t, Type attr) {
    if (t == Basic.STRING) {
      return Next.VALUE;
    }
    if (isKey(t)) {
      return Next.KEY;
    }
    if (!(t.underlying() instanceof InterfaceType i)) {
      return null;
    }
    if (Lookup.implementsMethods(Basic.STRING, i)) {
      return Next.EITHER;
    }
    return Lookup.implementsMethods(attr, i) ? Next.KEY : null;
  }

  private static boolean isKey(Type t) {
    return t == Basic.STRING || Callee.isNamed(t, PACKAGE, "Attr");
  }

  private static String noKey(Pass pass, String function, Expr arg, Expr unknown) {
    String start = function + " arg " + ConstantText.quote(pass.source(arg)) + " should ";
    return unknown == null
        ? start + "be a string or a slog.Attr (possible missing key or value)"
        : start
            + "probably be a string or a slog.Attr (previous arg "
            + ConstantText.quote(pass.source(unknown))
            + " cannot be a key)";
  }

  private static Map<String, Integer> before() {
    Map<String, Integer> before = new HashMap<>();
    for (String type : List.of("", "Logger.")) {
      for (String level : List.of("Debug", "Info", "Warn", "Error")) {
        before.put(type + level, 1);
        before.put(type + level + "Context", 2);
      }
      before.put(type + "Log", 3);
    }
    before.put("Group", 1);
    before.put("Logger.With", 0);
    before.put("Record.Add", 0);
    return Map.copyOf(before);
  }
}
