package dev.gosim.emit;

import dev.gosim.sched.Goroutine;
import dev.gosim.types.Signature;
import dev.gosim.types.Tuple;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.Rep;
import dev.gosim.value.Slots;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How compiled code calls a function: goroutine, innermost frame and depth, then the arguments,
 * then the receiver or what has the captured cells, then a frame for the results if they are many.
 */
public final class CallType {
  /** A call with more results than these leaves them in a frame. */
  public static final int MAX_RESULTS = 4;

  private final Slots slots;

  /** The receiver, if it has one, and the parameters. */
  final List<Slot> params = new ArrayList<>();

  final List<Slot> results = new ArrayList<>();

  private final Map<Integer, Rep> prims = new HashMap<>();

  /** Whether it has a receiver. */
  final boolean isMethod;

  /** Those of {@code r} in which captured cells stand. */
  final int[] captureSlots;

  /** The type of {@link EntryPoint#ENTER}. */
  final MethodTypeDesc type;

  /** The type of a function that captures what stands in some slots. */
  public CallType(Func func, int... captureSlots) {
    this.captureSlots = captureSlots;
    Signature sig = func.signature();
    slots = Slots.of(sig);
    isMethod = sig.recv() != null;
    if (isMethod) {
      params.add(new Slot(Rep.REF, 0));
    }
    add(params, sig.params(), slots.params());
    add(results, sig.results(), slots.results());
    MethodTypeDesc enter = new EntryPoint(sig, isMethod).type();
    this.type =
        inFrame()
            ? enter
                .insertParameterTypes(enter.parameterCount(), Code.desc(Frame.class))
                .changeReturnType(ConstantDescs.CD_void)
            : enter;
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

  /** The parameters without a receiver. */
  List<Slot> arguments() {
    return isMethod ? params.subList(1, params.size()) : params;
  }

  /** How many {@code l} slots of a frame it is called with. */
  public int longs() {
    return slots.longs();
  }

  /** How many {@code r} slots, those of captured cells among them. */
  public int refs() {
    int n = slots.refs();
    for (int slot : captureSlots) {
      n = Math.max(n, slot + 1);
    }
    return n;
  }

  /** The type of the static method that stands for a native: the goroutine, then all parameters. */
  MethodTypeDesc ofNative() {
    List<ClassDesc> p = new ArrayList<>(List.of(Code.desc(Goroutine.class)));
    params.forEach(s -> p.add(descOf(s.rep())));
    return MethodTypeDesc.of(type.returnType(), p);
  }

  /** What a slot of {@code l} holds when it is called; null if that is none of its own. */
  Rep repOf(int slot) {
    return prims.get(slot);
  }

  /** Whether there are more results than are passed without a frame. */
  boolean inFrame() {
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
}
