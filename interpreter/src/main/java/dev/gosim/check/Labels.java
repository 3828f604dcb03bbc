package dev.gosim.check;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.ExprString;
import dev.gosim.ast.Stmt;
import dev.gosim.ast.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Spec, "Break statements", "Continue statements", "Goto statements", "Fallthrough statements",
 * "Labeled statements" ({@code branches.go} of the compiler's syntax package). The compiler finds
 * these mistakes while it parses, before it looks at types ({@link Problems#branch}).
 */
final class Labels {
  private final Checker c;

  Labels(Checker c) {
    this.c = c;
  }

  /** Checks the labels and jumps of one function (those of literals inside are their own). */
  void labels(Stmt.Block body) {
    new Function().run(body);
  }

  private static String names(List<? extends Expr> list) {
    return String.join(", ", list.stream().map(ExprString::of).toList());
  }

  private static final class Label {
    final Block block;
    final Stmt.Labeled stmt;
    boolean used;

    Label(Block block, Stmt.Labeled stmt) {
      this.block = block;
      this.stmt = stmt;
    }
  }

  /** A block; {@code labeled} is the labeled statement it is the body of, or null. */
  private record Block(Block parent, int start, Stmt.Labeled labeled) {}

  /**
   * What break and continue without a label mean here: null = nothing. {@code clause}: which clause
   * of the switch we are directly in, or -1.
   */
  private record Targets(Stmt breaks, Stmt continues, int clause) {
    Targets inner() {
      return new Targets(breaks, continues, -1);
    }
  }

  private final class Function {
    private final Map<String, Label> labels = new LinkedHashMap<>();

    void run(Stmt.Block body) {
      List<Stmt.Branch> open =
          new BlockWalk(null, new Targets(null, null, -1), null, body.pos()).walk(body.list());
      for (Stmt.Branch jump : open) {
        String name = jump.label().name();
        Label l = labels.get(name);
        if (l == null) {
          error(jump.label().pos(), "label " + name + " not defined");
        } else {
          l.used = true;
          error(
              jump.label().pos(),
              "goto "
                  + name
                  + " jumps into block starting at "
                  + c.problems.position(l.block.start));
        }
      }
      for (Label l : labels.values()) {
        if (!l.used) {
          Expr.Ident id = l.stmt.label();
          error(id.pos(), "label " + id.name() + " defined and not used");
        }
      }
    }

    private void error(int pos, String msg) {
      c.problems.branch(pos, msg);
    }

    private Label declare(Block b, Stmt.Labeled s) {
      String name = s.label().name();
      Label old = labels.get(name);
      if (old != null) {
        error(
            s.label().pos(),
            "label " + name + " already defined at " + c.problems.position(old.stmt.label().pos()));
        return old;
      }
      Label l = new Label(b, s);
      labels.put(name, l);
      return l;
    }

    /** One block: gotos out of it, labels in it, the variables declared in between. */
    private final class BlockWalk {
      private final Block block;
      private final Targets targets;
      private final List<Stmt.Branch> forward = new ArrayList<>(0);

      /** Gotos that stand before the latest variable declaration. */
      private List<Stmt.Branch> before = List.of();

      private int varPos;
      private List<? extends Expr> varNames = List.of();
      private List<Stmt> list;

      BlockWalk(Block parent, Targets targets, Stmt.Labeled labeled, int start) {
        this.block = new Block(parent, start, labeled);
        this.targets = targets;
      }

      /** Returns the gotos whose label was not found. */
      List<Stmt.Branch> walk(List<Stmt> body) {
        int n = body.size();
        while (n > 0 && body.get(n - 1) instanceof Stmt.Empty) {
          n--;
        }
        list = body.subList(0, n);
        for (int i = 0; i < n; i++) {
          stmt(list.get(i), i, null);
        }
        return forward;
      }

      private void inner(Targets t, Stmt.Labeled labeled, int start, List<Stmt> body) {
        forward.addAll(new BlockWalk(block, t, labeled, start).walk(body));
      }

      private void stmt(Stmt s, int index, Stmt.Labeled labeled) {
        switch (s) {
          case Stmt.DeclStmt d when d.decl().kind() == Decl.Kind.VAR -> {
            if (d.decl().specs().get(0) instanceof Decl.ValueSpec v) {
              variable(v.pos(), v.names().subList(0, 1));
            }
          }
          case Stmt.Assign a when a.op() == Token.DEFINE -> variable(a.pos(), a.lhs());
          case Stmt.Labeled l -> {
            labeled(l);
            stmt(l.stmt(), index, l);
          }
          case Stmt.Branch b when b.label() == null -> unlabeled(b, index);
          case Stmt.Branch b -> branch(b);
          case Stmt.Block b -> inner(targets.inner(), labeled, b.pos(), b.list());
          case Stmt.If i -> {
            inner(targets.inner(), labeled, i.then().pos(), i.then().list());
            if (i.els() != null) {
              inner(targets.inner(), labeled, i.els().pos(), List.of(i.els()));
            }
          }
          case Stmt.For f -> loop(f, labeled, f.body());
          case Stmt.Range r -> loop(r, labeled, r.body());
          case Stmt.Switch sw -> clauses(sw, labeled, sw.clauses());
          case Stmt.TypeSwitch sw -> clauses(sw, labeled, sw.clauses());
          case Stmt.Select sel -> {
            Targets t = new Targets(sel, targets.continues, -1);
            sel.clauses().forEach(k -> inner(t, labeled, k.pos(), k.body()));
          }
          default -> {}
        }
      }

      private void loop(Stmt loop, Stmt.Labeled labeled, Stmt.Block body) {
        inner(new Targets(loop, loop, -1), labeled, body.pos(), body.list());
      }

      private void clauses(Stmt sw, Stmt.Labeled labeled, List<Stmt.CaseClause> clauses) {
        for (int i = 0; i < clauses.size(); i++) {
          Stmt.CaseClause k = clauses.get(i);
          inner(new Targets(sw, targets.continues, i), labeled, k.pos(), k.body());
        }
      }

      private void variable(int pos, List<? extends Expr> names) {
        varPos = pos;
        varNames = names;
        before = List.copyOf(forward);
      }

      private void labeled(Stmt.Labeled s) {
        String name = s.label().name();
        if (name.equals("_")) {
          return;
        }
        Label l = declare(block, s);
        for (Stmt.Branch jump : List.copyOf(forward)) {
          if (!jump.label().name().equals(name)) {
            continue;
          }
          l.used = true;
          forward.removeIf(f -> f == jump);
          if (before.stream().anyMatch(b -> b == jump)) {
            error(
                jump.label().pos(),
                "goto "
                    + name
                    + " jumps over declaration of "
                    + names(varNames)
                    + " at "
                    + c.problems.position(varPos));
          }
        }
      }

      private void unlabeled(Stmt.Branch b, int index) {
        switch (b.kind()) {
          case BREAK -> {
            if (targets.breaks == null) {
              error(b.pos(), "break is not in a loop, switch, or select");
            }
          }
          case CONTINUE -> {
            if (targets.continues == null) {
              error(b.pos(), "continue is not in a loop");
            }
          }
          case FALLTHROUGH -> fallthrough(b, index);
          case GOTO -> {}
        }
      }

      private void fallthrough(Stmt.Branch b, int index) {
        boolean last = index + 1 == list.size();
        switch (targets.breaks) {
          case Stmt.TypeSwitch sw -> error(b.pos(), "cannot fallthrough in type switch");
          case Stmt.Switch sw when targets.clause >= 0 && last -> {
            if (targets.clause + 1 == sw.clauses().size()) {
              error(b.pos(), "cannot fallthrough final case in switch");
            }
          }
          case null, default -> error(b.pos(), "fallthrough statement out of place");
        }
      }

      private void branch(Stmt.Branch b) {
        String name = b.label().name();
        Label l = labels.get(name);
        if (b.kind() == Stmt.Branch.Kind.GOTO) {
          if (l != null) {
            l.used = true;
          }
          if (l == null || !encloses(l)) {
            forward.add(b);
          }
          return;
        }
        String word = b.kind() == Stmt.Branch.Kind.BREAK ? "break" : "continue";
        if (l == null) {
          error(b.label().pos(), word + " label not defined: " + name);
          return;
        }
        l.used = true;
        if (!isTarget(l) || !fits(b.kind(), l.stmt.stmt())) {
          error(b.label().pos(), "invalid " + word + " label " + name);
        }
      }

      private boolean encloses(Label l) {
        for (Block b = block; b != null; b = b.parent) {
          if (l.block == b) {
            return true;
          }
        }
        return false;
      }

      private boolean isTarget(Label l) {
        for (Block b = block; b != null; b = b.parent) {
          if (l.stmt == b.labeled) {
            return true;
          }
        }
        return false;
      }

      private static boolean fits(Stmt.Branch.Kind kind, Stmt target) {
        return switch (target) {
          case Stmt.For f -> true;
          case Stmt.Range r -> true;
          case Stmt.Switch s -> kind == Stmt.Branch.Kind.BREAK;
          case Stmt.TypeSwitch s -> kind == Stmt.Branch.Kind.BREAK;
          case Stmt.Select s -> kind == Stmt.Branch.Kind.BREAK;
          default -> false;
        };
      }
    }
  }
}
