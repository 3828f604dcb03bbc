package dev.gosim.go;

import dev.gosim.sched.Goroutine;
import dev.gosim.sched.SchedulerShutdown;
import dev.gosim.value.GoPanic;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/** {@code chan T}; see {@link Go#chan(int)}. A nil channel is a Java null, in selects too. */
public final class Chan<T> implements SendChan<T>, RecvChan<T> {
  final Go go;
  final dev.gosim.chan.Chan inner;

  Chan(Go go, dev.gosim.chan.Chan inner) {
    this.go = go;
    this.inner = inner;
  }

  @Override
  public void send(T v) {
    Objects.requireNonNull(v);
    try {
      inner.sendRef(go.self(), v);
    } catch (GoPanic p) {
      throw Panic.of(p);
    } catch (SchedulerShutdown e) {
      throw go.ended();
    }
  }

  @Override
  public boolean trySend(T v) {
    Objects.requireNonNull(v);
    try {
      return inner.trySendRef(go.self(), v);
    } catch (GoPanic p) {
      throw Panic.of(p);
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  public T recv() {
    try {
      return (T) inner.recvRef(go.self());
    } catch (SchedulerShutdown e) {
      throw go.ended();
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  public Received<T> tryRecv() {
    Goroutine g = go.self();
    if (!inner.tryRecv(g)) {
      return null;
    }
    return new Received<>((T) dev.gosim.chan.Chan.takeRef(g), g.recvOk);
  }

  @Override
  public void close() {
    try {
      inner.close(go.self());
    } catch (GoPanic p) {
      throw Panic.of(p);
    }
  }

  /** len(c). */
  public int len() {
    return dev.gosim.chan.Chan.len(inner);
  }

  /** cap(c). */
  public int cap() {
    return dev.gosim.chan.Chan.cap(inner);
  }

  @Override
  public Iterator<T> iterator() {
    return new Range();
  }

  /** One range clause. */
  private final class Range implements Iterator<T> {
    private T next;

    @Override
    public boolean hasNext() {
      if (next == null) {
        next = recv();
      }
      return next != null;
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException("closed channel");
      }
      T v = next;
      next = null;
      return v;
    }
  }
}
