package dev.gosim.repl;

import java.io.IOException;
import java.io.OutputStream;

/** A stream that knows whether the next byte begins a line. */
final class LineStream extends OutputStream {
  private final OutputStream to;
  private volatile boolean fresh = true;

  LineStream(OutputStream to) {
    this.to = to;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] b, int off, int len) throws IOException {
    to.write(b, off, len);
    if (len > 0) {
      fresh = b[off + len - 1] == '\n';
    }
  }

  /** Ends the line, if one has begun. */
  synchronized void freshLine() throws IOException {
    if (!fresh) {
      write('\n');
    }
  }

  @Override
  public void flush() throws IOException {
    to.flush();
  }
}
