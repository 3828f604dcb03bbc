package dev.gosim.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** The dice: one seed, one sequence, on every machine and every Java. */
final class Rng {
  private final SplittableRandom random;

  Rng(long seed) {
    random = new SplittableRandom(seed);
  }

  /** From 0 to {@code n - 1}. */
  int below(int n) {
    return random.nextInt(n);
  }

  /** Both ends are possible. */
  int between(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }

  long bits() {
    return random.nextLong();
  }

  /** True in that many of a hundred cases. */
  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  @SafeVarargs
  final <T> T of(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
