package dev.gosim.types;

/** A predeclared function, or one of package unsafe. */
public final class Builtin extends Obj {
  /** Which function; the Go name is the lower-case form except for unsafe's. */
  public enum Id {
    APPEND,
    CAP,
    CLEAR,
    CLOSE,
    COMPLEX,
    COPY,
    DELETE,
    IMAG,
    LEN,
    MAKE,
    MAX,
    MIN,
    NEW,
    PANIC,
    PRINT,
    PRINTLN,
    REAL,
    RECOVER,
    UNSAFE_ADD,
    UNSAFE_ALIGNOF,
    UNSAFE_OFFSETOF,
    UNSAFE_SIZEOF,
    UNSAFE_SLICE,
    UNSAFE_SLICEDATA,
    UNSAFE_STRING,
    UNSAFE_STRINGDATA
  }

  private final Id id;

  public Builtin(Package pkg, String name, Id id) {
    super(0, pkg, name, Basic.INVALID);
    this.id = id;
  }

  public Id id() {
    return id;
  }
}
