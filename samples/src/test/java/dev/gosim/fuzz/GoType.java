package dev.gosim.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A type of a generated program; its text is as the program writes it. Equal texts, same type. */
sealed interface GoType {
  Basic INT = new Basic("int", Kind.INT, 64);
  Basic STRING = new Basic("string", Kind.STRING, 0);
  Basic BOOL = new Basic("bool", Kind.BOOL, 0);
  Basic FLOAT64 = new Basic("float64", Kind.FLOAT, 64);
  Basic BYTE = new Basic("uint8", Kind.UINT, 8);
  Basic RUNE = new Basic("int32", Kind.INT, 32);
  Basic COMPLEX = new Basic("complex128", Kind.COMPLEX, 128);

  /** The integer types. */
  List<Basic> INTEGERS =
      List.of(
          INT,
          new Basic("int8", Kind.INT, 8),
          new Basic("int16", Kind.INT, 16),
          RUNE,
          new Basic("int64", Kind.INT, 64),
          new Basic("uint", Kind.UINT, 64),
          BYTE,
          new Basic("uint16", Kind.UINT, 16),
          new Basic("uint32", Kind.UINT, 32),
          new Basic("uint64", Kind.UINT, 64),
          new Basic("uintptr", Kind.UINT, 64));

  List<Basic> FLOATS = List.of(FLOAT64, new Basic("float32", Kind.FLOAT, 32));

  List<Basic> COMPLEXES = List.of(COMPLEX, new Basic("complex64", Kind.COMPLEX, 64));

  /** What kind of values a predeclared type has. */
  enum Kind {
    INT,
    UINT,
    FLOAT,
    COMPLEX,
    STRING,
    BOOL
  }

  /** A predeclared type. */
  record Basic(String text, Kind kind, int bits) implements GoType {}

  /** A defined type, or an instance of a generic one, with its methods. */
  record Named(String text, GoType under, List<Callable> methods) implements GoType {
    Named(String text, GoType under) {
      this(text, under, new ArrayList<>());
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof Named n && n.text.equals(text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  record SliceOf(GoType elem) implements GoType {
    @Override
    public String text() {
      return "[]" + elem.text();
    }
  }

  record ArrayOf(int length, GoType elem) implements GoType {
    @Override
    public String text() {
      return "[" + length + "]" + elem.text();
    }
  }

  record MapOf(GoType key, GoType elem) implements GoType {
    @Override
    public String text() {
      return "map[" + key.text() + "]" + elem.text();
    }
  }

  record PointerTo(GoType elem) implements GoType {
    @Override
    public String text() {
      return "*" + elem.text();
    }
  }

  /** A function type; the result may be null. */
  record FuncOf(List<GoType> params, GoType result) implements GoType {
    @Override
    public String text() {
      List<String> texts = params.stream().map(GoType::text).toList();
      return "func(" + String.join(", ", texts) + ")" + (result == null ? "" : " " + result.text());
    }
  }

  /** A field; that of an embedded type has the type's name. */
  record Field(String name, GoType type, boolean embedded) {}

  record StructOf(List<Field> fields) implements GoType {
    @Override
    public String text() {
      List<String> texts =
          fields.stream()
              .map(f -> f.embedded ? f.type.text() : f.name + " " + f.type.text())
              .toList();
      return "struct{ " + String.join("; ", texts) + " }";
    }
  }

  /**
   * An interface type: {@code any}, or a declared one with the types that have its methods.
   *
   * @param values the types whose values it may hold; for the empty interface none are listed
   */
  record Interface(String text, List<Callable> methods, List<GoType> values) implements GoType {
    @Override
    public boolean equals(Object o) {
      return o instanceof Interface i && i.text.equals(text);
    }

    @Override
    public int hashCode() {
      return Objects.hashCode(text);
    }
  }

  Interface ANY = new Interface("any", List.of(), List.of());

  /** A type parameter; what its constraint admits decides what can be done with its values. */
  record Param(String text, Bound bound) implements GoType {}

  /** The constraints of type parameters. */
  enum Bound {
    ANY("any"),
    COMPARABLE("comparable"),
    INTEGER(
        "interface{ ~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32"
            + " | ~uint64 | ~uintptr }"),
    FLOAT("interface{ ~float32 | ~float64 }"),
    ORDERED("cmp.Ordered");

    final String text;

    Bound(String text) {
      this.text = text;
    }

    boolean admits(GoType t) {
      return switch (this) {
        case ANY -> true;
        case COMPARABLE -> isComparable(t);
        case INTEGER -> isInteger(t) || t instanceof Param p && p.bound == INTEGER;
        case FLOAT -> isFloat(t) || t instanceof Param p && p.bound == FLOAT;
        case ORDERED -> isOrdered(t);
      };
    }
  }

  String text();

  /** The underlying type. */
  static GoType under(GoType t) {
    return t instanceof Named n ? n.under : t;
  }

  static Kind kind(GoType t) {
    return under(t) instanceof Basic b ? b.kind : null;
  }

  static boolean isInteger(GoType t) {
    Kind k = kind(t);
    return k == Kind.INT || k == Kind.UINT;
  }

  static boolean isFloat(GoType t) {
    return kind(t) == Kind.FLOAT;
  }

  static boolean isString(GoType t) {
    return kind(t) == Kind.STRING;
  }

  static boolean isOrdered(GoType t) {
    return switch (under(t)) {
      case Basic b -> b.kind != Kind.BOOL && b.kind != Kind.COMPLEX;
      case Param p -> p.bound.compareTo(Bound.INTEGER) >= 0;
      default -> false;
    };
  }

  /** Whether values can be compared, and it cannot panic. */
  static boolean isComparable(GoType t) {
    return switch (under(t)) {
      case Basic b -> true;
      case ArrayOf a -> isComparable(a.elem);
      case StructOf s -> s.fields.stream().allMatch(f -> isComparable(f.type));
      case PointerTo p -> true;
      case Param p -> p.bound != Bound.ANY;
      default -> false;
    };
  }

  /** Whether what fmt prints of a value holds no address, however deep it looks. */
  static boolean isPrintable(GoType t) {
    return switch (under(t)) {
      case Basic b -> true;
      case ArrayOf a -> isPrintable(a.elem);
      case SliceOf s -> isPrintable(s.elem);
      case MapOf m -> isPrintable(m.elem);
      case StructOf s -> s.fields.stream().allMatch(f -> isPrintable(f.type));
      case Interface i -> i.methods.isEmpty();
      case Param p -> true;
      default -> false;
    };
  }
}
