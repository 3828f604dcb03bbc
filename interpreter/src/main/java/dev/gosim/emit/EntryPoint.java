package dev.gosim.emit;

import dev.gosim.sched.Goroutine;
import dev.gosim.types.Signature;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.Rep;
import dev.gosim.value.Slots;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * How compiled code calls what it knows only when it makes the call, a function value or a method
 * of an interface value (Go's indirect call): a class for each type of function, with a method
 * {@link #ENTER} that has the goroutine, the innermost frame, the callee's depth, the arguments and
 * the target. Compiled functions of the type extend it; its own instances call functions that are
 * not compiled, through a frame.
 */
public final class EntryPoint extends Unit {
  static final String ENTER = "enter";

  private static final String PREFIX = "dev.gosim.node.Entry_";

  private final Signature sig;
  private final boolean method;

  /**
   * The entry point of a type.
   *
   * @param method whether the target is a receiver, and not the function itself
   */
  public EntryPoint(Signature sig, boolean method) {
    super(false, Callees.UNKNOWN);
    this.sig = sig;
    this.method = method;
  }

  /** The name of the class: representations are all that types differ in. */
  public String className() {
    StringBuilder b = new StringBuilder(PREFIX).append(method ? 'M' : 'F');
    for (int i = 0; i < sig.params().size(); i++) {
      b.append(letter(Rep.of(sig.params().at(i).type())));
    }
    b.append('_');
    for (int i = 0; i < sig.results().size(); i++) {
      b.append(letter(Rep.of(sig.results().at(i).type())));
    }
    return b.toString();
  }

  private static char letter(Rep rep) {
    return switch (rep) {
      case LONG -> 'J';
      case DOUBLE -> 'D';
      case BOOL -> 'Z';
      case REF -> 'L';
    };
  }

  ClassDesc desc() {
    return ClassDesc.of(className());
  }

  /** The type of {@link #ENTER}. */
  MethodTypeDesc type() {
    List<ClassDesc> p =
        new ArrayList<>(
            List.of(Code.desc(Goroutine.class), Code.desc(Frame.class), ConstantDescs.CD_int));
    for (int i = 0; i < sig.params().size(); i++) {
      p.add(CallType.descOf(Rep.of(sig.params().at(i).type())));
    }
    p.add(ConstantDescs.CD_Object);
    ClassDesc r =
        sig.results().size() == 0
            ? ConstantDescs.CD_void
            : CallType.descOf(Rep.of(sig.results().at(0).type()));
    return MethodTypeDesc.of(r, p);
  }

  public byte[] build() {
    return ClassFile.of()
        .build(
            desc(),
            cb -> {
              CompiledClass.version(cb);
              cb.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC);
              cb.withSuperclass(Code.desc(CompiledFunc.class));
              constructor(cb);
              constructor(cb, Code.desc(Func.class));
              of(cb);
              cb.withMethodBody(ENTER, type(), ClassFile.ACC_PUBLIC, this::enter);
            });
  }

  private static void constructor(ClassBuilder cb, ClassDesc... params) {
    MethodTypeDesc type = MethodTypeDesc.of(ConstantDescs.CD_void, params);
    cb.withMethodBody(
        ConstantDescs.INIT_NAME,
        type,
        ClassFile.ACC_PUBLIC,
        b -> {
          b.aload(0);
          for (int i = 0; i < params.length; i++) {
            b.aload(1 + i);
          }
          b.invokespecial(Code.desc(CompiledFunc.class), ConstantDescs.INIT_NAME, type);
          b.return_();
        });
  }

  private void of(ClassBuilder cb) {
    ClassDesc func = Code.desc(Func.class);
    cb.withMethodBody(
        "of",
        MethodTypeDesc.of(Code.desc(CompiledFunc.class), func),
        ClassFile.ACC_PUBLIC,
        b -> {
          b.new_(desc());
          b.dup();
          b.aload(1);
          b.invokespecial(
              desc(), ConstantDescs.INIT_NAME, MethodTypeDesc.of(ConstantDescs.CD_void, func));
          b.areturn();
        });
  }

  private void enter(CodeBuilder b) {
    Code c = new Code(b, new ClassData(desc()), this);
    int n = sig.params().size();
    int target = b.parameterSlot(3 + n);
    g = b.parameterSlot(0);
    b.aload(0);
    b.aload(target);
    b.aload(g);
    b.aload(b.parameterSlot(1));
    b.iload(b.parameterSlot(2));
    c.call(
        CompiledFunc.class,
        "frame",
        Frame.class,
        Object.class,
        Goroutine.class,
        Frame.class,
        int.class);
    int callee = c.temp(Rep.REF);
    c.storeTemp(Rep.REF, callee);
    Slots slots = Slots.of(sig.params(), sig.results(), method);
    if (method) {
      c.loadTemp(Rep.REF, callee);
      new Slot(Rep.REF, 0).store(c, () -> c.loadTemp(Rep.REF, target));
    }
    for (int i = 0; i < n; i++) {
      Rep rep = Rep.of(sig.params().at(i).type());
      int p = b.parameterSlot(3 + i);
      c.loadTemp(Rep.REF, callee);
      new Slot(rep, slots.params()[i]).store(c, () -> c.loadTemp(rep, p));
    }
    c.loadTemp(Rep.REF, callee);
    c.getField(Frame.class, "func", Func.class);
    c.loadTemp(Rep.REF, callee);
    c.call(Func.class, "invoke", void.class, Frame.class);
    results(c, b, slots.results(), callee);
  }

  private void results(Code c, CodeBuilder b, int[] slots, int callee) {
    for (int i = 1; i < slots.length; i++) {
      Rep rep = Rep.of(sig.results().at(i).type());
      c.g();
      c.loadTemp(Rep.REF, callee);
      new Slot(rep, slots[i]).load(c);
      c.putResult(rep, i);
    }
    if (slots.length == 0) {
      b.return_();
    } else {
      Rep rep = Rep.of(sig.results().at(0).type());
      c.loadTemp(Rep.REF, callee);
      new Slot(rep, slots[0]).load(c);
      b.return_(Code.kind(rep));
    }
  }

  // ---- what Code asks: nothing of an entry point ----

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
