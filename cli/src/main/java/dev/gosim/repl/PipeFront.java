package dev.gosim.repl;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A pipe or file: no prompt, and nothing that was entered is repeated. Programs read on from where
 * the input that runs them ends, as those do that a shell script starts.
 */
final class PipeFront implements Front {
  private final InputStream in;
  private final LineStream out;
  private final LineStream err;

  PipeFront(InputStream in, OutputStream out, OutputStream err) {
    this.in = new BufferedInputStream(in);
    this.out = new LineStream(out);
    this.err = new LineStream(err);
  }

  @Override
  public String read(int number) {
    StringBuilder text = new StringBuilder();
    for (String line; (line = line()) != null; ) {
      text.append(line);
      String entered = text.toString();
      if (entered.isBlank()) {
        text.setLength(0);
      } else if (!Input.isIncomplete(entered)) {
        return entered;
      }
    }
    return text.isEmpty() ? null : text.toString();
  }

  /** With its end; null when there are no more. */
  private String line() {
    StringBuilder line = new StringBuilder();
    try {
      for (int b; (b = in.read()) >= 0; ) {
        line.append((char) b);
        if (b == '\n') {
          break;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.isEmpty() ? null : line.toString();
  }

  @Override
  public InputStream stdin() {
    return in;
  }

  @Override
  public OutputStream stdout() {
    return out;
  }

  @Override
  public OutputStream stderr() {
    return err;
  }

  @Override
  public void say(String text) {
    write(out, text);
  }

  @Override
  public void complain(String text) {
    write(err, text);
  }

  private static void write(LineStream to, String text) {
    try {
      to.freshLine();
      to.write((text + "\n").getBytes(StandardCharsets.ISO_8859_1));
      to.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String edit(String text) {
    return null;
  }

  @Override
  public void interruptible(Runnable work, Runnable onInterrupt) {
    work.run();
  }

  @Override
  public void close() {}
}
