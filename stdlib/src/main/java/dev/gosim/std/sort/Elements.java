package dev.gosim.std.sort;

import dev.gosim.value.ArrayValue;
import dev.gosim.value.ElemKind;
import dev.gosim.value.StructValue;

/**
 * The elements of a slice, to be exchanged.
 *
 * @param array the backing array
 * @param off where they begin
 * @param kind how the array holds them
 * @param variables whether they are structs or arrays: those stay where they are, since there may
 *     be pointers to them, and exchange their values
 */
record Elements(Object array, int off, ElemKind kind, boolean variables) {
  void swap(int i, int j) {
    int p = off + i;
    int q = off + j;
    if (array instanceof Object[] a) {
      if (variables) {
        exchange(a[p], a[q]);
      } else {
        Object v = a[p];
        a[p] = a[q];
        a[q] = v;
      }
    } else if (array instanceof long[] a) {
      long v = a[p];
      a[p] = a[q];
      a[q] = v;
    } else if (array instanceof double[] a) {
      double v = a[p];
      a[p] = a[q];
      a[q] = v;
    } else {
      Object v = kind.get(array, p); // narrow numbers, which few programs sort
      kind.set(array, p, kind.get(array, q));
      kind.set(array, q, v);
    }
  }

  private static void exchange(Object v, Object w) {
    if (v instanceof StructValue s) {
      StructValue copy = s.copy();
      s.assign((StructValue) w);
      ((StructValue) w).assign(copy);
    } else {
      ArrayValue a = (ArrayValue) v;
      ArrayValue copy = a.copy();
      a.assign((ArrayValue) w);
      ((ArrayValue) w).assign(copy);
    }
  }
}
