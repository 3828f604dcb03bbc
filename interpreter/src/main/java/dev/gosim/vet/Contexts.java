package dev.gosim.vet;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.Stmt;
import dev.gosim.check.Info;
import dev.gosim.types.Alias;
import dev.gosim.types.Basic;
import dev.gosim.types.Obj;
import dev.gosim.types.Signature;
import dev.gosim.types.Type;
import java.util.List;
import java.util.Set;

/** The rules that package context states for its users. */
final class Contexts {
  private Contexts() {}

  static List<Analyzer> all() {
    return List.of(new InStruct(), new NilContext(), new Key(), new First(), new NotDeferred());
  }

  private static boolean isContext(Pass pass, Expr type) {
    return type != null && isContext(pass.info().typeOf(type));
  }

  private static boolean isContext(Type t) {
    return t != null && Callee.isNamed(t, "context", "Context");
  }

  /** A field: whose request is it? */
  private static final class InStruct implements Guide {
    @Override
    public String id() {
      return "ctxfield";
    }

    @Override
    public String doc() {
      return "a context in a struct";
    }

    @Override
    public void run(Pass pass) {
      pass.each(
          Expr.StructType.class,
          s -> {
            for (Expr.Field f : s.fields()) {
              // One that is embedded makes the struct a context of its own.
              if (!f.names().isEmpty() && isContext(pass, f.type())) {
                pass.report(
                    f.names().getFirst(), "context in a struct; pass it as the first parameter");
              }
            }
          });
    }
  }

  /** nil where a context is wanted. */
  private static final class NilContext implements Guide {
    @Override
    public String id() {
      return "nilctx";
    }

    @Override
    public String doc() {
      return "nil as a context";
    }

    @Override
    public void run(Pass pass) {
      pass.each(
          Expr.Call.class,
          c -> {
            if (!(pass.info().typeOf(c.fun()) instanceof Signature s)) {
              return;
            }
            int n = Math.min(c.args().size(), s.params().size());
            for (int i = 0; i < n; i++) {
              Info.TypeAndValue tv = pass.info().types.get(c.args().get(i));
              if (tv != null && tv.mode() == Info.Mode.NIL && isContext(s.params().at(i).type())) {
                pass.report(c.args().get(i), "nil context; use context.TODO if there is none");
              }
            }
          });
    }
  }

  /** Keys of predeclared types, which other packages may use too. */
  private static final class Key implements Guide {
    @Override
    public String id() {
      return "ctxkey";
    }

    @Override
    public String doc() {
      return "a context key of a predeclared type";
    }

    @Override
    public void run(Pass pass) {
      pass.each(
          Expr.Call.class,
          c -> {
            Obj o = Callee.of(pass.info(), c);
            if (Callee.isFunction(o, "context", Set.of("WithValue"))
                && c.args().size() == 3
                && pass.valueType(c.args().get(1)) instanceof Type t
                && Alias.unalias(t) instanceof Basic b) {
              pass.report(
                  c.args().get(1),
                  "context key of type " + b.name() + " may collide; declare a type for it");
            }
          });
    }
  }

  /** Contexts come first, before what the function is about. */
  private static final class First implements Guide {
    @Override
    public String id() {
      return "ctxfirst";
    }

    @Override
    public String doc() {
      return "a context that is not the first parameter";
    }

    @Override
    public void run(Pass pass) {
      pass.each(
          Decl.FuncDecl.class,
          d -> {
            List<Expr.Field> params = d.type().params();
            for (int i = 1; i < params.size(); i++) {
              if (isContext(pass, params.get(i).type())
                  && !isContext(pass, params.getFirst().type())) {
                pass.report(
                    params.get(i), "context is not the first parameter of " + d.name().name());
              }
            }
          });
    }
  }

  /** Called but not deferred: a panic or a return in between leaves it out. */
  private static final class NotDeferred implements Guide {
    @Override
    public String id() {
      return "canceldefer";
    }

    @Override
    public String doc() {
      return "a cancel function that is called, but not by defer";
    }

    @Override
    public void run(Pass pass) {
      pass.each(
          Stmt.Block.class,
          b -> {
            for (Stmt s : b.list()) {
              if (s instanceof Stmt.Assign a
                  && a.lhs().size() == 2
                  && a.rhs().getFirst() instanceof Expr.Call c
                  && Callee.isFunction(Callee.of(pass.info(), c), "context", LostCancel.MAKERS)
                  && a.lhs().get(1) instanceof Expr.Ident id
                  && pass.info().defs.get(id) instanceof Obj cancel
                  && onlyCalled(pass, b, cancel)) {
                pass.report(a, "the " + cancel.name() + " function is called, but not deferred");
              }
            }
          });
    }

    /** Whether all that happens to it are plain calls in this function. */
    private static boolean onlyCalled(Pass pass, Stmt.Block block, Obj cancel) {
      boolean[] called = {false};
      boolean[] otherwise = {false};
      Walk.stack(
          block,
          (n, stack) -> {
            if (n instanceof Expr.Ident id && pass.info().uses.get(id) == cancel) {
              boolean plain =
                  stack.get(stack.size() - 2) instanceof Expr.Call c
                      && c.fun() == n
                      && stack.get(stack.size() - 3) instanceof Stmt.ExprStmt
                      && stack.stream().noneMatch(Expr.FuncLit.class::isInstance);
              called[0] |= plain;
              otherwise[0] |= !plain;
            }
            return true;
          });
      return called[0] && !otherwise[0];
    }
  }
}
