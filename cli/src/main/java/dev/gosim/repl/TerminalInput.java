package dev.gosim.repl;

import java.io.IOException;
import java.io.InputStream;
import org.jline.utils.NonBlockingInputStream;

/**
 * What programs read of a terminal. A read that waits when Ctrl-C comes finds the end of the input,
 * so that it does not take away what is typed at the next prompt.
 */
final class TerminalInput extends InputStream {
  private static final long LOOK_MILLIS = 50;

  private final NonBlockingInputStream in;
  private volatile int interrupts;

  TerminalInput(InputStream in) {
    this.in = (NonBlockingInputStream) in;
  }

  /** From one thread at a time. */
  @SuppressWarnings("NonAtomicOperationOnVolatileField")
  void interrupt() {
    interrupts++;
  }

  @Override
  public int read() throws IOException {
    int before = interrupts;
    while (before == interrupts) {
      int b = in.read(LOOK_MILLIS);
      if (b != NonBlockingInputStream.READ_EXPIRED) {
        return b;
      }
    }
    return -1;
  }

  /** As a terminal gives it: not more than a line. */
  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    if (len == 0) {
      return 0;
    }
    int first = read();
    if (first < 0) {
      return -1;
    }
    int n = 0;
    for (int c = first; c >= 0; c = in.read(1L)) {
      b[off + n++] = (byte) c;
      if (c == '\n' || n == len) {
        break;
      }
    }
    return n;
  }
}
