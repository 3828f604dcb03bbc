package dev.gosim.types;

import java.util.ArrayList;
import java.util.List;

/**
 * Types as text: as the compiler writes them in messages (types2 typestring.go). The form that
 * programs see at run time is {@link RuntimeTypeString}.
 */
public final class TypeString {
  private final StringBuilder out = new StringBuilder();
  private final Qualifier qualifier;
  private final boolean paramNames;
  private final List<Type> open = new ArrayList<>();

  /** Set until the first unexported struct field has been marked with its package. */
  private boolean packageInfo;

  private TypeString(Qualifier qualifier, boolean paramNames, boolean packageInfo) {
    this.qualifier = qualifier;
    this.paramNames = paramNames;
    this.packageInfo = packageInfo;
  }

  /** Every declared type with the name of its package. */
  public static String of(Type t) {
    return of(t, Qualifier.BY_NAME);
  }

  /** As seen from a package. */
  public static String of(Type t, Package relativeTo) {
    return of(t, Qualifier.relativeTo(relativeTo));
  }

  public static String of(Type t, Qualifier q) {
    TypeString w = new TypeString(q, true, false);
    w.type(t);
    return w.out.toString();
  }

  /** Several types between brackets, as {@code %s} of a list of types prints. */
  public static String ofList(List<? extends Type> types, Qualifier q) {
    StringBuilder b = new StringBuilder("[");
    for (Type t : types) {
      b.append(b.length() > 1 ? ", " : "").append(of(t, q));
    }
    return b.append(']').toString();
  }

  /** What {@code reflect.Type.String} and {@code %T} print. */
  public static String runtime(Type t) {
    return RuntimeTypeString.of(t);
  }

  /** A signature without the word func, parameters with their names. */
  public static String signature(Signature s, Qualifier q) {
    TypeString w = new TypeString(q, true, false);
    w.signature(s);
    return w.out.toString();
  }

  /** A method in a have/want line: name and types; with import paths where names would be equal. */
  public static String method(Func f, Qualifier q, boolean packageInfo) {
    TypeString w = new TypeString(packageInfo ? Qualifier.BY_PATH : q, false, packageInfo);
    w.out.append(f.name());
    w.signature(f.signature());
    return w.out.toString();
  }

  private void type(Type t) {
    if (t == null) {
      out.append("<nil>");
      return;
    }
    for (Type o : open) {
      if (o == t) {
        out.append("<cycle to ").append(t.getClass().getSimpleName()).append('>');
        return;
      }
    }
    open.add(t);
    switch (t) {
      case Basic b -> out.append(b.name());
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
      case Union u -> union(u);
      case Named n -> declared(n.obj(), n.typeArgs(), n.typeParams());
      case Alias a -> declared(a.obj(), a.typeArgs(), a.typeParams());
      case TypeParam p -> typeParam(p);
    }
    open.removeLast();
  }

  private void prefixed(String prefix, Type t) {
    out.append(prefix);
    type(t);
  }

  private void chan(ChanType c) {
    boolean parens =
        c.dir() == ChanType.Dir.BOTH
            && c.elem() instanceof ChanType e
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
    out.append("struct{");
    for (int i = 0; i < s.fields().size(); i++) {
      Var f = s.field(i);
      out.append(i > 0 ? "; " : "");
      boolean annotate = packageInfo && !f.exported();
      if (annotate) {
        packageInfo = false;
      }
      if (!f.embedded()) {
        out.append(f.name()).append(' ');
      }
      type(f.type());
      if (annotate) {
        out.append(" /* package ").append(f.pkg().path()).append(" */ ");
      }
      if (!s.tag(i).isEmpty()) {
        out.append(' ').append(quote(s.tag(i)));
      }
    }
    out.append('}');
  }

