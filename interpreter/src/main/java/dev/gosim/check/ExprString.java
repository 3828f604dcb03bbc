package dev.gosim.check;

import dev.gosim.ast.Expr;
import java.util.List;

/**
 * Expressions as messages show them (the compiler's {@code syntax.String}): on one line, function
 * bodies and the contents of composite literals left out.
 */
final class ExprString {
  /** "…" as UTF-8 bytes, one char each, like all source text. */
  private static final String ELLIPSIS = "\u00e2\u0080\u00a6";

  private final StringBuilder out = new StringBuilder();

  private ExprString() {}

  static String of(Expr e) {
    ExprString p = new ExprString();
    p.expr(e);
    return p.out.toString();
  }

  private void expr(Expr e) {
    switch (e) {
      case null -> {}
      case Expr.Ident id -> out.append(id.name());
      case Expr.BasicLit lit -> out.append(lit.text());
      case Expr.CompositeLit lit -> {
        expr(lit.type());
        out.append('{').append(lit.elts().isEmpty() ? "" : ELLIPSIS).append('}');
      }
      case Expr.KeyValue kv -> two(kv.key(), ": ", kv.value());
      case Expr.FuncLit lit -> {
        expr(lit.type());
        out.append(" {").append(lit.body().list().isEmpty() ? "" : ELLIPSIS).append('}');
      }
      case Expr.Paren p -> wrapped("(", p.x(), ")");
      case Expr.Selector s -> two(s.x(), ".", s.sel());
      case Expr.Index i -> {
        expr(i.x());
        out.append('[');
        list(i.indices());
        out.append(']');
      }
      case Expr.SliceExpr s -> slice(s);
      case Expr.TypeAssert t -> {
        expr(t.x());
        out.append(".(");
        if (t.type() == null) {
          out.append("type");
        } else {
          expr(t.type());
        }
        out.append(')');
      }
      case Expr.Call c -> {
        expr(c.fun());
        out.append('(');
        list(c.args());
        out.append(c.ellipsis() != 0 ? "...)" : ")");
      }
      case Expr.Star s -> wrapped("*", s.x(), "");
      case Expr.Unary u -> wrapped(u.op().text(), u.x(), "");
      case Expr.Binary b -> two(b.x(), " " + b.op().text() + " ", b.y());
      default -> type(e);
    }
  }

  private void type(Expr e) {
    switch (e) {
      case Expr.ArrayType a -> {
        wrapped("[", a.len(), "]");
        expr(a.elem());
      }
      case Expr.Ellipsis d -> wrapped("...", d.elt(), "");
      case Expr.StructType s -> {
        out.append("struct{");
        fields(s.fields(), "; ");
        out.append('}');
      }
      case Expr.FuncType f -> {
        out.append("func");
        signature(f);
      }
      case Expr.InterfaceType i -> {
        out.append("interface{");
        for (int k = 0; k < i.methods().size(); k++) {
          out.append(k > 0 ? "; " : "");
          method(i.methods().get(k));
        }
        out.append('}');
      }
      case Expr.MapType m -> {
        wrapped("map[", m.key(), "]");
        expr(m.value());
      }
      case Expr.ChanType c -> chan(c);
      default -> throw new IllegalArgumentException(e.toString());
    }
  }

  private void two(Expr x, String between, Expr y) {
    expr(x);
    out.append(between);
    expr(y);
  }

  private void wrapped(String before, Expr x, String after) {
    out.append(before);
    expr(x);
    out.append(after);
  }

  private void list(List<Expr> list) {
    for (int i = 0; i < list.size(); i++) {
      out.append(i > 0 ? ", " : "");
      expr(list.get(i));
    }
  }

  private void slice(Expr.SliceExpr s) {
    expr(s.x());
    out.append('[');
    two(s.lo(), ":", s.hi());
    if (s.max() != null) {
      wrapped(":", s.max(), "");
    }
    out.append(']');
  }

  private void chan(Expr.ChanType c) {
    out.append(
        switch (c.dir()) {
          case BOTH -> "chan ";
          case SEND -> "chan<- ";
          case RECV -> "<-chan ";
        });
    boolean ambiguous =
        c.dir() == Expr.Dir.BOTH && c.elem() instanceof Expr.ChanType e && e.dir() == Expr.Dir.RECV;
    wrapped(ambiguous ? "(" : "", c.elem(), ambiguous ? ")" : "");
  }

  private void method(Expr.Field m) {
    if (!m.names().isEmpty() && m.type() instanceof Expr.FuncType f) {
      out.append(m.names().get(0).name());
      signature(f);
    } else {
      expr(m.type());
    }
  }

  private void signature(Expr.FuncType f) {
    out.append('(');
    fields(f.params(), ", ");
    out.append(')');
    List<Expr.Field> results = f.results();
    if (results.isEmpty()) {
      return;
    }
    boolean bare = results.size() == 1 && results.get(0).names().isEmpty();
    out.append(bare ? " " : " (");
    fields(results, ", ");
    out.append(bare ? "" : ")");
  }

  private void fields(List<Expr.Field> fields, String separator) {
    for (int i = 0; i < fields.size(); i++) {
      Expr.Field f = fields.get(i);
      out.append(i > 0 ? separator : "");
      for (int k = 0; k < f.names().size(); k++) {
        out.append(k > 0 ? ", " : "").append(f.names().get(k).name());
      }
      wrapped(f.names().isEmpty() ? "" : " ", f.type(), "");
      if (f.tag() != null) {
        out.append(' ').append(f.tag().text());
      }
    }
  }
}
