package dev.gosim.emit;

import dev.gosim.sched.Goroutine;
import dev.gosim.types.Signature;
import dev.gosim.types.Tuple;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.Rep;
import dev.gosim.value.Slots;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A function as a class: the static method {@link #CALL} has the goroutine, the innermost frame
 * that there is (its own, if it has one), its depth, the parameters (a receiver first, boxed) and
 * the captured cells as parameters and gives the first result; the others are left with the
 * goroutine or, if there are many, all in a frame given last. {@code invoke} calls it with what
 * stands in a frame.
 */
public final class FuncUnit extends Unit {
  public static final String CALL = "call";

  private static final ClassDesc FRAME = Code.desc(Frame.class);
  private static final ClassDesc GOROUTINE = Code.desc(Goroutine.class);

  /** A call with more results than these leaves them in a frame. */
  public static final int MAX_RESULTS = 4;

  private final Func func;
  private final List<Slot> params = new ArrayList<>();
  private final List<Slot> results = new ArrayList<>();
  private final int[] captureSlots;
  private final Map<Integer, Rep> prims = new HashMap<>();
  private final MethodTypeDesc type;

  /** The local that holds the depth of this activation. */
  private int depth;

  /** Stands for the function in {@link Goroutine#sites}. */
  private final int number;

  private Label end;

  /** Whether others get a chance when it is called. */
  private boolean poll = true;

  /** {@code captureSlots} are those of {@code r} in which captured cells stand. */
  public FuncUnit(Func func, int[] captureSlots, int number, boolean countsIterations) {
    super(countsIterations);
    this.func = func;
    this.number = number;
    this.captureSlots = captureSlots;
    Signature sig = func.signature();
    Slots slots = Slots.of(sig);
    if (sig.recv() != null) {
      params.add(new Slot(Rep.REF, 0));
    }
    add(params, sig.params(), slots.params());
    add(results, sig.results(), slots.results());
    this.type = type();
  }

  private void add(List<Slot> list, Tuple vars, int[] slots) {
    for (int i = 0; i < slots.length; i++) {
      Rep rep = Rep.of(vars.at(i).type());
      list.add(new Slot(rep, slots[i]));
      if (rep.isPrim()) {
        prims.put(slots[i], rep);
      }
    }
  }

  private MethodTypeDesc type() {
    List<ClassDesc> p = new ArrayList<>(List.of(GOROUTINE, FRAME, ConstantDescs.CD_int));
    params.forEach(s -> p.add(descOf(s.rep())));
    for (int i = 0; i < captureSlots.length; i++) {
      p.add(ConstantDescs.CD_Object);
    }
    if (inFrame()) {
      p.add(FRAME);
    }
    ClassDesc r =
        results.isEmpty() || inFrame() ? ConstantDescs.CD_void : descOf(results.getFirst().rep());
    return MethodTypeDesc.of(r, p);
  }

  /** How many {@code l} slots of a frame it is called with. */
  public int longs() {
    return Slots.of(func.signature()).longs();
  }

  /** How many {@code r} slots, those of captured cells among them. */
  public int refs() {
    int n = Slots.of(func.signature()).refs();
    for (int slot : captureSlots) {
      n = Math.max(n, slot + 1);
    }
    return n;
  }

  /** The type of the static method, as a descriptor. */
  public String descriptor() {
    return type.descriptorString();
  }

  /** The type of the static method for a function that captures nothing. */
  static MethodTypeDesc typeOf(Func f) {
    return new FuncUnit(f, new int[0], 0, false).type;
  }

  /** The type of the static method that stands for a native: no frame, no depth. */
  static MethodTypeDesc nativeType(Func f) {
    return typeOf(f).dropParameterTypes(1, 3);
  }

  /**
   * The class for a function that stays in the tree: its static method makes a frame and invokes
   * it.
   */
  public CompiledClass buildStub(String className) {
    poll = false; // the tree does
    return build(className, this::invokeTree, null);
  }

  private void invokeTree(Code c) {
    c.function();
    c.g();
    c.loadTemp(Rep.REF, frame);
    c.call(Func.class, "newFrame", Frame.class, Goroutine.class, Frame.class);
    int callee = c.temp(Rep.REF);
    c.storeTemp(Rep.REF, callee);
    c.loadTemp(Rep.REF, callee);
    c.loadInt(depth);
    c.putField(Frame.class, "depth", int.class);
    for (Slot s : params) {
      c.loadTemp(Rep.REF, callee);
      s.store(c, () -> c.load(s.rep(), s.index()));
    }
    c.function();
    c.loadTemp(Rep.REF, callee);
    c.call(Func.class, "invoke", void.class, Frame.class);
    for (Slot s : results) {
      c.loadTemp(Rep.REF, callee);
      s.load(c);
      c.store(s.rep(), s.index());
    }
  }

  /** Whether there are more results than are passed without a frame. */
  private boolean inFrame() {
    return results.size() > MAX_RESULTS;
  }

  static ClassDesc descOf(Rep rep) {
    return switch (rep) {
      case LONG -> ConstantDescs.CD_long;
      case DOUBLE -> ConstantDescs.CD_double;
      case BOOL -> ConstantDescs.CD_boolean;
      case REF -> ConstantDescs.CD_Object;
    };
  }

  /**
   * The class.
   *
   * @param body writes the statements
   * @param epilogue writes what copies results from cells into their slots; may be null
   */
  public CompiledClass build(String className, Consumer<Code> body, Consumer<Code> epilogue) {
    SliceLocals found = new SliceLocals(null);
    CompiledClass c = write(className, body, epilogue, found);
    return found.foundSome() ? write(className, body, epilogue, new SliceLocals(found)) : c;
  }

  private CompiledClass write(
      String className, Consumer<Code> body, Consumer<Code> epilogue, SliceLocals slices) {
    ClassData data = new ClassData();
    ClassDesc thisClass = ClassDesc.of(className);
    byte[] bytes =
        ClassFile.of()
            .build(
                thisClass,
                cb -> {
                  CompiledClass.begin(cb, CompiledFunc.class);
                  cb.withMethodBody(
                      CALL,
                      type,
                      ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                      b -> call(new Code(b, data, this, slices), b, body, epilogue));
                  invoke(cb, thisClass);
                });
    return new CompiledClass(bytes, data.objects());
  }

  private void call(Code c, CodeBuilder b, Consumer<Code> body, Consumer<Code> epilogue) {
    g = b.parameterSlot(0);
    frame = b.parameterSlot(1);
    depth = b.parameterSlot(2);
    int n = 3;
    for (Slot s : params) {
      c.locals.put(s, b.parameterSlot(n++));
    }
    for (int slot : captureSlots) {
      c.locals.put(new Slot(Rep.REF, slot), b.parameterSlot(n++));
    }
    int out = inFrame() ? b.parameterSlot(n) : -1;
    var given = List.copyOf(c.locals.keySet());
    c.slices.begin(c, b);
    Label prologue = b.newLabel();
    Label start = b.newLabel();
    end = b.newLabel();
    Label after = b.newLabel();
    Label handler = b.newLabel();
    nativeFailed = b.newLabel();
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
    c.locals.forEach((s, local) -> {
      if (!given.contains(s)) {
        zero(b, s.rep(), local);
      }
    });
    c.slices.takeAll(c, b);
    if (poll && (countsIterations || c.calls > 0 || c.loopLevel > 0)) { // else it is over at once
      poll(c, b, Activation.site(number, 0));
    }
    b.goto_(start);
    b.exceptionCatchAll(start, after, handler);
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
    if (inFrame()) {
      for (Slot s : results) {
        b.aload(out);
        s.store(c, () -> c.load(s.rep(), s.index()));
      }
      b.return_();
      return;
    }
    for (int i = 1; i < results.size(); i++) {
      Slot s = results.get(i);
      c.g();
      c.load(s.rep(), s.index());
      c.putResult(s.rep(), i);
    }
    if (results.isEmpty()) {
      b.return_();
    } else {
      Slot s = results.getFirst();
      c.load(s.rep(), s.index());
      b.return_(Code.kind(s.rep()));
    }
  }

  private void failed(Code c, CodeBuilder b) {
    activation(c, b);
    c.constant(number);
    c.call(
        Activation.class,
        "failed",
        Throwable.class,
        Throwable.class,
        Goroutine.class,
        Frame.class,
        int.class,
        Func.class,
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

  /** {@code invoke(Frame)}: from the frame's slots and back. */
  private void invoke(ClassBuilder cb, ClassDesc thisClass) {
    cb.withMethodBody(
        "invoke",
        MethodTypeDesc.of(ConstantDescs.CD_void, FRAME),
        ClassFile.ACC_PUBLIC,
        b -> {
          Code c = new Code(b, new ClassData(), this);
          int f = b.parameterSlot(0);
          b.aload(f);
          b.iconst_1();
          c.putField(Frame.class, "inCompiled", boolean.class);
          b.aload(f);
          c.getField(Frame.class, "g", Goroutine.class);
          b.aload(f);
          b.aload(f);
          c.getField(Frame.class, "depth", int.class);
          for (Slot s : params) {
            b.aload(f);
            s.load(c);
          }
          for (int slot : captureSlots) {
            b.aload(f);
            new Slot(Rep.REF, slot).load(c);
          }
          if (inFrame()) {
            b.aload(f);
          }
          b.invokestatic(thisClass, CALL, type);
          if (!inFrame() && !results.isEmpty()) {
            Slot s = results.getFirst();
            int r = c.temp(s.rep());
            c.storeTemp(s.rep(), r);
            b.aload(f);
            s.store(c, () -> c.loadTemp(s.rep(), r));
            b.aload(f);
            c.getField(Frame.class, "g", Goroutine.class);
            b.astore(g = b.allocateLocal(TypeKind.REFERENCE));
            for (int i = 1; i < results.size(); i++) {
              Slot more = results.get(i);
              int n = i;
              b.aload(f);
              more.store(c, () -> c.getResult(more.rep(), n));
            }
          }
          b.return_();
        });
  }

  // ---- what Code asks ----

  @Override
  void leave(Code c, CodeBuilder b, int flow) {
    b.goto_(end);
  }

  @Override
  void frame(Code c, CodeBuilder b, int at) {
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

  @Override
  void at(Code c, CodeBuilder b, int at) {
    b.aload(g);
    b.iload(depth);
    c.constant(Activation.site(number, at));
    c.call(Activation.class, "at", void.class, Goroutine.class, int.class, long.class);
  }

  @Override
  void enterNative(Code c, CodeBuilder b, Func fn, int pos) {
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
    return prims.get(slot);
  }

  @Override
  Rep receiver(int slot) {
    Rep rep = Rep.of(func.signature().recv().type());
    prims.put(slot, rep);
    return rep;
  }
}
