package dev.gosim.std.net;

import dev.gosim.natives.Host;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.Closeable;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The network poller of a running program (runtime/netpoll.go): Netty's event loops, made with the
 * first connection and closed with the program. Goroutines write to their sockets themselves; the
 * loops bring in what arrives.
 */
final class EventLoops implements Closeable {
  final MultiThreadIoEventLoopGroup group =
      new MultiThreadIoEventLoopGroup(
          Math.max(1, Runtime.getRuntime().availableProcessors() / 4),
          (ThreadFactory) task -> Thread.ofPlatform().daemon().name("netpoll").unstarted(task),
          NioIoHandler.newFactory());

  private EventLoops() {}

  static EventLoops of(Host host) {
    return host.state(EventLoops.class, EventLoops::new);
  }

  /** Closes the connections that are left, too. */
  @Override
  public void close() {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }
}
