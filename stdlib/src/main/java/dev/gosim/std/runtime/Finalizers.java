package dev.gosim.std.runtime;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.sched.Goroutine;
import dev.gosim.sched.Scheduler;
import dev.gosim.std.net.IoWait;
import dev.gosim.types.ArrayType;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Named;
import dev.gosim.types.PointerType;
import dev.gosim.types.Signature;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeString;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.Boxed;
import dev.gosim.value.ElemPointer;
import dev.gosim.value.FieldPointer;
import dev.gosim.value.Func;
import dev.gosim.value.GoFatal;
import dev.gosim.value.GoPanic;
import dev.gosim.value.StructLayout;
import dev.gosim.value.StructValue;
import dev.gosim.value.Values;
import java.io.Closeable;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a program wants to be done when variables are no more (runtime/mfinal.go, mcleanup.go). A
 * thread waits for the collector's word; a goroutine, started when there is something to do, calls
 * the functions one after the other.
 *
 * <p>A finalizer is given the pointer although the variable is gone for the collector: a twin of
 * the struct with the same fields (not copies of them), which nobody can tell from the struct, as
 * nobody has a pointer to it any more. There are twins of structs only, and of those without
 * structs and arrays of the program in them, for a pointer to such a part keeps the whole in Go,
 * but not here; other finalizers never run, which Go does not promise either. A cleanup waits until
 * all parts of its variable are gone.
 */
final class Finalizers implements Closeable {
  private static final Set<String> LIBRARY = Set.of("sync", "sync/atomic", "time");

  private final Host host;
  private final ReferenceQueue<Object> gone = new ReferenceQueue<>();
  private final Map<Long, Watch> watched = new HashMap<>();
  private final Map<Integer, Watch> finalizers = new HashMap<>();
  private final ArrayDeque<Watch> ready = new ArrayDeque<>();
  private long lastId;
  private boolean running;
  private Thread listener;

  private Finalizers(Host host) {
    this.host = host;
  }

  private static Finalizers of(Host host) {
    return host.state(Finalizers.class, () -> new Finalizers(host));
  }

  /** A variable, and the function to be called when it is gone; twin is null for a cleanup. */
  private static final class Watch extends PhantomReference<Object> {
    final long id;
    final int hash;
    final Func call;
    final StructValue twin;
    List<Watch> parts; // that must be gone, too

    Watch(long id, Object variable, Func call, StructValue twin, ReferenceQueue<Object> queue) {
      this.id = id;
      this.hash = System.identityHashCode(variable);
      this.call = call;
      this.twin = twin;
      this.parts = List.of();
      super(variable, queue);
    }
  }

  /** Something that a collection finds gone. */
  private static final class Marker extends PhantomReference<Object> {
    private final IoWait wait;
    private boolean seen;

    Marker(ReferenceQueue<Object> queue, Scheduler scheduler) {
      wait = new IoWait(scheduler);
      super(new Object(), queue); // last: from then on a collection may find it
    }

    void tell() {
      wait.update(() -> seen = true);
    }

    void await(Goroutine g) {
      wait.await(g, () -> seen);
      wait.ended();
    }
  }

  private synchronized long watch(Object variable, Func call, StructValue twin) {
    Watch w = new Watch(++lastId, variable, call, twin, gone);
    watched.put(w.id, w);
    if (twin != null) {
      finalizers.put(w.hash, w);
    }
    if (listener == null) {
      listener = Thread.ofPlatform().daemon().name("finalizers").start(this::listen);
    }
    return w.id;
  }

  private synchronized void forget(Watch w) {
    watched.remove(w.id);
    finalizers.remove(w.hash, w);
  }

  private synchronized boolean isIdle() {
    return watched.isEmpty();
  }

  /** Collects, and returns when what is gone is known; what is to be called then is ready. */
  static void collect(Host host, Goroutine g) {
    Finalizers all = of(host);
    if (all.isIdle()) {
      System.gc();
      return;
    }
    // The second one is seen when all that the first collection found has been told.
    for (int i = 0; i < 2; i++) {
      Marker m = new Marker(all.gone, host.scheduler());
      g.entersyscallblock();
      try {
        System.gc();
      } finally {
        g.exitsyscall();
      }
      m.await(g);
    }
  }

  private void listen() {
    try {
      while (true) {
        switch (gone.remove()) {
          case Watch w -> enqueue(w);
          case Marker m -> m.tell();
          default -> throw new IllegalStateException();
        }
      }
    } catch (InterruptedException e) {
      return; // the program has ended
    }
  }

  private synchronized void enqueue(Watch gone) {
    Watch w = watched.get(gone.id);
    if (w == null) {
      return; // stopped
    }
    if (!w.refersTo(null) || !w.parts.stream().allMatch(p -> p.refersTo(null))) {
      return; // a pointer to a part is left
    }
    forget(w);
    ready.add(w);
    if (!running) {
      running = true;
      host.scheduler().go(this::run, null);
    }
  }

