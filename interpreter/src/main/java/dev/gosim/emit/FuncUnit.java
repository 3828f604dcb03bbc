package dev.gosim.emit;

import dev.gosim.sched.Goroutine;
import dev.gosim.types.Signature;
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
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A function as a class: {@link EntryPoint#ENTER} has the goroutine, the innermost frame that there
 * is (its own, if it has one), its depth, the arguments and the receiver (boxed) or function value
 * as parameters and gives the first result; the others are left with the goroutine or, if there are
 * many, all in a frame given last. {@code invoke} calls it with what stands in a frame.
 */
public final class FuncUnit extends Unit {
  private static final ClassDesc FRAME = Code.desc(Frame.class);

  private final Func func;
  private final CallType type;

  /** What it extends, to be called by values of the type; null if only direct calls know it. */
  private final EntryPoint entry;

  /** The local that holds the depth of this activation. */
  private int depth;

  /** The local that holds the position of the last call, for who catches what it throws. */
  private int at;

  /** Stands for the function in {@link Goroutine#sites}. */
  private final int number;

  private Label end;

  private ClassDesc thisClass;

  /** Where its lines count from; 0 if it has none. */
  private final int base;

  /** The slot into which a receiver that is a number has been unboxed. */
  private int receiver = -1;

  /** Whether its calls of itself are taken for quiet. */
  private boolean quietSelf;

  private boolean callsItself;

  private boolean leaf;

  /**
   * A function.
   *
   * @param captureSlots those of {@code r} in which captured cells stand
   * @param number stands for it in sites
   * @param base where its lines count from; 0 if it has none
   * @param countsIterations as in {@link LoopUnit}
   */
  public FuncUnit(
      Func func,
      int[] captureSlots,
      int number,
      int base,
      boolean countsIterations,
      Callees callees) {
    super(countsIterations, callees);
    this.func = func;
    this.number = number;
    this.base = base;
    type = new CallType(func, captureSlots);
    Signature sig = func.signature();
    entry = type.inFrame() ? null : new EntryPoint(sig, sig.recv() != null);
  }

  public CallType type() {
    return type;
  }

  /**
   * The class.
   *
   * @param body writes the statements
   * @param epilogue writes what copies results from cells into their slots; may be null
   */
  public CompiledClass build(String className, Consumer<Code> body, Consumer<Code> epilogue) {
    quietSelf = true;
    SliceLocals found = new SliceLocals(null);
    CompiledClass c = write(className, body, epilogue, found);
    SliceLocals slices = found.foundSome() ? new SliceLocals(found) : null;
    if (!quiet && callsItself) {
      quietSelf = false;
    } else if (slices == null) {
      return c;
    }
    return write(className, body, epilogue, slices == null ? new SliceLocals(null) : slices);
  }

  /** See {@link Callees}; known when it has been built. */
  public boolean isQuiet() {
    return quiet;
  }

  /** Likewise. */
  public boolean isLeaf() {
    return leaf;
  }

  private CompiledClass write(
      String className, Consumer<Code> body, Consumer<Code> epilogue, SliceLocals slices) {
    quiet = true;
    thisClass = ClassDesc.of(className);
    ClassData data = new ClassData(thisClass);
    byte[] bytes =
        ClassFile.of()
            .build(
                thisClass,
                cb -> {
                  CompiledClass.begin(
                      cb, entry == null ? Code.desc(CompiledFunc.class) : entry.desc());
                  cb.withMethodBody(
                      EntryPoint.ENTER,
                      type.type,
                      ClassFile.ACC_PUBLIC,
                      b -> enter(new Code(b, data, this, slices), b, body, epilogue));
                  cb.withMethodBody(
                      "invoke",
                      MethodTypeDesc.of(ConstantDescs.CD_void, FRAME),
                      ClassFile.ACC_PUBLIC,
                      b ->
                          new FrameBridge(this, type, thisClass)
                              .invoke(new Code(b, data, this), b));
                  data.write(cb);
                });
    return new CompiledClass(bytes, data.objects());
  }

  private void enter(Code c, CodeBuilder b, Consumer<Code> body, Consumer<Code> epilogue) {
    g = b.parameterSlot(0);
    frame = b.parameterSlot(1);
    depth = b.parameterSlot(2);
    int n = 3;
    for (Slot s : type.arguments()) {
      c.locals.put(s, b.parameterSlot(n++));
    }
    int target = b.parameterSlot(n++);
    if (type.isMethod) {
      c.locals.put(type.params.getFirst(), target);
    }
    for (int slot : type.captureSlots) {
      c.local(Rep.REF, slot);
    }
    int out = type.inFrame() ? b.parameterSlot(n) : -1;
    var given = List.copyOf(c.locals.keySet());
    c.slices.begin(c, b);
    Label prologue = b.newLabel();
    Label start = b.newLabel();
    end = b.newLabel();
    Label after = b.newLabel();
    Label handler = b.newLabel();
    nativeFailed = b.newLabel();
    at = b.allocateLocal(TypeKind.INT);
    b.goto_(prologue);
    b.labelBinding(start);
    body.accept(c);
    b.labelBinding(end);
    if (epilogue != null) {
      epilogue.accept(c);
    }
    giveResults(c, b, out);
    b.labelBinding(after);
    b.labelBinding(handler);
    failed(c, b);
    if (!natives.isEmpty()) {
      b.labelBinding(nativeFailed);
      nativeFailed(c, b);
    }
    b.labelBinding(prologue);
    b.iconst_0();
    b.istore(at);
    c.locals.forEach((s, local) -> {
      if (!given.contains(s)) {
        zero(b, s.rep(), local);
      }
    });
    takeCaptured(c, b, target);
    c.slices.takeAll(c, b);
    leaf = !countsIterations && c.calls == 0 && c.loopLevel == 0;
    if (!leaf) {
      if (base != 0) {
        b.lineNumber(Unwinder.ENTRY);
      }
      poll(c, b, Activation.site(number, 0));
    }
    c.touchLastLocal();
    b.goto_(start);
    b.exceptionCatchAll(start, after, handler);
  }

  private void takeCaptured(Code c, CodeBuilder b, int target) {
    if (type.captureSlots.length == 0) {
      return;
    }
    b.aload(target);
    c.call(CompiledFunc.class, "captured", Object[].class, Object.class);
    int cells = b.allocateLocal(TypeKind.REFERENCE);
    b.astore(cells);
    for (int i = 0; i < type.captureSlots.length; i++) {
      b.aload(cells).loadConstant(i).aaload();
      b.astore(c.local(Rep.REF, type.captureSlots[i]));
    }
  }

  static void zero(CodeBuilder b, Rep rep, int local) {
    switch (rep) {
      case LONG -> b.lconst_0();
      case DOUBLE -> b.dconst_0();
      case BOOL -> b.iconst_0();
      case REF -> b.aconst_null();
    }
    b.storeLocal(Code.kind(rep), local);
  }

  private void giveResults(Code c, CodeBuilder b, int out) {
    if (type.inFrame()) {
      for (Slot s : type.results) {
        b.aload(out);
        s.store(c, () -> c.load(s.rep(), s.index()));
      }
      b.return_();
      return;
    }
    for (int i = 1; i < type.results.size(); i++) {
      Slot s = type.results.get(i);
      c.g();
      c.load(s.rep(), s.index());
      c.putResult(s.rep(), i);
    }
    if (type.results.isEmpty()) {
      b.return_();
    } else {
      Slot s = type.results.getFirst();
      c.load(s.rep(), s.index());
      b.return_(Code.kind(s.rep()));
    }
  }

  private void failed(Code c, CodeBuilder b) {
    activation(c, b);
    c.constant(number);
    b.iload(at);
    c.call(
        Activation.class,
        "failed",
        Throwable.class,
        Throwable.class,
        Goroutine.class,
        Frame.class,
        int.class,
        Func.class,
        int.class,
        int.class);
    b.athrow();
  }

  private void nativeFailed(Code c, CodeBuilder b) {
    activation(c, b);
    c.constant(Map.copyOf(natives), Map.class);
    c.call(
        Activation.class,
        "nativeFailed",
        Throwable.class,
        Throwable.class,
        Goroutine.class,
        Frame.class,
        int.class,
        Func.class,
        Map.class);
    b.athrow();
  }

  /** What its frame is made of, if there is none. */
  private void activation(Code c, CodeBuilder b) {
    b.aload(g);
    b.aload(frame);
    b.iload(depth);
    function(c, b);
  }

  // ---- what Code asks ----

  @Override
  void leave(Code c, CodeBuilder b, int flow) {
    b.goto_(end);
  }

  @Override
  void frame(Code c, CodeBuilder b, int at) {
    line(b, at);
    activation(c, b);
    c.constant(Activation.site(number, at));
    c.call(
        Activation.class,
        "of",
        Frame.class,
        Goroutine.class,
        Frame.class,
        int.class,
        Func.class,
        long.class);
    b.dup();
    b.astore(frame);
  }

  @Override
  void self(Code c, CodeBuilder b) {
    b.aload(frame);
    b.iload(depth);
    c.call(Activation.class, "own", Frame.class, Frame.class, int.class);
  }

  @Override
  void callee(Code c, CodeBuilder b) {
    b.aload(frame);
    b.iload(depth);
    b.iconst_1();
    b.iadd();
  }

  /** The code that follows belongs to a position. */
  private void line(CodeBuilder b, int pos) {
    if (pos == 0) {
      return;
    }
    if (base != 0) {
      b.lineNumber(pos - base + 1);
    }
    b.loadConstant(pos);
    b.istore(at);
  }

  @Override
  boolean isSelf(Func callee) {
    return callee == func;
  }

  private boolean isQuiet(Func callee) {
    if (callee == func) {
      callsItself = true;
      return quietSelf;
    }
    return callees.isQuiet(callee);
  }

  @Override
  void atCall(Code c, CodeBuilder b, int at, Func callee) {
    boolean q = isQuiet(callee);
    quiet &= q;
    if (!q || base == 0) {
      at(c, b, at);
      return;
    }
    Label shallow = b.newLabel();
    b.iload(depth);
    b.loadConstant(Unwinder.DEEP);
    b.if_icmple(shallow);
    at(c, b, at);
    b.labelBinding(shallow);
    line(b, at);
  }

  @Override
  void atCall(Code c, CodeBuilder b, int at, Runnable isQuiet) {
    quiet = false;
    if (base == 0) {
      at(c, b, at);
      return;
    }
    Label call = b.newLabel();
    Label note = b.newLabel();
    b.iload(depth);
    b.loadConstant(Unwinder.DEEP);
    b.if_icmpgt(note);
    isQuiet.run();
    b.ifne(call);
    b.labelBinding(note);
    at(c, b, at);
    b.labelBinding(call);
    line(b, at);
  }

  @Override
  void at(Code c, CodeBuilder b, int at) {
    line(b, at);
    b.aload(g);
    b.aload(frame);
    b.iload(depth);
    c.constant(Activation.site(number, at));
    c.call(Activation.class, "at", void.class, Goroutine.class, Frame.class, int.class, long.class);
  }

  @Override
  void enterNative(Code c, CodeBuilder b, Func fn, int pos) {
    line(b, pos);
    b.aload(g);
    b.aload(frame);
    b.iload(depth);
    c.constant(Activation.site(number, pos));
    c.constant(fn, Func.class);
    c.call(
        Activation.class,
        "enterNative",
        void.class,
        Goroutine.class,
        Frame.class,
        int.class,
        long.class,
        Func.class);
  }

  @Override
  void poll(Code c, CodeBuilder b, int pos) {
    line(b, pos);
    poll(c, b, pos == 0 ? 0 : Activation.site(number, pos));
  }

  private void poll(Code c, CodeBuilder b, long site) {
    activation(c, b);
    c.constant(site);
    c.call(
        Activation.class,
        "poll",
        void.class,
        Goroutine.class,
        Frame.class,
        int.class,
        Func.class,
        long.class);
  }

  @Override
  void function(Code c, CodeBuilder b) {
    c.constant(func, Func.class);
  }

  @Override
  Rep repOf(int slot) {
    return slot == receiver ? receiverRep() : type.repOf(slot);
  }

  @Override
  Rep receiver(int slot) {
    receiver = slot;
    return receiverRep();
  }

  private Rep receiverRep() {
    return Rep.of(func.signature().recv().type());
  }
}
