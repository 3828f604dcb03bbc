package dev.gosim.lower;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr.Call;
import dev.gosim.ast.Exprs;
import dev.gosim.ast.Stmt.*;
import dev.gosim.check.Info;
import dev.gosim.node.Constants.ConstBool;
import dev.gosim.node.Control;
import dev.gosim.node.Defers;
import dev.gosim.node.Flow;
import dev.gosim.node.RefExpr;
import dev.gosim.node.Show;
import dev.gosim.node.Stmt;
import dev.gosim.types.InterfaceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Statements: blocks, labels, jumps, and which family lowers the others. */
final class LowerStmts {
  private static final Stmt NOTHING = new Control.Block(new Stmt[0]);

  private final FuncLowering fn;

  /** Numbers of labels: of the labelled statement for break and continue, of the label for goto. */
  private final Map<String, Integer> labelled = new HashMap<>();

  private final Map<String, Integer> gotoLabels = new HashMap<>();

  /** Innermost statement that a break without label leaves, and loop that continue means. */
  private int breakTarget;

  private int continueTarget;

  /** The label right before the statement being lowered, or null. */
  private String pendingLabel;

  LowerStmts(FuncLowering fn) {
    this.fn = fn;
  }

  /** A statement list; labels in it can be jumped to from inside. */
  Stmt block(List<dev.gosim.ast.Stmt> list) {
    List<Stmt> out = new ArrayList<>();
    List<Integer> codes = new ArrayList<>();
    List<Integer> targets = new ArrayList<>();
    for (dev.gosim.ast.Stmt s : list) {
      dev.gosim.ast.Stmt inner = s;
      while (inner instanceof Labeled l) {
        codes.add(Flow.gotoOf(gotoNumber(l.label().name())));
        targets.add(out.size());
        inner = l.stmt();
      }
      if (!(inner instanceof Empty)) {
        out.add(stmt(s));
      }
    }
    Stmt[] stmts = out.toArray(new Stmt[0]);
    if (!codes.isEmpty()) {
      return new Control.LabeledBlock(stmts, ints(codes), ints(targets));
    }
    return stmts.length == 1 ? stmts[0] : new Control.Block(stmts);
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private int gotoNumber(String label) {
    return gotoLabels.computeIfAbsent(label, l -> fn.newTarget());
  }

  Stmt stmt(dev.gosim.ast.Stmt s) {
    String label = pendingLabel;
    pendingLabel = null;
    return switch (s) {
      case Empty e -> NOTHING;
      case ExprStmt e -> expression(e);
      case Send e -> fn.channels.send(e);
      case IncDec e -> fn.assign.incDec(e);
      case Assign e -> fn.assign.assign(e);
      case Go e -> new Control.Go(fn.calls.later((Call) Exprs.unparen(e.call())));
      case Defer e -> defer(e);
      case Return e -> fn.assign.returns(e);
      case Branch e -> branch(e);
      case Block e -> labelledBlock(e, label);
      case If e -> ifStmt(e, label);
      case Switch e -> fn.switches.expression(e, label);
      case TypeSwitch e -> fn.switches.type(e, label);
      case Select e -> fn.channels.select(e, label);
      case For e -> fn.loops.forLoop(e, label);
      case Range e -> fn.loops.range(e, label);
      case DeclStmt e -> declare(e.decl());
      case Labeled e -> {
        pendingLabel = e.label().name();
        yield stmt(e.stmt());
      }
    };
  }

  private Stmt expression(ExprStmt s) {
    Info.Shown shown = fn.program.info.shown.get(s);
    return shown == null ? expression(s.x()) : show(s, shown);
  }

  /** An expression at a prompt. */
  private Stmt show(ExprStmt s, Info.Shown shown) {
    List<Stmt> out = new ArrayList<>();
    List<dev.gosim.node.Expr> values = List.of();
    if (shown.values().size() == 1) {
      values = List.of(fn.exprs.owned(s.x(), InterfaceType.EMPTY));
    } else if (!shown.values().isEmpty()) {
      LowerCalls.Multi m = fn.assign.tuple(s.x());
      out.add(m.call());
      values = new ArrayList<>();
      for (int i = 0; i < m.results().size(); i++) {
        dev.gosim.node.Expr x = m.results().get(i);
        values.add(fn.conversions.assignable(x, m.types().get(i), InterfaceType.EMPTY));
      }
    }
    RefExpr[] refs = values.toArray(new RefExpr[0]);
    Program.Services services = fn.program.services;
    out.add(new Show(refs, (f, list) -> services.show(f.g, shown, list)));
    return LowerFuncs.sequence(out);
  }

  private Stmt expression(dev.gosim.ast.Expr e) {
    return Exprs.unparen(e) instanceof Call c
        ? fn.calls.statement(c)
        : new Control.Eval(fn.exprs.lower(e));
  }

  private Stmt defer(Defer d) {
    fn.hasDefer = true;
    return new Defers.DeferStmt(fn.calls.later((Call) Exprs.unparen(d.call())));
  }

  private Stmt declare(Decl.Gen d) {
    if (d.kind() != Decl.Kind.VAR) {
      return NOTHING;
    }
    List<Stmt> out = new ArrayList<>();
    for (Decl.Spec s : d.specs()) {
      out.add(fn.assign.varSpec((Decl.ValueSpec) s));
    }
    return LowerFuncs.sequence(out);
  }

  private Stmt labelledBlock(Block b, String label) {
    if (label == null) {
      return block(b.list());
    }
    return breakable(label, id -> block(b.list()));
  }

  private Stmt ifStmt(If s, String label) {
    if (label != null) {
      return breakable(label, id -> ifStmt(s, null));
    }
    Stmt init = s.init() == null ? null : stmt(s.init());
    dev.gosim.node.BoolExpr cond = fn.exprs.boolExpr(s.cond());
    Stmt then = block(s.then().list());
    Stmt code =
        s.els() == null
            ? new Control.If(cond, then)
            : new Control.IfElse(cond, then, stmt(s.els()));
    if (cond instanceof ConstBool c && !c.v() && s.els() == null) {
      code = NOTHING;
    }
    return init == null ? code : new Control.Block(new Stmt[] {init, code});
  }

  // ---- jumps ----

  /** Lowers what a labelled break may leave without being a loop, switch or select. */
  private Stmt breakable(String label, java.util.function.IntFunction<Stmt> body) {
    int id = fn.newTarget();
    labelled.put(label, id);
    return new Control.Breakable(body.apply(id), id);
  }

  /** Lowers the body of a loop (continue too), switch or select with number id. */
  <T> T inside(int id, String label, boolean loop, java.util.function.Supplier<T> body) {
    if (label != null) {
      labelled.put(label, id);
    }
    int b = breakTarget;
    int c = continueTarget;
    breakTarget = id;
    continueTarget = loop ? id : continueTarget;
    T s = body.get();
    breakTarget = b;
    continueTarget = c;
    return s;
  }

  private Stmt branch(Branch b) {
    String label = b.label() == null ? null : b.label().name();
    return new Control.Jump(
        switch (b.kind()) {
          case BREAK -> Flow.breakOf(label == null ? breakTarget : labelled.get(label));
          case CONTINUE -> Flow.continueOf(label == null ? continueTarget : labelled.get(label));
          case GOTO -> Flow.gotoOf(gotoNumber(label));
          case FALLTHROUGH -> Flow.FALLTHROUGH;
        });
  }
}
