package dev.gosim.emit;

import dev.gosim.sched.Goroutine;
import dev.gosim.types.Signature;
import dev.gosim.value.Func;
import dev.gosim.value.Rep;
import dev.gosim.value.Slots;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The code of a unit while nodes write it: a value is what a node leaves on the operand stack, as
 * long, double, int (0 or 1) or Object. A slot of the frame is a local of the JVM, one for each
 * representation it is used with.
 */
public final class Code {
  /** Longest string that surely fits into a constant: two bytes for each Latin-1 char. */
  private static final int MAX_STRING = 32_000;

  /** A slot as seen with one representation. */
  record Slot(Rep rep, int index) implements Comparable<Slot> {
    @Override
    public int compareTo(Slot o) {
      int c = rep.compareTo(o.rep);
      return c != 0 ? c : Integer.compare(index, o.index);
    }
  }

  /** A result in the callee's frame that a slot would hold. */
  private record Result(int frame, Slot slot) {}

  private final Map<Result, Integer> results = new HashMap<>();
  private final CodeBuilder b;
  private final ClassData data;
  private final Unit unit;

  final Map<Slot, Integer> locals = new HashMap<>();
  final Set<Slot> stored = new TreeSet<>();
  private final Map<Integer, Target> targets = new HashMap<>();

  Code(CodeBuilder b, ClassData data, Unit unit) {
    this.b = b;
    this.data = data;
    this.unit = unit;
  }

  static ClassDesc desc(Class<?> c) {
    return ClassDesc.ofDescriptor(c.descriptorString());
  }

  static TypeKind kind(Rep r) {
    return switch (r) {
      case LONG -> TypeKind.LONG;
      case DOUBLE -> TypeKind.DOUBLE;
      case BOOL -> TypeKind.INT;
      case REF -> TypeKind.REFERENCE;
    };
  }

  // ---- constants ----

  public void constant(long v) {
    b.loadConstant(v);
  }

  public void constant(double v) {
    b.loadConstant(v);
  }

  public void constant(int v) {
    b.loadConstant(v);
  }

  public void constant(boolean v) {
    b.loadConstant(v ? 1 : 0);
  }

  /** An object as a constant; {@code type} is what the code sees in it. */
  public void constant(Object v, Class<?> type) {
    switch (v) {
      case null -> b.aconst_null();
      case String s when s.length() < MAX_STRING -> b.loadConstant(s);
      default -> b.loadConstant(data.constant(v, desc(type)));
    }
  }

  // ---- slots and other locals ----

  int local(Rep rep, int slot) {
    return locals.computeIfAbsent(new Slot(rep, slot), s -> b.allocateLocal(kind(rep)));
  }

  public void load(Rep rep, int slot) {
    b.loadLocal(kind(rep), local(rep, slot));
  }

  public void store(Rep rep, int slot) {
    stored.add(new Slot(rep, slot));
    b.storeLocal(kind(rep), local(rep, slot));
  }

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

  /** A new local for an intermediate value. */
  public int temp(Rep rep) {
    return b.allocateLocal(kind(rep));
  }

  /** A new local of Java's type int. */
  public int tempInt() {
    return b.allocateLocal(TypeKind.INT);
  }

  public void loadTemp(Rep rep, int local) {
    b.loadLocal(kind(rep), local);
  }

  void loadInt(int local) {
    b.iload(local);
  }

