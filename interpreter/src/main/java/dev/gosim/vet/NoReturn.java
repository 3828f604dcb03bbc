package dev.gosim.vet;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import dev.gosim.types.Builtin;
import dev.gosim.types.Func;
import dev.gosim.types.Obj;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Which calls never come back (go/analysis ctrlflow): those that end the process, or panic. */
final class NoReturn {
  private static final Map<String, Set<String>> FUNCTIONS =
      Map.of(
          "os", Set.of("Exit"),
          "runtime", Set.of("Goexit"),
          "syscall", Set.of("Exit"),
          "log", Set.of("Fatal", "Fatalf", "Fatalln", "Panic", "Panicf", "Panicln"),
          "testing", Set.of("FailNow", "Fatal", "Fatalf", "Skip", "SkipNow", "Skipf"));

  private final Pass pass;
  private final Map<Obj, Decl.FuncDecl> decls = new IdentityHashMap<>();
  private final Map<Obj, Boolean> known = new IdentityHashMap<>();

  NoReturn(Pass pass) {
    this.pass = pass;
    pass.each(Decl.FuncDecl.class, d -> decls.put(pass.info().defs.get(d.name()), d));
  }

  /** Whether a call may come back. */
  boolean returns(Expr.Call c) {
    Obj o = Callee.of(pass.info(), c);
    if (o instanceof Builtin b) {
      return !b.name().equals("panic");
    }
    if (!(o instanceof Func f) || f.pkg() == null) {
      return true;
    }
    if (FUNCTIONS.getOrDefault(f.pkg().path(), Set.of()).contains(f.name())) {
      return false;
    }
    Decl.FuncDecl d = decls.get(f.origin());
    return d == null || d.body() == null || bodyReturns(f.origin(), d);
  }

  private boolean bodyReturns(Obj f, Decl.FuncDecl d) {
    Boolean k = known.get(f);
    if (k == null) {
      known.put(f, true); // of a recursive call nothing is known
      k = endless(d.body());
      known.put(f, !k);
      return !k;
    }
    return k;
  }

  /** Whether no way through the body leads to a return; a deferred call may recover. */
  private boolean endless(Stmt.Block body) {
    Flow.Block first = Flow.of(body, this::returns).getFirst();
    return !returned(first, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static boolean returned(Flow.Block b, Set<Flow.Block> seen) {
    if (!seen.add(b)) {
      return false;
    }
    return b.returned() != null
        || b.nodes.stream().anyMatch(Stmt.Defer.class::isInstance)
        || b.next.stream().anyMatch(n -> returned(n, seen));
  }
}