  private void iface(InterfaceType t) {
    if (t == Universe.ANY_INTERFACE || t == InterfaceType.EMPTY) {
      out.append("any");
      return;
    }
    if (t == Universe.COMPARABLE_INTERFACE) {
      out.append("interface{comparable}");
      return;
    }
    if (t.isImplicit() && t.methods().isEmpty() && t.embeddeds().size() == 1) {
      type(t.embeddeds().get(0));
      return;
    }
    out.append("interface{");
    String sep = "";
    for (Func m : t.methods()) {
      out.append(sep).append(m.name());
      signature(m.signature());
      sep = "; ";
    }
    for (Type e : t.embeddeds()) {
      out.append(sep);
      type(e);
      sep = "; ";
    }
    out.append('}');
  }

  private void union(Union u) {
    String sep = "";
    for (Union.Term term : u.terms()) {
      out.append(sep).append(term.tilde() ? "~" : "");
      type(term.type());
      sep = " | ";
    }
  }

  private void declared(TypeName obj, List<Type> args, List<TypeParam> params) {
    if (obj.pkg() != null) {
      String q = qualifier.qualify(obj.pkg());
      out.append(q).append(q.isEmpty() ? "" : ".");
    }
    out.append(obj.name());
    if (!args.isEmpty()) {
      String sep = "[";
      for (Type a : args) {
        out.append(sep);
        type(a);
        sep = ", ";
      }
      out.append(']');
    } else if (!params.isEmpty()) {
      typeParams(params);
    }
  }

  private void typeParam(TypeParam p) {
    out.append(p.obj().name());
    if (Universe.scope().lookup(p.obj().name()) != null) {
      String at = qualifier.position(p.obj().pos());
      if (!at.isEmpty()) {
        out.append(" /* with ").append(p.obj().name()).append(" declared at ").append(at);
        out.append(" */");
      }
    }
  }

  private void typeParams(List<TypeParam> params) {
    out.append('[');
    Type prev = null;
    for (int i = 0; i < params.size(); i++) {
      TypeParam p = params.get(i);
      if (i > 0) {
        if (p.constraint() != prev) {
          prefixed(" ", prev);
        }
        out.append(", ");
      }
      prev = p.constraint();
      type(p);
    }
    if (prev != null) {
      prefixed(" ", prev);
    }
    out.append(']');
  }

  private void tuple(Tuple t, boolean variadic) {
    out.append('(');
    for (int i = 0; i < t.size(); i++) {
      Var v = t.at(i);
      out.append(i > 0 ? ", " : "");
      if (paramNames && !v.name().isEmpty()) {
        out.append(v.name()).append(' ');
      }
      if (!variadic || i < t.size() - 1) {
        type(v.type());
      } else if (v.type() instanceof SliceType s) {
        prefixed("...", s.elem());
      } else {
        // append([]byte, string...) and its generic relatives.
        type(v.type());
        out.append("...");
      }
    }
    out.append(')');
  }

  private void signature(Signature s) {
    if (!s.typeParams().isEmpty()) {
      typeParams(s.typeParams());
    }
    tuple(s.params(), s.variadic());
    Tuple results = s.results();
    if (results.size() == 1 && results.at(0).name().isEmpty()) {
      prefixed(" ", results.at(0).type());
    } else if (results.size() > 0) {
      out.append(' ');
      tuple(results, false);
    }
  }

  /** A Go string literal; the text holds one char per byte. */
  static String quote(String s) {
    StringBuilder b = new StringBuilder("\"");
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      switch (c) {
        case '"' -> b.append("\\\"");
        case '\\' -> b.append("\\\\");
        case '\n' -> b.append("\\n");
        case '\t' -> b.append("\\t");
        case '\r' -> b.append("\\r");
        default -> {
          if (c < ' ' || c == 0x7f) {
            b.append("\\x").append(Character.forDigit(c >> 4, 16));
            b.append(Character.forDigit(c & 15, 16));
          } else {
            b.append(c);
          }
        }
      }
    }
    return b.append('"').toString();
  }
}
