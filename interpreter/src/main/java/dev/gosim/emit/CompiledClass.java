package dev.gosim.emit;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.List;

/**
 * A class file and the objects that it refers to.
 *
 * @param data the class data
 */
public record CompiledClass(byte[] bytes, List<Object> data) {
  /** Superclass and constructor. */
  static void begin(ClassBuilder cb, ClassDesc superclass) {
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

  /** Defines it as a hidden class; the lookup's class sees it, and it sees what that sees. */
  public Lookup define(Lookup lookup) {
    try {
      return lookup.defineHiddenClassWithClassData(bytes, data, true);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
