package dev.gosim.std.internal.profile;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.value.Slice;

/** The native that packages runtime and internal/profile share. */
public final class Waits {
  private Waits() {}

  /** Several results of a native. */
  record Found(Slice stacks, Slice counts, Slice nanos) implements Results {}

  @Native("contention")
  static Found contention(Host host, boolean mutex) {
    Records r = new Records(host);
    Contention c = host.state(Contention.class, () -> new Contention(host.scheduler()));
    c.buckets(mutex)
        .forEach((place, b) -> {
          r.add(place.stack(), place.main());
          r.counts.add((long) b.count);
          r.nanos.add((long) b.nanos);
        });
    return new Found(r.stacks(), r.counts(), r.nanos());
  }
}
