package dev.gosim.std.runtime;

import dev.gosim.natives.Host;
import dev.gosim.natives.Host.TraceEntry;
import dev.gosim.value.Address;
import dev.gosim.value.Func;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The places that program counters stand for. The functions met so far each have a range of
 * counters, which begins with their entry; their places follow in it.
 */
public final class Places {
  private static final int RANGE_BITS = 20;

  /** The first range: above the addresses of function values ({@link Address}). */
  private static final int FIRST = 16;

  private final Map<String, Long> functions = new HashMap<>();
  private final Map<TraceEntry, Long> counters = new HashMap<>();
  private final List<List<TraceEntry>> places = new ArrayList<>();

  /** Functions whose address a program has asked for, by that. */
  private final Map<Long, TraceEntry> values = new HashMap<>();

  /** The counter of a place; the same each time. */
  public synchronized long pc(TraceEntry e) {
    return counters.computeIfAbsent(
        e,
        x -> {
          long entry = functions.computeIfAbsent(plain(x.function()), name -> newRange());
          List<TraceEntry> range = places.get((int) (entry >> RANGE_BITS) - FIRST);
          range.add(x);
          return entry + range.size();
        });
  }

  private long newRange() {
    places.add(new ArrayList<>());
    return (long) (places.size() - 1 + FIRST) << RANGE_BITS;
  }

  /** The place, for an entry the first one known of the function; null if there is none. */
  synchronized TraceEntry entry(long pc) {
    if (values.containsKey(pc)) {
      return values.get(pc);
    }
    long function = (pc >> RANGE_BITS) - FIRST;
    int place = Math.max((int) (pc & (1 << RANGE_BITS) - 1) - 1, 0);
    if (function < 0 || function >= places.size()) {
      return null;
    }
    List<TraceEntry> range = places.get((int) function);
    return place < range.size() ? range.get(place) : null;
  }

  /** The address of a function value, which is a counter, too: where the function begins. */
  synchronized long address(Func f, Host host) {
    long address = Address.of(f);
    TraceEntry declared = host.place(f, 0);
    values.put(address, declared == null ? new TraceEntry(f.name() + "()", "", 0) : declared);
    return address;
  }

  static long entryOf(long pc) {
    return pc < (long) FIRST << RANGE_BITS ? pc : pc >> RANGE_BITS << RANGE_BITS;
  }

  static String plain(String function) {
    String name = function.substring(0, function.lastIndexOf('('));
    return name.equals("panic") ? "runtime.gopanic" : name;
  }
}
