package dev.gosim.vet;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Stmt;
import dev.gosim.ast.Token;
import dev.gosim.types.Alias;
import dev.gosim.types.Builtin;
import dev.gosim.types.MapType;
import dev.gosim.types.Predicates;
import dev.gosim.types.SliceType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeParam;
import dev.gosim.types.Var;
import dev.gosim.vet.NilState.Nilness;
import dev.gosim.vet.NilState.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs the statements of a function for {@link Nilness}; a state that is null is never reached. */
final class NilStmts {
  private final Pass pass;
  private final Followed followed;
  private final NilExprs exprs;
  private Targets targets;
  private String label;

  /** A statement that break leads out of, with what comes along. */
  private record Targets(String label, List<NilState> breaks, Targets outer) {}

  NilStmts(Pass pass, Followed followed) {
    this.pass = pass;
    this.followed = followed;
    this.exprs = new NilExprs(pass);
  }

  void run(Expr.FuncType type, Stmt.Block body) {
    NilState s = new NilState();
    followed.all().forEach(v -> s.set(v, Value.unknown()));
    for (Expr.Field f : type.results()) {
      f.names().forEach(id -> set(id, zero(typeOf(id)), s));
    }
    list(body.list(), s);
  }

  private NilState list(List<Stmt> list, NilState start) {
    NilState s = start;
    for (Stmt x : list) {
      if (s == null) {
        return null;
      }
      s = stmt(x, s);
    }
    return s;
  }

  private NilState stmt(Stmt x, NilState s) {
    String name = label;
    label = null;
    switch (x) {
      case Stmt.ExprStmt e -> {
        exprs.eval(e.x(), s);
        return isPanic(e.x()) ? null : s;
      }
      case Stmt.Send c -> {
        Value ch = exprs.eval(c.chan(), s);
        exprs.eval(c.value(), s);
        exprs.check(ch, s, c.pos(), "send to nil channel");
      }
      case Stmt.IncDec i -> update(i.x(), s);
      case Stmt.Assign a -> assign(a, s);
      case Stmt.Go g when g.call() instanceof Expr.Call c -> exprs.call(c, g.pos(), s);
      case Stmt.Defer d when d.call() instanceof Expr.Call c -> exprs.call(c, d.pos(), s);
      case Stmt.Return r -> {
        r.results().forEach(e -> exprs.eval(e, s));
        return null;
      }
      case Stmt.Branch b -> {
        return branch(b, s);
      }
      case Stmt.Block b -> {
        return list(b.list(), s);
      }
      case Stmt.Labeled l -> {
        label = l.label().name();
        return stmt(l.stmt(), s);
      }
      case Stmt.DeclStmt d -> d.decl().specs().forEach(spec -> declare(spec, s));
      case Stmt.If i -> {
        return ifStmt(i, s);
      }
      case Stmt.For f -> {
        return forStmt(f, name, s);
      }
      case Stmt.Range r -> {
        return range(r, name, s);
      }
      case Stmt.Switch w -> {
        return switchStmt(w, name, s);
      }
      case Stmt.TypeSwitch w -> {
        return typeSwitch(w, name, s);
      }
      case Stmt.Select w -> {
        return select(w, name, s);
      }
      default -> {}
    }
    return s;
  }

  private boolean isPanic(Expr e) {
    return e instanceof Expr.Call c
        && Callee.of(pass.info(), c) instanceof Builtin b
        && b.name().equals("panic");
  }

  // ---- variables

  private Var variable(Expr e) {
    Expr x = Exprs.unparen(e);
    return x instanceof Expr.Ident id
            && pass.info().objectOf(id) instanceof Var v
            && followed.has(v)
        ? v
        : null;
  }

  private void set(Expr to, Value v, NilState s) {
    Var variable = variable(to);
    if (variable != null) {
      s.set(variable, v);
    } else {
      exprs.store(to, s);
    }
  }

  private void update(Expr to, NilState s) {
    exprs.eval(to, s);
    if (!(Exprs.unparen(to) instanceof Expr.Star)) {
      set(to, Value.unknown(), s);
    }
  }

