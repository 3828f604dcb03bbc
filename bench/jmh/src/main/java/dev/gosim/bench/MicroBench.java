package dev.gosim.bench;

import dev.gosim.go.CancelContext;
import dev.gosim.go.Chan;
import dev.gosim.go.Context;
import dev.gosim.go.Go;
import dev.gosim.go.Mutex;
import dev.gosim.go.RWMutex;
import dev.gosim.go.Select;
import dev.gosim.go.Timer;
import dev.gosim.go.WaitGroup;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What one operation of the runtime costs, from package dev.gosim.go. Each has a twin of the same
 * name in {@code bench/gobench/micro_test.go}; {@code bench/micro} runs both.
 *
 * <p>JMH's own thread is none of the goroutines: one invocation hands a batch of N operations to a
 * goroutine and waits for its end, so the two switches of threads at its ends are spread over N.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(MicroBench.N)
public class MicroBench {
  static final int N = 20_000;
  private static final Integer ONE = 1;
  private static final int CREW = 4;

  /** Processors. */
  @Param({"1"})
  public int procs;

  private Go go;
  private Context background;
  private CancelContext parent;

  @Setup
  public void start() {
    go = Go.start(procs);
    background = go.background();
    parent = Context.withCancel(background);
  }

  @TearDown
  public void stop() {
    parent.cancel();
    go.close();
  }

  private void inGoroutine(Go.Task task) {
    Chan<Integer> done = go.chan(1);
    go.go(() -> {
      task.run();
      done.send(ONE);
    });
    done.recv();
  }

  /** Several at once, each with its share of N. */
  private void crew(Go.Task task) {
    inGoroutine(() -> {
      WaitGroup group = go.waitGroup();
      for (int i = 0; i < CREW; i++) {
        group.go(() -> {
          for (int k = 0; k < N / CREW; k++) {
            task.run();
          }
        });
      }
      group.await();
    });
  }

  private void range(Chan<Integer> c) {
    inGoroutine(() -> {
      go.go(() -> {
        for (int i = 0; i < N; i++) {
          c.send(ONE);
        }
        c.close();
      });
      while (c.recv() != null) {}
    });
  }

  @Benchmark
  public void unbuffered() {
    range(go.chan());
  }

  @Benchmark
  public void buffered() {
    range(go.chan(128));
  }

  /** Send and receive by one goroutine: never waits. */
  @Benchmark
  public void sendReceive() {
    Chan<Integer> c = go.chan(1);
    inGoroutine(() -> {
      for (int i = 0; i < N; i++) {
        c.send(ONE);
        c.recv();
      }
    });
  }

  @Benchmark
  public void selectOfFour() {
    Chan<Integer> a = go.chan();
    Chan<Integer> b = go.chan();
    Chan<Integer> c = go.chan();
    Chan<Integer> d = go.chan();
    inGoroutine(() -> {
      for (Chan<Integer> to : java.util.List.of(a, b, c, d)) {
        go.go(() -> {
          for (int i = 0; i < N / 4; i++) {
            to.send(ONE);
          }
        });
      }
      Select s = go.select().recv(a).recv(b).recv(c).recv(d);
      for (int i = 0; i < N; i++) {
        s.await();
      }
    });
  }

  @Benchmark
  public void mutex() {
    Mutex m = go.mutex();
    inGoroutine(() -> {
      for (int i = 0; i < N; i++) {
        m.lock();
        m.unlock();
      }
    });
  }

  @Benchmark
  public void mutexContended() {
    Mutex m = go.mutex();
    crew(() -> {
      m.lock();
      m.unlock();
    });
  }

  @Benchmark
  public void rwMutexRead() {
    RWMutex m = go.rwMutex();
    inGoroutine(() -> {
      for (int i = 0; i < N; i++) {
        m.rLock();
        m.rUnlock();
      }
    });
  }

  @Benchmark
  public void rwMutexWrite() {
    RWMutex m = go.rwMutex();
    inGoroutine(() -> {
      for (int i = 0; i < N; i++) {
        m.lock();
        m.unlock();
      }
    });
  }

  @Benchmark
  public void rwMutexContended() {
    RWMutex m = go.rwMutex();
    int[] n = new int[1];
    crew(() -> {
      if (n[0]++ % 10 == 0) {
        m.lock();
        m.unlock();
      } else {
        m.rLock();
        m.rUnlock();
      }
    });
  }

  @Benchmark
  public void waitGroup() {
    WaitGroup w = go.waitGroup();
    inGoroutine(() -> {
      for (int i = 0; i < N; i++) {
        w.add(1);
        w.done();
      }
      w.await();
    });
  }

  @Benchmark
  public void spawn() {
    inGoroutine(() -> {
      WaitGroup w = go.waitGroup();
      for (int i = 0; i < N / 100; i++) {
        w.add(100);
        for (int k = 0; k < 100; k++) {
          go.go(w::done);
        }
        w.await();
      }
    });
  }

  /** Make, start and stop. */
  @Benchmark
  public void timer() {
    inGoroutine(() -> {
      for (int i = 0; i < N; i++) {
        Timer t = go.timer(Duration.ofHours(1));
        t.stop();
      }
    });
  }

  /** Reset and stop one that is there. */
  @Benchmark
  public void timerReset() {
    Timer t = go.timer(Duration.ofHours(1));
    Duration later = Duration.ofHours(2);
    inGoroutine(() -> {
      for (int i = 0; i < N; i++) {
        t.reset(later);
      }
    });
    t.stop();
  }

  @Benchmark
  public void withCancel() {
    inGoroutine(() -> {
      for (int i = 0; i < N; i++) {
        Context.withCancel(parent).cancel();
      }
    });
  }

  @Benchmark
  public void withTimeout() {
    Duration hour = Duration.ofHours(1);
    inGoroutine(() -> {
      for (int i = 0; i < N; i++) {
        Context.withTimeout(parent, hour).cancel();
      }
    });
  }

  /** Made, and looked up through ten of them. */
  @Benchmark
  public Object withValue() {
    Context[] c = {parent};
    inGoroutine(() -> {
      for (int i = 0; i < N; i++) {
        Context inner = Context.withValue(i % 10 == 0 ? parent : c[0], i % 10, ONE);
        if (inner.value(0) != ONE) {
          throw new IllegalStateException();
        }
        c[0] = inner;
      }
    });
    return c[0];
  }
}
