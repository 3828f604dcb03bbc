package dev.gosim.std.sort;

import dev.gosim.value.ArrayValue;
import dev.gosim.value.StructValue;

/**
 * The elements of a slice, to be exchanged.
 *
 * @param array the backing array
 * @param off where they begin
 * @param variables whether they are structs or arrays: those stay where they are, since there may
 *     be pointers to them, and exchange their values
 */
record Elements(Object array, int off, boolean variables) {
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
    } else {
      swapNarrow(p, q);
    }
  }

  private void swapNarrow(int p, int q) {
    switch (array) {
      case double[] a -> {
        double v = a[p];
        a[p] = a[q];
        a[q] = v;
      }
      case byte[] a -> {
        byte v = a[p];
        a[p] = a[q];
        a[q] = v;
      }
      case int[] a -> {
        int v = a[p];
        a[p] = a[q];
        a[q] = v;
      }
      case short[] a -> {
        short v = a[p];
        a[p] = a[q];
        a[q] = v;
      }
      case float[] a -> {
        float v = a[p];
        a[p] = a[q];
        a[q] = v;
      }
      default -> throw new IllegalStateException("an array of " + array.getClass());
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
