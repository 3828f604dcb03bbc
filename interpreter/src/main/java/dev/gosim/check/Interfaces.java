package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.types.Alias;
import dev.gosim.types.Func;
import dev.gosim.types.Identical;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Named;
import dev.gosim.types.Signature;
import dev.gosim.types.Type;
import dev.gosim.types.TypeName;
import dev.gosim.types.TypeSet;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.List;

/** Interface types (spec, "Interface types"; types2 {@code interface.go}). */
final class Interfaces {
  private final Checker c;
  private int depth;
  private final List<Literal> outermost = new ArrayList<>();

  /** An interface literal of the program that stands in no other one. */
  private record Literal(int pos, InterfaceType type) {}

  Interfaces(Checker c) {
    this.c = c;
  }

  /** The constraint {@code ~T} or {@code A|B} as the interface it stands for. */
  InterfaceType implicit(Expr e) {
    Expr.Field elem = new Expr.Field(e.pos(), List.of(), e, null);
    Expr.InterfaceType literal = new Expr.InterfaceType(e.pos(), List.of(elem), e.pos());
    InterfaceType t = interfaceType(literal, null);
    t.markImplicit();
    return t;
  }

  /** {@code def}: the type being declared by this literal, or null. */
  InterfaceType interfaceType(Expr.InterfaceType e, TypeName def) {
    InterfaceType t = InterfaceType.incomplete();
    Type recv = def != null && Alias.unalias(def.typeOrNull()) instanceof Named n ? n : t;
    List<Func> methods = new ArrayList<>();
    List<Type> embeddeds = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    depth++;
    for (Expr.Field f : e.methods()) {
      if (f.names().isEmpty()) {
        embeddeds.add(c.unions.element(f.type()));
        positions.add(Exprs.start(f.type()));
      } else {
        Func m = method(f.names().get(0), f.type(), recv);
        if (m != null) {
          methods.add(m);
        }
      }
    }
    depth--;
    methods.sort(TypeSet.ORDER);
    if (!methods.isEmpty() || !embeddeds.isEmpty()) {
      t.setListener(new Mistakes(positions));
      c.later(t::typeSet); // soon, so that mistakes are reported
      if (depth == 0 && !c.libraries.isLibrary(c.env.pkg)) {
        outermost.add(new Literal(e.pos(), t));
      }
    }
    t.complete(methods, embeddeds);
    return t;
  }

  private Func method(Expr.Ident name, Expr type, Type recvType) {
    if (name.name().equals("_")) {
      c.problems.error(name, "methods must have a unique non-blank name");
      return null;
    }
    if (!(c.typeExprs.typ(type) instanceof Signature s)) {
      return null;
    }
    Var recv = new Var(Var.Kind.RECV, name.pos(), c.env.pkg, "", recvType);
    Signature sig =
        new Signature(recv, List.of(), List.of(), s.params(), s.results(), s.variadic());
    Func m = new Func(name.pos(), c.env.pkg, name.name(), sig);
    c.recorder.recordDef(name, m);
    return m;
  }

  /** Reports, if there are no other errors, literals that contain themselves through an alias. */
  void reportCycles(boolean errors) {
    AnonymousCycles finder = new AnonymousCycles();
    for (Literal l : outermost) {
      if (!errors && finder.hasCycle(l.type())) {
        c.problems.error(
            l.pos(),
            "invalid recursive type: anonymous interface refers to itself (see"
                + " https://go.dev/issue/56103)");
        finder.forgetCycle();
      }
    }
    outermost.clear();
  }

  /** Hears of mistakes when the type set is computed. */
  private final class Mistakes implements TypeSet.Listener {
    private final List<Integer> positions;

    Mistakes(List<Integer> positions) {
      this.positions = positions;
    }

    @Override
    public void duplicateMethod(Func m, int embedding, Func other, int otherEmbedding) {
      if (embedding < 0) {
        report(m, embedding, other, otherEmbedding);
      } else {
        c.later(() -> {
          if (!Identical.identical(m.type(), other.type())) {
            report(m, embedding, other, otherEmbedding);
          }
        });
      }
    }

    private void report(Func m, int embedding, Func other, int otherEmbedding) {
      c.problems
          .report(pos(m, embedding), "duplicate method " + m.name())
          .add(pos(other, otherEmbedding), "other declaration of method " + m.name())
          .send();
    }

    private int pos(Func m, int embedding) {
      return embedding < 0 ? m.pos() : positions.get(embedding);
    }

    @Override
    public void tooManyTerms(int embedding) {
      c.problems.error(
          positions.get(embedding),
          "cannot handle more than 100 union terms (implementation limitation)");
    }
  }
}
