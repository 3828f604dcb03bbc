package dev.gosim.std.net;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.sched.Goroutine;
import dev.gosim.sched.Scheduler;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.GoPanic;
import dev.gosim.value.Slice;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * A connection: what package net calls a socket. The event loop reads ahead, up to a limit, so that
 * it is known at once when the other side goes away; goroutines write themselves, and leave to the
 * loop only what the kernel does not take at once.
 */
public final class Socket extends ChannelInboundHandlerAdapter {
  private static final int READ_AHEAD = 64 << 10;

  final DuplexChannel channel;
  private final SocketChannel direct; // for writing without the loop; null where it is Netty's own
  private final Scheduler scheduler;
  private final Poll reads;
  private final Poll writes;
  private volatile boolean closed;

  // Under the lock of reads.
  private final ArrayDeque<byte[]> arrived = new ArrayDeque<>();
  private int taken; // of the first
  private int size;
  private boolean paused;
  private boolean ended;
  private int failure;
  private Func gone;

  // Under the lock of writes.
  private boolean flushing;
  private int flushFailure;

  Socket(Host host, DuplexChannel channel) {
    this.channel = channel;
    direct = channel instanceof TcpChannel tcp ? tcp.socketChannel() : null;
    scheduler = host.scheduler();
    reads = new Poll(scheduler);
    writes = new Poll(scheduler);
    channel.pipeline().addLast(this);
  }

  // ---- what the event loop tells ----

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ByteBuf b = (ByteBuf) message;
    byte[] bytes = ByteBufUtil.getBytes(b);
    b.release();
    if (bytes.length == 0) {
      return;
    }
    boolean[] full = new boolean[1];
    reads.update(() -> {
      arrived.add(bytes);
      size += bytes.length;
      full[0] = paused = size >= READ_AHEAD;
    });
    if (full[0]) {
      channel.config().setAutoRead(false);
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof ChannelInputShutdownEvent) {
      end(0);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    end(NetErrno.of(cause));
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    end(0);
  }

  /** Nothing more will arrive. */
  private void end(int why) {
    Func[] f = new Func[1];
    reads.update(() -> {
      if (!ended) {
        ended = true;
        failure = why;
        f[0] = gone;
        gone = null;
      }
    });
    if (f[0] != null) {
      start(f[0]);
    }
  }

  private void start(Func f) {
    Host host = (Host) scheduler.host();
    scheduler.go(
        g -> {
          Frame frame = f.newFrame(g, null);
          try {
            f.invoke(frame);
          } catch (GoPanic p) {
            host.dying(g, p);
            throw p;
          }
        },
        null);
  }

  // ---- natives: reading ----

  record Count(long n, long failure) implements Results {}

  @Native("(*socket).read")
  static Count read(Goroutine g, Object socket, Slice p) {
    return ((Socket) socket).read(g, p);
  }

  private Count read(Goroutine g, Slice p) {
    if (closed) {
      return new Count(0, NetErrno.CLOSED);
    }
    if (p.len == 0) {
      return new Count(0, 0);
    }
    if (reads.isLate() || !reads.await(g, () -> size > 0 || ended || closed)) {
      return new Count(0, NetErrno.LATE);
    }
    if (closed) {
      return new Count(0, NetErrno.CLOSED);
    }
    int n = 0;
    boolean resume = false;
    byte[] to = (byte[]) p.array;
    reads.lock();
    while (n < p.len && size > 0) {
      byte[] first = arrived.peek();
      int m = Math.min(p.len - n, first.length - taken);
      System.arraycopy(first, taken, to, p.off + n, m);
      n += m;
      taken += m;
      size -= m;
      if (taken == first.length) {
        arrived.remove();
        taken = 0;
      }
    }
    if (paused && size < READ_AHEAD / 2) {
      paused = false;
      resume = true;
    }
    int why = n > 0 ? 0 : failure == 0 ? NetErrno.END : failure;
    reads.unlock();
    if (resume) {
      // in the loop, so that it cannot overtake the pause it answers
      channel.eventLoop().execute(this::readOn);
    }
    return new Count(n, why);
  }

  private void readOn() {
    reads.lock();
    boolean again = paused;
    reads.unlock();
    if (!again) {
      channel.config().setAutoRead(true);
    }
  }

  /**
   * Lets f run in a goroutine when the connection ends, from either side; the last f counts, null
   * is none.
   */
  public void whenGone(Func f) {
    boolean[] now = new boolean[1];
    reads.lock();
    if (ended && f != null) {
      now[0] = true;
    } else {
      gone = f;
    }
    reads.unlock();
    if (now[0]) {
      start(f);
    }
  }

  // ---- natives: writing ----

  @Native("(*socket).write")
  static Count write(Goroutine g, Object socket, Slice p) {
    Socket s = (Socket) socket;
    if (s.closed) {
      return new Count(0, NetErrno.CLOSED);
    }
    if (s.writes.isLate() || !s.writes.await(g, () -> !s.flushing || s.closed)) {
      return new Count(0, NetErrno.LATE);
    }
    if (p.len == 0) {
      return new Count(0, 0);
    }
    return s.write(g, (byte[]) p.array, p.off, p.len);
  }

