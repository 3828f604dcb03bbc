package dev.gosim.interp;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What the natives of packages keep for one program, by class, made when first asked for. Making
 * one may ask for another (so not {@link Map#computeIfAbsent}).
 */
final class States {
  private final Map<Class<?>, Object> states = new ConcurrentHashMap<>();
  private final ReentrantLock making = new ReentrantLock();

  <T> T get(Class<T> key, Supplier<T> make) {
    Object state = states.get(key);
    if (state == null) {
      making.lock();
      try {
        state = states.get(key);
        if (state == null) {
          state = make.get();
          states.put(key, state);
        }
      } finally {
        making.unlock();
      }
    }
    return key.cast(state);
  }

  /** The program has ended: what can be closed is. */
  void close() {
    for (Object state : states.values()) {
      if (state instanceof Closeable c) {
        try {
          c.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