  public void storeTemp(Rep rep, int local) {
    b.storeLocal(kind(rep), local);
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

  // ---- representations ----

  /** A value as it stands in {@code l}. */
  public void toBits(Rep rep) {
    switch (rep) {
      case LONG -> {}
      case DOUBLE -> call(Double.class, "doubleToRawLongBits", long.class, double.class);
      case BOOL -> b.i2l();
      case REF -> throw new IllegalStateException("no bits");
    }
  }

  public void fromBits(Rep rep) {
    switch (rep) {
      case LONG -> {}
      case DOUBLE -> call(Double.class, "longBitsToDouble", double.class, long.class);
      case BOOL -> b.l2i();
      case REF -> throw new IllegalStateException("no bits");
    }
  }

  public void box(Rep rep) {
    switch (rep) {
      case LONG -> call(Long.class, "valueOf", Long.class, long.class);
      case DOUBLE -> call(Double.class, "valueOf", Double.class, double.class);
      case BOOL -> call(Boolean.class, "valueOf", Boolean.class, boolean.class);
      case REF -> {}
    }
  }

  public void unbox(Rep rep) {
    switch (rep) {
      case LONG -> {
        cast(Long.class);
        call(Long.class, "longValue", long.class);
      }
      case DOUBLE -> {
        cast(Double.class);
        call(Double.class, "doubleValue", double.class);
      }
      case BOOL -> {
        cast(Boolean.class);
        call(Boolean.class, "booleanValue", boolean.class);
      }
      case REF -> {}
    }
  }

  // ---- instructions ----

  /** An instruction without operands. */
  public void op(Op op) {
    op.write(b);
  }

  /** Drops a value. */
  public void pop(Rep rep) {
    switch (rep) {
      case LONG, DOUBLE -> b.pop2();
      case BOOL, REF -> b.pop();
    }
  }

  public void cast(Class<?> type) {
    b.checkcast(desc(type));
  }

  /** A call of a method: static, of an interface or virtual, as it is declared. */
  public void call(Class<?> owner, String name, Class<?> result, Class<?>... params) {
    try {
      var m = owner.getDeclaredMethod(name, params);
      MethodTypeDesc type = type(result, params);
      if (Modifier.isStatic(m.getModifiers())) {
        b.invokestatic(desc(owner), name, type, owner.isInterface());
      } else if (owner.isInterface()) {
        b.invokeinterface(desc(owner), name, type);
      } else {
        b.invokevirtual(desc(owner), name, type);
      }
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A direct call of a function, linked by a bootstrap method that is given it. */
  public void callLinked(Func callee, Class<?> owner, String bootstrap) {
    DirectMethodHandleDesc link =
        ConstantDescs.ofCallsiteBootstrap(
            desc(owner), bootstrap, ConstantDescs.CD_CallSite, desc(owner));
    b.invokedynamic(
        DynamicCallSiteDesc.of(
            link, FuncUnit.CALL, FuncUnit.typeOf(callee), data.constant(callee, desc(owner))));
  }

  /** A call whose target is on the stack, linked by a bootstrap method that is given the node. */
  public void callCached(Object call, Signature sig, Class<?> node, String bootstrap) {
    DirectMethodHandleDesc link =
        MethodHandleDesc.ofMethod(
            DirectMethodHandleDesc.Kind.INTERFACE_STATIC,
            desc(node),
            bootstrap,
            MethodTypeDesc.of(
                ConstantDescs.CD_CallSite,
                ConstantDescs.CD_MethodHandles_Lookup,
                ConstantDescs.CD_String,
                ConstantDescs.CD_MethodType,
                desc(node)));
    b.invokedynamic(
        DynamicCallSiteDesc.of(
            link, FuncUnit.CALL, CallStub.typeOf(sig), data.constant(call, desc(node))));
  }

  private static MethodTypeDesc type(Class<?> result, Class<?>... params) {
    ClassDesc[] p = new ClassDesc[params.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = desc(params[i]);
    }
    return MethodTypeDesc.of(desc(result), p);
  }

  public void getField(Class<?> owner, String name, Class<?> type) {
    b.getfield(desc(owner), name, desc(type));
  }

  public void putField(Class<?> owner, String name, Class<?> type) {
    b.putfield(desc(owner), name, desc(type));
  }

  // ---- jumps ----

  public Target target() {
    return new Target(b.newLabel());
  }

  public void bind(Target t) {
    t.bind();
    b.labelBinding(t.label);
  }

  public void go(Target t) {
    b.goto_(t.label);
  }

  /** Jumps if the bool on the stack is {@code when}. */
  public void jump(boolean when, Target t) {
    b.branch(when ? Opcode.IFNE : Opcode.IFEQ, t.label);
  }

  /** Jumps if the reference on the stack is null, or if it is not. */
  public void jumpNull(boolean when, Target t) {
    b.branch(when ? Opcode.IFNULL : Opcode.IFNONNULL, t.label);
  }

  /** Jumps if the comparison of two longs on the stack gives {@code when}. */
  public void compareLongs(Cond c, boolean when, Target t) {
    b.lcmp();
    b.branch(opcode(when ? c : c.negated()), t.label);
  }

  /** The same of ints. */
  public void compareInts(Cond c, boolean when, Target t) {
    b.branch(
        switch (when ? c : c.negated()) {
          case EQ -> Opcode.IF_ICMPEQ;
          case NE -> Opcode.IF_ICMPNE;
          case LT -> Opcode.IF_ICMPLT;
          case LE -> Opcode.IF_ICMPLE;
          case GT -> Opcode.IF_ICMPGT;
          case GE -> Opcode.IF_ICMPGE;
        },
        t.label);
  }

  /** The same of an int with 0. */
  public void compareZero(Cond c, boolean when, Target t) {
    b.branch(opcode(when ? c : c.negated()), t.label);
  }

  /** The same of doubles: a NaN makes all but NE false. */
  public void compareDoubles(Cond c, boolean when, Target t) {
    switch (c) {
      case LT, LE -> b.dcmpg();
      case EQ, NE, GT, GE -> b.dcmpl();
    }
    b.branch(opcode(when ? c : c.negated()), t.label);
  }

  private static Opcode opcode(Cond c) {
    return switch (c) {
      case EQ -> Opcode.IFEQ;
      case NE -> Opcode.IFNE;
      case LT -> Opcode.IFLT;
      case LE -> Opcode.IFLE;
      case GT -> Opcode.IFGT;
      case GE -> Opcode.IFGE;
    };
  }

  /** Jumps to the target of the long on the stack, {@code otherwise} for a null or no target. */
  public void switchLong(long[] keys, Target[] cases, Target otherwise) {
    int tag = temp(Rep.LONG);
    storeTemp(Rep.LONG, tag);
    List<SwitchCase> ints = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      Target t = cases[i] == null ? otherwise : cases[i];
      if (keys[i] == (int) keys[i]) {
        ints.add(SwitchCase.of((int) keys[i], t.label));
      } else {
        loadTemp(Rep.LONG, tag);
        constant(keys[i]);
        compareLongs(Cond.EQ, true, t);
      }
    }
    loadTemp(Rep.LONG, tag);
    loadTemp(Rep.LONG, tag);
    b.l2i();
    b.i2l();
    compareLongs(Cond.EQ, false, otherwise);
    loadTemp(Rep.LONG, tag);
    b.l2i();
    b.lookupswitch(otherwise.label, ints);
  }

  // ---- flow codes ----

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
    unit.frame(this, b, pos);
  }

  /** Notes where a call is made that has got its frame before. */
  public void at(int pos) {
    unit.at(this, b, pos);
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
    g();
    unit.callee(this, b);
  }

  /** Lets others run when the time slice is over; dumps show the position, or if 0 the last. */
  public void poll(int pos) {
    unit.poll(this, b, pos);
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
