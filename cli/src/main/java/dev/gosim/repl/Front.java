package dev.gosim.repl;

import java.io.Closeable;
import java.io.InputStream;
import java.io.OutputStream;

/** Who is in front of the prompt: a terminal or a pipe. */
interface Front extends Closeable {
  /**
   * The next input, a command or a complete piece of Go; null when there are no more.
   *
   * @param number of the input, for the prompt
   */
  String read(int number);

  /** What programs read and write. */
  InputStream stdin();

  OutputStream stdout();

  OutputStream stderr();

  /** Shows a line or several, beginning on a new one. */
  void say(String text);

  /** The same of what is wrong. */
  void complain(String text);

  /** Lets the user change a text; null if there is nobody, or no editor. */
  String edit(String text);

  /** Runs something that an interrupt ends by another action. */
  void interruptible(Runnable work, Runnable onInterrupt);

  @Override
  void close();
}