  private void run(Goroutine g) {
    for (Watch w = next(); w != null; w = next()) {
      try {
        if (w.twin == null) {
          w.call.call(g, null);
        } else {
          w.call.call(g, null, w.twin);
        }
      } catch (GoPanic p) {
        host.dying(g, p);
        throw p;
      }
    }
  }

  private synchronized Watch next() {
    Watch w = ready.poll();
    running = w != null;
    return w;
  }

  @Override
  public synchronized void close() {
    if (listener != null) {
      listener.interrupt();
    }
  }

  // ---- natives ----

  /** Calls f when what a pointer points into is gone. */
  @Native("watch")
  static long watch(Host host, Object pointer, Func f) {
    Object variable =
        switch (pointer) {
          case FieldPointer p -> p.struct;
          case ElemPointer p -> p.array;
          default -> pointer;
        };
    Finalizers all = of(host);
    synchronized (all) {
      long id = all.watch(variable, f, null);
      List<Object> parts = new ArrayList<>();
      addParts(variable, parts);
      List<Watch> more = new ArrayList<>();
      for (Object part : parts) {
        more.add(new Watch(id, part, f, null, all.gone));
      }
      all.watched.get(id).parts = more;
      return id;
    }
  }

  /** The structs and arrays in a variable, to which there may be pointers. */
  private static void addParts(Object variable, List<Object> parts) {
    switch (variable) {
      case StructValue s -> {
        if (s.refs.length == 0) {
          return;
        }
        List<Type> types = StructLayout.of((StructType) s.type.underlying()).refTypes();
        for (int i = 0; i < s.refs.length; i++) {
          if (types.get(i).underlying() instanceof StructType
              || types.get(i).underlying() instanceof ArrayType) {
            Object part = s.refs[i] instanceof ArrayValue a ? a.array : s.refs[i];
            parts.add(part);
            addParts(part, parts);
          }
        }
      }
      case Object[] list -> {
        for (Object o : list) {
          if (o instanceof ArrayValue a) {
            parts.add(a.array);
            addParts(a.array, parts);
          }
        }
      }
      default -> {}
    }
  }

  /** Whether nobody can have a pointer to a part of a struct but the library. */
  private static boolean isWhole(StructValue s) {
    List<Object> parts = new ArrayList<>();
    addParts(s, parts);
    return parts.stream().allMatch(Finalizers::isLibrarys);
  }

  private static boolean isLibrarys(Object part) {
    return part instanceof StructValue v
        && (v.getClass() != StructValue.class
            || v.type instanceof Named n
                && n.obj().pkg() != null
                && LIBRARY.contains(n.obj().pkg().path()));
  }

  @Native("unwatch")
  static void unwatch(Host host, long id) {
    Finalizers all = of(host);
    synchronized (all) {
      Watch w = all.watched.get(id);
      if (w != null) {
        all.forget(w);
      }
    }
  }

  @Native("SetFinalizer")
  static void setFinalizer(Host host, Object obj, Object finalizer) {
    if (obj == null) {
      throw fatal("first argument is nil");
    }
    Type type = Values.typeOf(obj, host.types());
    if (!(type.underlying() instanceof PointerType)) {
      throw fatal("first argument is " + TypeString.runtime(type) + ", not pointer");
    }
    if (obj instanceof Boxed b && b.value == null) {
      throw fatal("first argument is nil");
    }
    Finalizers all = of(host);
    synchronized (all) {
      Watch set = all.finalizers.get(System.identityHashCode(obj));
      boolean known = set != null && set.refersTo(obj);
      if (finalizer == null) {
        if (known) {
          all.forget(set);
        }
        return;
      }
      Func f = checked(host, type, finalizer);
      if (known) {
        throw fatal("finalizer already set");
      }
      if (obj.getClass() == StructValue.class && isWhole((StructValue) obj)) {
        StructValue s = (StructValue) obj;
        all.watch(s, f, new StructValue(s.type, s.longs, s.refs));
      }
    }
  }

  /** The function, which must take what is finalized. */
  private static Func checked(Host host, Type type, Object finalizer) {
    Type given = Values.typeOf(finalizer, host.types());
    String name = TypeString.runtime(given);
    if (!(given.underlying() instanceof Signature s)) {
      throw fatal("second argument is " + name + ", not a function");
    }
    String cannot = "cannot pass " + TypeString.runtime(type) + " to finalizer " + name;
    if (s.variadic()) {
      throw fatal(cannot + " because dotdotdot");
    }
    if (s.params().size() != 1 || !fits(host, type, s.params().at(0).type())) {
      throw fatal(cannot);
    }
    return (Func) ((Boxed) finalizer).value;
  }

  private static boolean fits(Host host, Type type, Type param) {
    return type == host.types().canonical(param)
        || param.underlying() instanceof InterfaceType && host.implementsType(type, param);
  }

  private static GoFatal fatal(String what) {
    return new GoFatal("runtime.SetFinalizer: " + what);
  }
}
