package dev.gosim.std.net.http;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.sched.Goroutine;
import dev.gosim.std.Bytes;
import dev.gosim.std.net.IoWait;
import dev.gosim.std.net.Network;
import dev.gosim.value.Slice;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * One request and its response on java.net.http: the natives of type exchange in package net/http.
 * The JDK's threads bring the header and then, one list of buffers at a time as they are read, the
 * body; the goroutine that wants them waits in an {@link IoWait}.
 */
final class Exchange implements HttpResponse.BodyHandler<Void>, HttpResponse.BodySubscriber<Void> {
  private static final long HTTP_1 = 1;
  private static final long HTTP_2 = 2;

  private final IoWait wait;
  private final RequestBody body;

  // Changed under the lock of wait.
  private HttpResponse.ResponseInfo info;
  private Failure failure = Failure.NONE;
  private boolean ended;
  private final ArrayDeque<ByteBuffer> chunks = new ArrayDeque<>();
  private Flow.Subscription subscription;
  private CompletableFuture<HttpResponse<Void>> sent;

  private Exchange(Host host, long length) {
    wait = new IoWait(host.scheduler());
    body = length == 0 ? null : new RequestBody(host.scheduler(), length);
  }

  /**
   * Begins an exchange.
   *
   * @param header names and values in turn
   * @param length of the body; 0 for none, negative if not known
   */
  @Native("newExchange")
  static Object newExchange(
      Host host, String method, String uri, String proxy, Slice header, long length) {
    Exchange x = new Exchange(host, length);
    Clients clients = Clients.of(host);
    Network.threads(host)
        .execute(() -> {
          try {
            x.send(clients.client(proxy), x.request(method, uri, header));
          } catch (IllegalArgumentException e) {
            x.fail(new Failure(Failure.OTHER, String.valueOf(e.getMessage())));
          }
        });
    return x;
  }

  private HttpRequest request(String method, String uri, Slice header) {
    HttpRequest.Builder b = HttpRequest.newBuilder(URI.create(Uris.legal(uri)));
    switch (body == null ? method : "") {
      case "GET" -> b.GET();
      case "HEAD" -> b.HEAD();
      case "DELETE" -> b.DELETE();
      case "" -> b.method(method, body.publisher());
      default -> b.method(method, HttpRequest.BodyPublishers.noBody());
    }
    boolean tls = uri.startsWith("https:");
    b.version(tls ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1);
    Object[] h = (Object[]) header.array;
    for (int i = header.off; i < header.off + header.len; i += 2) {
      String name = (String) h[i];
      String value = (String) h[i + 1];
      if (name.equals("Expect")) {
        b.expectContinue(value.equalsIgnoreCase("100-continue"));
      } else {
        b.header(name, value);
      }
    }
    return b.build();
  }

  private void send(HttpClient client, HttpRequest request) {
    CompletableFuture<HttpResponse<Void>> f = client.sendAsync(request, this);
    wait.update(() -> sent = f);
    f.whenComplete((response, t) -> {
      if (t != null) {
        fail(Failure.ofHead(t));
      }
    });
    if (failure.kind() == Failure.ABORTED) {
      f.cancel(true); // while it was being sent
    }
  }

  /** The first failure counts. */
  private void fail(Failure f) {
    wait.update(() -> {
      if (failure == Failure.NONE && !ended) {
        failure = f;
      }
    });
    over();
  }

  private void over() {
    wait.ended();
    if (body != null) {
      body.end();
    }
  }

  // ---- what the JDK calls ----

  @Override
  public HttpResponse.BodySubscriber<Void> apply(HttpResponse.ResponseInfo i) {
    wait.update(() -> info = i);
    return this;
  }

