package dev.gosim.value;

import dev.gosim.types.StructType;
import dev.gosim.types.Type;

/**
 * A struct variable (spec, "Struct types"). The object is the variable: a pointer to the struct is
 * this object, and assigning the struct copies it. {@code type} is the canonical struct or defined
 * type. Subclasses are native structs, whose state is Java fields.
 */
public class StructValue {
  public final Type type;
  public final long[] longs;
  public final Object[] refs;

  /** A zero value. */
  public StructValue(Type type, StructLayout layout) {
    this.type = type;
    this.longs = layout.newLongs();
    this.refs = layout.newRefs();
  }

  /** A value with these contents (not copied). */
  public StructValue(Type type, long[] longs, Object[] refs) {
    this.type = type;
    this.longs = longs;
    this.refs = refs;
  }

  /** A native struct: no fields of its own that Go sees. */
  protected StructValue(Type type) {
    this(type, new long[0], new Object[0]);
  }

  /** A zero value of a struct type that is not native. */
  public static StructValue zero(Type type) {
    return new StructValue(type, StructLayout.of((StructType) type.underlying()));
  }

  /** The value copied to a new variable: nested structs and arrays too. */
  public StructValue copy() {
    return new StructValue(type, longs.clone(), copyRefs(refs, type));
  }

  /** Overwrites this variable with {@code v}'s value, in place (pointers to it stay valid). */
  public void assign(StructValue v) {
    if (v == this) {
      return;
    }
    System.arraycopy(v.longs, 0, longs, 0, longs.length);
    StructLayout layout = StructLayout.of((StructType) type.underlying());
    for (int i = 0; i < refs.length; i++) {
      refs[i] = Values.assignNested(refs[i], v.refs[i], layout.refTypes().get(i));
    }
  }

  private static Object[] copyRefs(Object[] refs, Type type) {
    if (refs.length == 0) {
      return refs;
    }
    Object[] c = refs.clone();
    StructLayout layout = StructLayout.of((StructType) type.underlying());
    for (int i = 0; i < c.length; i++) {
      c[i] = Values.copy(c[i], layout.refTypes().get(i));
    }
    return c;
  }
}
