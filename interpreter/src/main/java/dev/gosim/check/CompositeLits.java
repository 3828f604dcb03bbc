package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.Identical;
import dev.gosim.types.Lookup;
import dev.gosim.types.MapType;
import dev.gosim.types.Obj;
import dev.gosim.types.PointerType;
import dev.gosim.types.Predicates;
import dev.gosim.types.SliceType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Spec, "Composite literals" (types2 {@code literals.go}). */
final class CompositeLits {
  private final Checker c;

  CompositeLits(Checker c) {
    this.c = c;
  }

  /** {@code hint} is the type if the literal, an element of another, leaves it out; or null. */
  void check(Operand x, Expr.CompositeLit e, Type hint) {
    Type type;
    Type base;
    if (e.type() instanceof Expr.ArrayType a && a.len() instanceof Expr.Ellipsis) {
      Type elem = c.typeExprs.varType(a.elem());
      type = new ArrayType(elem, indexedElements(e.elts(), elem, -1));
      c.recorder.recordTypeAndValue(e.type(), OperandMode.TYPE, type, null);
      x.setValue(type);
      return;
    }
    if (e.type() != null) {
      type = c.typeExprs.typ(e.type());
      base = type;
    } else if (hint != null) {
      type = hint;
      Type under = CommonUnder.of(c, hint);
      base = under instanceof PointerType p ? p.elem() : hint; // &T may be left out
    } else {
      c.problems.error(e, "missing type in composite literal");
      type = Basic.INVALID;
      base = type;
    }
    switch (CommonUnder.of(c, base)) {
      case StructType s -> struct(x, e, s, base);
      case ArrayType a -> indexedElements(e.elts(), a.elem(), a.len());
      case SliceType s -> indexedElements(e.elts(), s.elem(), -1);
      case MapType m -> map(x, e, m);
      case null -> {
        invalid(x, e, type, " (no common underlying type)");
        return;
      }
      case Basic b when b == Basic.INVALID -> useElements(e);
      default -> {
        invalid(x, e, type, "");
        return;
      }
    }
    x.setValue(type);
  }

  private void invalid(Operand x, Expr.CompositeLit e, Type type, String cause) {
    useElements(e);
    String what = e.type() == null ? " element type " : " type ";
    c.problems.error(e, "invalid composite literal" + what + c.texts.of(type) + cause);
    x.invalidate();
  }

  private void useElements(Expr.CompositeLit e) {
    for (Expr elt : e.elts()) {
      c.exprs.use(elt instanceof Expr.KeyValue kv ? kv.value() : elt);
    }
  }

  private void struct(Operand x, Expr.CompositeLit e, StructType s, Type base) {
    if (e.elts().isEmpty()) {
      return;
    }
    if (e.elts().get(0) instanceof Expr.KeyValue) {
      keyedFields(x, e, s, base);
    } else {
      orderedFields(x, e, s, base);
    }
  }

  private static final String MIXTURE =
      "mixture of field:value and value elements in struct literal";

  private void keyedFields(Operand x, Expr.CompositeLit e, StructType s, Type base) {
    boolean[] visited = new boolean[s.fields().size()];
    for (Expr elt : e.elts()) {
      if (!(elt instanceof Expr.KeyValue kv)) {
        c.problems.error(elt, MIXTURE);
        continue;
      }
      if (!(kv.key() instanceof Expr.Ident key)) {
        c.exprs.expr(null, x, kv.value());
        String name = c.texts.of(kv.key());
        c.problems.error(kv, "invalid field name " + name + " in struct literal");
        continue;
      }
      int i = Lookup.fieldIndex(s.fields(), c.env.pkg, key.name(), false);
      c.exprs.expr(null, x, kv.value());
      if (i < 0) {
        int j = Lookup.fieldIndex(s.fields(), c.env.pkg, key.name(), true);
        Obj alt = j < 0 ? null : s.field(j);
        String hint = alt == null ? c.hints.fieldOf(s, key.name()) : null;
        String message = c.selectors.unknownField(base, key.name(), alt);
        c.problems.report(key, message).hint(hint).send();
        continue;
      }
      Var field = s.field(i);
      c.recorder.recordUse(key, field);
      c.assignments.assignment(x, field.type(), "struct literal");
      if (visited[i]) {
        c.problems.error(kv, "duplicate field name " + key.name() + " in struct literal");
      }
      visited[i] = true;
    }
  }

