package dev.gosim.value;

import dev.gosim.types.Basic;
import dev.gosim.types.Type;

/**
 * How the elements of an array or slice are stored: which Java array, and how a long is read from
 * it.
 */
public enum ElemKind {
  /** {@code byte[]}, 0 or 1. */
  BOOL,
  INT8,
  UINT8,
  INT16,
  UINT16,
  INT32,
  UINT32,
  /** {@code long[]}: int, int64, uint, uint64, uintptr. */
  INT64,
  FLOAT32,
  FLOAT64,
  /** {@code Object[]}. */
  REF;

  /** The kind for an element type. */
  public static ElemKind of(Type elem) {
    if (!(elem.underlying() instanceof Basic b)) {
      return REF;
    }
    return switch (b.kind()) {
      case BOOL -> BOOL;
      case INT8 -> INT8;
      case UINT8 -> UINT8;
      case INT16 -> INT16;
      case UINT16 -> UINT16;
      case INT32 -> INT32;
      case UINT32 -> UINT32;
      case INT, INT64, UINT, UINT64, UINTPTR -> INT64;
      case FLOAT32 -> FLOAT32;
      case FLOAT64 -> FLOAT64;
      default -> REF;
    };
  }

  /** A Java array for n elements, all zero bits (REF: null). */
  public Object newArray(int n) {
    return switch (this) {
      case BOOL, INT8, UINT8 -> new byte[n];
      case INT16, UINT16 -> new short[n];
      case INT32, UINT32 -> new int[n];
      case INT64 -> new long[n];
      case FLOAT32 -> new float[n];
      case FLOAT64 -> new double[n];
      case REF -> new Object[n];
    };
  }

  /** Element i as a long (integers and bool). */
  public long getLong(Object array, int i) {
    return switch (this) {
      case BOOL, INT8 -> ((byte[]) array)[i];
      case UINT8 -> ((byte[]) array)[i] & 0xff;
      case INT16 -> ((short[]) array)[i];
      case UINT16 -> ((short[]) array)[i] & 0xffff;
      case INT32 -> ((int[]) array)[i];
      case UINT32 -> ((int[]) array)[i] & 0xffffffffL;
      case INT64 -> ((long[]) array)[i];
      default -> throw new IllegalStateException(name());
    };
  }

  /** Stores a long (integers and bool). */
  public void setLong(Object array, int i, long v) {
    switch (this) {
      case BOOL, INT8, UINT8 -> ((byte[]) array)[i] = (byte) v;
      case INT16, UINT16 -> ((short[]) array)[i] = (short) v;
      case INT32, UINT32 -> ((int[]) array)[i] = (int) v;
      case INT64 -> ((long[]) array)[i] = v;
      default -> throw new IllegalStateException(name());
    }
  }

  /** Element i in boxed form. */
  public Object get(Object array, int i) {
    return switch (this) {
      case BOOL -> ((byte[]) array)[i] != 0;
      case FLOAT32 -> (double) ((float[]) array)[i];
      case FLOAT64 -> ((double[]) array)[i];
      case REF -> ((Object[]) array)[i];
      default -> getLong(array, i);
    };
  }

  /** Stores a value in boxed form (a struct or array is not copied here). */
  public void set(Object array, int i, Object v) {
    switch (this) {
      case BOOL -> ((byte[]) array)[i] = (byte) ((Boolean) v ? 1 : 0);
      case FLOAT32 -> ((float[]) array)[i] = (float) (double) (Double) v;
      case FLOAT64 -> ((double[]) array)[i] = (Double) v;
      case REF -> ((Object[]) array)[i] = v;
      default -> setLong(array, i, (Long) v);
    }
  }
}
