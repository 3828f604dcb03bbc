package dev.gosim.value;

import dev.gosim.types.Signature;
import dev.gosim.types.Tuple;

/**
 * Where a function's receiver, parameters and results stand in its {@link Frame}: the receiver in
 * {@code r[0]}, then parameters, then results, counted separately for {@code l} and {@code r}.
 *
 * @param params slot of each parameter
 * @param results slot of each result
 * @param longs how many {@code l} slots they take
 * @param refs how many {@code r} slots they take
 */
public record Slots(int[] params, int[] results, int longs, int refs) {
  /** The slots of a function of this (instantiated) signature. */
  public static Slots of(Signature sig) {
    return of(sig.params(), sig.results(), sig.recv() != null);
  }

  /** The slots for these parameters and results. */
  public static Slots of(Tuple params, Tuple results, boolean method) {
    int[] next = {0, method ? 1 : 0};
    int[] p = assign(params, next);
    int[] r = assign(results, next);
    return new Slots(p, r, next[0], next[1]);
  }

  private static int[] assign(Tuple vars, int[] next) {
    int[] slots = new int[vars.size()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = Rep.of(vars.at(i).type()).isPrim() ? next[0]++ : next[1]++;
    }
    return slots;
  }
}
