package dev.gosim.interp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StatesTest {
  /** So many that whatever bins a hash map has, some of them share one. */
  private static List<Class<?>> keys() {
    List<Class<?>> keys = new ArrayList<>();
    for (Class<?> element : List.of(int.class, long.class, String.class, List.class)) {
      Class<?> k = element;
      for (int i = 0; i < 50; i++) {
        k = Array.newInstance(k, 0).getClass();
        keys.add(k);
      }
    }
    return keys;
  }

  @Test
  @SuppressWarnings("unchecked")
  void makingOneMayAskForAnother() {
    List<Class<?>> keys = keys();
    for (Class<?> outer : keys) {
      for (Class<?> inner : keys) {
        if (inner != outer) {
          States states = new States();
          Object made = Array.newInstance(outer.componentType(), 0);
          Object got =
              states.get(
                  (Class<Object>) outer,
                  () -> {
                    states.get(
                        (Class<Object>) inner, () -> Array.newInstance(inner.componentType(), 0));
                    return made;
                  });
          assertSame(made, got);
        }
      }
    }
  }

  @Test
  void threadsGetTheSame() throws InterruptedException {
    for (int round = 0; round < 1000; round++) {
      States states = new States();
      AtomicInteger made = new AtomicInteger();
      Set<Object> got = ConcurrentHashMap.newKeySet();
      Runnable ask =
          () -> got.add(states.get(Integer.class, () -> Integer.valueOf(made.incrementAndGet())));
      Thread other = Thread.ofPlatform().start(ask);
      ask.run();
      other.join();
      assertEquals(Set.<Object>of(1), got);
    }
  }
}
