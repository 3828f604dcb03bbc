package dev.gosim.emit;

import dev.gosim.sched.Goroutine;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.Rep;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A loop as a class: it takes over the frame's slots and, when it ends or fails, gives them back.
 */
public final class LoopUnit extends Unit {
  private int flow;

  private final boolean isLoop;

  /** The local that holds how many iterations are left before it returns. */
  private int iterations;

  /**
   * A loop, or the body of a function.
   *
   * @param countsIterations whether every iteration has to be told of
   */
  public LoopUnit(boolean isLoop, boolean countsIterations, Callees callees) {
    super(countsIterations, callees);
    this.isLoop = isLoop;
  }

  private Label exit;

  /**
   * The class.
   *
   * @param loop writes the loop, given where it goes on when an iteration has been completed
   */
  public CompiledClass build(String className, BiConsumer<Code, Target> loop) {
    SliceLocals found = new SliceLocals(null);
    CompiledClass c = write(className, loop, found);
    return found.foundSome() ? write(className, loop, new SliceLocals(found)) : c;
  }

  private CompiledClass write(String className, BiConsumer<Code, Target> loop, SliceLocals slices) {
    ClassDesc thisClass = ClassDesc.of(className);
    ClassData data = new ClassData(thisClass);
    byte[] bytes =
        ClassFile.of()
            .build(
                thisClass,
                cb -> {
                  CompiledClass.begin(cb, Code.desc(CompiledLoop.class));
                  cb.withMethodBody(
                      "exec",
                      MethodTypeDesc.of(
                          ConstantDescs.CD_int,
                          Code.desc(Frame.class),
                          ConstantDescs.CD_boolean,
                          ConstantDescs.CD_int),
                      ClassFile.ACC_PROTECTED,
                      b -> exec(new Code(b, data, this, slices), b, loop));
                  data.write(cb);
                });
    return new CompiledClass(bytes, data.objects());
  }

  private void exec(Code c, CodeBuilder b, BiConsumer<Code, Target> loop) {
    c.slices.begin(c, b);
    frame = b.parameterSlot(0);
    iterations = b.parameterSlot(2);
    g = b.allocateLocal(TypeKind.REFERENCE);
    flow = b.allocateLocal(TypeKind.INT);
    exit = b.newLabel();
    Label prologue = b.newLabel();
    Label start = b.newLabel();
    Label after = b.newLabel();
    Label handler = b.newLabel();
    nativeFailed = b.newLabel();
    Target resume = c.target();
    b.goto_(prologue);
    b.labelBinding(start);
    loop.accept(c, resume);
    b.iconst_0();
    b.istore(flow);
    b.labelBinding(exit);
    giveBack(c, b);
    b.iload(flow);
    b.ireturn();
    b.labelBinding(after);
    if (!natives.isEmpty()) {
      b.labelBinding(nativeFailed);
      nativeFailed(c, b);
    }
    b.labelBinding(handler);
    int failure = b.allocateLocal(TypeKind.REFERENCE);
    b.astore(failure);
    giveBack(c, b);
    b.aload(failure);
    b.athrow();
    b.labelBinding(prologue);
    takeOver(c, b);
    c.touchLastLocal();
    b.iload(b.parameterSlot(1));
    b.ifne(resume.label);
    b.goto_(start);
    b.exceptionCatchAll(start, after, handler);
  }

  /** What a native threw stays on the stack. */
  private void nativeFailed(Code c, CodeBuilder b) {
    b.aload(frame);
    c.constant(Map.copyOf(natives), Map.class);
    c.call(
        Activation.class, "nativeFailed", Throwable.class, Throwable.class, Frame.class, Map.class);
  }

  private void takeOver(Code c, CodeBuilder b) {
    b.aload(frame);
    c.getField(Frame.class, "g", Goroutine.class);
    b.astore(g);
    b.iconst_0();
    b.istore(flow);
    List<Slot> slots = c.locals.keySet().stream().sorted().toList();
    int l = array(c, b, slots, false);
    int r = array(c, b, slots, true);
    for (Slot s : slots) {
      b.aload(s.rep() == Rep.REF ? r : l);
      b.loadConstant(s.index());
      if (s.rep() == Rep.REF) {
        b.aaload();
      } else {
        b.laload();
        c.fromBits(s.rep());
      }
      b.storeLocal(Code.kind(s.rep()), c.local(s.rep(), s.index()));
    }
    c.slices.takeAll(c, b);
  }

  /** The frame's array in a new local, if one of the slots is in it. */
  private int array(Code c, CodeBuilder b, Collection<Slot> slots, boolean refs) {
    if (slots.stream().noneMatch(s -> (s.rep() == Rep.REF) == refs)) {
      return -1;
    }
    int a = b.allocateLocal(TypeKind.REFERENCE);
    b.aload(frame);
    if (refs) {
      c.getField(Frame.class, "r", Object[].class);
    } else {
      c.getField(Frame.class, "l", long[].class);
    }
    b.astore(a);
    return a;
  }

  private void giveBack(Code c, CodeBuilder b) {
    int l = array(c, b, c.stored, false);
    int r = array(c, b, c.stored, true);
    for (Slot s : c.stored) {
      b.aload(s.rep() == Rep.REF ? r : l);
      b.loadConstant(s.index());
      c.load(s.rep(), s.index());
      if (s.rep() == Rep.REF) {
        b.aastore();
      } else {
        c.toBits(s.rep());
        b.lastore();
      }
    }
  }

  // ---- what Code asks ----

  /** Parameters are taken over as they stand in the frame. */
  @Override
  Rep repOf(int slot) {
    return Rep.LONG;
  }

  @Override
  Rep receiver(int slot) {
    throw new NotEmitted("a receiver that is a number, in a function with defer");
  }

  @Override
  boolean isLoop() {
    return true;
  }

  @Override
  void iterated(Code c, CodeBuilder b) {
    if (!isLoop) {
      return;
    }
    Label goOn = b.newLabel();
    b.iinc(iterations, -1);
    b.iload(iterations);
    b.ifgt(goOn);
    leave(c, b, CompiledLoop.AGAIN);
    b.labelBinding(goOn);
  }

  @Override
  void leave(Code c, CodeBuilder b, int code) {
    b.loadConstant(code);
    b.istore(flow);
    b.goto_(exit);
  }

  @Override
  void frame(Code c, CodeBuilder b, int pos) {
    at(c, b, pos);
    b.aload(frame);
  }

  @Override
  void self(Code c, CodeBuilder b) {
    b.aload(frame);
  }

  @Override
  void callee(Code c, CodeBuilder b) {
    b.aload(frame);
    b.aload(frame);
    c.getField(Frame.class, "depth", int.class);
    b.iconst_1();
    b.iadd();
  }

  @Override
  void enterNative(Code c, CodeBuilder b, Func fn, int pos) {
    frame(c, b, pos);
    c.constant(fn, Func.class);
    c.call(Activation.class, "enterNative", void.class, Frame.class, Func.class);
  }

  @Override
  void at(Code c, CodeBuilder b, int pos) {
    b.aload(frame);
    b.loadConstant(pos);
    b.putfield(Code.desc(Frame.class), "pos", ConstantDescs.CD_int);
  }

  @Override
  void poll(Code c, CodeBuilder b, int pos) {
    b.aload(frame);
    c.constant(pos);
    c.call(Activation.class, "poll", void.class, Frame.class, int.class);
  }

  @Override
  void function(Code c, CodeBuilder b) {
    b.aload(frame);
    c.getField(Frame.class, "func", Func.class);
  }
}
