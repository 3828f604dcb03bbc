package dev.gosim.std.reflect;

import dev.gosim.types.Type;
import dev.gosim.value.Pointer;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;

/**
 * What a reflect.Value holds, immutable: a value and its type; or, if addressable, a variable of
 * that type: the struct or array itself, else a {@link Pointer} to it.
 */
public final class Held extends StructValue {
  /** A variable: it has an address. */
  static final int ADDR = 1;

  /** Got through an unexported field that is not embedded: all that is got from it is, too. */
  static final int STICKY_RO = 2;

  /** Got through an unexported embedded field: exported fields of it are free again. */
  static final int EMBED_RO = 4;

  /** A method with its receiver. */
  static final int METHOD = 8;

  static final int RO = STICKY_RO | EMBED_RO;

  final Reflect reflect;
  final Type t;
  final Kind kind;
  private final Object v;
  final int flags;

  Held(Reflect reflect, Type t, Object v, int flags) {
    super(reflect.contentsType());
    this.reflect = reflect;
    this.t = t;
    this.kind = Kind.of(t);
    this.v = v;
    this.flags = flags;
  }

  boolean addressable() {
    return (flags & ADDR) != 0;
  }

  /** Whether an unexported field is on the way to it, so that programs may only look. */
  public boolean readOnly() {
    return (flags & RO) != 0;
  }

  /** Whether such a field is on the way that is not embedded. */
  public boolean stickyReadOnly() {
    return (flags & STICKY_RO) != 0;
  }

  /** The flags of what is reached from a value by another step than a field. */
  int inherited() {
    return readOnly() ? STICKY_RO : 0;
  }

  /** The type it is held as; an interface type for an element or field of one. */
  public Type type() {
    return t;
  }

  /** The value, or the variable's, in boxed form; a variable's struct or array is not copied. */
  public Object read() {
    return addressable() && !Values.isVariable(t) ? Places.load((Pointer) v, t) : v;
  }

  /** The pointer to the variable. */
  Object pointer() {
    return v;
  }

  /** Assigns to the variable; the value is of its type, in boxed form. */
  void write(Object x) {
    Places.store(v, t, x);
  }
}
