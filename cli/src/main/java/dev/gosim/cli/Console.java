package dev.gosim.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The surroundings of a command: the folder it was started in, its standard streams, and its
 * environment (null for a variable that is not set).
 *
 * @param terminal whether somebody sits in front of the standard streams
 * @param quits takes what is to be done when SIGQUIT comes
 */
record Console(
    Path dir,
    InputStream in,
    OutputStream out,
    OutputStream err,
    UnaryOperator<String> env,
    Consumer<Runnable> quits,
    BooleanSupplier terminal) {
  void print(String text) {
    write(out, text);
  }

  void complain(String text) {
    write(err, text);
  }

  private static void write(OutputStream to, String text) {
    try {
      to.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
