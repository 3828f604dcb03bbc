package dev.gosim.emit;

import dev.gosim.natives.DirectNative;
import dev.gosim.sched.Goroutine;
import dev.gosim.types.Signature;
import dev.gosim.value.ElemKind;
import dev.gosim.value.Func;
import dev.gosim.value.Rep;
import dev.gosim.value.Slots;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The code of a unit while nodes write it: a value is what a node leaves on the operand stack, as
 * long, double, int (0 or 1) or Object. A slot of the frame is a local of the JVM, one for each
 * representation it is used with.
 */
public final class Code extends Instructions {
  /** A result in the callee's frame that a slot would hold. */
  private record Result(int frame, Slot slot) {}

  /** The type of {@link DirectNative#fast}. */
  private static final MethodTypeDesc FAST =
      MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object);

  private final Map<Result, Integer> results = new HashMap<>();
  private final Unit unit;

  final Map<Slot, Integer> locals = new HashMap<>();
  final Set<Slot> stored = new TreeSet<>();
  private final Map<Integer, Target> targets = new HashMap<>();

  /** Calls of Go functions so far, and how deep the loops that have just been written nest. */
  int calls;

  int loopLevel;

  /** How many loops are around what is being written. */
  int loopDepth;

  final SliceLocals slices;

  Code(CodeBuilder b, ClassData data, Unit unit) {
    this(b, data, unit, new SliceLocals(null));
  }

  Code(CodeBuilder b, ClassData data, Unit unit, SliceLocals slices) {
    super(b, data);
    this.slices = slices;
    this.unit = unit;
  }

  // ---- slots and other locals ----

  int local(Rep rep, int slot) {
    return locals.computeIfAbsent(new Slot(rep, slot), s -> b.allocateLocal(kind(rep)));
  }

  public void load(Rep rep, int slot) {
    b.loadLocal(kind(rep), local(rep, slot));
    if (rep == Rep.REF && slices.isAhead(slot)) {
      slices.makeHeader(slot, this, b);
    }
  }

  public void store(Rep rep, int slot) {
    stored.add(new Slot(rep, slot));
    b.storeLocal(kind(rep), local(rep, slot));
    if (rep == Rep.REF) {
      slices.take(slot, this, b);
    }
  }

  /**
   * All has been written: code that cannot be reached may use locals, too, which the JVM counts but
   * the class writer does not.
   */
  void touchLastLocal() {
    b.iconst_0();
    b.istore(tempInt());
  }

  // ---- slices ----

  /**
   * Array, offset and length of the slice in a slot, if there are locals that have them; else
   * nothing is pushed.
   */
  public boolean slice(int slot, ElemKind kind) {
    if (loopDepth > 0) {
      slices.want(slot, kind);
    }
    return slices.load(slot, kind, b);
  }

  /** Whether a slot has a slice in locals, which can be appended to and cut there. */
  public boolean changes(int slot, ElemKind kind) {
    if (loopDepth > 0) {
      slices.wantChange(slot, kind);
    }
    return slices.isAhead(slot, kind);
  }

  /** Jumps if it has no room for so many more elements. */
  public void jumpFull(int slot, int more, Target full) {
    slices.jumpFull(slot, more, full, b);
  }

  /** Pushes the array and the place of the n-th element after its last. */
  public void loadEnd(int slot, int n) {
    slices.loadEnd(slot, n, b);
    elementPlace();
  }

  /** So many elements have been appended. */
  public void lengthen(int slot, int by) {
    stored.add(new Slot(Rep.REF, slot));
    slices.lengthen(slot, by, this, b);
  }

  /** Jumps if it cannot be cut at two bounds in locals that simply. */
  public void jumpNoCut(int slot, int lo, int hi, Target no) {
    slices.jumpNoCut(slot, lo, hi, no, this, b);
  }

  /** It is cut. */
  public void cut(int slot, int lo, int hi) {
    stored.add(new Slot(Rep.REF, slot));
    slices.cut(slot, lo, hi, this, b);
  }

  /** Its length, likewise. */
  public boolean sliceLength(int slot) {
    return slices.loadLength(slot, b);
  }

  /** From the slice on the stack to its array, offset and length. */
  public void takeApart(ElemKind kind) {
    SliceLocals.takeApart(kind, this, b);
  }

  // ---- more of slots ----

  /** A parameter as it would stand in {@code l}. */
  public void loadBits(int slot) {
    Rep rep = unit.repOf(slot);
    load(rep, slot);
    toBits(rep);
  }

  /** The bits on the stack into a parameter or result. */
  public void storeBits(int slot) {
    Rep rep = unit.repOf(slot);
    fromBits(rep);
    store(rep, slot);
  }

  /** The receiver, boxed on the stack, into a slot that {@link #loadBits} can read. */
  public void storeReceiver(int slot) {
    Rep rep = unit.receiver(slot);
    unbox(rep);
    store(rep, slot);
  }

  // ---- several results ----

  /** The value above the goroutine on the stack is left with it as the n-th result. */
  void putResult(Rep rep, int n) {
    if (rep == Rep.REF) {
      putField(Goroutine.class, "ref" + n, Object.class);
    } else {
      toBits(rep);
      putField(Goroutine.class, "long" + n, long.class);
    }
  }

  void getResult(Rep rep, int n) {
    g();
    if (rep == Rep.REF) {
      getField(Goroutine.class, "ref" + n, Object.class);
    } else {
      getField(Goroutine.class, "long" + n, long.class);
      fromBits(rep);
    }
  }

  /** The results of a direct call, instead of the callee's frame that a slot would hold. */
  public void storeResults(int frame, Signature sig, boolean method) {
    Slots slots = Slots.of(sig.params(), sig.results(), method);
    for (int i = 0; i < slots.results().length; i++) {
      Rep rep = Rep.of(sig.results().at(i).type());
      if (i > 0) {
        getResult(rep, i);
      }
      int local = temp(rep);
      storeTemp(rep, local);
      results.put(new Result(frame, new Slot(rep, slots.results()[i])), local);
    }
  }

  /** One of them; false if the slot holds a frame. */
  public boolean loadResult(int frame, Rep rep, int slot) {
    Integer local = results.get(new Result(frame, new Slot(rep, slot)));
    if (local == null) {
      return false;
    }
    loadTemp(rep, local);
    return true;
  }

  // ---- loops and flow codes ----

  boolean countsIterations() {
    return unit.countsIterations;
  }

  /** An iteration of a loop with loops in it is over. */
  void iterated() {
    if (loopDepth == 0) {
      unit.iterated(this, b);
    }
  }

  /** The head of a loop. */
  public BackEdge loop() {
    return new BackEdge(this);
  }

  /**
   * Where a flow code goes while the statement that catches it is being written; null: to what
   * catches it outside. Returns where it has gone until now.
   */
  public Target catches(int flow, Target t) {
    return t == null ? targets.remove(flow) : targets.put(flow, t);
  }

  public void releases(int flow) {
    targets.remove(flow);
  }

  /** A statement completes with this flow code. */
  public void flow(int flow) {
    Target t = targets.get(flow);
    if (t == null) {
      unit.leave(this, b, flow);
      return;
    }
    if (t.isBound()) {
      poll(0); // a goto backwards
    }
    go(t);
  }

  // ---- the goroutine and its frame ----

  /** The goroutine. */
  public void g() {
    b.aload(unit.g);
  }

  /** A frame that tells where a call is made. */
  public void frame(int pos) {
    unit.quiet = false;
    calls++;
    unit.frame(this, b, pos);
  }

  /** Notes where a call is made that has got its frame before. */
  public void at(int pos) {
    unit.quiet = false;
    unit.at(this, b, pos);
  }

  /** Notes where a function is called, if others may look meanwhile. */
  public void atCall(int pos, Func callee) {
    if (unit.callees.isLeaf(callee)) {
      calls--; // as if it stood here itself
    }
    unit.atCall(this, b, pos, callee);
  }

  /** The same for what is known when it is called; {@code isQuiet} pushes whether it is quiet. */
  public void atCall(int pos, Runnable isQuiet) {
    unit.atCall(this, b, pos, isQuiet);
  }

  /** Whether a function is compiled, or can be now. */
  public boolean isCompiled(Func f) {
    return unit.callees.isCompiled(f);
  }

  /** The frame of the tree in which a loop runs; a function has none. */
  public void treeFrame(String construct) {
    if (!unit.isLoop()) {
      throw new NotEmitted(construct);
    }
    b.aload(unit.frame);
  }

  /** The frame, or null if there is none: then no other frame refers to it. */
  public void self() {
    unit.self(this, b);
  }

  /** Goroutine, frame and depth that a direct call of compiled code is given. */
  public void callee() {
    calls++;
    g();
    unit.callee(this, b);
  }

  /** Pushes the entry point of a function if that is the one which is being written. */
  public boolean loadSelf(Func callee) {
    if (unit.isSelf(callee)) {
      b.aload(b.receiverSlot());
      return true;
    }
    return false;
  }

  /** Lets others run when the time slice is over; dumps show the position, or if 0 the last. */
  public void poll(int pos) {
    unit.poll(this, b, pos);
  }

  /** A call of a native without slots; goroutine and arguments are on the stack. */
  public void callNative(Func fn, DirectNative d, int pos) {
    boolean quick = d.shape().indexOf('R') > d.shape().indexOf(':'); // numbers only: over at once
    calls += quick && !d.needsFrame() ? 0 : 1;
    unit.natives.put(pos, fn);
    ClassDesc owner = desc(d.owner());
    Label slow = b.newLabel();
    Label end = b.newLabel();
    if (d.fast() != null) {
      b.dup();
      b.invokestatic(owner, d.fast(), FAST);
      b.ifeq(slow);
      b.pop2();
      b.goto_(end);
      b.labelBinding(slow);
    }
    if (d.needsFrame()) {
      unit.quiet = false;
      unit.enterNative(this, b, fn, pos);
    } else {
      unit.at(this, b, pos);
      if (!quick) {
        g();
        constant(fn, Func.class);
        putField(Goroutine.class, "leaf", Object.class);
      }
    }
    Label start = b.newBoundLabel();
    b.invokestatic(owner, d.method(), new CallType(fn).ofNative());
    b.exceptionCatchAll(start, b.newBoundLabel(), unit.nativeFailed);
    b.labelBinding(end);
  }

  /** The name of the function, for what it starts. */
  public void function() {
    unit.function(this, b);
  }

  /** Notes where a goroutine is before it may block (for dumps). */
  public void enter(int pos) {
    g();
    frame(pos);
    putField(Goroutine.class, "top", Object.class);
  }
}
