package dev.gosim.types;

import java.util.List;

/**
 * Sizes and alignments that gc uses on amd64 (spec, "Size and alignment guarantees"; types2
 * gcsizes.go). gosim lays values out differently; these are what programs see through unsafe.
 */
public final class SizesAmd64 {
  private static final long WORD = 8;

  private SizesAmd64() {}

  public static long alignof(Type t) {
    return switch (t.underlying()) {
      case ArrayType a -> alignof(a.elem());
      case StructType s -> {
        long max = 1;
        for (Var f : s.fields()) {
          max = Math.max(max, alignof(f.type()));
        }
        yield max;
      }
      case Basic b -> {
        long size = b.size();
        yield b.isString() || b.isComplex() && size == 2 * WORD
            ? WORD
            : b.isComplex() ? size / 2 : Math.clamp(size, 1, WORD);
      }
      default -> WORD;
    };
  }

  /** Bytes of a value; negative if too large. */
  public static long sizeof(Type t) {
    return switch (t.underlying()) {
      case Basic b -> b.size();
      case ArrayType a -> arraySize(a);
      case SliceType s -> 3 * WORD;
      case StructType s -> structSize(s);
      case InterfaceType i -> 2 * WORD;
      default -> WORD;
    };
  }

  private static long arraySize(ArrayType a) {
    if (a.len() <= 0) {
      return 0;
    }
    long e = sizeof(a.elem());
    return e < 0 || Math.multiplyHigh(e, a.len()) != 0 ? -1 : e * a.len();
  }

  private static long structSize(StructType s) {
    int n = s.fields().size();
    if (n == 0) {
      return 0;
    }
    long last = offsetsof(s.fields())[n - 1];
    long size = sizeof(s.field(n - 1).type());
    if (last < 0 || size < 0) {
      return -1;
    }
    // A pointer to a final field of size 0 must not point behind the struct.
    long end = last + (size == 0 && last > 0 ? 1 : size);
    return end < 0 ? -1 : align(end, alignof(s));
  }

  /** Where each field begins; negative from the first one on that is too far out. */
  public static long[] offsetsof(List<Var> fields) {
    long[] offsets = new long[fields.size()];
    long at = 0;
    for (int i = 0; i < offsets.length; i++) {
      Type t = fields.get(i).type();
      at = at < 0 ? -1 : align(at, alignof(t));
      offsets[i] = at;
      long size = sizeof(t);
      at = at < 0 || size < 0 || at + size < 0 ? -1 : at + size;
    }
    return offsets;
  }

  /** Where the field at the end of a path of indices begins; negative if too far out. */
  public static long offsetof(Type struct, List<Integer> path) {
    long offset = 0;
    Type t = struct;
    for (int i : path) {
      List<Var> fields = ((StructType) t.underlying()).fields();
      long field = offsetsof(fields)[i];
      if (field < 0 || offset + field < 0) {
        return -1;
      }
      offset += field;
      t = fields.get(i).type();
    }
    return offset;
  }

  /** Whether a value has pointers in it, which decides how Go's allocator rounds its size. */
  public static boolean hasPointers(Type t) {
    return switch (t.underlying()) {
      case Basic b -> b.isString() || b.kind() == Basic.Kind.UNSAFE_POINTER;
      case ArrayType a -> a.len() > 0 && hasPointers(a.elem());
      case StructType s -> s.fields().stream().anyMatch(f -> hasPointers(f.type()));
      default -> true;
    };
  }

  private static long align(long x, long a) {
    return (x + a - 1) & -a;
  }
}
