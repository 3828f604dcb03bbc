package dev.gosim.repl;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jline.keymap.KeyMap;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.Widget;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.Signals;

/**
 * A terminal. While a line is being edited, what goroutines print appears above it, line by line;
 * while an input is evaluated, everything goes out as it is.
 */
final class TerminalFront implements Front {
  private final UnaryOperator<String> env;
  private final Terminal terminal;
  private final LineReader reader;
  private final Screen screen;
  private final TerminalInput input;
  private volatile int promptWidth;

  /** The terminal that the process was started at. */
  static Terminal ofProcess() throws IOException {
    return builder().system(true).nativeSignals(true).build();
  }

  /** A terminal that nobody sits at. */
  static Terminal of(InputStream in, OutputStream out) throws IOException {
    return builder().system(false).streams(in, out).type("xterm").build();
  }

  private static TerminalBuilder builder() {
    return TerminalBuilder.builder()
        .providers("ffm,exec")
        .encoding(StandardCharsets.UTF_8)
        .graphemeCluster(false); // asking for it would swallow what is typed ahead
  }

  /**
   * @param docs what is to be told of a name
   */
  TerminalFront(
      Terminal terminal,
      UnaryOperator<String> env,
      Completer completer,
      Highlighter highlighter,
      UnaryOperator<String> docs) {
    this.env = env;
    this.terminal = terminal;
    LineReaderBuilder b =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("gosim")
            .parser(new LineParser())
            .completer(completer)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P> ")
            .variable(LineReader.INDENTATION, 0)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.INSERT_TAB, true);
    if (env.apply("NO_COLOR") == null) {
      b.highlighter(highlighter);
    }
    Path history = history(env);
    if (history != null) {
      b.variable(LineReader.HISTORY_FILE, history);
    }
    reader = b.build();
    input = new TerminalInput(terminal.input());
    screen = new Screen(terminal.output(), reader);
    if (isDumb()) { // JLine asks for no signals there
      Signals.register("INT", () -> terminal.raise(Signal.INT));
    } else {
      reader.getWidgets().put(LineReader.CALLBACK_INIT, this::begins);
    }
    Widget doc = () -> tell(docs);
    reader.getKeyMaps().get(LineReader.MAIN).bind(doc, KeyMap.alt('h'), "\033OP", "\033[11~");
  }

  private boolean isDumb() {
    return terminal.getType().startsWith(Terminal.TYPE_DUMB);
  }

  /**
   * A line is going to be edited. JLine tells of a Ctrl-C twice meanwhile, by the key and by
   * interrupting its thread, which may hit the next line: the key is enough. When the window
   * becomes wider or narrower JLine takes the cursor to be in the row where it was, though the
   * terminal breaks the line elsewhere now: so it is drawn anew.
   */
  private boolean begins() {
    terminal.handle(Signal.INT, s -> {});
    SignalHandler resized = terminal.handle(Signal.WINCH, s -> {});
    terminal.handle(
        Signal.WINCH,
        s -> {
          int width = terminal.getColumns();
          int rows = EditedRows.above(reader.getBuffer().upToCursor(), promptWidth, width);
          screen.redraw(
              rows,
              () -> {
                resized.handle(s); // the new size; it may draw what is wiped next
                drawAgain();
              });
        });
    return true;
  }

  private void drawAgain() {
    try {
      reader.callWidget(LineReader.REDRAW_LINE);
      reader.callWidget(LineReader.REDISPLAY);
    } catch (IllegalStateException isOver) {
      // The line was entered meanwhile: JLine reads none, and there is nothing to draw.
    }
  }

  /** Shows the documentation of the name that the cursor is on, above the line. */
  private boolean tell(UnaryOperator<String> docs) {
    String line = reader.getBuffer().toString();
    int from = reader.getBuffer().cursor();
    int to = from;
    while (from > 0 && isPartOfName(line.charAt(from - 1))) {
      from--;
    }
    while (to < line.length() && Character.isJavaIdentifierPart(line.charAt(to))) {
      to++;
    }
    if (from < to) {
      screen.line(docs.apply(latin1(line.substring(from, to))));
    }
    return true;
  }

  private static boolean isPartOfName(char c) {
    return Character.isJavaIdentifierPart(c) || c == '.';
  }

  /** Where what was entered is kept; null if nowhere. */
  private static Path history(UnaryOperator<String> env) {
    String home = env.apply("HOME");
    String state = env.apply("XDG_STATE_HOME");
    if (state == null && home == null) {
      return null;
    }
    Path folder = state == null ? Path.of(home, ".local", "state") : Path.of(state);
    try {
      return Files.createDirectories(folder.resolve("gosim")).resolve("history");
    } catch (IOException e) {
      return null; // a home that cannot be written to: history lasts as long as the prompt
    }
  }

  @Override
  public String read(int number) {
    boolean givenUp = false;
    while (true) {
      if (givenUp && isDumb()) {
        screen.echoed(); // ^C, and nobody has begun a new line
      }
      screen.beginReading();
      try {
        String prompt = "[" + number + "] ";
        promptWidth = prompt.length();
        String text = reader.readLine(prompt);
        if (!text.isBlank()) {
          return latin1(text) + "\n";
        }
      } catch (UserInterruptException e) {
        givenUp = true; // Ctrl-C: another line
      } catch (EndOfFileException e) {
        return null;
      } finally {
        screen.endReading();
      }
    }
  }

  /** A text of characters as one of bytes. */
  static String latin1(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** A text of bytes as one of characters. */
  static String decode(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  @Override
  public InputStream stdin() {
    return input;
  }

  @Override
  public OutputStream stdout() {
    return screen;
  }

  @Override
  public OutputStream stderr() {
    return screen;
  }

  @Override
  public void say(String text) {
    screen.line(text);
  }

  @Override
  public void complain(String text) {
    screen.line(text);
  }

  /** With the editor that VISUAL or EDITOR names, or vi. */
  @Override
  public String edit(String text) {
    String visual = env.apply("VISUAL");
    String editor = visual == null ? env.apply("EDITOR") : visual;
    try {
      Path file = Files.createTempFile("input", ".go");
      try {
        Files.writeString(file, text, StandardCharsets.ISO_8859_1);
        // The shell splits what the variable has of arguments.
        String command = (editor == null || editor.isBlank() ? "vi" : editor) + " \"$1\"";
        Process p =
            new ProcessBuilder("sh", "-c", command, "sh", file.toString()).inheritIO().start();
        return p.waitFor() == 0 ? Files.readString(file, StandardCharsets.ISO_8859_1) : null;
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      complain(e.getMessage());
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  @Override
  public void interruptible(Runnable work, Runnable onInterrupt) {
    SignalHandler before =
        terminal.handle(
            Signal.INT,
            s -> {
              screen.echoed();
              input.interrupt();
              onInterrupt.run();
            });
    try {
      work.run();
    } finally {
      terminal.handle(Signal.INT, before);
    }
  }

  @Override
  public void close() {
    try {
      reader.getHistory().save();
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
