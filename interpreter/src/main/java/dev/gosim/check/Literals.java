package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.types.Basic;
import dev.gosim.types.Constant;
import dev.gosim.types.Signature;

/** Basic literals and function literals (types2 {@code literals.go}). */
final class Literals {
  /** Longer numbers make no sense and take time. */
  private static final int MAX_LENGTH = 10000;

  private final Checker c;

  Literals(Checker c) {
    this.c = c;
  }

  void basic(Operand x, Expr.BasicLit e) {
    if (e.kind() == Expr.LitKind.BAD) {
      return;
    }
    String text = e.text();
    boolean number = e.kind() != Expr.LitKind.CHAR && e.kind() != Expr.LitKind.STRING;
    if (number && text.length() > MAX_LENGTH) {
      String shown = text.substring(0, 10) + "... (" + text.length() + " chars)";
      c.problems.error(e, "excessively long constant: " + shown);
      return;
    }
    Constant v = ConstantLiterals.of(e.kind(), text);
    if (ConstantOps.isUnknown(v)) {
      c.problems.error(e, "malformed constant: " + text);
      return;
    }
    Basic type =
        switch (e.kind()) {
          case INT -> Basic.UNTYPED_INT;
          case FLOAT -> Basic.UNTYPED_FLOAT;
          case IMAG -> Basic.UNTYPED_COMPLEX;
          case CHAR -> Basic.UNTYPED_RUNE;
          case STRING -> Basic.UNTYPED_STRING;
          case BAD -> throw new IllegalArgumentException(text);
        };
    x.setConstant(type, v);
    c.untyped.overflow(x, e.pos());
  }

  void function(Operand x, Expr.FuncLit e) {
    if (!(c.typeExprs.typ(e.type()) instanceof Signature sig)) {
      return;
    }
    // The body is checked soon, before the names around it change, but not now: it may refer to
    // the type in whose declaration it stands.
    DeclInfo decl = c.env.decl;
    Constant iota = c.env.iota;
    c.later(() -> c.decls.funcBody(decl, sig, e.type(), e.body(), iota));
    x.setValue(sig);
  }
}
