package dev.gosim.emit;

import dev.gosim.value.ElemKind;
import dev.gosim.value.Rep;
import dev.gosim.value.Slice;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Slices in slots, taken apart into locals: HotSpot has to read an object's fields again after each
 * call, also those that are final, but not a local. It is done for slots whose elements are used in
 * loops; which ones these are is found out by writing the code twice.
 */
public final class SliceLocals {
  /** In a slot: the slice is in locals, and no header of it has been made yet. */
  public static final Slice IN_LOCALS = new Slice(null, 0, 0, 0);

  /** The array and where the slice is in it, as locals. */
  private record Locals(ElemKind kind, int array, int off, int len, int cap) {}

  /** What stands for the array that nil slices have not. */
  private static final Map<ElemKind, Object> EMPTY =
      Stream.of(ElemKind.values()).collect(Collectors.toMap(k -> k, k -> k.newArray(0)));

  /** The slots of whose elements loops have asked, by what kind; empty: by several. */
  private final Map<Integer, Optional<ElemKind>> wanted = new HashMap<>();

  /** Those of them that loops append to or cut. */
  private final Set<Integer> changed = new HashSet<>();

  private final Map<Integer, Locals> locals = new HashMap<>();

  /** What an earlier writing has found, or null. */
  private final SliceLocals before;

  SliceLocals(SliceLocals before) {
    this.before = before;
  }

  /** Whether writing the code again would make it better. */
  boolean foundSome() {
    return before == null && wanted.values().stream().anyMatch(Optional::isPresent);
  }

  /** The code begins. */
  void begin(Code c, CodeBuilder b) {
    if (before != null) {
      before.wanted.forEach((slot, kind) ->
          kind.ifPresent(k -> {
            locals.put(slot, allocate(k, b));
            c.local(Rep.REF, slot);
          }));
    }
  }

  private static Locals allocate(ElemKind kind, CodeBuilder b) {
    return new Locals(
        kind,
        b.allocateLocal(TypeKind.REFERENCE),
        b.allocateLocal(TypeKind.INT),
        b.allocateLocal(TypeKind.INT),
        b.allocateLocal(TypeKind.INT));
  }

  /** A loop uses elements of the slice in a slot. */
  void want(int slot, ElemKind kind) {
    wanted.merge(slot, Optional.of(kind), (a, k) -> a.equals(k) ? a : Optional.empty());
  }

  /** A loop appends to the slice in a slot, or cuts it. */
  void wantChange(int slot, ElemKind kind) {
    want(slot, kind);
    changed.add(slot);
  }

  /**
   * Whether there are such locals, and they may be ahead of the slot: after an append that found
   * room, or a cut, the slot has {@link #IN_LOCALS}, until somebody needs a header.
   */
  boolean isAhead(int slot) {
    return before != null && before.changed.contains(slot) && locals.containsKey(slot);
  }

  /** The same for elements of a kind. */
  boolean isAhead(int slot, ElemKind kind) {
    return isAhead(slot) && locals.get(slot).kind == kind;
  }

  /** From what is in the slot to the slice, which it has from now on. */
  void makeHeader(int slot, Code c, CodeBuilder b) {
    Locals l = locals.get(slot);
    Label made = b.newLabel();
    b.dup();
    inLocals(b);
    b.if_acmpne(made);
    b.pop();
    b.aload(l.array).iload(l.off).iload(l.len).iload(l.cap);
    c.call(
        SliceLocals.class, "header", Object.class, Object.class, int.class, int.class, int.class);
    b.dup().astore(c.local(Rep.REF, slot));
    b.labelBinding(made);
  }

  public static Object header(Object array, int off, int len, int cap) {
    return new Slice(array, off, len, cap);
  }

  /** Jumps if there is no room for so many more elements. */
  void jumpFull(int slot, int more, Target full, CodeBuilder b) {
    Locals l = locals.get(slot);
    b.iload(l.len).loadConstant(more).iadd().iload(l.cap).if_icmpgt(full.label);
  }

