package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.Exprs;
import dev.gosim.types.Basic;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.PointerType;
import dev.gosim.types.Predicates;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Struct types (spec, "Struct types"; types2 {@code struct.go}). */
final class Structs {
  private final Checker c;

  Structs(Checker c) {
    this.c = c;
  }

  StructType structType(Expr.StructType e) {
    List<Var> fields = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    Map<String, Var> seen = new HashMap<>();
    boolean tagged = false;
    for (Expr.Field f : e.fields()) {
      Type t = c.typeExprs.varType(f.type());
      String tag = tag(f);
      tagged |= !tag.isEmpty();
      List<Expr.Ident> names = f.names();
      boolean embedded = names.isEmpty();
      if (embedded) {
        names = List.of(embeddedName(f.type()));
        checkEmbedded(t, Exprs.start(f.type()));
      }
      for (Expr.Ident name : names) {
        Var v = new Var(Var.Kind.FIELD, name.pos(), c.env.pkg, name.name(), t, embedded);
        if (isNew(seen, v)) {
          fields.add(v);
          tags.add(tag);
          c.recorder.recordDef(name, v);
        }
      }
    }
    return new StructType(fields, tagged ? tags : List.of());
  }

  private static String tag(Expr.Field f) {
    return f.tag() == null || f.tag().kind() == Expr.LitKind.BAD
        ? ""
        : ConstantLiterals.string(f.tag().text());
  }

  private boolean isNew(Map<String, Var> seen, Var v) {
    Var other = v.name().equals("_") ? null : seen.putIfAbsent(v.name(), v);
    if (other != null) {
      c.problems.report(v.pos(), v.name() + " redeclared").altDecl(other).send();
    }
    return other == null;
  }

  /** The field name that an embedded type gives; "_" if the type has none. */
  private Expr.Ident embeddedName(Expr type) {
    return switch (type) {
      case Expr.Ident id -> id;
      case Expr.Star s when !(s.x() instanceof Expr.Star) -> embeddedName(s.x());
      case Expr.Selector s -> s.sel();
      case Expr.Index i -> embeddedName(i.x());
      case Expr.Paren p -> embeddedName(p.x());
      default -> {
        c.problems.error(type, "invalid embedded field type " + c.texts.of(type));
        yield new Expr.Ident(Exprs.start(type), "_");
      }
    };
  }

  /** Checks, when types are set up, that a type may be embedded. */
  private void checkEmbedded(Type type, int pos) {
    c.later(() -> {
      Type t = Predicates.deref(type);
      boolean pointer = t != type;
      switch (t.underlying()) {
        case Basic b when b == Basic.UNSAFE_POINTER ->
            c.problems.error(pos, "embedded field type cannot be unsafe.Pointer");
        case PointerType p -> c.problems.error(pos, "embedded field type cannot be a pointer");
        case InterfaceType i when Predicates.isTypeParam(t) ->
            c.problems.error(pos, "embedded field type cannot be a (pointer to a) type parameter");
        case InterfaceType i when pointer ->
            c.problems.error(pos, "embedded field type cannot be a pointer to an interface");
        default -> {}
      }
    });
  }
}
