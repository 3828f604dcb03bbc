package dev.gosim.std.net.http;

import dev.gosim.sched.Goroutine;
import dev.gosim.sched.Scheduler;
import dev.gosim.std.net.IoWait;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/** The body of a request on its way from a goroutine that reads it to the JDK, part by part. */
final class RequestBody implements Flow.Publisher<ByteBuffer>, Flow.Subscription {
  private final IoWait wait;
  private final long length;

  // Changed under the lock of wait.
  private Flow.Subscriber<? super ByteBuffer> sink;
  private long demand;
  private boolean over;

  RequestBody(Scheduler scheduler, long length) {
    wait = new IoWait(scheduler);
    this.length = length;
  }

  HttpRequest.BodyPublisher publisher() {
    return length > 0
        ? HttpRequest.BodyPublishers.fromPublisher(this, length)
        : HttpRequest.BodyPublishers.fromPublisher(this);
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> s) {
    wait.update(() -> sink = s);
    s.onSubscribe(this);
  }

  @Override
  public void request(long n) {
    wait.update(() -> demand = demand + n < 0 ? Long.MAX_VALUE : demand + n);
  }

  @Override
  public void cancel() {
    end();
  }

  /** Nothing more is wanted. */
  void end() {
    wait.update(() -> over = true);
    wait.ended();
  }

  boolean wanted(Goroutine g) {
    wait.await(g, () -> demand > 0 || over);
    return !over;
  }

  void write(byte[] part) {
    wait.update(() -> demand--);
    sink.onNext(ByteBuffer.wrap(part));
  }

  void written(boolean complete) {
    if (complete) {
      sink.onComplete();
    } else {
      sink.onError(new IOException("request body"));
    }
    end();
  }
}
