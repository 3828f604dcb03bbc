package dev.gosim.std.net;

import dev.gosim.natives.Host;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads on which the JDK's network code runs for one interpreter: daemons that end idle. */
public final class Network {
  private static final long IDLE_SECONDS = 5;

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          task -> Thread.ofPlatform().daemon().name("net").unstarted(task));

  private Network() {}

  public static Executor threads(Host host) {
    return host.state(Network.class, Network::new).threads;
  }
}
