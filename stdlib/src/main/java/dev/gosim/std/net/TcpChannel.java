package dev.gosim.std.net;

import io.netty.channel.Channel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.util.List;

/** Netty's channel, whose socket goroutines may write to without asking its event loop. */
final class TcpChannel extends NioSocketChannel {
  TcpChannel() throws IOException {
    this(null, SelectorProvider.provider().openSocketChannel());
  }

  private TcpChannel(Channel parent, SocketChannel socket) {
    super(parent, socket);
    config().setAllowHalfClosure(true);
    config().setTcpNoDelay(true);
  }

  SocketChannel socketChannel() {
    return javaChannel();
  }

  /** A listening socket whose connections are such channels. */
  static final class Listening extends NioServerSocketChannel {
    Listening(java.nio.channels.ServerSocketChannel socket) {
      super(socket);
    }

    /** The JDK closes a socket that a selector knows when the selector has forgotten it. */
    @Override
    protected void doClose() throws Exception {
      SelectionKey key = isRegistered() ? registration().<SelectionKey>attachment() : null;
      super.doClose();
      if (key != null) {
        key.selector().selectNow();
      }
    }

    @Override
    protected int doReadMessages(List<Object> accepted) throws Exception {
      SocketChannel socket = javaChannel().accept();
      if (socket == null) {
        return 0;
      }
      accepted.add(new TcpChannel(this, socket));
      return 1;
    }
  }
}
