package dev.gosim.repl;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jline.utils.ScreenTerminal;

/**
 * {@code gosim repl} in a process of its own, at a pseudo-terminal that script(1) makes, whose
 * screen is drawn here: what tests look at is what a user would see.
 */
final class TerminalProcess implements AutoCloseable {
  private static final int COLUMNS = 100;
  private static final int ROWS = 60;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final Process process;
  private final ScreenTerminal screen = new ScreenTerminal(COLUMNS, ROWS);

  /**
   * @param state where the history is kept
   */
  TerminalProcess(Path state) throws IOException {
    String java =
        String.join(
            " ",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            "'" + System.getProperty("java.class.path") + "'",
            "dev.gosim.cli.Main",
            "repl");
    String size = "stty cols " + COLUMNS + " rows " + ROWS;
    // What a shell has started in the background ignores interrupts, and hands that on.
    String signals = "s='env --default-signal=INT'; $s true 2>/dev/null || s=";
    String command = size + "; " + signals + "; exec $s " + java;
    ProcessBuilder b =
        new ProcessBuilder("script", "-qefc", command, "/dev/null").redirectErrorStream(true);
    b.environment().put("TERM", "xterm-256color");
    b.environment().put("XDG_STATE_HOME", state.toString());
    b.environment().remove("NO_COLOR");
    process = b.start();
    Thread.ofPlatform().daemon().start(this::draw);
  }

  /** Whether there is what makes a pseudo-terminal. */
  static boolean isPossible() {
    try {
      return new ProcessBuilder("script", "-qefc", "true", "/dev/null")
              .redirectInput(ProcessBuilder.Redirect.PIPE)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void draw() {
    char[] buffer = new char[8192];
    try (Reader in = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
      for (int n; (n = in.read(buffer)) >= 0; ) {
        synchronized (screen) {
          screen.write(new String(buffer, 0, n));
          screen.notifyAll();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the terminal sends: keys. */
  void type(String keys) throws IOException {
    process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /** Enters a line and waits for the prompt of the next input. */
  List<String> enter(String line, int next) throws IOException {
    type(line + "\r");
    return await(lines -> lines.getLast().equals("[" + next + "]"));
  }

  /** Waits until the screen is as it should be; its lines down to the last that is not empty. */
  List<String> await(Predicate<List<String>> condition) {
    long last = System.nanoTime() + PATIENCE_NANOS;
    synchronized (screen) {
      while (true) {
        List<String> lines = lines();
        if (!lines.isEmpty() && condition.test(lines)) {
          return lines;
        }
        long left = last - System.nanoTime();
        if (left <= 0) {
          throw new AssertionError("the screen is:\n" + String.join("\n", lines));
        }
        try {
          screen.wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
    }
  }

  private List<String> lines() {
    long[] cells = cells();
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < COLUMNS; i++) {
        int c = ScreenTerminal.cellCodePoint(cells[row * COLUMNS + i]);
        line.appendCodePoint(c == 0 ? ' ' : c);
      }
      lines.add(line.toString().stripTrailing());
    }
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return lines;
  }

  private long[] cells() {
    long[] cells = new long[COLUMNS * ROWS];
    screen.dump(cells, new int[2]);
    return cells;
  }

  /** Whether a character in the last line of the screen is coloured. */
  boolean isColoured(int column) {
    synchronized (screen) {
      return ScreenTerminal.cellHasForeground(cells()[(lines().size() - 1) * COLUMNS + column]);
    }
  }

  /** Waits for the end; the exit code. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE_NANOS, TimeUnit.NANOSECONDS)) {
      throw new AssertionError("it did not leave:\n" + String.join("\n", lines()));
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
