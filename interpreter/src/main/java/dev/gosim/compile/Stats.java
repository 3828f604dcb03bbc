package dev.gosim.compile;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code gosim run -stats} tells: what was compiled, when, what was not and why. */
final class Stats {
  /**
   * A function or loop that was hot.
   *
   * @param after nanoseconds since the program began
   * @param bytes size of its class; 0 if it stays in the tree
   * @param reason why it does; null if it does not
   */
  private record Unit(String name, long after, int bytes, String reason) {}

  private final long begin = System.nanoTime();
  private final List<Unit> units = new ArrayList<>();

  synchronized void compiled(String name, int bytes) {
    units.add(new Unit(name, System.nanoTime() - begin, bytes, null));
  }

  synchronized void left(String name, String reason) {
    units.add(new Unit(name, System.nanoTime() - begin, 0, reason));
  }

  synchronized String report() {
    StringBuilder b = new StringBuilder();
    for (Unit u : units) {
      String what = u.reason == null ? u.bytes + " bytes" : "stays in the tree: " + u.reason;
      b.append(String.format(Locale.ROOT, "%9.3fs %s: %s%n", u.after / 1e9, u.name, what));
    }
    long count = 0;
    long millis = 0;
    for (GarbageCollectorMXBean gc : ManagementFactory.getGarbageCollectorMXBeans()) {
      count += gc.getCollectionCount();
      millis += gc.getCollectionTime();
    }
    return b.append(
            String.format(
                Locale.ROOT,
                "%9.3fs end; %d garbage collections in %d ms%n",
                (System.nanoTime() - begin) / 1e9,
                count,
                millis))
        .toString();
  }
}
