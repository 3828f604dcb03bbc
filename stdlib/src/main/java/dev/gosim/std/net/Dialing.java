package dev.gosim.std.net;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.sched.Goroutine;
import dev.gosim.value.Slice;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.DuplexChannel;
import io.netty.channel.socket.nio.NioDomainSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;

/** A connection that a program asked for, until it stands or cannot be had. */
final class Dialing {
  private static final int PENDING = Integer.MIN_VALUE;

  private final Poll poll;
  private final Socket socket;

  // Under the lock of poll.
  private int outcome = PENDING;

  private Dialing(Host host, DuplexChannel channel) {
    poll = new Poll(host.scheduler());
    socket = new Socket(host, channel);
  }

  static InetSocketAddress address(Slice ip, long port) {
    try {
      return ip.len == 0
          ? new InetSocketAddress((int) port)
          : new InetSocketAddress(InetAddress.getByAddress(dev.gosim.std.Bytes.of(ip)), (int) port);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address of " + ip.len + " bytes", e);
    }
  }

  /** Begins; {@code from} with length 0 is any address of this machine. */
  @Native("startDial")
  static Object startDial(
      Host host, Slice ip, long port, boolean bound, Slice from, long fromPort) {
    try {
      Dialing d = new Dialing(host, new TcpChannel());
      d.start(host, address(ip, port), bound ? address(from, fromPort) : null);
      return d;
    } catch (IOException e) {
      throw new IllegalStateException("no socket", e);
    }
  }

  /** Begins to connect to a Unix socket; {@code from} is the path of this end, or empty. */
  @Native("startDialUnix")
  static Object startDialUnix(Host host, String path, String from) {
    NioDomainSocketChannel c = new NioDomainSocketChannel();
    c.config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
    Dialing d = new Dialing(host, c);
    SocketAddress to = unixAddress(path);
    SocketAddress own = from.isEmpty() ? null : unixAddress(from);
    if (to == null || own == null && !from.isEmpty()) {
      d.outcome = NetErrno.EINVAL;
    } else {
      d.start(host, to, own);
    }
    return d;
  }

  /** Null for what the system could not take: a path with a zero byte, or too long a one. */
  static SocketAddress unixAddress(String path) {
    final int longest = 107;
    if (path.length() > longest || path.indexOf(0) >= 0) {
      return null;
    }
    return UnixDomainSocketAddress.of(
        new String(path.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
  }

  private void start(Host host, SocketAddress to, SocketAddress from) {
    DuplexChannel c = socket.channel;
    EventLoops.of(host)
        .group
        .register(c)
        .addListener(r -> {
          ChannelFuture f = from == null ? c.connect(to) : c.connect(to, from);
          f.addListener(x -> answer(x.isSuccess() ? 0 : NetErrno.of(x.cause())));
        });
  }

  private void answer(int how) {
    poll.update(() -> {
      if (outcome == PENDING) {
        outcome = how;
      }
    });
  }

  /** Waits; how it went. */
  @Native("(*dialing).wait")
  static long await(Goroutine g, Object dialing) {
    Dialing d = (Dialing) dialing;
    d.poll.await(g, () -> d.outcome != PENDING);
    if (d.outcome != 0) {
      d.socket.shut();
    }
    return d.outcome;
  }

  @Native("(*dialing).stop")
  static void stop(Object dialing) {
    ((Dialing) dialing).answer(NetErrno.STOPPED);
  }

  @Native("(*dialing).socket")
  static Object socket(Object dialing) {
    return ((Dialing) dialing).socket;
  }
}
