package dev.gosim.emit;

import dev.gosim.sched.Goroutine;
import dev.gosim.value.Frame;
import dev.gosim.value.Rep;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

/**
 * The way into a compiled function for who has made a frame for it, {@code invoke(Frame)}: from the
 * frame's slots and back.
 *
 * @param thisClass the class of the function
 */
record FrameBridge(Unit unit, CallType type, ClassDesc thisClass) {
  /** Writes it. */
  void invoke(Code c, CodeBuilder b) {
    int f = b.parameterSlot(0);
    b.aload(f).iconst_1();
    c.putField(Frame.class, "inCompiled", boolean.class);
    b.aload(b.receiverSlot());
    b.aload(f);
    c.getField(Frame.class, "g", Goroutine.class);
    b.aload(f).aload(f);
    c.getField(Frame.class, "depth", int.class);
    for (Slot s : type.arguments()) {
      b.aload(f);
      s.load(c);
    }
    loadTarget(c, b, f);
    if (type.inFrame()) {
      b.aload(f);
    }
    b.invokevirtual(thisClass, EntryPoint.ENTER, type.type);
    if (!type.inFrame() && !type.results.isEmpty()) {
      takeResults(c, b, f);
    }
    b.return_();
  }

  /** The receiver, or the captured cells. */
  private void loadTarget(Code c, CodeBuilder b, int f) {
    if (type.isMethod) {
      b.aload(f);
      type.params.getFirst().load(c);
    } else if (type.captureSlots.length == 0) {
      b.aconst_null();
    } else {
      b.loadConstant(type.captureSlots.length).anewarray(ConstantDescs.CD_Object);
      for (int i = 0; i < type.captureSlots.length; i++) {
        b.dup().loadConstant(i).aload(f);
        new Slot(Rep.REF, type.captureSlots[i]).load(c);
        b.aastore();
      }
    }
  }

  private void takeResults(Code c, CodeBuilder b, int f) {
    Slot first = type.results.getFirst();
    int r = c.temp(first.rep());
    c.storeTemp(first.rep(), r);
    b.aload(f);
    first.store(c, () -> c.loadTemp(first.rep(), r));
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
}
