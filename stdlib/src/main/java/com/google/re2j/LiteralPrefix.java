package com.google.re2j;

import java.util.Arrays;

/**
 * What all matches of an expression begin with, read off its program, which only classes of this
 * package see: Go's LiteralPrefix.
 *
 * @param complete whether that is all there is to a match
 */
public record LiteralPrefix(String text, boolean complete) {
  private static final int REPLACEMENT = 0xfffd; // what invalid bytes are read as

  /** Go asks no other than programs that are this short whether they go only one way. */
  private static final int ONE_PASS_SIZE = 1000;

  public static LiteralPrefix of(Pattern pattern) {
    Prog prog = pattern.re2().prog;
    Inst first = prog.getInst(prog.start);
    if (first.op == Inst.EMPTY_WIDTH) {
      return begins(first) && isOnePass(prog)
          ? anchored(prog, first)
          : new LiteralPrefix("", false);
    }
    StringBuilder text = new StringBuilder();
    Inst i = skip(prog, prog.start);
    while (isLiteral(i)) {
      text.appendCodePoint(i.runes[0]);
      i = skip(prog, i.out);
    }
    return new LiteralPrefix(text.toString(), i.op == Inst.MATCH);
  }

  /** Of a one-pass program that begins with ^ Go looks behind that, but not into groups. */
  private static LiteralPrefix anchored(Prog prog, Inst first) {
    Inst i = prog.getInst(first.out);
    while (i.op == Inst.NOP) {
      i = prog.getInst(i.out);
    }
    if (!Inst.isRuneOp(i.op) || i.runes.length != 1) {
      return new LiteralPrefix("", i.op == Inst.MATCH);
    }
    StringBuilder text = new StringBuilder();
    while (isLiteral(i)) {
      text.appendCodePoint(i.runes[0]);
      i = prog.getInst(i.out);
    }
    return new LiteralPrefix(text.toString(), ends(i) && prog.getInst(i.out).op == Inst.MATCH);
  }

  private static boolean begins(Inst i) {
    return i.op == Inst.EMPTY_WIDTH && (i.arg & Utils.EMPTY_BEGIN_TEXT) != 0;
  }

  private static boolean ends(Inst i) {
    return i.op == Inst.EMPTY_WIDTH && (i.arg & Utils.EMPTY_END_TEXT) != 0;
  }

  private static boolean isLiteral(Inst i) {
    return Inst.isRuneOp(i.op)
        && i.runes.length == 1
        && (i.arg & RE2.FOLD_CASE) == 0
        && i.runes[0] != REPLACEMENT;
  }

  private static Inst skip(Prog prog, int pc) {
    Inst i = prog.getInst(pc);
    while (i.op == Inst.NOP || i.op == Inst.CAPTURE) {
      i = prog.getInst(i.out);
    }
    return i;
  }

  /**
   * Whether the program always knows from the next character how to go on; if it has to choose at
   * all, it may match only up to the end of the text.
   */
  private static boolean isOnePass(Prog prog) {
    if (prog.numInst() >= ONE_PASS_SIZE) {
      return false;
    }
    boolean forks = false;
    boolean early = false;
    for (int pc = 0; pc < prog.numInst(); pc++) {
      Inst i = prog.getInst(pc);
      boolean last = i.op != Inst.FAIL && i.op != Inst.MATCH && isMatch(prog, i.out);
      if (isFork(i)) {
        forks = true;
        if (last || isMatch(prog, i.arg) || !isClear(prog, i)) {
          return false;
        }
      } else if (i.op == Inst.EMPTY_WIDTH) {
        if (last && !ends(i)) {
          return false;
        }
      } else {
        early |= last;
      }
    }
    return !(forks && early);
  }

  private static boolean isFork(Inst i) {
    return i.op == Inst.ALT || i.op == Inst.ALT_MATCH;
  }

  private static boolean isMatch(Prog prog, int pc) {
    return prog.getInst(pc).op == Inst.MATCH;
  }

  /** Whether the two ways of a fork begin with different characters, and one at most with none. */
  private static boolean isClear(Prog prog, Inst fork) {
    Firsts one = new Firsts(prog);
    Firsts other = new Firsts(prog);
    return one.add(fork.out)
        && other.add(fork.arg)
        && !(one.end && other.end)
        && one.inst.stream().noneMatch(a -> other.inst.stream().anyMatch(b -> meet(a, b)));
  }

  /**
   * Whether there is a character for both: the least of two ranges that meet is one's lower end.
   */
  private static boolean meet(Inst a, Inst b) {
    return startsIn(a, b) || startsIn(b, a);
  }

  private static boolean startsIn(Inst a, Inst b) {
    int[] lows =
        switch (a.op) {
          case Inst.RUNE_ANY, Inst.RUNE_ANY_NOT_NL -> new int[] {0, '\n' + 1, '\n'};
          default -> a.runes;
        };
    return Arrays.stream(lows).anyMatch(r -> a.matchRune(r) && b.matchRune(r));
  }
}
