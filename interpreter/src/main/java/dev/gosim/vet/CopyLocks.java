package dev.gosim.vet;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Stmt;
import dev.gosim.ast.Token;
import dev.gosim.types.Builtin;
import dev.gosim.types.Obj;
import dev.gosim.types.Type;
import java.util.List;
import java.util.Set;

/** Copies of values that contain a lock: the copy is another lock. */
final class CopyLocks implements Analyzer {
  /** Builtins that look at the type of their argument only. */
  private static final Set<String> TYPE_ONLY =
      Set.of("len", "cap", "Sizeof", "Offsetof", "Alignof");

  @Override
  public String id() {
    return "copylocks";
  }

  @Override
  public String doc() {
    return "check for locks erroneously passed by value";
  }

  @Override
  public void run(Pass pass) {
    pass.each((n, stack) -> {
      switch (n) {
        case Stmt.Range r -> {
          rangeVar(pass, r, r.key());
          rangeVar(pass, r, r.value());
        }
        case Decl.FuncDecl d -> {
          parameters(pass, d.name().name(), d.recv() == null ? List.of() : d.recv());
          parameters(pass, d.name().name(), d.type().params());
        }
        case Expr.FuncLit f -> parameters(pass, "func", f.type().params());
        case Expr.Call c -> call(pass, c);
        case Stmt.Assign a -> assign(pass, a, stack.get(stack.size() - 2));
        case Decl.ValueSpec s
            when stack.get(stack.size() - 2) instanceof Decl.Gen g && g.kind() == Decl.Kind.VAR ->
            variables(pass, s);
        case Expr.CompositeLit l -> literal(pass, l);
        case Stmt.Return r -> {
          for (Expr x : r.results()) {
            copy(pass, x, "return copies lock value");
          }
        }
        default -> {}
      }
    });
  }

  private static void parameters(Pass pass, String function, List<Expr.Field> fields) {
    for (Expr.Field f : fields) {
      String path = LockPath.of(pass, pass.info().typeOf(f.type()));
      if (path != null) {
        pass.report(f.type(), function + " passes lock by value: " + path);
      }
    }
  }

  private static void rangeVar(Pass pass, Stmt.Range r, Expr e) {
    boolean ident = e instanceof Expr.Ident;
    if (e == null || e instanceof Expr.Ident id && id.name().equals("_") || r.define() && !ident) {
      return;
    }
    Type t = pass.info().typeOf(e);
    if (r.define()) {
      Obj o = pass.info().defs.get((Expr.Ident) e);
      t = o == null ? null : o.type();
    }
    String path = LockPath.of(pass, t);
    if (path != null) {
      int pos = Span.start(e);
      pass.report(pos, pos, "range var " + pass.source(e) + " copies lock: " + path);
    }
  }

  private static void call(Pass pass, Expr.Call c) {
    Expr.Ident name =
        switch (c.fun()) {
          case Expr.Ident id -> id;
          case Expr.Selector s -> s.sel();
          default -> null;
        };
    if (pass.used(name) instanceof Builtin b && TYPE_ONLY.contains(b.name())) {
      return;
    }
    for (Expr x : c.args()) {
      copy(pass, x, "call of " + pass.source(c.fun()) + " copies lock value");
    }
  }

  private static void assign(Pass pass, Stmt.Assign a, Object parent) {
    boolean reported = false;
    for (int i = 0; i < a.rhs().size(); i++) {
      reported |=
          copy(
              pass,
              a.rhs().get(i),
              "assignment copies lock value to " + pass.source(a.lhs().get(i)));
    }
    // Each iteration has a copy of the loop's variables.
    boolean loopVars =
        parent instanceof Stmt.For f
            && f.init() == a
            && a.op() == Token.DEFINE
            && pass.goVersion(a.pos()) >= GoVersion.OWN_VARIABLES;
    if (reported || !loopVars) {
      return;
    }
    for (Expr l : a.lhs()) {
      Obj o = l instanceof Expr.Ident id ? pass.info().defs.get(id) : null;
      String path = o == null || o.name().equals("_") ? null : LockPath.of(pass, o.type());
      if (path != null) {
        pass.report(l, "for loop iteration copies lock value to " + o.name() + ": " + path);
      }
    }
  }

  private static void variables(Pass pass, Decl.ValueSpec s) {
    for (int i = 0; i < s.values().size(); i++) {
      String name = s.names().get(i).name();
      copy(pass, s.values().get(i), "variable declaration copies lock value to " + name);
    }
  }

  private static void literal(Pass pass, Expr.CompositeLit l) {
    for (Expr e : l.elts()) {
      Expr x = e instanceof Expr.KeyValue kv ? kv.value() : e;
      copy(pass, x, "literal copies lock value from " + pass.source(x));
    }
  }

  /** Reports a value that is copied, if it has a lock; literals and results of calls are new. */
  private static boolean copy(Pass pass, Expr value, String what) {
    Expr x = Exprs.unparen(value);
    boolean fresh =
        x instanceof Expr.CompositeLit
            || x instanceof Expr.Call
            || x instanceof Expr.Star s && Exprs.unparen(s.x()) instanceof Expr.Call;
    String path = fresh ? null : LockPath.of(pass, pass.valueType(x));
    if (path == null) {
      return false;
    }
    pass.report(value, what + ": " + path);
    return true;
  }
}
