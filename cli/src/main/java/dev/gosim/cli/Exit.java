package dev.gosim.cli;

import static java.util.stream.Collectors.toSet;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The end of the process. As a shutdown hook it sees the JVM go down: when nobody asked for that, a
 * signal did, and {@code go run} would say so. It halts the JVM itself, since the goroutines of a
 * program that is over must not get another turn.
 */
final class Exit extends Thread {
  private volatile boolean asked;

  /** Exits with a code; does not return. */
  void with(int code) {
    asked = true;
    System.exit(code);
  }

  /** Ends as a program does that a signal killed. */
  void killed(String signal) {
    asked = true;
    byte[] line = ("signal: " + signal + "\n").getBytes(StandardCharsets.UTF_8);
    try (FileOutputStream err = new FileOutputStream(FileDescriptor.err)) {
      err.write(line);
    } catch (IOException e) {
      // Nobody listens any more; the exit code says it too.
    }
    Runtime.getRuntime().halt(1);
  }

  @Override
  public void run() {
    if (!asked) {
      killed(signal());
    }
  }

  /**
   * The signal by which the JVM goes down. Nothing tells it but the thread that the JDK has made
   * for the signal, and which waits for us; handlers of our own would cost every start.
   */
  private static String signal() {
    Set<String> threads =
        Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(toSet());
    if (threads.contains("SIGTERM handler")) {
      return "terminated";
    }
    return threads.contains("SIGHUP handler") ? "hangup" : "interrupt";
  }
}
