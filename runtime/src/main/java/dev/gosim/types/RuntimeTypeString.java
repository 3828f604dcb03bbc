package dev.gosim.types;

import java.util.List;

/**
 * Types as running programs see them: what {@code reflect.Type.String} returns and {@code %T}
 * prints (the compiler's type descriptors): packages by name, blanks inside struct and interface,
 * type arguments with import paths and without blanks.
 */
final class RuntimeTypeString {
  private final StringBuilder out = new StringBuilder();

  /** Inside a type argument list, where packages go by their path. */
  private boolean paths;

  private RuntimeTypeString() {}

  static String of(Type t) {
    RuntimeTypeString w = new RuntimeTypeString();
    w.type(t);
    return w.out.toString();
  }

  private void type(Type t) {
    switch (Alias.unalias(t)) {
      case Basic b -> basic(b);
      case ArrayType a -> prefixed("[" + a.len() + "]", a.elem());
      case SliceType s -> prefixed("[]", s.elem());
      case PointerType p -> prefixed("*", p.elem());
      case MapType m -> {
        prefixed("map[", m.key());
        prefixed("]", m.elem());
      }
      case ChanType c -> chan(c);
      case StructType s -> struct(s);
      case InterfaceType i -> iface(i);
      case Tuple tuple -> tuple(tuple, false);
      case Signature s -> {
        out.append("func");
        signature(s);
      }
      case Named n -> named(n);
      case TypeParam p -> out.append(p.obj().name());
      case Union u -> out.append(TypeString.of(u));
      case Alias a -> throw new IllegalStateException("alias of an alias");
    }
  }

  private void basic(Basic b) {
    out.append(
        switch (b.kind()) {
          case UINT8 -> "uint8";
          case INT32 -> "int32";
          default -> b.name();
        });
  }

  private void prefixed(String prefix, Type t) {
    out.append(prefix);
    type(t);
  }

  private void chan(ChanType c) {
    boolean parens =
        c.dir() == ChanType.Dir.BOTH
            && Alias.unalias(c.elem()) instanceof ChanType e
            && e.dir() == ChanType.Dir.RECV;
    out.append(
        switch (c.dir()) {
          case BOTH -> "chan ";
          case SEND -> "chan<- ";
          case RECV -> "<-chan ";
        });
    out.append(parens ? "(" : "");
    type(c.elem());
    out.append(parens ? ")" : "");
  }

  private void struct(StructType s) {
    out.append("struct {");
    for (int i = 0; i < s.fields().size(); i++) {
      Var f = s.field(i);
      out.append(i > 0 ? "; " : " ");
      if (!f.embedded()) {
        if (paths && !f.exported() && f.pkg() != null) {
          out.append(f.pkg().path()).append('.');
        }
        out.append(f.name()).append(' ');
      }
      type(f.type());
      if (!s.tag(i).isEmpty()) {
        out.append(' ').append(TypeString.quote(s.tag(i)));
      }
    }
    out.append(s.fields().isEmpty() ? "}" : " }");
  }

  private void iface(InterfaceType t) {
    List<Func> methods = t.typeSet().methods();
    out.append("interface {");
    String sep = " ";
    for (Func m : methods) {
      out.append(sep);
      if (!m.exported() && m.pkg() != null) {
        out.append(paths ? m.pkg().path() : m.pkg().name()).append('.');
      }
      out.append(m.name());
      signature(m.signature());
      sep = "; ";
    }
    if (t.typeSet().isComparable()) {
      out.append(sep).append("comparable");
    }
    out.append(methods.isEmpty() ? "}" : " }");
  }

  private void named(Named n) {
    Package pkg = n.obj().pkg();
    if (pkg != null) {
      out.append(paths ? pkg.path() : pkg.name()).append('.');
    }
    out.append(n.obj().name());
    if (!n.typeArgs().isEmpty()) {
      arguments(n);
    }
    if (paths && n.origin().obj().localNumber() > 0) {
      out.append("\u00c2\u00b7").append(n.origin().obj().localNumber()); // a middle dot, in UTF-8
    }
  }

  private void arguments(Named n) {
    boolean outer = paths;
    paths = true;
    for (int i = 0; i < n.typeArgs().size(); i++) {
      String sep = i == 0 ? "[" : i == n.implicitArgs() ? ";" : ",";
      prefixed(sep, n.typeArgs().get(i));
    }
    paths = outer;
    out.append(']');
  }

  private void tuple(Tuple t, boolean variadic) {
    out.append('(');
    for (int i = 0; i < t.size(); i++) {
      Type vt = t.at(i).type();
      out.append(i > 0 ? ", " : "");
      if (variadic && i == t.size() - 1 && vt instanceof SliceType s) {
        prefixed("...", s.elem());
      } else {
        type(vt);
      }
    }
    out.append(')');
  }

  private void signature(Signature s) {
    tuple(s.params(), s.variadic());
    Tuple results = s.results();
    if (results.size() == 1) {
      prefixed(" ", results.at(0).type());
    } else if (results.size() > 1) {
      out.append(' ');
      tuple(results, false);
    }
  }
}
