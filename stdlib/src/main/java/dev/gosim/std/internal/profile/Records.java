package dev.gosim.std.internal.profile;

import dev.gosim.natives.Host;
import dev.gosim.natives.Host.TraceEntry;
import dev.gosim.std.runtime.Places;
import dev.gosim.std.runtime.Stack;
import dev.gosim.value.Slice;
import java.util.ArrayList;
import java.util.List;

/** Stacks and what belongs to each. */
final class Records {
  private static final TraceEntry MAIN =
      new TraceEntry("runtime.main()", "$GOROOT/src/runtime/proc.go", 290);

  private final Host host;
  private final Places places;
  final List<Object> stacks = new ArrayList<>();
  final List<Object> labels = new ArrayList<>();
  final List<Long> counts = new ArrayList<>();
  final List<Long> nanos = new ArrayList<>();

  Records(Host host) {
    this.host = host;
    this.places = host.state(Places.class, Places::new);
  }

  void add(List<TraceEntry> stack) {
    long[] pcs = stack.stream().mapToLong(places::pc).toArray();
    stacks.add(new Slice(pcs, 0, pcs.length, pcs.length));
  }

  void add(Stack stack, boolean main) {
    List<TraceEntry> entries = new ArrayList<>(stack.entries(host));
    if (main) {
      entries.add(MAIN);
    }
    add(entries);
  }

  Slice stacks() {
    return objects(stacks);
  }

  Slice labels() {
    return objects(labels);
  }

  Slice counts() {
    return longs(counts);
  }

  Slice nanos() {
    return longs(nanos);
  }

  private static Slice objects(List<Object> list) {
    return new Slice(list.toArray(), 0, list.size(), list.size());
  }

  private static Slice longs(List<Long> list) {
    long[] all = list.stream().mapToLong(Long::longValue).toArray();
    return new Slice(all, 0, all.length, all.length);
  }
}
