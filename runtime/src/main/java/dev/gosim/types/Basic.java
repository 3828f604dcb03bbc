package dev.gosim.types;

/** A predeclared type or the type of an untyped constant (spec, "Predeclared identifiers"). */
public final class Basic implements Type {
  /** What a basic type is; the order of the integers and floats is that of go/types. */
  public enum Kind {
    INVALID,
    BOOL,
    INT,
    INT8,
    INT16,
    INT32,
    INT64,
    UINT,
    UINT8,
    UINT16,
    UINT32,
    UINT64,
    UINTPTR,
    FLOAT32,
    FLOAT64,
    COMPLEX64,
    COMPLEX128,
    STRING,
    UNSAFE_POINTER,
    UNTYPED_BOOL,
    UNTYPED_INT,
    UNTYPED_RUNE,
    UNTYPED_FLOAT,
    UNTYPED_COMPLEX,
    UNTYPED_STRING,
    UNTYPED_NIL
  }

  public static final Basic INVALID = new Basic(Kind.INVALID, "invalid type");
  public static final Basic BOOL = new Basic(Kind.BOOL, "bool");
  public static final Basic INT = new Basic(Kind.INT, "int");
  public static final Basic INT8 = new Basic(Kind.INT8, "int8");
  public static final Basic INT16 = new Basic(Kind.INT16, "int16");
  public static final Basic INT32 = new Basic(Kind.INT32, "int32");
  public static final Basic INT64 = new Basic(Kind.INT64, "int64");
  public static final Basic UINT = new Basic(Kind.UINT, "uint");
  public static final Basic UINT8 = new Basic(Kind.UINT8, "uint8");
  public static final Basic UINT16 = new Basic(Kind.UINT16, "uint16");
  public static final Basic UINT32 = new Basic(Kind.UINT32, "uint32");
  public static final Basic UINT64 = new Basic(Kind.UINT64, "uint64");
  public static final Basic UINTPTR = new Basic(Kind.UINTPTR, "uintptr");
  public static final Basic FLOAT32 = new Basic(Kind.FLOAT32, "float32");
  public static final Basic FLOAT64 = new Basic(Kind.FLOAT64, "float64");
  public static final Basic COMPLEX64 = new Basic(Kind.COMPLEX64, "complex64");
  public static final Basic COMPLEX128 = new Basic(Kind.COMPLEX128, "complex128");
  public static final Basic STRING = new Basic(Kind.STRING, "string");
  public static final Basic UNSAFE_POINTER = new Basic(Kind.UNSAFE_POINTER, "unsafe.Pointer");
  public static final Basic UNTYPED_BOOL = new Basic(Kind.UNTYPED_BOOL, "untyped bool");
  public static final Basic UNTYPED_INT = new Basic(Kind.UNTYPED_INT, "untyped int");
  public static final Basic UNTYPED_RUNE = new Basic(Kind.UNTYPED_RUNE, "untyped rune");
  public static final Basic UNTYPED_FLOAT = new Basic(Kind.UNTYPED_FLOAT, "untyped float");
  public static final Basic UNTYPED_COMPLEX = new Basic(Kind.UNTYPED_COMPLEX, "untyped complex");
  public static final Basic UNTYPED_STRING = new Basic(Kind.UNTYPED_STRING, "untyped string");
  public static final Basic UNTYPED_NIL = new Basic(Kind.UNTYPED_NIL, "untyped nil");

  /** byte and rune: identical to uint8 and int32, but messages keep the programmer's word. */
  public static final Basic BYTE = new Basic(Kind.UINT8, "byte");

  public static final Basic RUNE = new Basic(Kind.INT32, "rune");

  private final Kind kind;
  private final String name;

  private Basic(Kind kind, String name) {
    this.kind = kind;
    this.name = name;
  }

  public Kind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  public boolean isBoolean() {
    return kind == Kind.BOOL || kind == Kind.UNTYPED_BOOL;
  }

  public boolean isInteger() {
    return between(Kind.INT, Kind.UINTPTR) || kind == Kind.UNTYPED_INT || kind == Kind.UNTYPED_RUNE;
  }

  public boolean isUnsigned() {
    return between(Kind.UINT, Kind.UINTPTR);
  }

  public boolean isFloat() {
    return kind == Kind.FLOAT32 || kind == Kind.FLOAT64 || kind == Kind.UNTYPED_FLOAT;
  }

  public boolean isComplex() {
    return kind == Kind.COMPLEX64 || kind == Kind.COMPLEX128 || kind == Kind.UNTYPED_COMPLEX;
  }

  public boolean isNumeric() {
    return isInteger() || isFloat() || isComplex();
  }

  public boolean isString() {
    return kind == Kind.STRING || kind == Kind.UNTYPED_STRING;
  }

  public boolean isOrdered() {
    return isInteger() || isFloat() || isString();
  }

  public boolean isConstType() {
    return isBoolean() || isNumeric() || isString();
  }

  public boolean isUntyped() {
    return kind.ordinal() >= Kind.UNTYPED_BOOL.ordinal();
  }

  /** Bytes of a value on linux/amd64 (0 for untyped ones). */
  public int size() {
    return switch (kind) {
      case BOOL, INT8, UINT8 -> 1;
      case INT16, UINT16 -> 2;
      case INT32, UINT32, FLOAT32 -> 4;
      case INT, INT64, UINT, UINT64, UINTPTR, FLOAT64, COMPLEX64, UNSAFE_POINTER -> 8;
      case COMPLEX128, STRING -> 16;
      default -> 0;
    };
  }

  private boolean between(Kind lo, Kind hi) {
    return kind.ordinal() >= lo.ordinal() && kind.ordinal() <= hi.ordinal();
  }

  @Override
  public String toString() {
    return name;
  }
}
