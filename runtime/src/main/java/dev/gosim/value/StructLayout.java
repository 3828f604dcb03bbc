package dev.gosim.value;

import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import java.util.List;

/**
 * Where the fields of a struct type live in a {@link StructValue}: field i is {@code
 * longs[slot[i]]} or {@code refs[slot[i]]}, by its {@link Rep}. One per canonical struct type.
 */
public final class StructLayout {
  private static final Object[] NO_REFS = {};
  private static final long[] NO_LONGS = {};

  private final Rep[] reps;
  private final int[] slots;
  private final int longs;
  private final int refs;
  private final Type[] refTypes;

  private StructLayout(StructType t) {
    int n = t.fields().size();
    reps = new Rep[n];
    slots = new int[n];
    Type[] types = new Type[n];
    int nl = 0;
    int nr = 0;
    for (int i = 0; i < n; i++) {
      Type ft = t.field(i).type();
      reps[i] = Rep.of(ft);
      if (reps[i] == Rep.REF) {
        types[nr] = ft;
        slots[i] = nr++;
      } else {
        slots[i] = nl++;
      }
    }
    longs = nl;
    refs = nr;
    refTypes = java.util.Arrays.copyOf(types, nr);
  }

  /** The layout of a struct type; made once. */
  public static StructLayout of(StructType t) {
    Object l = t.layout;
    if (l == null) {
      l = new StructLayout(t);
      t.layout = l;
    }
    return (StructLayout) l;
  }

  public Rep rep(int field) {
    return reps[field];
  }

  public int slot(int field) {
    return slots[field];
  }

  /** The types of what {@code refs} holds, by slot. */
  public List<Type> refTypes() {
    return List.of(refTypes);
  }

  long[] newLongs() {
    return longs == 0 ? NO_LONGS : new long[longs];
  }

  Object[] newRefs() {
    if (refs == 0) {
      return NO_REFS;
    }
    Object[] r = new Object[refs];
    for (int i = 0; i < refs; i++) {
      r[i] = Zero.of(refTypes[i]);
    }
    return r;
  }
}
