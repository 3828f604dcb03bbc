package dev.gosim.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output or standard error, unbuffered. A Go program that writes to one of these when its
 * reader has gone dies of SIGPIPE; the JVM ignores that signal and reports an error instead.
 */
final class PipeStream extends OutputStream {
  private final FileOutputStream out;
  private final Exit exit;

  PipeStream(FileOutputStream out, Exit exit) {
    this.out = out;
    this.exit = exit;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] b, int off, int len) throws IOException {
    try {
      out.write(b, off, len);
    } catch (IOException e) {
      if ("Broken pipe".equals(e.getMessage())) {
        exit.killed("broken pipe");
      }
      throw e;
    }
  }
}
