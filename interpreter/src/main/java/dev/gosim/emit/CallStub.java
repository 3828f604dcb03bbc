package dev.gosim.emit;

import dev.gosim.sched.Goroutine;
import dev.gosim.types.Signature;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.Rep;
import dev.gosim.value.Slots;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * A call of what is found at run time, through a frame: the static method {@link FuncUnit#CALL} is
 * given the node of the call, which makes the frame, goroutine, innermost frame, the callee's
 * depth, the target and the arguments.
 */
public final class CallStub extends Unit {
  private final Signature sig;

  public CallStub(Signature sig) {
    super(false, Callees.UNKNOWN);
    this.sig = sig;
  }

  /** The type of such a call, but for the node. */
  static MethodTypeDesc typeOf(Signature sig) {
    List<ClassDesc> p =
        new ArrayList<>(
            List.of(
                Code.desc(Goroutine.class),
                Code.desc(Frame.class),
                ConstantDescs.CD_int,
                ConstantDescs.CD_Object));
    for (int i = 0; i < sig.params().size(); i++) {
      p.add(CallType.descOf(Rep.of(sig.params().at(i).type())));
    }
    ClassDesc r =
        sig.results().size() == 0
            ? ConstantDescs.CD_void
            : CallType.descOf(Rep.of(sig.results().at(0).type()));
    return MethodTypeDesc.of(r, p);
  }

  /**
   * The class.
   *
   * @param node type of the node, whose method {@code frame} makes the callee's frame
   * @param method whether the callee has a receiver
   */
  public CompiledClass build(String className, Class<?> node, boolean method) {
    ClassData data = new ClassData();
    byte[] bytes =
        ClassFile.of()
            .build(
                ClassDesc.of(className),
                cb -> {
                  CompiledClass.begin(cb, Object.class);
                  cb.withMethodBody(
                      FuncUnit.CALL,
                      typeOf(sig).insertParameterTypes(0, Code.desc(node)),
                      ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                      b -> call(b, data, node, method));
                });
    return new CompiledClass(bytes, data.objects());
  }

  private void call(CodeBuilder b, ClassData data, Class<?> node, boolean method) {
    Code c = new Code(b, data, this);
    Slots slots = Slots.of(sig.params(), sig.results(), method);
    g = b.parameterSlot(1);
    b.aload(b.parameterSlot(0));
    b.aload(b.parameterSlot(4));
    b.aload(g);
    b.aload(b.parameterSlot(2));
    c.call(node, "frame", Frame.class, Object.class, Goroutine.class, Frame.class);
    int callee = c.temp(Rep.REF);
    c.storeTemp(Rep.REF, callee);
    c.loadTemp(Rep.REF, callee);
    b.iload(b.parameterSlot(3));
    c.putField(Frame.class, "depth", int.class);
    for (int i = 0; i < sig.params().size(); i++) {
      Rep rep = Rep.of(sig.params().at(i).type());
      int p = b.parameterSlot(5 + i);
      c.loadTemp(Rep.REF, callee);
      new Slot(rep, slots.params()[i]).store(c, () -> c.loadTemp(rep, p));
    }
    c.loadTemp(Rep.REF, callee);
    c.getField(Frame.class, "func", Func.class);
    c.loadTemp(Rep.REF, callee);
    c.call(Func.class, "invoke", void.class, Frame.class);
    for (int i = 1; i < sig.results().size(); i++) {
      Rep rep = Rep.of(sig.results().at(i).type());
      c.g();
      c.loadTemp(Rep.REF, callee);
      new Slot(rep, slots.results()[i]).load(c);
      c.putResult(rep, i);
    }
    if (sig.results().size() == 0) {
      b.return_();
    } else {
      Rep rep = Rep.of(sig.results().at(0).type());
      c.loadTemp(Rep.REF, callee);
      new Slot(rep, slots.results()[0]).load(c);
      b.return_(Code.kind(rep));
    }
  }

  // ---- what Code asks: nothing of a stub ----

  @Override
  void leave(Code c, CodeBuilder b, int flow) {
    throw new IllegalStateException("no statements");
  }

  @Override
  void frame(Code c, CodeBuilder b, int pos) {
    throw new IllegalStateException("no frame");
  }

  @Override
  void self(Code c, CodeBuilder b) {
    throw new IllegalStateException("no frame");
  }

  @Override
  void callee(Code c, CodeBuilder b) {
    throw new IllegalStateException("no frame");
  }

  @Override
  void at(Code c, CodeBuilder b, int pos) {
    throw new IllegalStateException("no frame");
  }

  @Override
  void poll(Code c, CodeBuilder b, int pos) {
    throw new IllegalStateException("no frame");
  }

  @Override
  void function(Code c, CodeBuilder b) {
    throw new IllegalStateException("no function");
  }
}
