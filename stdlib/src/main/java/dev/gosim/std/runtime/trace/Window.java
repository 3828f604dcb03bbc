package dev.gosim.std.runtime.trace;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;

/** What a flight recorder keeps: the latest whole generations. Used under the tracer's lock. */
final class Window implements Sink {
  private record Whole(byte[] bytes, long end) {}

  private final long minAge;
  private final long maxBytes;
  private final ArrayDeque<Whole> generations = new ArrayDeque<>();
  private ByteArrayOutputStream current = new ByteArrayOutputStream();
  private byte[] header;
  private long size;

  /** Both as in FlightRecorderConfig, set. */
  Window(long minAge, long maxBytes) {
    this.minAge = minAge;
    this.maxBytes = maxBytes;
  }

  @Override
  public void accept(byte[] bytes) {
    if (header == null) {
      header = bytes;
    } else {
      current.writeBytes(bytes);
    }
  }

  @Override
  public void endOfGeneration(long now) {
    generations.add(new Whole(current.toByteArray(), now));
    size += current.size();
    current = new ByteArrayOutputStream();
    while (generations.size() > 1 && (size > maxBytes || secondEnd() < now - minAge)) {
      size -= generations.removeFirst().bytes.length;
    }
  }

  /** When the oldest generation but one ended: what is before it is not needed if that is old. */
  private long secondEnd() {
    return generations.getFirst().end;
  }

  byte[] snapshot() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(header);
    generations.forEach(g -> all.writeBytes(g.bytes));
    return all.toByteArray();
  }
}
