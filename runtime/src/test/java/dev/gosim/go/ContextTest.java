package dev.gosim.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gosim.sched.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Contexts: ends, causes, values, strangers among them, and what they do not leave behind. */
@Timeout(120)
class ContextTest {
  private static void inGo(Go.Program p) {
    try {
      Go.run(o -> o.withProcs(2).withClock(Clock.virtual()), p);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** A context written by hand that wraps another. */
  private static class Wrapper implements Context {
    final Context inner;

    Wrapper(Context inner) {
      this.inner = inner;
    }

    @Override
    public Optional<Instant> deadline() {
      return inner.deadline();
    }

    @Override
    public RecvChan<Void> done() {
      return inner.done();
    }

    @Override
    public Throwable err() {
      return inner.err();
    }

    @Override
    public Object value(Object key) {
      return inner.value(key);
    }
  }

  /** One with an end of its own. */
  private static class Own extends Wrapper {
    final Chan<Void> end;
    volatile Throwable why;

    Own(Go go) {
      super(go.background());
      end = go.chan();
    }

    @Override
    public RecvChan<Void> done() {
      return end;
    }

    @Override
    public Throwable err() {
      return why;
    }

    void end(Throwable t) {
      why = t;
      end.close();
    }
  }

  /** One that calls back. */
  private static final class Calling extends Own implements Context.AfterFuncer {
    final List<Runnable> registered = new ArrayList<>();

    Calling(Go go) {
      super(go);
    }

    @Override
    public Stop afterFunc(Runnable f) {
      registered.add(f);
      return () -> registered.remove(f);
    }
  }

  @Test
  void cancellingReachesAllBelow() {
    inGo(go -> {
      CancelContext top = Context.withCancel(go.background());
      Context value = Context.withValue(top, "k", "v");
      CancelContext child = Context.withCancel(value);
      CancelContext grandchild = Context.withTimeout(child, Duration.ofHours(1));
      CancelContext sibling = Context.withCancel(top);
      assertNull(grandchild.err());
      child.cancel();
      assertSame(Context.CANCELED, grandchild.err());
      assertNull(sibling.err());
      assertNull(top.err());
      top.close();
      assertSame(Context.CANCELED, sibling.err());
      assertNull(top.done().recv());
      assertSame(Context.CANCELED, value.err());
      assertEquals("v", grandchild.value("k"));
      assertNull(grandchild.value("other"));
      CancelContext late = Context.withCancel(value);
      assertSame(Context.CANCELED, late.err());
    });
  }

  @Test
  void noGoroutinesAndNoChildrenAreLeft() {
    inGo(go -> {
      CancelCtx top = (CancelCtx) Context.withCancel(go.background());
      var children = new ArrayList<CancelContext>();
      for (int i = 0; i < 5; i++) {
        children.add(Context.withCancel(Context.withValue(top, "i", i)));
        children.add(Context.withTimeout(new Wrapper(top), Duration.ofHours(1)));
        Context.Stop stop = Context.afterFunc(top, () -> {});
        assertTrue(stop.stop());
        assertFalse(stop.stop());
      }
      assertEquals(1, go.numGoroutine());
      assertEquals(10, top.childCount());
      children.get(3).cancel();
      children.get(0).cancel();
      children.get(9).cancel();
      children.get(3).cancel();
      assertEquals(7, top.childCount());
      children.forEach(CancelContext::cancel);
      assertEquals(0, top.childCount());
      top.cancel();
      Context.withCancel(top);
      assertEquals(0, top.childCount());
      assertEquals(1, go.numGoroutine());
    });
  }

  @Test
  void causes() {
    inGo(go -> {
      var why = new Exception("why");
      CancelCauseContext top = Context.withCancelCause(go.background());
      CancelContext below = Context.withCancel(Context.withValue(top, "k", "v"));
      CancelCauseContext own = Context.withCancelCause(top);
      own.cancel(null);
      assertSame(Context.CANCELED, Context.cause(own));
      assertNull(Context.cause(below));
      top.cancel(why);
      top.cancel(new Exception("too late"));
      assertSame(why, Context.cause(below));
      assertSame(Context.CANCELED, below.err());
      assertSame(Context.CANCELED, Context.cause(own));
      Context free = Context.withoutCancel(below);
      assertNull(Context.cause(free));
      assertNull(free.err());
      assertNull(free.done());
      assertEquals("v", free.value("k"));
      CancelContext timed = Context.withTimeoutCause(go.background(), Duration.ofSeconds(1), why);
      timed.done().recv();
      assertSame(Context.DEADLINE_EXCEEDED, timed.err());
      assertSame(why, Context.cause(timed));
    });
  }

  @Test
  void deadlines() {
    inGo(go -> {
      Instant start = go.now();
      CancelContext soon = Context.withTimeout(go.background(), Duration.ofSeconds(5));
      CancelContext later = Context.withDeadline(soon, start.plusSeconds(60));
      CancelContext sooner = Context.withDeadline(soon, start.plusSeconds(2));
      assertEquals(start.plusSeconds(5), later.deadline().orElseThrow());
      assertEquals(start.plusSeconds(2), sooner.deadline().orElseThrow());
      assertEquals(Optional.empty(), go.background().deadline());
      sooner.done().recv();
      assertEquals(start.plusSeconds(2), go.now());
      assertSame(Context.DEADLINE_EXCEEDED, sooner.err());
      later.done().recv();
      assertEquals(start.plusSeconds(5), go.now());
      assertSame(Context.DEADLINE_EXCEEDED, later.err());
      CancelContext past = Context.withDeadline(go.background(), start);
      assertSame(Context.DEADLINE_EXCEEDED, past.err());
      CancelContext far = Context.withTimeout(go.background(), Duration.ofSeconds(Long.MAX_VALUE));
      assertNull(far.err());
      far.cancel();
      assertSame(Context.CANCELED, far.err());
    });
  }

  @Test
  void afterFuncRunsOnceInItsOwnGoroutine() {
    inGo(go -> {
      Chan<String> c = go.chan();
      CancelContext ctx = Context.withCancel(go.background());
      Context.Stop stop = Context.afterFunc(ctx, () -> c.send("ran"));
      ctx.cancel();
      assertFalse(stop.stop());
      assertEquals("ran", c.recv());
      Context.afterFunc(ctx, () -> c.send("at once"));
      assertEquals("at once", c.recv());
    });
  }

  @Test
  void strangersAsParents() {
    inGo(go -> {
      Own own = new Own(go);
      CancelContext below = Context.withCancel(own);
      CancelContext given = Context.withCancel(own);
      assertEquals(3, go.numGoroutine()); // it must be waited for
      given.cancel();
      var why = new Exception("mine");
      own.end(why);
      below.done().recv();
      assertSame(why, below.err());
      assertSame(why, Context.cause(below));
      assertSame(why, Context.withCancel(own).err());

      Calling calling = new Calling(go);
      int before = go.numGoroutine();
      CancelContext called = Context.withCancel(calling);
      CancelContext stopped = Context.withCancel(calling);
      assertEquals(2, calling.registered.size());
      stopped.cancel();
      assertEquals(1, calling.registered.size());
      assertTrue(go.numGoroutine() <= before);
      calling.end(why);
      calling.registered.forEach(Runnable::run);
      assertSame(why, called.err());
    });
  }

  @Test
  void platformThreadsTakePart() throws InterruptedException {
    try (Go go = Go.start(2)) {
      CancelContext ctx = Context.withCancel(go.background());
      var seen = new ArrayList<Throwable>();
      Thread t =
          new Thread(() -> {
            ctx.done().recv();
            seen.add(ctx.err());
          });
      t.start();
      go.go(ctx::cancel);
      t.join();
      assertEquals(List.of(Context.CANCELED), seen);
      CancelContext timed = Context.withTimeout(go.background(), Duration.ofMillis(5));
      assertNull(timed.done().recv());
    }
  }

  @Test
  void namesAndMisuse() {
    inGo(go -> {
      CancelContext c = Context.withCancel(go.todo());
      assertEquals("context.TODO.WithCancel", c.toString());
      Context v = Context.withoutCancel(Context.withValue(c, "k", 1));
      assertEquals("context.TODO.WithCancel.WithValue(k, 1).WithoutCancel", v.toString());
      assertEquals(
          "context.Background.WithDeadline(2000-01-01T00:01:00Z [PT1M])",
          Context.withTimeout(go.background(), Duration.ofMinutes(1)).toString());
      assertEquals(
          "cannot create context from nil parent",
          assertThrows(NullPointerException.class, () -> Context.withCancel(null)).getMessage());
      assertEquals(
          "nil key",
          assertThrows(
                  NullPointerException.class, () -> Context.withValue(go.background(), null, 1))
              .getMessage());
      assertNotNull(new Wrapper(go.background()).go());
    });
  }
}
