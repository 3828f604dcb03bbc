package dev.gosim.value;

/** {@code &s.f}: a slot of a struct variable. */
public final class FieldPointer extends Pointer {
  public final StructValue struct;
  public final int slot;
  public final boolean ref;

  public FieldPointer(StructValue struct, int slot, boolean ref) {
    this.struct = struct;
    this.slot = slot;
    this.ref = ref;
  }

  @Override
  public long getLong() {
    return struct.longs[slot];
  }

  @Override
  public void setLong(long v) {
    struct.longs[slot] = v;
  }

  @Override
  public Object getRef() {
    return struct.refs[slot];
  }

  @Override
  public void setRef(Object v) {
    struct.refs[slot] = v;
  }

  @Override
  public Object monitor() {
    return struct;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof FieldPointer p && p.struct == struct && p.slot == slot && p.ref == ref;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(struct) * 31 + 2 * slot + (ref ? 1 : 0);
  }
}
