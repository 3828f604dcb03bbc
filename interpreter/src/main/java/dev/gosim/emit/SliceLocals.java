package dev.gosim.emit;

import dev.gosim.value.ElemKind;
import dev.gosim.value.Rep;
import dev.gosim.value.Slice;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Slices in slots, taken apart into locals: HotSpot has to read an object's fields again after each
 * call, also those that are final, but not a local. It is done for slots whose elements are used in
 * loops; which ones these are is found out by writing the code twice.
 */
public final class SliceLocals {
  /** The array and where the slice is in it, as locals. */
  private record Locals(ElemKind kind, int array, int off, int len) {}

  /** What stands for the array that nil slices have not. */
  private static final Map<ElemKind, Object> EMPTY =
      Stream.of(ElemKind.values()).collect(Collectors.toMap(k -> k, k -> k.newArray(0)));

  /** The slots of whose elements loops have asked, by what kind; empty: by several. */
  private final Map<Integer, Optional<ElemKind>> wanted = new HashMap<>();

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
        b.allocateLocal(TypeKind.INT));
  }

  /** A loop uses elements of the slice in a slot. */
  void want(int slot, ElemKind kind) {
    wanted.merge(slot, Optional.of(kind), (a, k) -> a.equals(k) ? a : Optional.empty());
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
    c.load(Rep.REF, slot);
    c.call(SliceLocals.class, "slice", Slice.class, Object.class);
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
