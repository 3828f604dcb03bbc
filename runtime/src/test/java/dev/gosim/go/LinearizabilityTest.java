package dev.gosim.go;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lincheck runs the operations that do not wait from several platform threads at a time, as they
 * are or each in a goroutine of its own, and looks for a sequential order that explains every
 * result. A panic is a result, too. (Operations that wait: {@link StressTest}.)
 *
 * <p>TryLock of a read-write mutex may fail because another TryLock is about to fail, in Go as
 * here. So there one thread at a time does what writers do.
 */
@Timeout(240)
class LinearizabilityTest {
  /** How many scenarios of each kind are tried: {@code -Dscenarios=50} for a long run. */
  private static final int SCENARIOS = Integer.getInteger("scenarios", 4);

  private static final Go GO = Go.start(2);

  @AfterAll
  static void end() {
    GO.close();
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Unbuffered.class,
        One.class,
        Several.class,
        FromGoroutines.class,
        MutexOps.class,
        MutexFromGoroutines.class,
        RWMutexOps.class,
        WaitGroupOps.class,
        ContextOps.class
      })
  void someOrderExplainsAll(Class<?> operations) {
    new StressOptions()
        .threads(2)
        .actorsPerThread(3)
        .actorsBefore(1)
        .actorsAfter(1)
        .iterations(SCENARIOS)
        .invocationsPerIteration(100)
        .minimizeFailedScenario(false)
        .check(operations);
  }

  /** Does an operation on behalf of Lincheck's thread. */
  private enum By {
    THREAD {
      @Override
      <T> T call(Supplier<T> operation) {
        return operation.get();
      }
    },
    GOROUTINE {
      @Override
      <T> T call(Supplier<T> operation) {
        var result = new CompletableFuture<T>();
        GO.go(() -> {
          try {
            result.complete(operation.get());
          } catch (Panic | FatalError e) {
            result.completeExceptionally(e);
          }
        });
        try {
          return result.get();
        } catch (ExecutionException e) {
          switch (e.getCause()) {
            case Panic p -> throw p;
            case FatalError f -> throw f;
            default -> throw new AssertionError(e);
          }
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
    };

    abstract <T> T call(Supplier<T> operation);

    void run(Runnable operation) {
      call(() -> {
        operation.run();
        return null;
      });
    }
  }

  /** A channel: what was sent comes out once, in order, and nothing after the close. */
  abstract static class ChanOps {
    private final Chan<Integer> c;
    private final By by;

    ChanOps(int size, By by) {
      c = GO.chan(size);
      this.by = by;
    }

    @Operation
    public boolean send(int v) {
      return by.call(() -> c.trySend(v));
    }

    @Operation
    public String recv() {
      return by.call(() -> String.valueOf(c.tryRecv()));
    }

    @Operation
    public boolean selectSend(int v) {
      return by.call(() -> GO.select().send(c, v).poll() == 0);
    }

    @Operation
    public String selectRecv() {
      return by.call(() -> {
        Select s = GO.select().recv(c);
        return s.poll() + " " + s.value();
      });
    }

    @Operation
    public int len() {
      return by.call(c::len);
    }

    @Operation
    public void close() {
      by.run(c::close);
    }
  }

  /** Unbuffered: all but close find nobody. */
  public static final class Unbuffered extends ChanOps {
    public Unbuffered() {
      super(0, By.THREAD);
    }
  }

  /** One place. */
  public static final class One extends ChanOps {
    public One() {
      super(1, By.THREAD);
    }
  }

  /** Several. */
  public static final class Several extends ChanOps {
    public Several() {
      super(3, By.THREAD);
    }
  }

  /** One place, used by goroutines. */
  public static final class FromGoroutines extends ChanOps {
    public FromGoroutines() {
      super(1, By.GOROUTINE);
    }
  }

  /** A mutex. */
  abstract static class AnyMutexOps {
    private final Mutex m = GO.mutex();
    private final By by;

    AnyMutexOps(By by) {
      this.by = by;
    }

    @Operation
    public boolean tryLock() {
      return by.call(m::tryLock);
    }

    @Operation
    public void unlock() {
      by.run(m::unlock);
    }
  }

  /** Used by threads. */
  public static final class MutexOps extends AnyMutexOps {
    public MutexOps() {
      super(By.THREAD);
    }
  }

  /** Used by goroutines. */
  public static final class MutexFromGoroutines extends AnyMutexOps {
    public MutexFromGoroutines() {
      super(By.GOROUTINE);
    }
  }

  /** A read-write mutex with one writer. */
  public static final class RWMutexOps {
    private final RWMutex m = GO.rwMutex();

    @Operation(nonParallelGroup = "writer")
    public boolean tryLock() {
      return m.tryLock();
    }

    @Operation(nonParallelGroup = "writer")
    public void unlock() {
      m.unlock();
    }

    @Operation
    public boolean tryRLock() {
      return m.tryRLock();
    }

    @Operation
    public void rUnlock() {
      m.rUnlock();
    }
  }

  /** A wait group's counter, seen by its panic. */
  public static final class WaitGroupOps {
    private final WaitGroup w = GO.waitGroup();

    public WaitGroupOps() {
      w.add(2);
    }

    @Operation
    public void add() {
      w.add(1);
    }

    @Operation
    public void done() {
      w.done();
    }
  }

  /** One context: the first cause wins, and all signs of the end appear together. */
  public static final class ContextOps {
    private final CancelCauseContext ctx = Context.withCancelCause(GO.background());

    @Operation
    public void cancel(int cause) {
      ctx.cancel(new Exception("" + cause));
    }

    @Operation
    public String cause() {
      return String.valueOf(Context.cause(ctx));
    }

    @Operation
    public boolean ended() {
      return ctx.err() != null;
    }

    @Operation
    public boolean done() {
      return ctx.done().tryRecv() != null;
    }
  }
}
