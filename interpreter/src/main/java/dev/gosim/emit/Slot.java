package dev.gosim.emit;

import dev.gosim.value.Frame;
import dev.gosim.value.Rep;

/** A slot of a frame, as seen with one representation. */
public record Slot(Rep rep, int index) implements Comparable<Slot> {
  /** Its value, of the frame on the stack. */
  public void load(Code c) {
    if (rep == Rep.REF) {
      c.getField(Frame.class, "r", Object[].class);
      c.constant(index);
      c.op(Op.AALOAD);
    } else {
      c.getField(Frame.class, "l", long[].class);
      c.constant(index);
      c.op(Op.LALOAD);
      c.fromBits(rep);
    }
  }

  /** The frame on the stack gets the value. */
  void store(Code c, Runnable value) {
    if (rep == Rep.REF) {
      c.getField(Frame.class, "r", Object[].class);
      c.constant(index);
      value.run();
      c.op(Op.AASTORE);
    } else {
      c.getField(Frame.class, "l", long[].class);
      c.constant(index);
      value.run();
      c.toBits(rep);
      c.op(Op.LASTORE);
    }
  }

  @Override
  public int compareTo(Slot o) {
    int c = rep.compareTo(o.rep);
    return c != 0 ? c : Integer.compare(index, o.index);
  }
}
