package dev.gosim.compile;

import dev.gosim.emit.Callees;
import dev.gosim.emit.Code;
import dev.gosim.emit.CompiledClass;
import dev.gosim.emit.CompiledFunc;
import dev.gosim.emit.CompiledLoop;
import dev.gosim.emit.EntryPoint;
import dev.gosim.emit.FuncUnit;
import dev.gosim.emit.LoopUnit;
import dev.gosim.emit.NotEmitted;
import dev.gosim.emit.Target;
import dev.gosim.emit.Unwinder;
import dev.gosim.node.CompiledCode;
import dev.gosim.node.FuncCode;
import dev.gosim.node.HotLoop;
import dev.gosim.node.Loop;
import dev.gosim.node.Tier;
import dev.gosim.types.Signature;
import dev.gosim.value.Func;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Compiles the hot functions and loops of one program, on a thread of its own. */
public final class Compiler implements Tier, AutoCloseable {
  /** Bytes of stack (of address space, mostly): functions are compiled within each other. */
  private static final long STACK = 1 << 26;

  private static final int CALLS = 200;
  private static final int ITERATIONS = 1_000;

  private final Mode mode;
  private final boolean repeatable;
  private final Consumer<String> complain;
  private final ThreadPoolExecutor background;
  private final Stats stats = new Stats();

  /** The functions that have been compiled, or (false) cannot be or are just now. */
  private final Map<FuncCode, Boolean> compiled = new IdentityHashMap<>();

  /** By the names of their classes. */
  private final Map<String, CompiledFunc> entryPoints = new ConcurrentHashMap<>();

  /**
   * The functions by the number that stands for them in a goroutine's sites; there is no 0. Read
   * without a lock, by who may hold those of channels.
   */
  private volatile FuncCode[] numbered = {null};

  /** A compiler for {@link Mode#AUTO} or {@link Mode#COMPILED}. */
  private Compiler(Mode mode, boolean repeatable, Consumer<String> complain) {
    this.mode = mode;
    this.repeatable = repeatable;
    this.complain = complain;
    this.background =
        new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            r -> {
              Thread t = new Thread(null, r, "gosim-compiler", STACK);
              t.setDaemon(true);
              return t;
            },
            new ThreadPoolExecutor.DiscardPolicy());
  }

  /**
   * The compiler for a mode; null where everything stays in the tree. Mistakes of its own in the
   * background are told to {@code complain}.
   *
   * @param repeatable compile at once and not beside the program, so that it does the same each
   *     time
   */
  public static Compiler of(Mode mode, boolean repeatable, Consumer<String> complain) {
    return mode == Mode.TREE ? null : new Compiler(mode, repeatable, complain);
  }

  @Override
  public boolean eager() {
    return mode == Mode.COMPILED;
  }

  @Override
  public int calls() {
    return CALLS;
  }

  @Override
  public int iterations() {
    return ITERATIONS;
  }

  private Future<?> submit(Runnable task) {
    if (repeatable || eager()) {
      task.run();
      return CompletableFuture.completedFuture(null);
    }
    return background.submit(() -> {
      try {
        task.run();
      } catch (RuntimeException | LinkageError e) { // a mistake of ours: the tree goes on
        complain.accept("gosim: internal error: compiler: " + e + "\n");
      }
    });
  }

  /** What has been compiled, line by line. */
  public String report() {
    return stats.report();
  }

  /** What is not compiled yet will not be. */
  @Override
  public void close() {
    background.shutdownNow();
  }

  // ---- functions ----

  @Override
  public Future<?> compile(FuncCode f) {
    return submit(() -> function(f));
  }

  private void function(FuncCode f) {
    FuncCode.Body body = f.bodyOrNull();
    synchronized (this) {
      if (body == null || compiled.containsKey(f)) {
        return;
      }
      compiled.put(f, false);
    }
    if (body.defers()) {
      CompiledLoop code =
          statement(
              f.name(),
              false,
              (c, resume) -> {
                c.bind(resume);
                body.code().emit(c);
              });
      if (code != null) {
        f.compiledBody(code);
      }
      return;
    }
    if (f.isDirect()) {
      entryPoint(f.signature(), f.signature().recv() != null);
    }
    int number = number(f);
    int base = repeatable || body.end() - f.pos() > Unwinder.MAX_LINE ? 0 : f.pos();
    FuncUnit unit = new FuncUnit(f, body.captureSlots(), number, base, repeatable, callees);
    CompiledClass c;
    try {
      c =
          unit.build(
              CompiledCode.className(Unwinder.prefix(number, base), f.name()),
              body.code()::emit,
              body.epilogue() == null ? null : body.epilogue()::emit);
    } catch (NotEmitted | IllegalArgumentException e) { // the latter: too large for a method
      stats.left(f.name(), e.getMessage());
      return;
    }
    stats.compiled(f.name(), c.bytes().length);
    f.compiled(
        (CompiledFunc) CompiledCode.define(c),
        unit.type().longs(),
        unit.type().refs(),
        unit.isQuiet(),
        unit.isLeaf());
    synchronized (this) {
      compiled.put(f, true);
    }
  }

  /**
   * What hot code calls is compiled before that, for this to be known; of functions that call each
   * other only the last is, as far as it goes.
   */
  private final Callees callees =
      new Callees() {
        @Override
        public boolean isCompiled(Func f) {
          return f instanceof FuncCode code && compiledNow(code) && isCompiledNow(code);
        }

        @Override
        public boolean isQuiet(Func f) {
          return f instanceof FuncCode code && compiledNow(code) && code.isQuiet();
        }

        @Override
        public boolean isLeaf(Func f) {
          return f instanceof FuncCode code && compiledNow(code) && code.isLeaf();
        }
      };

  private synchronized boolean isCompiledNow(FuncCode f) {
    return compiled.getOrDefault(f, false);
  }

  private boolean compiledNow(FuncCode f) {
    FuncCode.Body body = f.bodyOrNull();
    if (body == null || body.defers()) {
      return false;
    }
    function(f);
    return true;
  }

  private synchronized int number(FuncCode f) {
    FuncCode[] more = Arrays.copyOf(numbered, numbered.length + 1);
    more[numbered.length] = f;
    numbered = more;
    return more.length - 1;
  }

  /** The function that has a number. */
  public FuncCode function(int number) {
    return numbered[number];
  }

  @Override
  public CompiledFunc entryPoint(Signature sig, boolean method) {
    EntryPoint e = new EntryPoint(sig, method);
    return entryPoints.computeIfAbsent(e.className(), name -> CompiledCode.define(e));
  }

  // ---- loops ----

  @Override
  public Future<?> compile(HotLoop hot, Loop loop) {
    return submit(() -> loop(hot, loop));
  }

  private void loop(HotLoop hot, Loop loop) {
    CompiledLoop code = statement("a loop", true, loop::emit);
    if (code != null) {
      hot.compiled(code);
    }
  }

  /** A loop or a body that runs in a frame of the tree; null if it is not compiled. */
  private CompiledLoop statement(String name, boolean isLoop, BiConsumer<Code, Target> emit) {
    CompiledClass c;
    try {
      c = new LoopUnit(isLoop, repeatable, callees).build(CompiledCode.className(name), emit);
    } catch (NotEmitted | IllegalArgumentException e) { // the latter: too large for a method
      stats.left(name, e.getMessage());
      return null;
    }
    stats.compiled(name, c.bytes().length);
    return (CompiledLoop) CompiledCode.define(c);
  }
}