  private void orderedFields(Operand x, Expr.CompositeLit e, StructType s, Type base) {
    int n = s.fields().size();
    for (int i = 0; i < e.elts().size(); i++) {
      Expr elt = e.elts().get(i);
      if (elt instanceof Expr.KeyValue kv) {
        c.problems.error(kv, MIXTURE);
        continue;
      }
      c.exprs.expr(null, x, elt);
      if (i >= n) {
        c.problems.error(elt, "too many values in struct literal of type " + c.texts.of(base));
        break;
      }
      Var field = s.field(i);
      if (!field.exported() && !Predicates.samePkg(field.pkg(), c.env.pkg)) {
        String what = field.name() + " in struct literal of type " + c.texts.of(base);
        c.problems.error(elt, "implicit assignment to unexported field " + what);
        continue;
      }
      c.assignments.assignment(x, field.type(), "struct literal");
    }
    if (e.elts().size() < n) {
      c.problems.error(e.rbrace(), "too few values in struct literal of type " + c.texts.of(base));
    }
  }

  private void map(Operand x, Expr.CompositeLit e, MapType m) {
    boolean anyType = Predicates.isNonTypeParamInterface(m.key());
    Map<Object, List<Type>> visited = new HashMap<>();
    for (Expr elt : e.elts()) {
      if (!(elt instanceof Expr.KeyValue kv)) {
        c.problems.error(elt, "missing key in map literal");
        continue;
      }
      c.exprs.exprWithHint(x, kv.key(), m.key());
      c.assignments.assignment(x, m.key(), "map literal");
      if (x.isInvalid()) {
        continue;
      }
      if (x.isConstant() && isDuplicate(x, anyType, visited)) {
        String key = ConstantText.of(x.value, x.type);
        c.problems.error(x, "duplicate key " + key + " in map literal");
        continue;
      }
      c.exprs.exprWithHint(x, kv.value(), m.elem());
      c.assignments.assignment(x, m.elem(), "map literal");
    }
  }

  /** Keys of interface type are the same only if their types are. */
  private static boolean isDuplicate(
      Operand key, boolean anyType, Map<Object, List<Type>> visited) {
    List<Type> types =
        visited.computeIfAbsent(ConstantOps.mapKey(key.value), k -> new ArrayList<>(1));
    boolean duplicate =
        anyType ? types.stream().anyMatch(t -> Identical.identical(t, key.type)) : !types.isEmpty();
    types.add(key.type);
    return duplicate;
  }

  /**
   * Checks the elements of an array ({@code length} -1 if open) or slice literal. Returns the
   * largest index + 1.
   */
  private long indexedElements(List<Expr> elts, Type elem, long length) {
    Set<Long> visited = new HashSet<>();
    long index = 0;
    long max = 0;
    for (Expr elt : elts) {
      boolean valid = false;
      Expr value = elt;
      if (elt instanceof Expr.KeyValue kv) {
        IndexExprs.Index key = c.index.index(kv.key(), length);
        if (key.value() >= 0) {
          index = key.value();
          valid = true;
        } else if (Predicates.isValid(key.type())) {
          String what = "index " + c.texts.of(kv.key()) + " must be integer constant";
          c.problems.error(elt, what);
        }
        value = kv.value();
      } else if (length >= 0 && index >= length) {
        String what = "index " + index + " is out of bounds (>= " + length + ")";
        c.problems.error(elt, what);
      } else {
        valid = true;
      }
      if (valid && !visited.add(index)) {
        c.problems.error(elt, "duplicate index " + index + " in array or slice literal");
      }
      index++;
      max = Math.max(max, index);
      Operand x = new Operand();
      c.exprs.exprWithHint(x, value, elem);
      c.assignments.assignment(x, elem, "array or slice literal");
    }
    return max;
  }
}
