package dev.gosim.conformance;

import dev.gosim.ast.Expr;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The identifiers that a piece of syntax mentions, whether they mean a declaration of the package
 * or a local variable of that name; not those that are selected from something, nor the names of
 * fields and parameters where these are declared.
 */
final class Mentions {
  private final Set<String> names = new TreeSet<>();

  private Mentions() {}

  static Set<String> in(Object node) {
    Mentions m = new Mentions();
    m.visit(node);
    return m.names;
  }

  private void visit(Object node) {
    switch (node) {
      case null -> {}
      case Expr.Ident id -> names.add(id.name());
      case Expr.Selector s -> visit(s.x());
      case Expr.Field f -> visit(f.type());
      case List<?> list -> list.forEach(this::visit);
      case Record r -> components(r);
      default -> {}
    }
  }

  private void components(Record node) {
    for (RecordComponent c : node.getClass().getRecordComponents()) {
      if (c.getType().isPrimitive() || c.getType().isEnum()) {
        continue;
      }
      try {
        visit(c.getAccessor().invoke(node));
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("a record's component cannot be read", e);
      }
    }
  }
}
