package dev.gosim.go;

import dev.gosim.sched.Goroutine;
import dev.gosim.sched.SchedulerShutdown;
import dev.gosim.value.GoPanic;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A select statement: told its cases, then executed with {@link #await}, as often as needed.
 *
 * <pre>{@code
 * go.select()
 *     .recv(work, w -> handle(w))
 *     .recv(ctx.done(), none -> System.out.println("cancelled"))
 *     .await();
 * }</pre>
 *
 * <p>A case of a null channel is never chosen. A receive case whose channel is closed is given
 * null. Cases are numbered in order; whoever wants no handlers leaves them out and switches on what
 * {@code await} returns. Not for use by two threads at a time.
 */
public final class Select {
  private static final int DEFAULT = -1;

  /** One case. {@code value} is null for a receive. */
  private record Case(
      dev.gosim.chan.Chan chan, Object value, Consumer<Object> received, Runnable sent) {}

  private final Go go;
  private Case[] cases = new Case[4];
  private int count;
  private Runnable otherwise;
  private Object value;

  Select(Go go) {
    this.go = go;
  }

  /** {@code case <-c:}. */
  public Select recv(RecvChan<?> c) {
    return add(new Case(inner(c), null, null, null));
  }

  /** {@code case v := <-c:}. */
  @SuppressWarnings("unchecked")
  public <T> Select recv(RecvChan<T> c, Consumer<? super T> handler) {
    return add(new Case(inner(c), null, (Consumer<Object>) handler, null));
  }

  /** {@code case c <- v:}. */
  public <T> Select send(SendChan<? super T> c, T v) {
    return send(c, v, null);
  }

  /** {@code case c <- v:}. */
  public <T> Select send(SendChan<? super T> c, T v, Runnable handler) {
    return add(new Case(inner(c), Objects.requireNonNull(v), null, handler));
  }

  /** {@code default:}. */
  public Select orElse(Runnable handler) {
    otherwise = Objects.requireNonNull(handler);
    return this;
  }

  private static dev.gosim.chan.Chan inner(Object c) {
    return c instanceof Chan<?> chan ? chan.inner : null;
  }

  private Select add(Case c) {
    if (count == cases.length) {
      cases = Arrays.copyOf(cases, 2 * count);
    }
    cases[count++] = c;
    return this;
  }

  /**
   * Waits until a case can proceed, does it and runs its handler. Returns its number; -1 for the
   * default.
   *
   * @throws Panic if it sends on a closed channel
   */
  public int await() {
    int chosen = run(otherwise == null);
    if (chosen == DEFAULT) {
      otherwise.run();
    }
    return chosen;
  }

  /** Does a case that can proceed at once and runs its handler, or returns -1. */
  public int poll() {
    return run(false);
  }

  private int run(boolean block) {
    int chosen = choose(block);
    if (chosen == DEFAULT) {
      return DEFAULT;
    }
    Case c = cases[chosen];
    if (c.received != null) {
      c.received.accept(value);
    } else if (c.sent != null) {
      c.sent.run();
    }
    return chosen;
  }

  /** What the last receive case got; null when its channel was closed. */
  public Object value() {
    return value;
  }

  private int choose(boolean block) {
    value = null;
    Goroutine g = go.self();
    var s = dev.gosim.chan.Select.begin(g, count);
    for (int i = 0; i < count; i++) {
      Case c = cases[i];
      if (c.value == null) {
        s.recv(i, c.chan);
      } else {
        s.sendRef(i, c.chan, c.value);
      }
    }
    try {
      int chosen = block ? s.block(g) : s.poll(g);
      if (chosen != DEFAULT && cases[chosen].value == null) {
        value = dev.gosim.chan.Chan.takeRef(g);
      }
      return chosen;
    } catch (GoPanic p) {
      throw Panic.of(p);
    } catch (SchedulerShutdown e) {
      throw go.ended();
    }
  }
}
