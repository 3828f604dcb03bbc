package dev.gosim.std.net;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.sched.Goroutine;
import dev.gosim.value.Slice;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.socket.DatagramPacket;
import io.netty.channel.socket.nio.NioDatagramChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayDeque;

/**
 * A socket of UDP. The event loop brings packets in, as many as wait at most; goroutines send
 * themselves.
 */
final class PacketSocket extends ChannelInboundHandlerAdapter {
  private static final int LARGEST = 65_535;

  /** So many may wait; others are lost, as they are in the kernel. */
  private static final int WAITING = 1024;

  private static final int ECONNREFUSED = 111;
  private static final int EMSGSIZE = 90;

  private record Packet(byte[] bytes, InetSocketAddress from, int failure) {}

  /** Netty's channel, and its socket, which goroutines send with. */
  private final NioDatagramChannel channel;

  private final DatagramChannel own;
  private final Poll reads;
  private volatile boolean closed;
  private volatile boolean lateWrites;

  /** Under the lock of reads. */
  private final ArrayDeque<Packet> arrived = new ArrayDeque<>();

  private PacketSocket(Host host, DatagramChannel socket) {
    own = socket;
    channel = new NioDatagramChannel(socket);
    channel.config().setRecvByteBufAllocator(new FixedRecvByteBufAllocator(LARGEST));
    reads = new Poll(host.scheduler());
    channel.pipeline().addLast(this);
  }

  // ---- what the event loop tells ----

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    DatagramPacket p = (DatagramPacket) message;
    byte[] bytes = ByteBufUtil.getBytes(p.content());
    InetSocketAddress from = p.sender();
    p.release();
    arrived(new Packet(bytes, from, 0));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    arrived(new Packet(null, null, errno(cause)));
  }

  private void arrived(Packet p) {
    reads.update(() -> {
      if (arrived.size() < WAITING) {
        arrived.add(p);
      }
    });
  }

  private static int errno(Throwable t) {
    return t instanceof PortUnreachableException ? ECONNREFUSED : NetErrno.of(t);
  }

  // ---- natives ----

  record Opened(Object socket, long failure) implements Results {}

  /** Opens a socket: bound to an address of this machine, and, if there is a port, connected. */
  @Native("openPackets")
  static Opened open(Host host, boolean v4, Slice ip, long port, Slice remote, long remotePort) {
    DatagramChannel socket = null;
    try {
      socket = v4 ? DatagramChannel.open(StandardProtocolFamily.INET) : DatagramChannel.open();
      socket.bind(Dialing.address(ip, port));
      if (remotePort > 0) {
        socket.connect(Dialing.address(remote, remotePort));
      }
      PacketSocket s = new PacketSocket(host, socket);
      EventLoops.of(host).group.register(s.channel);
      return new Opened(s, 0);
    } catch (IOException e) {
      int failure = errno(e);
      try {
        if (socket != null) {
          socket.close();
        }
      } catch (IOException again) {
        return new Opened(null, errno(again));
      }
      return new Opened(null, failure);
    }
  }

  record Received(long n, Slice ip, String zone, long port, long failure) implements Results {
    static Received failed(int failure) {
      return new Received(0, Slice.NIL, "", 0, failure);
    }
  }

  /** The next packet, as far as there is room for it. */
  @Native("(*packets).read")
  static Received read(Goroutine g, Object socket, Slice p) {
    PacketSocket s = (PacketSocket) socket;
    if (s.closed) {
      return Received.failed(NetErrno.CLOSED);
    }
    if (s.reads.isLate() || !s.reads.await(g, () -> !s.arrived.isEmpty() || s.closed)) {
      return Received.failed(NetErrno.LATE);
    }
    s.reads.lock();
    Packet next = s.arrived.poll();
    s.reads.unlock();
    if (next == null || s.closed) {
      return Received.failed(NetErrno.CLOSED);
    }
    if (next.failure != 0) {
      return Received.failed(next.failure);
    }
    int n = Math.min(p.len, next.bytes.length);
    if (n > 0) {
      System.arraycopy(next.bytes, 0, p.array, p.off, n);
    }
    Socket.End from = Socket.End.of(next.from);
    return new Received(n, from.ip(), from.zone(), from.port(), 0);
  }

  /**
   * Sends a packet; to whom the socket is connected with if the port is 0. The JDK sends no empty
   * packet on a connected socket.
   */
  @Native("(*packets).write")
  static Socket.Count write(Goroutine g, Object socket, Slice p, Slice ip, long port) {
    PacketSocket s = (PacketSocket) socket;
    if (s.closed) {
      return new Socket.Count(0, NetErrno.CLOSED);
    }
    if (s.lateWrites) {
      return new Socket.Count(0, NetErrno.LATE);
    }
    byte[] bytes = p.len == 0 ? new byte[0] : (byte[]) p.array;
    ByteBuffer b = ByteBuffer.wrap(bytes, p.len == 0 ? 0 : p.off, p.len);
    try {
      DatagramChannel to = s.own;
      while ((port == 0 ? to.write(b) : to.send(b, Dialing.address(ip, port))) == 0 && p.len > 0) {
        g.gosched(); // the kernel has no room just now
      }
      return new Socket.Count(p.len, 0);
    } catch (IOException e) {
      boolean tooLong = String.valueOf(e.getMessage()).contains("too long");
      int failure = s.closed ? NetErrno.CLOSED : tooLong ? EMSGSIZE : errno(e);
      return new Socket.Count(0, failure);
    }
  }

  /** False if it was closed before. */
  @Native("(*packets).close")
  static boolean close(Object socket) {
    PacketSocket s = (PacketSocket) socket;
    boolean[] first = new boolean[1];
    s.reads.update(() -> {
      first[0] = !s.closed;
      s.closed = true;
    });
    if (first[0]) {
      s.channel.close();
    }
    return first[0];
  }

  @Native("(*packets).setDeadlines")
  static boolean setDeadlines(Object socket, boolean read, boolean write, long nanos) {
    PacketSocket s = (PacketSocket) socket;
    if (s.closed) {
      return false;
    }
    if (read) {
      s.reads.setDeadline(nanos);
    }
    if (write) {
      s.lateWrites = nanos < 0; // nobody waits for long to send
    }
    return true;
  }

  @Native("(*packets).local")
  static Socket.End local(Object socket) {
    return Socket.End.of(((PacketSocket) socket).channel.localAddress());
  }
}
