package dev.gosim.gotest;

import java.io.IOException;
import java.io.OutputStream;

/** Writes to streams that are named after it has been handed out; one write at a time. */
final class Redirect extends OutputStream {
  OutputStream to = OutputStream.nullOutputStream();
  OutputStream too = OutputStream.nullOutputStream();

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] b, int off, int len) throws IOException {
    to.write(b, off, len);
    too.write(b, off, len);
  }
}
