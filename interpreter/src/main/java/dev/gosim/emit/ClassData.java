package dev.gosim.emit;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The objects that a hidden class refers to, in static final fields, which HotSpot sees through.
 * Its initializer takes them from the class data, and leaves there an instance of the class. (The
 * JVM's constants for class data would be found by method handles, each for itself, which takes
 * long at first.)
 */
final class ClassData {
  private record Constant(Object value, ClassDesc type) {}

  private final ClassDesc thisClass;
  private final List<Constant> constants = new ArrayList<>();
  private final Map<Object, Integer> indices = new IdentityHashMap<>();

  ClassData(ClassDesc thisClass) {
    this.thisClass = thisClass;
  }

  /** Pushes an object. */
  void load(Object o, ClassDesc type, CodeBuilder b) {
    int i = indices.computeIfAbsent(o, x -> constants.size());
    if (i == constants.size()) {
      constants.add(new Constant(o, type));
    }
    Constant c = constants.get(i);
    b.getstatic(thisClass, name(i), c.type);
    if (!c.type.equals(type)) {
      b.checkcast(type);
    }
  }

  private static String name(int i) {
    return "data" + i;
  }

  /** Writes fields and initializer, after all that refers to them. */
  void write(ClassBuilder cb) {
    for (int i = 0; i < constants.size(); i++) {
      cb.withField(name(i), constants.get(i).type, ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
    }
    cb.withMethodBody(
        ConstantDescs.CLASS_INIT_NAME,
        ConstantDescs.MTD_void,
        ClassFile.ACC_STATIC,
        this::initialize);
  }

  private void initialize(CodeBuilder b) {
    ClassDesc objects = ConstantDescs.CD_Object.arrayType();
    b.invokestatic(
        ConstantDescs.CD_MethodHandles,
        "lookup",
        MethodTypeDesc.of(ConstantDescs.CD_MethodHandles_Lookup));
    b.loadConstant(ConstantDescs.DEFAULT_NAME);
    b.loadConstant(objects);
    b.invokestatic(
        ConstantDescs.CD_MethodHandles,
        "classData",
        MethodTypeDesc.of(
            ConstantDescs.CD_Object,
            ConstantDescs.CD_MethodHandles_Lookup,
            ConstantDescs.CD_String,
            ConstantDescs.CD_Class));
    b.checkcast(objects);
    b.astore(0);
    for (int i = 0; i < constants.size(); i++) {
      ClassDesc type = constants.get(i).type;
      b.aload(0).loadConstant(1 + i).aaload().checkcast(type);
      b.putstatic(thisClass, name(i), type);
    }
    b.aload(0).iconst_0();
    b.new_(thisClass).dup();
    b.invokespecial(thisClass, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
    b.aastore().return_();
  }

  /** The class data: first the place for the instance. */
  Object[] objects() {
    Object[] all = new Object[1 + constants.size()];
    for (int i = 0; i < constants.size(); i++) {
      all[1 + i] = constants.get(i).value;
    }
    return all;
  }
}
