package dev.gosim.emit;

import dev.gosim.sched.Goroutine;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.Rep;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** The ways into a function's static method for who does not call it directly. */
final class Bridges {
  private final Unit unit;
  private final CallType type;
  private final ClassDesc thisClass;

  Bridges(Unit unit, CallType type, ClassDesc thisClass) {
    this.unit = unit;
    this.type = type;
    this.thisClass = thisClass;
  }

  /** Writes them; {@code entry} may be null. */
  void write(ClassBuilder cb, EntryPoint entry) {
    invoke(cb);
    if (entry != null) {
      enter(cb, entry);
    }
  }

  /** {@code invoke(Frame)}: from the frame's slots and back. */
  private void invoke(ClassBuilder cb) {
    cb.withMethodBody(
        "invoke",
        MethodTypeDesc.of(ConstantDescs.CD_void, Code.desc(Frame.class)),
        ClassFile.ACC_PUBLIC,
        b -> {
          Code c = new Code(b, new ClassData(thisClass), unit);
          int f = b.parameterSlot(0);
          b.aload(f);
          b.iconst_1();
          c.putField(Frame.class, "inCompiled", boolean.class);
          b.aload(f);
          c.getField(Frame.class, "g", Goroutine.class);
          b.aload(f);
          b.aload(f);
          c.getField(Frame.class, "depth", int.class);
          for (Slot s : type.params) {
            b.aload(f);
            s.load(c);
          }
          for (int slot : type.captureSlots) {
            b.aload(f);
            new Slot(Rep.REF, slot).load(c);
          }
          if (type.inFrame()) {
            b.aload(f);
          }
          b.invokestatic(thisClass, FuncUnit.CALL, type.type);
          if (!type.inFrame() && !type.results.isEmpty()) {
            Slot s = type.results.getFirst();
            int r = c.temp(s.rep());
            c.storeTemp(s.rep(), r);
            b.aload(f);
            s.store(c, () -> c.loadTemp(s.rep(), r));
            b.aload(f);
            c.getField(Frame.class, "g", Goroutine.class);
            b.astore(unit.g = b.allocateLocal(TypeKind.REFERENCE));
            for (int i = 1; i < type.results.size(); i++) {
              Slot more = type.results.get(i);
              int n = i;
              b.aload(f);
              more.store(c, () -> c.getResult(more.rep(), n));
            }
          }
          b.return_();
        });
  }

  /** {@link EntryPoint#ENTER}: the target is the receiver, or has the captured cells. */
  private void enter(ClassBuilder cb, EntryPoint entry) {
    cb.withMethodBody(
        EntryPoint.ENTER,
        entry.type(),
        ClassFile.ACC_PUBLIC,
        b -> {
          boolean method = entry.isMethod();
          int n = type.params.size() - (method ? 1 : 0);
          int target = b.parameterSlot(3 + n);
          b.aload(b.parameterSlot(0));
          b.aload(b.parameterSlot(1));
          b.iload(b.parameterSlot(2));
          if (method) {
            b.aload(target);
          }
          for (int i = 0; i < n; i++) {
            Rep rep = type.params.get(method ? i + 1 : i).rep();
            b.loadLocal(Code.kind(rep), b.parameterSlot(3 + i));
          }
          if (type.captureSlots.length > 0) {
            cells(b, target);
          }
          b.invokestatic(thisClass, FuncUnit.CALL, type.type);
          b.return_(TypeKind.from(type.type.returnType()));
        });
  }

  private void cells(CodeBuilder b, int closure) {
    Code c = new Code(b, new ClassData(thisClass), unit);
    b.aload(closure);
    c.cast(Func.class);
    c.call(Func.class, "captured", Object[].class);
    b.astore(closure);
    for (int i = 0; i < type.captureSlots.length; i++) {
      b.aload(closure);
      b.checkcast(ConstantDescs.CD_Object.arrayType());
      b.loadConstant(i);
      b.aaload();
    }
  }
}
