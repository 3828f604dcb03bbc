package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Token;
import dev.gosim.types.Alias;
import dev.gosim.types.Basic;
import dev.gosim.types.Identical;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Predicates;
import dev.gosim.types.Terms;
import dev.gosim.types.Type;
import dev.gosim.types.TypeSet;
import dev.gosim.types.Union;
import dev.gosim.types.Universe;
import java.util.ArrayList;
import java.util.List;

/**
 * Embedded elements of interfaces: {@code T}, {@code ~T}, {@code A|B} (types2 {@code union.go}).
 */
final class Unions {
  private static final int MAX_TERMS = 100;
  private final Checker c;

  Unions(Checker c) {
    this.c = c;
  }

  /** Whether a constraint is written without "interface" around it: {@code ~T} or {@code A|B}. */
  static boolean isTypeSetLiteral(Expr e) {
    return e instanceof Expr.Unary u && u.op() == Token.TILDE
        || e instanceof Expr.Binary b && b.op() == Token.OR;
  }

  /** The type of an embedded element: a union, or just a type. */
  Type element(Expr e) {
    List<Expr> leaves = new ArrayList<>();
    List<Expr> unions = new ArrayList<>();
    flatten(e, leaves, unions);
    List<Union.Term> terms = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      Expr leaf = leaves.get(i);
      Union.Term term = term(leaf);
      if (leaves.size() == 1 && !term.tilde()) {
        return term.type();
      }
      if (i == MAX_TERMS) {
        c.problems.error(
            leaf, "cannot handle more than 100 union terms (implementation limitation)");
        return Basic.INVALID;
      }
      terms.add(term);
      if (i > 0) {
        c.recorder.recordTypeAndValue(unions.get(i - 1), OperandMode.TYPE, new Union(terms), null);
      }
    }
    c.later(() -> validTerms(terms, leaves));
    return new Union(terms);
  }

  private static void flatten(Expr e, List<Expr> leaves, List<Expr> unions) {
    if (e instanceof Expr.Binary b && b.op() == Token.OR) {
      flatten(b.x(), leaves, unions);
      unions.add(b);
      leaves.add(b.y());
    } else {
      leaves.add(e);
    }
  }

  private Union.Term term(Expr e) {
    boolean tilde = e instanceof Expr.Unary u && u.op() == Token.TILDE;
    Expr x = tilde ? ((Expr.Unary) e).x() : e;
    Type t = c.typeExprs.typ(x);
    if (Predicates.isTypeParam(t)) {
      c.problems.error(
          x,
          tilde
              ? "type in term " + c.texts.of(e) + " cannot be a type parameter"
              : "term cannot be a type parameter");
      t = Basic.INVALID;
    }
    Union.Term term = new Union.Term(tilde, t);
    if (tilde) {
      c.recorder.recordTypeAndValue(e, OperandMode.TYPE, new Union(List.of(term)), null);
    }
    return term;
  }

  private void validTerms(List<Union.Term> terms, List<Expr> exprs) {
    for (int i = 0; i < terms.size(); i++) {
      Union.Term t = terms.get(i);
      if (Predicates.isValid(t.type())) {
        String wrong = mistake(t, terms.subList(0, i));
        if (wrong != null) {
          c.problems.error(exprs.get(i), wrong);
        }
      }
    }
  }

  private String mistake(Union.Term t, List<Union.Term> before) {
    Type u = t.type().underlying();
    if (t.tilde()) {
      if (u instanceof InterfaceType) {
        return "invalid use of ~ (" + c.texts.of(t.type()) + " is an interface)";
      }
      if (!Identical.identical(u, t.type())) {
        return "invalid use of ~ (underlying type of "
            + c.texts.of(t.type())
            + " is "
            + c.texts.of(u)
            + ")";
      }
    }
    if (u instanceof InterfaceType i) {
      return badInterface(t, i.typeSet());
    }
    for (Union.Term other : before) {
      if (!Predicates.isInterface(other.type()) && !Terms.disjoint(other, t)) {
        return "overlapping terms " + Terms.text(t) + " and " + Terms.text(other);
      }
    }
    return null;
  }

  private String badInterface(Union.Term t, TypeSet s) {
    if (!s.methods().isEmpty()) {
      return "cannot use " + Terms.text(t) + " in union (" + Terms.text(t) + " contains methods)";
    }
    if (Alias.unalias(t.type()) == Universe.COMPARABLE) {
      return "cannot use comparable in union";
    }
    if (s.isComparable()) {
      return "cannot use " + Terms.text(t) + " in union (" + Terms.text(t) + " embeds comparable)";
    }
    return null;
  }
}
