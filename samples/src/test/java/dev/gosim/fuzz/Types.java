package dev.gosim.fuzz;

import dev.gosim.fuzz.GoType.ArrayOf;
import dev.gosim.fuzz.GoType.Field;
import dev.gosim.fuzz.GoType.MapOf;
import dev.gosim.fuzz.GoType.Named;
import dev.gosim.fuzz.GoType.SliceOf;
import dev.gosim.fuzz.GoType.StructOf;
import java.util.ArrayList;
import java.util.List;

/** Picks types, and declares the program's own. */
final class Types {
  private final Context c;
  private final List<GoType> pool = new ArrayList<>();
  final List<Named> named = new ArrayList<>();
  final List<GoType.Interface> interfaces = new ArrayList<>();

  Types(Context c) {
    this.c = c;
  }

  /** A type that others can be made of; methods can be declared only of those in {@code named}. */
  void add(Named type) {
    pool.add(type);
  }

  GoType integer() {
    List<GoType> own = new ArrayList<>(named.stream().filter(GoType::isInteger).toList());
    return !own.isEmpty() && c.rng.percent(20) ? c.rng.pick(own) : basicInteger();
  }

  GoType.Basic basicInteger() {
    return c.rng.percent(30) ? GoType.INT : c.rng.pick(GoType.INTEGERS);
  }

  GoType basic() {
    int n = c.rng.below(100);
    if (n < 50) {
      return basicInteger();
    }
    if (n < 65) {
      return c.rng.pick(GoType.FLOATS);
    }
    if (n < 70) {
      return c.rng.pick(GoType.COMPLEXES);
    }
    return n < 88 ? GoType.STRING : GoType.BOOL;
  }

  /** A type of values: nothing that prints as an address. */
  GoType value() {
    List<GoType.Param> params = c.function.typeParams;
    if (!params.isEmpty() && c.rng.percent(40)) {
      return c.rng.pick(params);
    }
    int n = c.rng.below(100);
    if (n < 40 || pool.isEmpty()) {
      return basic();
    }
    if (n < 85) {
      return c.rng.pick(pool);
    }
    return n < 90 ? GoType.ANY : composite(2);
  }

  /** Of a parameter: as always given a value, it may be an interface that is never nil. */
  GoType param() {
    return !interfaces.isEmpty() && c.rng.percent(12) ? c.rng.pick(interfaces) : value();
  }

  GoType ordered() {
    GoType t = basic();
    return GoType.isOrdered(t) ? t : GoType.INT;
  }

  GoType comparable() {
    GoType t = value();
    return GoType.isComparable(t) ? t : ordered();
  }

  /** A type that satisfies the constraint. */
  GoType of(GoType.Bound bound) {
    GoType t =
        switch (bound) {
          case ANY -> value();
          case COMPARABLE -> comparable();
          case INTEGER -> integer();
          case FLOAT -> c.rng.pick(GoType.FLOATS);
          case ORDERED -> ordered();
        };
    return bound.admits(t) ? t : GoType.INT;
  }

  /** A type literal. */
  GoType composite(int depth) {
    GoType elem = depth > 1 && c.rng.percent(20) ? composite(depth - 1) : basicOrNamed();
    int n = c.rng.below(10);
    if (n < 5) {
      return new SliceOf(elem);
    }
    if (n < 7) {
      return new ArrayOf(c.rng.between(1, 5), elem);
    }
    return n < 9 ? new MapOf(key(), elem) : new StructOf(fields(c.rng.between(1, 3)));
  }

  /** A type whose values can be sorted by fmt, so that maps print the same each time. */
  GoType key() {
    return c.rng.percent(50) ? GoType.STRING : integer();
  }

  private GoType basicOrNamed() {
    return !named.isEmpty() && c.rng.percent(30) ? c.rng.pick(named) : basic();
  }

  private List<Field> fields(int n) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      GoType t = c.rng.percent(25) ? composite(1) : basicOrNamed();
      fields.add(new Field(c.local(c.rng.of("f", "F")), t, false));
    }
    return fields;
  }

  /** Declares some defined types; later ones may use earlier ones. */
  void declare() {
    for (int i = 0; i < 3; i++) {
      declare("N", basic());
    }
    for (int i = 0; i < 3; i++) {
      List<Field> fields = fields(c.rng.between(1, 4));
      List<Named> bases = named.stream().filter(n -> n.under() instanceof StructOf).toList();
      if (!bases.isEmpty() && c.rng.percent(60)) {
        Named base = c.rng.pick(bases);
        fields.add(c.rng.below(fields.size() + 1), new Field(base.text(), base, true));
      }
      declare("S", new StructOf(fields));
    }
    for (int i = 0; i < 2; i++) {
      declare("C", composite(2));
    }
    for (int i = 0; i < 4; i++) {
      pool.add(composite(2));
    }
    if (c.rng.percent(30)) {
      String alias = c.global("A");
      c.code.line("type " + alias + " = " + c.rng.pick(pool).text());
      c.code.line("var _ " + alias);
    }
  }

  private void declare(String kind, GoType under) {
    Named type = new Named(c.global(kind), GoType.under(under));
    if (under instanceof StructOf s) {
      c.code.open("type " + type.text() + " struct {");
      for (Field f : s.fields()) {
        c.code.line(f.embedded() ? f.name() : f.name() + " " + f.type().text());
      }
      c.code.close("}");
    } else {
      c.code.line("type " + type.text() + " " + under.text());
    }
    add(type);
    named.add(type);
  }
}