  /** Pushes the array and the place of the n-th element after the last. */
  void loadEnd(int slot, int n, CodeBuilder b) {
    Locals l = locals.get(slot);
    b.aload(l.array).iload(l.off).iload(l.len).iadd().loadConstant(n).iadd().i2l();
  }

  /** So many more elements are there. */
  void lengthen(int slot, int by, Code c, CodeBuilder b) {
    b.iinc(locals.get(slot).len, by);
    goAhead(slot, c, b);
  }

  /** Jumps if it cannot be cut at two bounds, which are in locals, without asking further. */
  void jumpNoCut(int slot, int lo, int hi, Target no, Code c, CodeBuilder b) {
    Locals l = locals.get(slot);
    b.lload(lo).lload(hi).iload(l.len).iload(l.cap);
    c.call(SliceLocals.class, "isCut", boolean.class, long.class, long.class, int.class, int.class);
    b.ifeq(no.label);
  }

  /** Whether both are within the length; a slice without capacity may be nil, and stay so. */
  public static boolean isCut(long lo, long hi, int len, int cap) {
    return 0 <= lo && lo <= hi && hi <= len && cap > 0;
  }

  /** It is cut. */
  void cut(int slot, int lo, int hi, Code c, CodeBuilder b) {
    Locals l = locals.get(slot);
    b.iload(l.off).lload(lo).l2i().iadd().istore(l.off);
    b.iload(l.cap).lload(lo).l2i().isub().istore(l.cap);
    b.lload(hi).lload(lo).lsub().l2i().istore(l.len);
    goAhead(slot, c, b);
  }

  private void goAhead(int slot, Code c, CodeBuilder b) {
    inLocals(b);
    b.astore(c.local(Rep.REF, slot));
  }

  private static void inLocals(CodeBuilder b) {
    b.getstatic(Code.desc(SliceLocals.class), "IN_LOCALS", Code.desc(Slice.class));
  }

  /** Pushes array, offset and length, if there are such locals. */
  boolean load(int slot, ElemKind kind, CodeBuilder b) {
    Locals l = locals.get(slot);
    if (l == null || l.kind != kind) {
      return false;
    }
    b.aload(l.array).iload(l.off).iload(l.len);
    return true;
  }

  /** Pushes the length, if there are such locals. */
  boolean loadLength(int slot, CodeBuilder b) {
    Locals l = locals.get(slot);
    if (l != null) {
      b.iload(l.len);
    }
    return l != null;
  }

  /** All slots have got their first values. */
  void takeAll(Code c, CodeBuilder b) {
    locals.keySet().forEach(slot -> take(slot, c, b));
  }

  /** A slot has got a new value. */
  void take(int slot, Code c, CodeBuilder b) {
    Locals l = locals.get(slot);
    if (l == null) {
      return;
    }
    b.aload(c.local(Rep.REF, slot));
    c.call(SliceLocals.class, "slice", Slice.class, Object.class);
    if (isAhead(slot)) {
      b.dup();
      c.getField(Slice.class, "cap", int.class);
      b.istore(l.cap);
    }
    takeApart(l.kind, c, b);
    b.istore(l.len).istore(l.off).astore(l.array);
  }

  /** From the slice on the stack to its array, offset and length. */
  static void takeApart(ElemKind kind, Code c, CodeBuilder b) {
    int slice = b.allocateLocal(TypeKind.REFERENCE);
    b.astore(slice);
    b.aload(slice);
    c.getField(Slice.class, "array", Object.class);
    b.checkcast(ClassDesc.ofDescriptor(kind.newArray(0).getClass().descriptorString()));
    if (ElementAccess.UNCHECKED) { // HotSpot has to know that it is no address without an array
      Label some = b.newLabel();
      b.dup().ifnonnull(some).pop();
      c.constant(EMPTY.get(kind), EMPTY.get(kind).getClass());
      b.labelBinding(some);
    }
    b.aload(slice);
    c.getField(Slice.class, "off", int.class);
    b.aload(slice);
    c.getField(Slice.class, "len", int.class);
  }

  /** A slot that holds something else at times, or nothing yet, is as good as empty then. */
  public static Slice slice(Object x) {
    return x instanceof Slice s ? s : Slice.NIL;
  }
}