  @Override
  public CompletionStage<Void> getBody() {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void onSubscribe(Flow.Subscription s) {
    wait.update(() -> subscription = s);
    if (failure.kind() == Failure.ABORTED) {
      s.cancel();
    } else {
      s.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    boolean[] nothing = new boolean[1];
    wait.update(() -> {
      for (ByteBuffer b : buffers) {
        if (b.hasRemaining()) {
          chunks.add(b);
        }
      }
      nothing[0] = chunks.isEmpty();
    });
    if (nothing[0]) {
      subscription.request(1); // as nobody else will
    }
  }

  @Override
  public void onError(Throwable t) {
    fail(Failure.ofBody(t));
  }

  @Override
  public void onComplete() {
    wait.update(() -> ended = true);
    over();
  }

  // ---- natives ----

  record Head(long status, long version, Slice header, long failure, String text)
      implements Results {}

  /** Waits for the header of the response. */
  @Native("(*exchange).head")
  static Head head(Goroutine g, Object exchange) {
    Exchange x = (Exchange) exchange;
    x.wait.await(g, () -> x.info != null || x.failure != Failure.NONE);
    HttpResponse.ResponseInfo i = x.info;
    if (i == null || x.failure.kind() == Failure.ABORTED) {
      return new Head(0, 0, Slice.NIL, x.failure.kind(), Bytes.encode(x.failure.text()));
    }
    List<Object> fields = new ArrayList<>();
    i.headers()
        .map()
        .forEach((name, values) -> {
          for (String value : values) {
            fields.add(name);
            fields.add(value);
          }
        });
    long version = i.version() == HttpClient.Version.HTTP_2 ? HTTP_2 : HTTP_1;
    return new Head(i.statusCode(), version, Slice.ofRefs(fields.toArray()), 0, "");
  }

  record Read(long n, long failure, String text) implements Results {}

  /** Waits for some of the body; nothing read and no failure means its end. */
  @Native("(*exchange).read")
  static Read read(Goroutine g, Object exchange, Slice p) {
    Exchange x = (Exchange) exchange;
    if (p.len == 0) {
      return new Read(0, 0, "");
    }
    int n = x.take(g, (byte[]) p.array, p.off, p.len);
    Failure f = n == 0 ? x.failure : Failure.NONE;
    return new Read(n, f.kind(), Bytes.encode(f.text()));
  }

  /** Copies some of the body; 0 when there is no more. */
  int take(Goroutine g, byte[] to, int off, int len) {
    wait.await(g, () -> !chunks.isEmpty() || ended || failure != Failure.NONE);
    if (chunks.isEmpty()) {
      return 0;
    }
    ByteBuffer b = chunks.peek();
    int n = Math.min(len, b.remaining());
    b.get(to, off, n);
    if (!b.hasRemaining()) {
      boolean[] more = new boolean[1];
      wait.update(() -> {
        chunks.remove();
        more[0] = chunks.isEmpty() && !ended && failure == Failure.NONE;
      });
      if (more[0]) {
        subscription.request(1);
      }
    }
    return n;
  }

  Failure failure() {
    return failure;
  }

  /** Ends the exchange at once; who waits for it goes on. */
  @Native("(*exchange).abort")
  static void abort(Object exchange) {
    Exchange x = (Exchange) exchange;
    x.fail(Failure.ABORT);
    if (x.subscription != null && !x.ended) {
      x.subscription.cancel();
    }
    if (x.sent != null) {
      x.sent.cancel(true);
    }
  }

  /** Waits until the JDK wants a part of the request's body; false when it wants no more. */
  @Native("(*exchange).wanted")
  static boolean wanted(Goroutine g, Object exchange) {
    return ((Exchange) exchange).body.wanted(g);
  }

  /** Hands over a part of the body that was wanted. */
  @Native("(*exchange).write")
  static void write(Object exchange, Slice p) {
    ((Exchange) exchange).body.write(Bytes.of(p));
  }

  /** The request's body is complete, or could not be read. */
  @Native("(*exchange).written")
  static void written(Object exchange, boolean complete) {
    ((Exchange) exchange).body.written(complete);
  }
}
