package dev.gosim.types;

import java.util.List;

/**
 * The universe block and package unsafe (spec, "Predeclared identifiers", "Package unsafe"; types2
 * {@code universe.go}). Everything here is complete when the class is loaded and never changes, so
 * all interpreters share it.
 */
public final class Universe {
  /** The interface that {@code any} stands for; printed as "any". */
  public static final InterfaceType ANY_INTERFACE = InterfaceType.EMPTY;

  /** The interface of {@code comparable}: no methods, all types that are strictly comparable. */
  public static final InterfaceType COMPARABLE_INTERFACE = new InterfaceType(List.of(), List.of());

  /** {@code type any = interface{}}. */
  public static final Alias ANY;

  /** {@code type error interface{ Error() string }}. */
  public static final Named ERROR;

  /** {@code type comparable interface{...}}. */
  public static final Named COMPARABLE;

  /** The constant {@code iota}; what it means depends on where it stands. */
  public static final Const IOTA = new Const(0, null, "iota", Basic.UNTYPED_INT, Constant.of(0));

  private static final Scope SCOPE = new Scope(null);

  /** Package unsafe. */
  public static final Package UNSAFE = new Package("unsafe", "unsafe", SCOPE);

  static {
    ANY = new Alias(new TypeName(0, null, "any", null), InterfaceType.EMPTY);
    ERROR = error();
    COMPARABLE = new Named(new TypeName(0, null, "comparable", null), COMPARABLE_INTERFACE);
    declareTypes();
    SCOPE.insert(new Const(0, null, "true", Basic.UNTYPED_BOOL, new Constant.Bool(true)));
    SCOPE.insert(new Const(0, null, "false", Basic.UNTYPED_BOOL, new Constant.Bool(false)));
    SCOPE.insert(IOTA);
    SCOPE.insert(new Nil());
    declareBuiltins();
  }

  private Universe() {}

  /** The universe block. */
  public static Scope scope() {
    return SCOPE;
  }

  private static Named error() {
    Named named = new Named(new TypeName(0, null, "error", null), (Type) null);
    Var recv = new Var(Var.Kind.RECV, 0, null, "", named);
    Var result = new Var(Var.Kind.RESULT, 0, null, "", Basic.STRING);
    Signature sig =
        new Signature(recv, List.of(), List.of(), Tuple.EMPTY, new Tuple(List.of(result)), false);
    named.setUnderlying(new InterfaceType(List.of(new Func(0, null, "Error", sig)), List.of()));
    return named;
  }

  private static void declareTypes() {
    Basic[] basics = {
      Basic.BOOL,
      Basic.INT,
      Basic.INT8,
      Basic.INT16,
      Basic.INT32,
      Basic.INT64,
      Basic.UINT,
      Basic.UINT8,
      Basic.UINT16,
      Basic.UINT32,
      Basic.UINT64,
      Basic.UINTPTR,
      Basic.FLOAT32,
      Basic.FLOAT64,
      Basic.COMPLEX64,
      Basic.COMPLEX128,
      Basic.STRING,
      Basic.BYTE,
      Basic.RUNE
    };
    for (Basic b : basics) {
      SCOPE.insert(new TypeName(0, null, b.name(), b));
    }
    SCOPE.insert(ANY.obj());
    SCOPE.insert(ERROR.obj());
    SCOPE.insert(COMPARABLE.obj());
    UNSAFE.scope().insert(new TypeName(0, UNSAFE, "Pointer", Basic.UNSAFE_POINTER));
  }

  private static void declareBuiltins() {
    for (Builtin.Id id : Builtin.Id.values()) {
      if (id.ordinal() < Builtin.Id.UNSAFE_ADD.ordinal()) {
        SCOPE.insert(new Builtin(null, lowerCase(id.name()), id));
      }
    }
    declareUnsafe("Add", Builtin.Id.UNSAFE_ADD);
    declareUnsafe("Alignof", Builtin.Id.UNSAFE_ALIGNOF);
    declareUnsafe("Offsetof", Builtin.Id.UNSAFE_OFFSETOF);
    declareUnsafe("Sizeof", Builtin.Id.UNSAFE_SIZEOF);
    declareUnsafe("Slice", Builtin.Id.UNSAFE_SLICE);
    declareUnsafe("SliceData", Builtin.Id.UNSAFE_SLICEDATA);
    declareUnsafe("String", Builtin.Id.UNSAFE_STRING);
    declareUnsafe("StringData", Builtin.Id.UNSAFE_STRINGDATA);
  }

  private static void declareUnsafe(String name, Builtin.Id id) {
    UNSAFE.scope().insert(new Builtin(UNSAFE, name, id));
  }

  private static String lowerCase(String enumName) {
    return enumName.toLowerCase(java.util.Locale.ROOT);
  }
}
