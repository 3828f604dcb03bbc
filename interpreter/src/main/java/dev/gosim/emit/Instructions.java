package dev.gosim.emit;

import dev.gosim.types.Signature;
import dev.gosim.value.ElemKind;
import dev.gosim.value.Rep;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** Constants, calls, conversions and jumps: what is written whatever it is for. */
public abstract sealed class Instructions permits Code {
  /** Longest string that surely fits into a constant: two bytes for each Latin-1 char. */
  private static final int MAX_STRING = 32_000;

  /** Made once for each class: to make one takes longer than to write the instruction. */
  private static final ClassValue<ClassDesc> DESC =
      new ClassValue<>() {
        @Override
        protected ClassDesc computeValue(Class<?> c) {
          return ClassDesc.ofDescriptor(c.descriptorString());
        }
      };

  final CodeBuilder b;
  final ClassData data;

  Instructions(CodeBuilder b, ClassData data) {
    this.b = b;
    this.data = data;
  }

  static ClassDesc desc(Class<?> c) {
    return DESC.get(c);
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
      default -> data.load(v, desc(type), b);
    }
  }

  // ---- locals ----

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

  void storeInt(int local) {
    b.istore(local);
  }

  void decrement(int local, int by) {
    b.iinc(local, -by);
  }

  public void storeTemp(Rep rep, int local) {
    b.storeLocal(kind(rep), local);
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

  // ---- elements of backing arrays ----

  /** An element's place, a long that has been tested, to what loads and stores there take. */
  public void elementPlace() {
    ElementAccess.place(b);
  }

  /** Pushes the element at a place in the array below it. */
  public void loadElement(ElemKind kind) {
    ElementAccess.load(b, kind);
  }

  /** Stores the value on the stack, as the array holds it, at a place in the array below it. */
  public void storeElement(ElemKind kind) {
    ElementAccess.store(b, kind);
  }

  /** The same at an int that has not been tested. */
  public void storeChecked(ElemKind kind) {
    b.arrayStore(ElementAccess.element(kind));
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

  /** What is on the stack has the entry point of a type of function. */
  public void castEntry(Signature sig, boolean method) {
    b.checkcast(new EntryPoint(sig, method).desc());
  }

  /** A call of that, with all that it is given on the stack. */
  public void callEntry(Signature sig, boolean method) {
    EntryPoint e = new EntryPoint(sig, method);
    b.invokevirtual(e.desc(), EntryPoint.ENTER, e.type());
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
}
