package dev.gosim.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The transcripts of {@code src/test/resources/terminal}, each at a pseudo-terminal of its own. */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class TranscriptTest {
  private static final Path FOLDER = Path.of("src/test/resources/terminal");

  /** Lines that are longer may not fit beside the prompt. */
  private static final int WRAPS = 90;

  private static final String ENDING = ".transcript";

  private static final boolean RECORD = Boolean.getBoolean("transcripts.record");

  @TempDir private Path temp;

  @BeforeAll
  static void thereMustBeATerminal() {
    assumeTrue(TerminalProcess.isPossible(), "script(1) is missing: no pseudo-terminal");
  }

  @TestFactory
  Stream<DynamicTest> transcripts() throws IOException {
    String only = System.getProperty("transcripts", "");
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all
          .filter(p -> p.toString().endsWith(ENDING))
          .filter(p -> p.getFileName().toString().contains(only))
          .sorted()
          .toList()
          .stream()
          .map(p -> DynamicTest.dynamicTest(p.getFileName().toString(), () -> follow(p)));
    }
  }

  private void follow(Path file) throws Exception {
    Path dir = Files.createDirectories(temp.resolve(file.getFileName()).resolve("work"));
    List<Transcript.Step> steps = Transcript.read(file);
    try (Desk desk = new Desk(dir)) {
      for (Transcript.Step step : steps) {
        try {
          desk.take(step);
        } catch (AssertionError e) {
          if (RECORD) {
            step.seen().clear();
            step.seen().addAll(desk.seen(step.verb()));
            continue;
          }
          String expected = String.join("\n", step.seen());
          throw new AssertionError(
              file + ":" + step.line() + ": expected:\n" + expected + "\n" + e.getMessage());
        }
      }
    }
    if (RECORD) {
      record(file, steps);
    }
  }

  /** Writes a transcript with what was seen instead of what was expected. */
  private static void record(Path file, List<Transcript.Step> steps) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/transcripts"));
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.removeIf(l -> l.startsWith("  "));
    List<String> out = new ArrayList<>();
    int at = 0;
    for (String line : lines) {
      out.add(line);
      if (!line.isBlank() && !line.startsWith("#")) {
        steps.get(at++).seen().forEach(l -> out.add("  " + l));
      }
    }
    Files.write(folder.resolve(file.getFileName()), out);
  }

  /** Where somebody sits who does what a transcript says. */
  private static final class Desk implements AutoCloseable {
    private final Path dir;
    private TerminalProcess terminal;

    Desk(Path dir) {
      this.dir = dir;
    }

    void take(Transcript.Step step) throws IOException, InterruptedException {
      switch (step.verb()) {
        case "file" ->
            Files.writeString(dir.resolve(step.text()), String.join("\n", step.seen()) + "\n");
        case "start" -> start(step);
        case ">" -> enter(step);
        case "$" -> {
          terminal.type(Transcript.typed(step.text()));
          see(step.seen());
        }
        case "$*" -> {
          terminal.typeUntil(Transcript.typed(step.text()), shows(step.seen()));
          terminal.wipe();
        }
        case "resize" -> {
          String[] size = step.text().split("x");
          terminal.resize(Integer.parseInt(size[0]), Integer.parseInt(size[1]));
          see(step.seen());
        }
        case "coloured" -> colour(step.text(), true);
        case "plain" -> colour(step.text(), false);
        case "exit" -> {
          assertEquals(Integer.parseInt(step.text()), terminal.exitCode());
          see(step.seen());
        }
        default -> throw new AssertionError("there is no such step: " + step.verb());
      }
    }

    private void start(Transcript.Step step) throws IOException {
      close();
      Matcher m = Transcript.START.matcher(step.text());
      assertTrue(m.matches());
      terminal = new TerminalProcess(dir.resolveSibling("state"), dir, m.group(1), m.group(2));
      see(step.seen());
    }

    /** A line of an input: what it shows stands between it and the next prompt. */
    private void enter(Transcript.Step step) throws IOException {
      terminal.type(step.text() + "\r");
      List<String> expected = new ArrayList<>(step.seen());
      boolean wraps = step.text().length() > WRAPS;
      expected.addFirst(
          wraps ? "..." : "/(\\[]|>{3,}) \\Q" + step.text().replace("\t", "\\E +\\Q") + "\\E/");
      expected.addLast("/(\\[]|>{3,})/");
      see(expected);
    }

    /** Waits until the last lines of the screen are these. */
    private void see(List<String> expected) {
      if (!expected.isEmpty()) {
        terminal.await(shows(expected));
        terminal.wipe();
      }
    }

    /** What is on the screen now, as a step has it. */
    List<String> seen(String verb) {
      List<String> lines =
          terminal.settled().stream()
              .map(l -> TerminalProcess.PROMPT.matcher(l).replaceFirst("[]$1"))
              .toList();
      terminal.wipe();
      if (!verb.equals(">")) {
        return lines;
      }
      return lines.stream()
          .filter(l -> !l.equals("[]") && !l.startsWith("[] ") && !l.startsWith(">>>"))
          .toList();
    }

    private static Predicate<List<String>> shows(List<String> expected) {
      List<String> all = new ArrayList<>(expected);
      all.addFirst("...");
      return lines -> Transcript.matches(lines, all);
    }

    private void colour(String text, boolean coloured) {
      List<String> lines = terminal.await(l -> l.getLast().contains(text));
      int at = lines.getLast().lastIndexOf(text);
      for (int i = 0; i < text.length(); i++) {
        assertEquals(coloured, terminal.isColoured(at + i), text);
      }
    }

    @Override
    public void close() {
      if (terminal != null) {
        terminal.close();
      }
    }
  }
}
