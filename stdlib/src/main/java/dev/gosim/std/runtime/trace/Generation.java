package dev.gosim.std.runtime.trace;

import dev.gosim.natives.Host;
import dev.gosim.natives.Host.TraceEntry;
import dev.gosim.std.runtime.Stack;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One generation of a trace in Go's format: events in batches per thread, and what they refer to by
 * number, strings and stacks, in batches at the end. Times are nanoseconds; each event is later
 * than the one before, whatever its thread. Used under the tracer's lock.
 */
final class Generation {
  static final byte[] HEADER = "go 1.26 trace\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

  /** Of the 64 KB that a batch may have. */
  private static final int FULL = 32 << 10;

  private static final int MAX_STRING = 1024;
  private static final long NO_THREAD = -1;
  private static final long NANOS = 1_000_000_000L;

  /** Any number serves as a program counter, if each place has its own. */
  private static final long FIRST_PC = 0x400000;

  private static final class Batch {
    final Bytes bytes = new Bytes();
    long start;
    long last;
  }

  private final int number;
  private final Consumer<byte[]> out;
  private final Map<Integer, Batch> batches = new LinkedHashMap<>();
  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private final Map<Stack, Integer> stacks = new LinkedHashMap<>();
  private final Map<TraceEntry, Long> places = new HashMap<>();
  private long now;

  /**
   * @param number from 1 on
   * @param start later than everything before
   */
  Generation(int number, long start, Consumer<byte[]> out) {
    this.number = number;
    this.now = start;
    this.out = out;
  }

  int number() {
    return number;
  }

  long last() {
    return now;
  }

  int string(String s) {
    return strings.computeIfAbsent(s, x -> strings.size() + 1);
  }

  /** 0 for none. */
  int stack(Stack s) {
    return s == null ? 0 : stacks.computeIfAbsent(s, x -> stacks.size() + 1);
  }

  /** An event of a thread, at a time, or a little later if that is not after the last one. */
  void event(int thread, long time, int type, long... args) {
    now = Math.max(time, now + 1);
    Batch b = batches.computeIfAbsent(thread, t -> new Batch());
    if (b.bytes.size() > FULL) {
      flush(thread, b);
    }
    if (b.bytes.size() == 0) {
      b.start = b.last = now;
    }
    b.bytes.put(type).uvarint(now - b.last);
    for (long a : args) {
      b.bytes.uvarint(a);
    }
    b.last = now;
  }

  private void flush(long thread, Batch b) {
    emit(thread, b.start, b.bytes.take());
  }

  private void emit(long thread, long time, byte[] data) {
    if (data.length > 0) {
      Bytes batch = new Bytes().put(Ev.EVENT_BATCH).uvarint(number).uvarint(thread).uvarint(time);
      out.accept(batch.uvarint(data.length).put(data).take());
    }
  }

  /** Writes what is left, and the tables. {@code wall} is the time of day in nanoseconds. */
  void end(Host host, long time, long wall) {
    batches.forEach((thread, b) -> flush(thread, b));
    writeStacks(host);
    writeStrings();
    Bytes sync = new Bytes().put(Ev.SYNC).put(Ev.FREQUENCY).uvarint(NANOS);
    sync.put(Ev.CLOCK_SNAPSHOT)
        .uvarint(0)
        .uvarint(time)
        .uvarint(wall / NANOS)
        .uvarint(wall % NANOS);
    emit(NO_THREAD, time, sync.take());
    out.accept(new byte[] {Ev.END_OF_GENERATION});
  }

  private void writeStacks(Host host) {
    Bytes table = new Bytes();
    for (Map.Entry<Stack, Integer> s : stacks.entrySet()) {
      List<TraceEntry> entries = s.getKey().entries(host);
      int n = Math.min(entries.size(), Stack.MAX);
      startIfEmpty(table, Ev.STACKS);
      table.put(Ev.STACK).uvarint(s.getValue()).uvarint(n);
      for (TraceEntry e : entries.subList(0, n)) {
        table.uvarint(places.computeIfAbsent(e, x -> FIRST_PC + places.size()));
        table.uvarint(string(name(e))).uvarint(string(e.file())).uvarint(e.line());
      }
      emitIfFull(table);
    }
    emit(NO_THREAD, now, table.take());
  }

  /** Without the parentheses that dumps show. */
  private static String name(TraceEntry e) {
    return e.function().substring(0, e.function().lastIndexOf('('));
  }

  private void writeStrings() {
    Bytes table = new Bytes();
    strings.forEach((text, id) -> {
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      int n = Math.min(bytes.length, MAX_STRING);
      startIfEmpty(table, Ev.STRINGS);
      table.put(Ev.STRING).uvarint(id).uvarint(n);
      for (int i = 0; i < n; i++) {
        table.put(bytes[i]);
      }
      emitIfFull(table);
    });
    emit(NO_THREAD, now, table.take());
  }

  private static void startIfEmpty(Bytes table, int type) {
    if (table.size() == 0) {
      table.put(type);
    }
  }

  private void emitIfFull(Bytes table) {
    if (table.size() > FULL) {
      emit(NO_THREAD, now, table.take());
    }
  }
}
