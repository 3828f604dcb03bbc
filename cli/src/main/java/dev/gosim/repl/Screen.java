package dev.gosim.repl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import org.jline.reader.LineReader;

/**
 * What is written to a terminal by all who do: programs, on both streams, and the prompt. While a
 * line is edited only whole lines are let through, above it; the beginning of one waits for its
 * end, or for the next input.
 */
final class Screen extends OutputStream {
  private final OutputStream terminal;
  private final LineReader reader;
  private final ReentrantLock lock = new ReentrantLock();
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private boolean reading;
  private boolean fresh = true;

  Screen(OutputStream terminal, LineReader reader) {
    this.terminal = terminal;
    this.reader = reader;
  }

  /** A line is going to be edited, which begins on a new one. */
  void beginReading() {
    locked(() -> {
      freshLine();
      reading = true;
    });
  }

  /** The line is there, or the user has given it up. */
  void endReading() {
    locked(() -> {
      reading = false;
      fresh = true;
      if (begun.size() > 0) {
        byte[] text = begun.toByteArray();
        begun.reset();
        direct(text, 0, text.length);
      }
    });
  }

  /** The terminal has written something by itself, such as ^C. */
  void echoed() {
    locked(() -> fresh = false);
  }

  /**
   * Wipes the line that is being edited, which begins some rows above the cursor, and draws it
   * again.
   */
  void redraw(int rows, Runnable drawing) {
    locked(() -> {
      if (reading) {
        String keys = "\r" + (rows > 0 ? "\033[" + rows + "A" : "") + "\033[J";
        direct(keys.getBytes(StandardCharsets.US_ASCII), 0, keys.length());
        drawing.run();
      }
    });
  }

  /** Writes a line of ours, on a line of its own. */
  void line(String text) {
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.ISO_8859_1);
    locked(() -> {
      if (!reading) {
        freshLine();
      }
      write(bytes, 0, bytes.length);
    });
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] b, int off, int len) {
    locked(() -> {
      if (reading) {
        above(b, off, len);
      } else {
        direct(b, off, len);
      }
    });
  }

  private void above(byte[] b, int off, int len) {
    int end = off + len;
    int last = end - 1;
    while (last >= off && b[last] != '\n') {
      last--;
    }
    if (last >= off) {
      begun.write(b, off, last - off);
      reader.printAbove(begun.toString(StandardCharsets.UTF_8));
      begun.reset();
    }
    begun.write(b, Math.max(last + 1, off), end - Math.max(last + 1, off));
  }

  private void direct(byte[] b, int off, int len) {
    try {
      terminal.write(b, off, len);
      terminal.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (len > 0) {
      fresh = b[off + len - 1] == '\n';
    }
  }

  private void freshLine() {
    if (!fresh) {
      direct(new byte[] {'\n'}, 0, 1);
    }
  }

  private void locked(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }
}
