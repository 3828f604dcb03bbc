package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import dev.gosim.ast.Token;
import dev.gosim.types.Builtin;
import dev.gosim.types.Obj;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules about channels, timers and locks, by the order of statements in a block. */
final class Channels {
  private static final Map<String, String> UNLOCK = Map.of("Lock", "Unlock", "RLock", "RUnlock");

  private Channels() {}

  static List<Analyzer> all() {
    return List.of(new AfterInLoop(), new SendAfterClose(), new HeldLock());
  }

  /** A timer for each iteration of a select in a loop. */
  private static final class AfterInLoop implements Guide {
    @Override
    public String id() {
      return "timeafter";
    }

    @Override
    public String doc() {
      return "time.After in a select in a loop";
    }

    @Override
    public void run(Pass pass) {
      pass.each((n, stack) -> {
        if (n instanceof Expr.Call c
            && Callee.isFunction(Callee.of(pass.info(), c), "time", Set.of("After"))
            && inSelectInLoop(stack)) {
          pass.report(
              c, "time.After in a loop makes a timer each time; use time.NewTimer and Reset");
        }
      });
    }

    private static boolean inSelectInLoop(List<Object> stack) {
      boolean select = false;
      for (int i = stack.size() - 2; i >= 0; i--) {
        switch (stack.get(i)) {
          case Stmt.CommClause c -> select |= stack.get(i + 1) == c.comm();
          case Stmt.For f -> {
            return select;
          }
          case Stmt.Range r -> {
            return select;
          }
          case Expr.FuncLit f -> {
            return false;
          }
          default -> {}
        }
      }
      return false;
    }
  }

  /** A send below a close of the same channel in one block. */
  private static final class SendAfterClose implements Guide {
    @Override
    public String id() {
      return "sendclosed";
    }

    @Override
    public String doc() {
      return "a send after a close in the same function";
    }

    @Override
    public void run(Pass pass) {
      pass.each(
          Stmt.Block.class,
          b -> {
            Set<Obj> closed = new HashSet<>();
            for (Stmt s : b.list()) {
              Walk.inspect(
                  s,
                  n -> {
                    if (n instanceof Stmt.Send send && closed.contains(pass.used(send.chan()))) {
                      pass.report(
                          send,
                          "send on " + pass.source(send.chan()) + ", which has been closed above");
                    }
                    if (n instanceof Stmt.Assign a) {
                      a.lhs().forEach(x -> closed.remove(pass.used(x)));
                    }
                    return !(n instanceof Expr.FuncLit);
                  });
              if (s instanceof Stmt.ExprStmt e
                  && e.x() instanceof Expr.Call c
                  && pass.used(c.fun()) instanceof Builtin f
                  && f.name().equals("close")
                  && pass.used(c.args().getFirst()) instanceof Obj ch) {
                closed.add(ch);
              }
            }
          });
    }
  }

  /** Waiting for a channel between Lock and Unlock: who should come may wait for the lock. */
  private static final class HeldLock implements Guide {
    @Override
    public String id() {
      return "lockedchan";
    }

    @Override
    public String doc() {
      return "a mutex held over a channel operation";
    }

    @Override
    public void run(Pass pass) {
      pass.each(
          Stmt.Block.class,
          b -> {
            Set<String> held = new HashSet<>();
            for (Stmt s : b.list()) {
              String[] method = lockMethod(pass, s);
              if (method != null && UNLOCK.containsKey(method[1])) {
                held.add(method[0] + "." + UNLOCK.get(method[1]));
              } else if (method != null) {
                held.remove(method[0] + "." + method[1]);
              } else if (!held.isEmpty() && !(s instanceof Stmt.Go) && !(s instanceof Stmt.Defer)) {
                operations(pass, s, held.iterator().next());
              }
            }
          });
    }

    private static void operations(Pass pass, Stmt s, String unlock) {
      String lock = unlock.substring(0, unlock.lastIndexOf('.'));
      boolean[] released = {false};
      Walk.inspect(
          s,
          n -> {
            if (n instanceof Stmt inner && lockMethod(pass, inner) != null) {
              released[0] = true;
            }
            boolean polls =
                n instanceof Stmt.Select w && w.clauses().stream().anyMatch(c -> c.comm() == null);
            boolean waits =
                n instanceof Stmt.Send
                    || n instanceof Expr.Unary u && u.op() == Token.ARROW
                    || n instanceof Stmt.Select;
            boolean report = waits && !polls && !released[0];
            if (report) {
              pass.report(n, "channel operation while " + lock + " is locked");
            }
            return !report && !polls && !(n instanceof Expr.FuncLit) && !(n instanceof Stmt.Go);
          });
    }

    /** The lock and the method of mu.Lock() and its like; null for other statements. */
    private static String[] lockMethod(Pass pass, Stmt s) {
      if (!(s instanceof Stmt.ExprStmt e)
          || !(e.x() instanceof Expr.Call c)
          || !(c.fun() instanceof Expr.Selector sel)) {
        return null;
      }
      Obj o = Callee.of(pass.info(), c);
      String name = sel.sel().name();
      for (String type : List.of("Mutex", "RWMutex")) {
        for (Map.Entry<String, String> pair : UNLOCK.entrySet()) {
          boolean either = name.equals(pair.getKey()) || name.equals(pair.getValue());
          if (either && Callee.isMethod(o, "sync", type, name)) {
            return new String[] {pass.source(sel.x()), name};
          }
        }
      }
      return null;
    }
  }
}