  private Count write(Goroutine g, byte[] b, int off, int len) {
    int n;
    try {
      n = direct == null ? 0 : direct.write(ByteBuffer.wrap(b, off, len));
    } catch (IOException e) {
      return new Count(0, closed ? NetErrno.CLOSED : NetErrno.of(e));
    }
    if (n == len) {
      return new Count(n, 0);
    }
    byte[] rest = Arrays.copyOfRange(b, off + n, off + len);
    writes.update(() -> {
      flushing = true;
      flushFailure = 0;
    });
    channel
        .writeAndFlush(Unpooled.wrappedBuffer(rest))
        .addListener(f ->
            writes.update(() -> {
              flushing = false;
              flushFailure = f.isSuccess() ? 0 : NetErrno.of(f.cause());
            }));
    boolean inTime = writes.await(g, () -> !flushing || closed);
    if (closed) {
      return new Count(n, NetErrno.CLOSED);
    }
    if (!inTime) {
      return new Count(n, NetErrno.LATE);
    }
    return flushFailure == 0 ? new Count(len, 0) : new Count(n, flushFailure);
  }

  // ---- natives: the rest ----

  /** False if it was closed before. */
  @Native("(*socket).close")
  static boolean close(Object socket) {
    return ((Socket) socket).shut();
  }

  boolean shut() {
    boolean[] first = new boolean[1];
    Func[] f = new Func[1];
    reads.update(() -> {
      first[0] = !closed;
      closed = true;
      f[0] = gone;
      gone = null;
    });
    if (f[0] != null) {
      start(f[0]);
    }
    if (first[0]) {
      writes.update(() -> {});
      channel.close();
    }
    return first[0];
  }

  @Native("(*socket).closeWrite")
  static long closeWrite(Object socket) {
    Socket s = (Socket) socket;
    if (s.closed) {
      return NetErrno.CLOSED;
    }
    s.channel.shutdownOutput();
    return 0;
  }

  /** Nothing more is read: what has arrived is thrown away, and Read finds the end. */
  @Native("(*socket).closeRead")
  static long closeRead(Object socket) {
    Socket s = (Socket) socket;
    if (s.closed) {
      return NetErrno.CLOSED;
    }
    s.reads.update(() -> {
      s.arrived.clear();
      s.taken = 0;
      s.size = 0;
    });
    s.channel.shutdownInput();
    s.end(0);
    return 0;
  }

  @Native("(*socket).setDeadlines")
  static boolean setDeadlines(Object socket, boolean read, boolean write, long nanos) {
    Socket s = (Socket) socket;
    if (s.closed) {
      return false;
    }
    if (read) {
      s.reads.setDeadline(nanos);
    }
    if (write) {
      s.writes.setDeadline(nanos);
    }
    return true;
  }

  /** Sets SO_LINGER to a number of seconds; negative is off. */
  @Native("(*socket).setLinger")
  static long setLinger(Object socket, long seconds) {
    return ((Socket) socket).set(StandardSocketOptions.SO_LINGER, (int) seconds);
  }

  @Native("(*socket).setNoDelay")
  static long setNoDelay(Object socket, boolean on) {
    return ((Socket) socket).set(StandardSocketOptions.TCP_NODELAY, on);
  }

  @Native("(*socket).setReadBuffer")
  static long setReadBuffer(Object socket, long bytes) {
    return ((Socket) socket).set(StandardSocketOptions.SO_RCVBUF, (int) bytes);
  }

  @Native("(*socket).setWriteBuffer")
  static long setWriteBuffer(Object socket, long bytes) {
    return ((Socket) socket).set(StandardSocketOptions.SO_SNDBUF, (int) bytes);
  }

  @Native("(*socket).setKeepAlive")
  static long setKeepAlive(Object socket, boolean on) {
    return ((Socket) socket).set(StandardSocketOptions.SO_KEEPALIVE, on);
  }

  /** When the system looks after an idle connection: seconds and a count; negative: as it is. */
  @Native("(*socket).setKeepAliveTimes")
  static long setKeepAliveTimes(Object socket, long idle, long interval, long count) {
    Socket s = (Socket) socket;
    long failure = s.setUnlessNegative("TCP_KEEPIDLE", idle);
    if (failure == 0) {
      failure = s.setUnlessNegative("TCP_KEEPINTERVAL", interval);
    }
    return failure == 0 ? s.setUnlessNegative("TCP_KEEPCOUNT", count) : failure;
  }

  /** Sets an option of numbers which the JDK has on some systems, and so under its name only. */
  private long setUnlessNegative(String name, long value) {
    if (value < 0) {
      return 0;
    }
    for (java.net.SocketOption<?> option : direct.supportedOptions()) {
      if (option.name().equals(name)) {
        return setNumber(option, (int) Math.min(value, Integer.MAX_VALUE));
      }
    }
    return NetErrno.EINVAL;
  }

  @SuppressWarnings("unchecked") // the caller knows that its values are numbers
  private long setNumber(java.net.SocketOption<?> option, int value) {
    return set((java.net.SocketOption<Integer>) option, value);
  }

  private <T> long set(java.net.SocketOption<T> option, T value) {
    try {
      direct.setOption(option, value);
      return 0;
    } catch (IOException e) {
      return closed ? NetErrno.CLOSED : NetErrno.of(e);
    }
  }

  record End(Slice ip, String zone, long port) implements Results {
    static End of(InetSocketAddress a) {
      if (a == null) {
        return new End(Slice.NIL, "", 0);
      }
      byte[] ip = a.getAddress().getAddress();
      String text = a.getAddress().getHostAddress();
      int zone = text.indexOf('%');
      return new End(Slice.ofBytes(ip), zone < 0 ? "" : text.substring(zone + 1), a.getPort());
    }
  }

  @Native("(*socket).local")
  static End local(Object socket) {
    return End.of((InetSocketAddress) ((Socket) socket).channel.localAddress());
  }

  @Native("(*socket).remote")
  static End remote(Object socket) {
    return End.of((InetSocketAddress) ((Socket) socket).channel.remoteAddress());
  }
}
