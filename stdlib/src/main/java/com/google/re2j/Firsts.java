package com.google.re2j;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The instructions that a part of a program may read its first character with. */
final class Firsts {
  final List<Inst> inst = new ArrayList<>();

  /** Whether it may also match without one. */
  boolean end;

  private final Prog prog;
  private final BitSet seen = new BitSet();

  Firsts(Prog prog) {
    this.prog = prog;
  }

  /** Adds those from pc on; false if two ways lead to the same place. */
  boolean add(int pc) {
    if (seen.get(pc)) {
      return false;
    }
    seen.set(pc);
    Inst i = prog.getInst(pc);
    switch (i.op) {
      case Inst.ALT, Inst.ALT_MATCH -> {
        return add(i.out) && add(i.arg);
      }
      case Inst.CAPTURE, Inst.EMPTY_WIDTH, Inst.NOP -> {
        return add(i.out);
      }
      case Inst.MATCH -> end = true;
      case Inst.FAIL -> {}
      default -> inst.add(i);
    }
    return true;
  }
}
