package dev.gosim.go;

import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Lincheck runs the operations that do not wait from several platform threads at a time and looks
 * for a sequential order that explains every result. (Operations that wait: {@link StressTest}.)
 */
@Timeout(120)
class LinearizabilityTest {
  private static final Go GO = Go.start(1);

  private static void check(Class<?> what) {
    new StressOptions()
        .threads(3)
        .actorsPerThread(2)
        .actorsBefore(1)
        .actorsAfter(1)
        .iterations(3)
        .invocationsPerIteration(100)
        .check(what);
  }

  /** A channel: what was sent comes out once, in order, and nothing after the close. */
  abstract static class ChanOps {
    private final Chan<Integer> c;

    ChanOps(int size) {
      c = GO.chan(size);
    }

    @Operation
    public boolean send(int v) {
      return c.trySend(v);
    }

    @Operation
    public String recv() {
      return String.valueOf(c.tryRecv());
    }

    @Operation
    public boolean selectSend(int v) {
      return GO.select().send(c, v).poll() == 0;
    }

    @Operation
    public String selectRecv() {
      Select s = GO.select().recv(c);
      return s.poll() + " " + s.value();
    }

    @Operation
    public int len() {
      return c.len();
    }

    @Operation
    public void close() {
      c.close();
    }
  }

  /** Unbuffered: all but close find nobody. */
  public static final class Unbuffered extends ChanOps {
    public Unbuffered() {
      super(0);
    }
  }

  /** One place. */
  public static final class One extends ChanOps {
    public One() {
      super(1);
    }
  }

  /** Several. */
  public static final class Several extends ChanOps {
    public Several() {
      super(3);
    }
  }

  /** A mutex. */
  public static final class MutexOps {
    private final Mutex m = GO.mutex();

    @Operation
    public boolean tryLock() {
      return m.tryLock();
    }

    @Operation
    public void unlock() {
      m.unlock();
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
  }

  @Test
  void unbufferedChannels() {
    check(Unbuffered.class);
  }

  @Test
  void channelsOfOne() {
    check(One.class);
  }

  @Test
  void channelsOfSeveral() {
    check(Several.class);
  }

  @Test
  void mutexes() {
    check(MutexOps.class);
  }

  @Test
  void waitGroups() {
    check(WaitGroupOps.class);
  }

  @Test
  void contexts() {
    check(ContextOps.class);
  }
}
