package dev.gosim.lower;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;

/** Names of functions as Go's traces show them, and as natives are found. */
final class Names {
  private Names() {}

  /** {@code main.f}, {@code main.T.M}, {@code main.(*T).M}, {@code main.F[...]}. */
  static String of(dev.gosim.types.Func f, Decl.FuncDecl decl) {
    String pkg = f.pkg().path() + ".";
    if (decl.recv() == null) {
      return pkg + f.name() + (decl.type().typeParams().isEmpty() ? "" : "[...]");
    }
    Expr t = Exprs.unparen(decl.recv().getFirst().type());
    boolean pointer = t instanceof Expr.Star;
    if (t instanceof Expr.Star s) {
      t = Exprs.unparen(s.x());
    }
    String args = "";
    if (t instanceof Expr.Index i) {
      t = i.x();
      args = "[...]";
    }
    String name = ((Expr.Ident) t).name() + args;
    return pkg + (pointer ? "(*" + name + ")" : name) + "." + f.name();
  }

  /** {@code f}, {@code T.M}, {@code (*T).M}. */
  static String nativeName(dev.gosim.types.Func f, Decl.FuncDecl decl) {
    return of(f, decl).substring(f.pkg().path().length() + 1).replace("[...]", "");
  }
}
