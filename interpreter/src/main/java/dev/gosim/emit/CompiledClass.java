package dev.gosim.emit;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles.Lookup;

/**
 * A class file and the objects that it refers to.
 *
 * @param data the class data, see {@link ClassData}
 */
public record CompiledClass(byte[] bytes, Object[] data) {
  /** The newest for which the JVM finds the types by itself, and no stack maps are written. */
  static void version(ClassBuilder cb) {
    cb.withVersion(ClassFile.JAVA_5_VERSION, 0);
  }

  /** Superclass and constructor. */
  static void begin(ClassBuilder cb, ClassDesc superclass) {
    version(cb);
    cb.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC);
    cb.withSuperclass(superclass);
    cb.withMethodBody(
        ConstantDescs.INIT_NAME,
        MethodTypeDesc.of(ConstantDescs.CD_void),
        ClassFile.ACC_PUBLIC,
        b ->
            b.aload(0)
                .invokespecial(
                    superclass, ConstantDescs.INIT_NAME, MethodTypeDesc.of(ConstantDescs.CD_void))
                .return_());
  }

  /** An instance of it as a hidden class, which sees what the lookup's class sees. */
  public Object define(Lookup lookup) {
    try {
      lookup.defineHiddenClassWithClassData(bytes, data, true);
      return data[0];
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
