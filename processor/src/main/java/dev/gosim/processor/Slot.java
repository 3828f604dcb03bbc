package dev.gosim.processor;

import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * One parameter or result in a frame: its representation ({@code Rep} in docs/architecture.md), its
 * index in the array of that representation, and the Java type (erased) it is cast to.
 */
record Slot(Kind kind, int index, String javaType) {

  /** The four representations; the letter is what {@code NativeTable.shape} says. */
  enum Kind {
    LONG('L', "long"),
    DOUBLE('D', "double"),
    BOOL('B', "boolean"),
    REF('R', "Object");

    final char letter;

    /** The type of a value. */
    final String java;

    Kind(char letter, String java) {
      this.letter = letter;
      this.java = java;
    }

    static Kind of(TypeMirror type, String what) {
      return switch (type.getKind()) {
        case LONG -> LONG;
        case DOUBLE -> DOUBLE;
        case BOOLEAN -> BOOL;
        case DECLARED, ARRAY, TYPEVAR -> REF;
        default ->
            throw new NotNative(
                what
                    + " has type "
                    + type
                    + ": a frame holds long, double, boolean and references only");
      };
    }
  }

  boolean isRef() {
    return kind == Kind.REF;
  }

  /** The expression that reads it from frame {@code f}. */
  String load() {
    return switch (kind) {
      case LONG -> "f.l[" + index + "]";
      case DOUBLE -> "Double.longBitsToDouble(f.l[" + index + "])";
      case BOOL -> "f.l[" + index + "] != 0";
      case REF -> given("f.r[" + index + "]");
    };
  }

  /** A value of its representation as what the Java method takes. */
  String given(String value) {
    return isRef() && !javaType.equals("java.lang.Object") ? "(" + javaType + ") " + value : value;
  }

  /** The statement that leaves {@code value} with goroutine {@code g} as the n-th result. */
  String leave(String value, int n) {
    return switch (kind) {
      case LONG -> "g.long" + n + " = " + value + ";";
      case DOUBLE -> "g.long" + n + " = Double.doubleToRawLongBits(" + value + ");";
      case BOOL -> "g.long" + n + " = " + value + " ? 1 : 0;";
      case REF -> "g.ref" + n + " = " + value + ";";
    };
  }

  /** The statement that stores {@code value} in it. */
  String store(String value) {
    return switch (kind) {
      case LONG -> "f.l[" + index + "] = " + value + ";";
      case DOUBLE -> "f.l[" + index + "] = Double.doubleToRawLongBits(" + value + ");";
      case BOOL -> "f.l[" + index + "] = " + value + " ? 1 : 0;";
      case REF -> "f.r[" + index + "] = " + value + ";";
    };
  }

  /** Hands out the slots of a frame in order, counted separately per array. */
  static final class Counter {
    private int longs;
    private int refs;

    /** A method's receiver: always r[0], boxed; a primitive parameter is unboxed by its cast. */
    Slot receiver(TypeMirror type, String javaType) {
      String boxed =
          switch (type.getKind()) {
            case LONG -> "Long";
            case DOUBLE -> "Double";
            case BOOLEAN -> "Boolean";
            default -> javaType;
          };
      return new Slot(Kind.REF, refs++, boxed);
    }

    Slot next(TypeMirror type, String javaType, String what) {
      Kind kind = Kind.of(type, what);
      return new Slot(kind, kind == Kind.REF ? refs++ : longs++, javaType);
    }
  }

  static boolean isVoid(TypeMirror type) {
    return type.getKind() == TypeKind.VOID;
  }
}
