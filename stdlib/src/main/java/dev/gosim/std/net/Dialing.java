package dev.gosim.std.net;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.sched.Goroutine;
import dev.gosim.value.Slice;
import io.netty.channel.ChannelFuture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** A connection that a program asked for, until it stands or cannot be had. */
final class Dialing {
  private static final int PENDING = Integer.MIN_VALUE;

  private final Poll poll;
  private final Socket socket;

  // Under the lock of poll.
  private int outcome = PENDING;

  private Dialing(Host host) throws IOException {
    poll = new Poll(host.scheduler());
    socket = new Socket(host, new TcpChannel());
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
    Dialing d;
    try {
      d = new Dialing(host);
    } catch (IOException e) {
      throw new IllegalStateException("no socket", e);
    }
    TcpChannel c = d.socket.channel;
    EventLoops.of(host)
        .group
        .register(c)
        .addListener(r -> {
          ChannelFuture f =
              bound
                  ? c.connect(address(ip, port), address(from, fromPort))
                  : c.connect(address(ip, port));
          f.addListener(x -> d.answer(x.isSuccess() ? 0 : NetErrno.of(x.cause())));
        });
    return d;
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
