package dev.gosim.vet;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Stmt;
import dev.gosim.check.Info;
import dev.gosim.types.Alias;
import dev.gosim.types.Func;
import dev.gosim.types.Obj;
import dev.gosim.types.PointerType;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** t.Fatal and its like in a goroutine that is not the test's: they end that goroutine only. */
final class TestingGoroutine implements Analyzer {
  private static final Set<String> FORBIDDEN =
      Set.of("FailNow", "Fatal", "Fatalf", "Skip", "Skipf", "SkipNow");

  /** A go statement, or t.Run (null), and the function that is run there. */
  private record Start(Stmt.Go go, Expr fun) {}

  @Override
  public String id() {
    return "testinggoroutine";
  }

  @Override
  public String doc() {
    return "report calls to (*testing.T).Fatal from goroutines started by a test";
  }

  @Override
  public void run(Pass pass) {
    if (!pass.imports("testing")) {
      return;
    }
    Map<Object, List<Start>> regions = regions(pass);
    regions.forEach((region, starts) ->
        Walk.inspect(
            region,
            n -> {
              if (n == region) {
                return true;
              }
              if (regions.containsKey(n)) {
                return false;
              }
              if (n instanceof Expr.Call c) {
                check(pass, c, starts);
              }
              return true;
            }));
  }

  /** What runs beside a test, with where it is started. */
  private static Map<Object, List<Start>> regions(Pass pass) {
    Map<Obj, Expr> values = Values.of(pass);
    Map<Obj, Decl.FuncDecl> decls = new IdentityHashMap<>();
    pass.each(Decl.FuncDecl.class, d -> decls.put(pass.info().defs.get(d.name()), d));
    Map<Object, List<Start>> found = new IdentityHashMap<>();
    pass.files().stream()
        .flatMap(f -> f.decls().stream())
        .filter(d -> !(d instanceof Decl.FuncDecl f) || hasTestParameter(f))
        .forEach(d ->
            Walk.inspect(
                d,
                n -> {
                  if (n instanceof Stmt.Go g && g.call() instanceof Expr.Call c) {
                    Expr fun = Exprs.unparen(c.fun());
                    Object region = g;
                    if (values.get(pass.used(fun)) instanceof Expr.FuncLit lit) {
                      region = lit;
                    } else if (Callee.of(pass.info(), c) instanceof Func f
                        && decls.containsKey(f)) {
                      region = decls.get(f);
                    }
                    found.computeIfAbsent(region, k -> new ArrayList<>()).add(new Start(g, fun));
                  } else if (n instanceof Expr.Call c && isRun(pass, c)) {
                    Expr fun = Exprs.unparen(c.args().get(1));
                    Object lit = fun instanceof Expr.FuncLit ? fun : values.get(pass.used(fun));
                    Object region = lit instanceof Expr.FuncLit ? lit : c;
                    found.computeIfAbsent(region, k -> new ArrayList<>()).add(new Start(null, fun));
                  }
                  return true;
                }));
    return found;
  }

  private static boolean hasTestParameter(Decl.FuncDecl d) {
    return d.type().params().stream()
        .anyMatch(p ->
            p.type() instanceof Expr.Star s
                && s.x() instanceof Expr.Selector sel
                && sel.x() instanceof Expr.Ident id
                && id.name().equals("testing")
                && Set.of("T", "B").contains(sel.sel().name()));
  }

  private static boolean isRun(Pass pass, Expr.Call c) {
    return c.args().size() == 2
        && Callee.of(pass.info(), c) instanceof Func f
        && ofTesting(f, Set.of("Run"));
  }

  private static boolean ofTesting(Func f, Set<String> names) {
    return names.contains(f.name())
        && f.pkg() != null
        && f.pkg().path().equals("testing")
        && f.signature().recv() != null;
  }

  private static void check(Pass pass, Expr.Call c, List<Start> starts) {
    if (!(Exprs.unparen(c.fun()) instanceof Expr.Selector s)
        || !(pass.info().selections.get(s) instanceof Info.Selection sel)
        || !(pass.used(Exprs.unparen(s.x())) instanceof Var)
        || !(sel.obj() instanceof Func f)
        || !ofTesting(f, FORBIDDEN)) {
      return;
    }
    Type recv = Alias.unalias(sel.recv());
    String type = recv instanceof PointerType p ? "*" + pass.text(p.elem()) : pass.text(sel.recv());
    String method = "(" + type + ")." + f.name();
    for (Start start : starts) {
      if (start.go == null) {
        continue; // Go looks at subtests only when it is asked to
      }
      String message = "call to " + method + " from a non-test goroutine";
      switch (start.fun) {
        case Expr.FuncLit lit -> pass.report(c, message);
        case Expr.Ident id ->
            pass.report(start.go, message + " (" + id.name() + " calls " + method + ")");
        default -> pass.report(start.go, message);
      }
    }
  }
}
