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
import java.util.regex.Pattern;
import org.jline.terminal.Size;
import org.jline.utils.ScreenTerminal;
import org.jline.utils.WCWidth;

/**
 * gosim in a process of its own, at a pseudo-terminal that script(1) makes, whose screen is drawn
 * here: what tests look at is what a user would see.
 */
final class TerminalProcess implements AutoCloseable {
  private static final int COLUMNS = 100;
  private static final int ROWS = 60;
  private static final long PATIENCE_NANOS =
      TimeUnit.SECONDS.toNanos(Integer.getInteger("patience", 60));

  /** Between two times that keys are typed until something comes of them. */
  private static final long AGAIN_MILLIS = 200;

  /** What an input begins with. */
  static final Pattern PROMPT = Pattern.compile("\\[[0-9]+]( |$)");

  private final Process process;
  private final ScreenTerminal screen = new ScreenTerminal(COLUMNS, ROWS);

  /** The prompt, in the folder of this process. */
  TerminalProcess(Path state) throws IOException {
    this(state, Path.of(""), "", "repl");
  }

  /**
   * @param state where the history is kept
   * @param dir the folder that it is started in
   * @param env settings of the environment, as a shell has them before a command
   * @param args what follows gosim, as a shell would have it
   */
  TerminalProcess(Path state, Path dir, String env, String args) throws IOException {
    String java =
        String.join(
            " ",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UnlockDiagnosticVMOptions", // SIGQUIT is the program's, as the launcher has it
            "-XX:-DisplayVMOutput",
            "-cp",
            "'" + System.getProperty("java.class.path") + "'",
            "dev.gosim.cli.Main",
            args);
    String size = "stty cols " + COLUMNS + " rows " + ROWS;
    // What a shell has started in the background ignores interrupts, and hands that on.
    String signals = "s='env --default-signal=INT,QUIT'; $s true 2>/dev/null || s=env";
    String command = size + "; " + signals + "; exec $s " + env + " " + java + " 3</dev/null";
    ProcessBuilder b =
        new ProcessBuilder("script", "-qefc", command, "/dev/null")
            .directory(dir.toAbsolutePath().toFile())
            .redirectErrorStream(true);
    b.environment().put("TERM", "xterm-256color");
    b.environment().put("XDG_STATE_HOME", state.toAbsolutePath().toString());
    List.of("NO_COLOR", "VISUAL", "EDITOR").forEach(b.environment()::remove);
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
  List<String> await(Predicate<List<String>> expected) {
    Predicate<List<String>> condition = l -> !l.isEmpty() && expected.test(l);
    List<String> lines = lookFor(condition, PATIENCE_NANOS);
    if (!condition.test(lines)) {
      throw new AssertionError("the screen is:\n" + shown(lines));
    }
    return lines;
  }

  /** Types keys again and again, until the screen is as it should be. */
  void typeUntil(String keys, Predicate<List<String>> condition) throws IOException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    do {
      type(keys);
    } while (!condition.test(lookFor(condition, TimeUnit.MILLISECONDS.toNanos(AGAIN_MILLIS)))
        && System.nanoTime() < end);
    await(condition);
  }

  /** The screen when nothing has come for a while. */
  List<String> settled() {
    List<String> before = List.of();
    List<String> now = lookFor(l -> false, TimeUnit.SECONDS.toNanos(1));
    while (!now.equals(before)) {
      before = now;
      now = lookFor(l -> false, TimeUnit.SECONDS.toNanos(1));
    }
    return now.stream().dropWhile(String::isEmpty).toList();
  }

  /** The screen, as soon as it is as it should be, or in the end. */
  private List<String> lookFor(Predicate<List<String>> condition, long nanos) {
    long end = System.nanoTime() + nanos;
    synchronized (screen) {
      while (true) {
        List<String> lines = lines();
        long left = end - System.nanoTime();
        if (left <= 0 || condition.test(lines)) {
          return lines;
        }
        try {
          screen.wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
    }
  }

  /**
   * Wipes the screen above the line that is being edited, so that what is seen next has come since.
   */
  void wipe() {
    synchronized (screen) {
      List<String> lines = drawn();
      int prompt = lines.size() - 1;
      while (prompt >= 0 && !PROMPT.matcher(lines.get(prompt)).lookingAt()) {
        prompt--;
      }
      StringBuilder keys = new StringBuilder("\0337");
      for (int row = 1; row <= prompt; row++) {
        keys.append("\033[").append(row).append(";1H\033[2K");
      }
      screen.write(keys.append("\0338"));
    }
  }

  /** Makes the window larger or smaller. */
  void resize(int columns, int rows) throws IOException, InterruptedException {
    synchronized (screen) {
      screen.setSize(Size.of(columns, rows));
    }
    ProcessHandle child = process.descendants().findFirst().orElseThrow();
    Path terminal = Path.of("/proc/" + child.pid() + "/fd/0").toRealPath();
    String[] stty = {"stty", "-F", terminal.toString(), "cols", "" + columns, "rows", "" + rows};
    if (new ProcessBuilder(stty).start().waitFor() != 0) {
      throw new AssertionError("stty cannot set the size of " + terminal);
    }
  }

  private List<String> lines() {
    List<String> lines = drawn();
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return lines;
  }

  private static String shown(List<String> lines) {
    return String.join("\n", lines.stream().dropWhile(String::isEmpty).toList());
  }

  /** All rows of the screen. */
  private List<String> drawn() {
    long[] cells = cells();
    int columns = screen.getColumns();
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < screen.getRows(); row++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        int c = ScreenTerminal.cellCodePoint(cells[row * columns + i]);
        line.appendCodePoint(c == 0 ? ' ' : c);
        i += WCWidth.wcwidth(c) == 2 ? 1 : 0;
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private long[] cells() {
    long[] cells = new long[screen.getColumns() * screen.getRows()];
    screen.dump(cells, new int[2]);
    return cells;
  }

  /** Whether a character in the last line of the screen is coloured. */
  boolean isColoured(int column) {
    synchronized (screen) {
      int at = (lines().size() - 1) * screen.getColumns() + column;
      return ScreenTerminal.cellHasForeground(cells()[at]);
    }
  }

  /** Waits for the end; the exit code. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE_NANOS, TimeUnit.NANOSECONDS)) {
      throw new AssertionError("it did not leave:\n" + shown(lines()));
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
