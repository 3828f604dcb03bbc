package dev.gosim.std.net.http;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.sched.Goroutine;
import dev.gosim.std.net.IoWait;
import dev.gosim.std.net.Network;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** The JDK's clients of an interpreter: one per proxy, made when first needed. */
final class Clients {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(30);
  private static final String RESTRICTED = "jdk.httpclient.allowRestrictedHeaders";

  private final Executor threads;
  private final Map<String, HttpClient> byProxy = new ConcurrentHashMap<>();

  private Clients(Executor threads) {
    this.threads = threads;
  }

  static Clients of(Host host) {
    return host.state(Clients.class, () -> new Clients(Network.threads(host)));
  }

  /** The client for a proxy ("host:port", or "" for none). */
  HttpClient client(String proxy) {
    return byProxy.computeIfAbsent(proxy, this::make);
  }

  private HttpClient make(String proxy) {
    // Go programs may set every header; the JDK reads this once, when its first client is made.
    if (System.getProperty(RESTRICTED) == null) {
      System.setProperty(RESTRICTED, "connection,content-length,expect,host,upgrade");
    }
    return HttpClient.newBuilder()
        .executor(threads)
        .connectTimeout(CONNECT_TIMEOUT)
        .followRedirects(HttpClient.Redirect.NEVER)
        .proxy(ProxySelector.of(proxy.isEmpty() ? null : address(proxy)))
        .build();
  }

  private static InetSocketAddress address(String hostPort) {
    int colon = hostPort.lastIndexOf(':');
    String host = hostPort.substring(0, colon);
    if (host.startsWith("[")) {
      host = host.substring(1, host.length() - 1);
    }
    return InetSocketAddress.createUnresolved(
        host, Integer.parseInt(hostPort.substring(colon + 1)));
  }

  /** Makes the usual client, which takes a while, before a time limit begins to run. */
  @Native("prepare")
  static void prepare(Host host, Goroutine g) {
    Clients c = of(host);
    if (!c.byProxy.isEmpty()) {
      return;
    }
    IoWait wait = new IoWait(host.scheduler());
    c.threads.execute(() -> {
      try {
        c.client("");
      } finally {
        wait.ended();
      }
    });
    wait.await(g, wait::isOver);
  }
}
