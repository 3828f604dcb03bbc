package dev.gosim.std.weak;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The handles of an interpreter's weak pointers. There is one for each place, so that weak pointers
 * to it stay equal when it is gone.
 */
final class Handles {
  private final ConcurrentMap<Handle, Handle> all = new ConcurrentHashMap<>();
  private final ReferenceQueue<Object> gone = new ReferenceQueue<>();

  private Handles() {}

  private Handle handleOf(Object pointer) {
    for (Reference<?> r = gone.poll(); r != null; r = gone.poll()) {
      all.remove(r);
    }
    Handle made = Handle.of(pointer, gone);
    Handle known = all.putIfAbsent(made, made);
    return known == null ? made : known;
  }

  @Native("handle")
  static Object handle(Host host, Object pointer) {
    return host.state(Handles.class, Handles::new).handleOf(pointer);
  }

  @Native("pointer")
  static Object pointer(Object handle) {
    return ((Handle) handle).pointer();
  }
}
