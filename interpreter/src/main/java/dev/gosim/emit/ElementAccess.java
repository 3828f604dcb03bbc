package dev.gosim.emit;

import dev.gosim.value.ElemKind;
import dev.gosim.value.Slice;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Locale;

/**
 * Loads and stores of elements whose index has been compared with the slice's length. An array's
 * own instructions would compare once more, with its length, which has to be fetched from memory
 * for that; {@link Slice} guarantees that it is not shorter. So they are made without a check,
 * where the JVM lets us ({@code --add-exports java.base/jdk.internal.misc=ALL-UNNAMED}).
 */
final class ElementAccess {
  static final boolean UNCHECKED =
      Object.class.getModule().isExported("jdk.internal.misc", ElementAccess.class.getModule());

  private static final ClassDesc UNSAFE = ClassDesc.of("jdk.internal.misc.Unsafe");

  private ElementAccess() {}

  static void place(CodeBuilder b) {
    if (!UNCHECKED) {
      b.l2i();
    }
  }

  static void load(CodeBuilder b, ElemKind kind) {
    if (!UNCHECKED) {
      b.arrayLoad(element(kind));
      return;
    }
    address(b, kind);
    b.invokevirtual(
        UNSAFE,
        "get" + name(kind),
        MethodTypeDesc.of(desc(kind), ConstantDescs.CD_Object, ConstantDescs.CD_long));
  }

  static void store(CodeBuilder b, ElemKind kind) {
    if (!UNCHECKED) {
      b.arrayStore(element(kind));
      return;
    }
    TypeKind type = element(kind);
    switch (type) {
      case BYTE -> b.i2b();
      case SHORT -> b.i2s();
      default -> {}
    }
    int value = b.allocateLocal(type);
    b.storeLocal(type, value);
    address(b, kind);
    b.loadLocal(type, value);
    b.invokevirtual(
        UNSAFE,
        "put" + name(kind),
        MethodTypeDesc.of(
            ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_long, desc(kind)));
  }

  /** From array and place to Unsafe, array and offset. */
  private static void address(CodeBuilder b, ElemKind kind) {
    String type = kind == ElemKind.REF ? "OBJECT" : name(kind).toUpperCase(Locale.ROOT);
    b.getstatic(UNSAFE, "ARRAY_" + type + "_INDEX_SCALE", ConstantDescs.CD_int);
    b.i2l().lmul();
    b.getstatic(UNSAFE, "ARRAY_" + type + "_BASE_OFFSET", ConstantDescs.CD_long);
    b.ladd();
    int offset = b.allocateLocal(TypeKind.LONG);
    int array = b.allocateLocal(TypeKind.REFERENCE);
    b.lstore(offset).astore(array);
    b.invokestatic(UNSAFE, "getUnsafe", MethodTypeDesc.of(UNSAFE));
    b.aload(array).lload(offset);
  }

  /** What stands in the array. */
  static TypeKind element(ElemKind kind) {
    return switch (kind) {
      case BOOL, INT8, UINT8 -> TypeKind.BYTE;
      case INT16, UINT16 -> TypeKind.SHORT;
      case INT32, UINT32 -> TypeKind.INT;
      case INT64 -> TypeKind.LONG;
      case FLOAT32 -> TypeKind.FLOAT;
      case FLOAT64 -> TypeKind.DOUBLE;
      case REF -> TypeKind.REFERENCE;
    };
  }

  private static ClassDesc desc(ElemKind kind) {
    return element(kind).upperBound();
  }

  private static String name(ElemKind kind) {
    return switch (kind) {
      case BOOL, INT8, UINT8 -> "Byte";
      case INT16, UINT16 -> "Short";
      case INT32, UINT32 -> "Int";
      case INT64 -> "Long";
      case FLOAT32 -> "Float";
      case FLOAT64 -> "Double";
      case REF -> "Reference";
    };
  }
}