  private void assign(Stmt.Assign a, NilState s) {
    if (a.op() != Token.ASSIGN && a.op() != Token.DEFINE) {
      exprs.eval(a.rhs().getFirst(), s);
      update(a.lhs().getFirst(), s);
      return;
    }
    List<Value> values = values(a.rhs(), a.lhs(), a.lhs().size(), s);
    for (int i = 0; i < values.size(); i++) {
      set(a.lhs().get(i), values.get(i), s);
    }
  }

  /** The values of expressions as those of the types of {@code to}. */
  private List<Value> values(List<Expr> from, List<? extends Expr> to, int n, NilState s) {
    if (n == 2 && from.size() == 1 && Exprs.unparen(from.getFirst()) instanceof Expr.TypeAssert a) {
      exprs.eval(a.x(), s);
      Value v = Value.unknown();
      boolean nil = Predicates.hasNil(pass.info().typeOf(a.type()));
      return List.of(v, nil ? Value.ok(v) : Value.unknown());
    }
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      Value v = exprs.eval(from.get(i), s);
      Type t = from.size() == n ? typeOf(to.get(i)) : null;
      values.add(exprs.converted(v, from.get(i), t));
    }
    if (from.size() == n) {
      return values;
    }
    return Stream.generate(Value::unknown).limit(n).toList();
  }

  private Type typeOf(Expr to) {
    return to instanceof Expr.Ident id
        ? pass.info().objectOf(id) instanceof Var v ? v.type() : null
        : pass.info().typeOf(to);
  }

  private void declare(Decl.Spec spec, NilState s) {
    if (!(spec instanceof Decl.ValueSpec v)) {
      return;
    }
    List<Value> values =
        v.values().isEmpty()
            ? v.names().stream().map(id -> zero(typeOf(id))).toList()
            : values(v.values(), v.names(), v.names().size(), s);
    for (int i = 0; i < v.names().size(); i++) {
      if (variable(v.names().get(i)) instanceof Var x) {
        s.set(x, values.get(i));
      }
    }
  }

  private static Value zero(Type t) {
    boolean nil = t != null && !(Alias.unalias(t) instanceof TypeParam) && Predicates.hasNil(t);
    return nil ? Value.nil() : Value.unknown();
  }

  // ---- control flow

  private NilState branch(Stmt.Branch b, NilState s) {
    if (b.kind() == Stmt.Branch.Kind.BREAK) {
      Targets t = targets;
      while (b.label() != null && !b.label().name().equals(t.label)) {
        t = t.outer;
      }
      t.breaks.add(s);
    }
    return null; // of continue nothing is learned: the loop forgets what its body changes
  }

  private NilState within(String name, List<NilState> ends, Runnable body) {
    targets = new Targets(name, ends, targets);
    body.run();
    targets = targets.outer;
    return NilState.join(ends);
  }

  private NilState ifStmt(Stmt.If i, NilState s) {
    NilState start = i.init() == null ? s : stmt(i.init(), s);
    NilExprs.Ways ways = exprs.cond(i.cond(), start);
    NilState then = ways.yes() == null ? null : list(i.then().list(), ways.yes());
    NilState other = i.els() == null || ways.no() == null ? ways.no() : stmt(i.els(), ways.no());
    return join(then, other);
  }

  private static NilState join(NilState a, NilState b) {
    return a == null ? b : b == null ? a : NilState.join(List.of(a, b));
  }

  private NilState forStmt(Stmt.For f, String name, NilState s) {
    NilState head = f.init() == null ? s : stmt(f.init(), s);
    forget(f, head);
    NilExprs.Ways ways =
        f.cond() == null ? new NilExprs.Ways(head, null) : exprs.cond(f.cond(), head);
    List<NilState> ends = new ArrayList<>();
    ends.add(ways.no());
    return within(
        name,
        ends,
        () -> {
          if (ways.yes() != null) {
            NilState end = list(f.body().list(), ways.yes().copy());
            if (f.post() != null) {
              NilState last = end == null ? ways.yes().copy() : end;
              forget(f, last);
              stmt(f.post(), last);
            }
          }
        });
  }

  private NilState range(Stmt.Range r, String name, NilState s) {
    Value x = exprs.eval(r.x(), s);
    Type t = exprs.under(r.x());
    boolean element = r.value() != null && !(r.value() instanceof Expr.Ident i && isBlank(i));
    if (t instanceof MapType) {
      exprs.check(x, s, r.pos(), "range over nil map");
    } else if (t instanceof SliceType && element) {
      exprs.check(x, s, Span.start(r.x()), "range of nil slice");
    }
    forget(r, s);
    List<NilState> ends = new ArrayList<>();
    ends.add(s.copy());
    return within(
        name,
        ends,
        () -> {
          for (Expr e : new Expr[] {r.key(), r.value()}) {
            if (e != null) {
              set(e, Value.unknown(), s);
            }
          }
          list(r.body().list(), s);
        });
  }

  private static boolean isBlank(Expr.Ident id) {
    return id.name().equals("_");
  }

  /** What a loop changes may be anything when it begins anew. */
  private void forget(Stmt loop, NilState s) {
    Walk.inspect(
        loop,
        n -> {
          switch (n) {
            case Stmt.Assign a -> a.lhs().forEach(e -> forget(e, s));
            case Stmt.IncDec i -> forget(i.x(), s);
            case Stmt.Range r -> {
              forget(r.key(), s);
              forget(r.value(), s);
            }
            default -> {}
          }
          return true;
        });
  }

  private void forget(Expr e, NilState s) {
    if (e != null && variable(e) instanceof Var v) {
      s.forget(v);
    }
  }

  private NilState switchStmt(Stmt.Switch w, String name, NilState s) {
    NilState next = w.init() == null ? s : stmt(w.init(), s);
    Value tag = w.tag() == null ? null : exprs.eval(w.tag(), next);
    List<List<NilState>> entries = new ArrayList<>();
    int otherwise = -1;
    for (int i = 0; i < w.clauses().size(); i++) {
      Stmt.CaseClause c = w.clauses().get(i);
      otherwise = c.isDefault() ? i : otherwise;
      List<NilState> entry = new ArrayList<>();
      for (Expr e : c.exprs()) {
        if (next != null) {
          NilExprs.Ways ways = tag == null ? exprs.cond(e, next) : equal(tag, w.tag(), e, next);
          entry.add(ways.yes());
          next = ways.no();
        }
      }
      entries.add(entry);
    }
    List<NilState> ends = new ArrayList<>();
    (otherwise < 0 ? ends : entries.get(otherwise)).add(next);
    return within(
        name,
        ends,
        () -> {
          for (int i = 0; i < entries.size(); i++) {
            List<Stmt> body = w.clauses().get(i).body();
            boolean falls =
                !body.isEmpty()
                    && body.getLast() instanceof Stmt.Branch b
                    && b.kind() == Stmt.Branch.Kind.FALLTHROUGH;
            NilState entry = NilState.join(entries.get(i));
            if (entry != null) {
              NilState end = list(falls ? body.subList(0, body.size() - 1) : body, entry);
              (falls ? entries.get(i + 1) : ends).add(end);
            }
          }
        });
  }

  private NilExprs.Ways equal(Value tag, Expr tagExpr, Expr e, NilState s) {
    Value x = exprs.converted(tag, tagExpr, exprs.type(e));
    Value y = exprs.converted(exprs.eval(e, s), e, exprs.type(tagExpr));
    return exprs.equal(x, y, Token.EQL, Span.start(e), s);
  }

  private NilState typeSwitch(Stmt.TypeSwitch w, String name, NilState s) {
    NilState start = w.init() == null ? s : stmt(w.init(), s);
    Value x = exprs.eval(w.x(), start);
    List<NilState> ends = new ArrayList<>();
    if (w.clauses().stream().noneMatch(Stmt.CaseClause::isDefault)) {
      ends.add(start.copy());
    }
    return within(
        name,
        ends,
        () -> {
          for (Stmt.CaseClause c : w.clauses()) {
            boolean nil = c.exprs().size() == 1 && pass.isNil(c.exprs().getFirst());
            NilState entry = nil ? start.with(x, Nilness.NIL) : start.copy();
            ends.add(list(c.body(), entry));
          }
        });
  }

  private NilState select(Stmt.Select w, String name, NilState s) {
    List<NilState> ends = new ArrayList<>();
    return within(
        name,
        ends,
        () -> {
          for (Stmt.CommClause c : w.clauses()) {
            NilState entry = s.copy();
            if (c.comm() instanceof Stmt.Assign a) {
              a.lhs().forEach(e -> set(e, Value.unknown(), entry));
            }
            ends.add(list(c.body(), entry));
          }
        });
  }
}
