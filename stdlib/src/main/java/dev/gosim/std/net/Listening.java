package dev.gosim.std.net;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.sched.Goroutine;
import dev.gosim.value.Slice;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.DuplexChannel;
import io.netty.channel.socket.nio.NioServerDomainSocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayDeque;

/** A listening socket; connections wait here until they are accepted. */
final class Listening extends ChannelInboundHandlerAdapter {
  private static final int PENDING = Integer.MIN_VALUE;

  private final Host host;
  private final Poll poll;
  private final ServerChannel channel;

  // Under the lock of poll.
  private final ArrayDeque<Socket> arrived = new ArrayDeque<>();
  private int outcome = PENDING;
  private boolean closed;

  private Listening(Host host, ServerChannel channel) {
    this.host = host;
    this.channel = channel;
    poll = new Poll(host.scheduler());
    channel.pipeline().addLast(this);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object accepted) {
    DuplexChannel c = (DuplexChannel) accepted;
    c.config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
    Socket s = new Socket(host, c);
    EventLoops.of(host).group.register(s.channel);
    boolean[] late = new boolean[1];
    poll.update(() -> {
      late[0] = closed;
      if (!closed) {
        arrived.add(s);
      }
    });
    if (late[0]) {
      s.shut();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    // Accepting failed, for want of files; Netty tries again in a second.
  }

  record Opened(Object listening, long failure) implements Results {}

  /** Opens and binds a socket: for IPv4 only, or for both if that is wanted by the address. */
  @Native("startListen")
  static Opened startListen(Host host, Goroutine g, boolean v4, Slice ip, long port) {
    Listening l;
    try {
      l =
          new Listening(
              host,
              new TcpChannel.Listening(
                  v4
                      ? ServerSocketChannel.open(StandardProtocolFamily.INET)
                      : ServerSocketChannel.open()));
    } catch (IOException e) {
      return new Opened(null, NetErrno.of(e));
    }
    return open(g, l, Dialing.address(ip, port));
  }

  /** Opens and binds a Unix socket. */
  @Native("startListenUnix")
  static Opened startListenUnix(Host host, Goroutine g, String path) {
    SocketAddress at = Dialing.unixAddress(path);
    if (at == null) {
      return new Opened(null, NetErrno.EINVAL);
    }
    return open(g, new Listening(host, new NioServerDomainSocketChannel()), at);
  }

  private static Opened open(Goroutine g, Listening l, SocketAddress at) {
    EventLoops.of(l.host)
        .group
        .register(l.channel)
        .addListener(r ->
            l.channel
                .bind(at)
                .addListener(f -> {
                  int how = f.isSuccess() ? 0 : NetErrno.of(f.cause());
                  l.poll.update(() -> l.outcome = how);
                }));
    l.poll.await(g, () -> l.outcome != PENDING);
    if (l.outcome != 0) {
      l.channel.close();
      return new Opened(null, l.outcome);
    }
    return new Opened(l, 0);
  }

  record Accepted(Object socket, long failure) implements Results {}

  @Native("(*listening).accept")
  static Accepted accept(Goroutine g, Object listening) {
    Listening l = (Listening) listening;
    if (l.closed) {
      return new Accepted(null, NetErrno.CLOSED);
    }
    if (l.poll.isLate() || !l.poll.await(g, () -> !l.arrived.isEmpty() || l.closed)) {
      return new Accepted(null, NetErrno.LATE);
    }
    Socket[] s = new Socket[1];
    l.poll.update(() -> s[0] = l.arrived.poll());
    return s[0] == null ? new Accepted(null, NetErrno.CLOSED) : new Accepted(s[0], 0);
  }

  /** False if it was closed before. Returns when the port is free. */
  @Native("(*listening).close")
  static boolean close(Goroutine g, Object listening) {
    Listening l = (Listening) listening;
    boolean[] first = new boolean[1];
    ArrayDeque<Socket> left = new ArrayDeque<>();
    l.poll.update(() -> {
      first[0] = !l.closed;
      l.closed = true;
      left.addAll(l.arrived);
      l.arrived.clear();
    });
    left.forEach(Socket::shut);
    if (first[0]) {
      Poll done = new Poll(l.host.scheduler());
      boolean[] gone = new boolean[1];
      l.channel.close().addListener(f -> done.update(() -> gone[0] = true));
      done.await(g, () -> gone[0]);
    }
    return first[0];
  }

  @Native("(*listening).setDeadline")
  static boolean setDeadline(Object listening, long nanos) {
    Listening l = (Listening) listening;
    if (!l.closed) {
      l.poll.setDeadline(nanos);
    }
    return !l.closed;
  }

  @Native("(*listening).local")
  static Socket.End local(Object listening) {
    return Socket.End.of((InetSocketAddress) ((Listening) listening).channel.localAddress());
  }
}
