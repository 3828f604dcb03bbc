package dev.gosim.gotest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Turns the output of a package's tests, run with {@code -test.v=test2json}, into events, one JSON
 * object a line (cmd/internal/test2json).
 */
final class Test2Json extends OutputStream {
  private static final int INPUT = 4096;
  private static final int OUTPUT = 1024;
  private static final List<String> STEPS =
      List.of(
          "=== RUN   ",
          "=== PAUSE ",
          "=== CONT  ",
          "=== NAME  ",
          "=== PASS  ",
          "=== FAIL  ",
          "=== SKIP  ",
          "=== ATTR  ",
          "=== ARTIFACTS ");
  private static final List<String> REPORTS =
      List.of("--- PASS: ", "--- FAIL: ", "--- SKIP: ", "--- BENCH: ");
  private static final String INDENT = "    ";

  private final OutputStream to;
  private final String pkg;
  private final long start = System.nanoTime();
  private final LineBuffer input = new LineBuffer(INPUT, this::line, this::pass);
  private final LineBuffer output = new LineBuffer(OUTPUT, this::outputEvent, this::outputEvent);

  /** Reports whose events wait for the lines below them, the outermost test first. */
  private final Deque<Report> reports = new ArrayDeque<>();

  /** What the output belongs to; empty for the package. */
  private String test = "";

  private String result = "";

  /** Whether only lines with a mark are package testing's. */
  private boolean needsMark;

  private record Report(String action, String test, BigDecimal elapsed) {}

  /** An event; null where there is nothing to say. */
  private record Event(
      String action, String test, BigDecimal elapsed, String output, String key, String value) {
    static Event of(String action, String test) {
      return new Event(action, test, null, null, null, null);
    }
  }

  Test2Json(OutputStream to, String pkg) {
    this.to = to;
    this.pkg = pkg;
    emit(Event.of("start", ""), null);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] b, int off, int len) {
    input.write(new String(b, off, len, StandardCharsets.ISO_8859_1));
  }

  /**
   * The tests are over.
   *
   * @param passed whether the package as a whole has passed
   * @param failedBuild the package that kept the tests from being built, or null
   */
  synchronized void end(boolean passed, String failedBuild) {
    if (!passed) {
      result = "fail";
    } else if (!result.equals("skip")) {
      result = "pass";
    }
    input.flush();
    output.flush();
    BigDecimal elapsed = BigDecimal.valueOf((System.nanoTime() - start + 500_000) / 1_000_000, 3);
    Event last = new Event(result, test, elapsed, null, null, null);
    emit(last, passed ? null : failedBuild);
  }

  // ---- Lines

  private void pass(String text) {
    output.write(text);
  }

  private void line(String whole) {
    boolean marked = whole.charAt(0) == LineBuffer.MARK;
    if (needsMark && !marked) {
      pass(whole);
      return;
    }
    if (marked) {
      output.flush();
    }
    String line = marked ? whole.substring(1) : whole;
    String text =
        line.endsWith("\r\n") ? line.substring(0, line.length() - 2) : line.stripTrailing();
    if (text.equals("PASS") || text.equals("FAIL") || text.startsWith("FAIL\t")) {
      flushReports(0);
      needsMark = marked;
      pass(line);
      result = text.equals("PASS") ? "pass" : "fail";
      return;
    }
    if (line.startsWith("?   \t") && text.endsWith("\t[no test files]") && reports.isEmpty()) {
      result = "skip";
    }
    if (STEPS.stream().anyMatch(line::startsWith) || text.equals("=== NAME")) {
      step(line, text, marked);
      return;
    }
    int indent = 0;
    while (line.startsWith(INDENT, indent * INDENT.length())) {
      indent++;
    }
    String report = line.substring(indent * INDENT.length());
    if (REPORTS.stream().anyMatch(report::startsWith)) {
      report(line, report.strip(), indent, marked);
      return;
    }
    if (indent > 0 && indent <= reports.size()) {
      test = reports.stream().skip(indent - 1).findFirst().orElseThrow().test;
    }
    pass(line);
  }

  /** {@code === RUN TestX}. */
  private void step(String line, String text, boolean marked) {
    String[] words = text.substring("=== ".length()).split(" +", 2);
    String action = words[0].toLowerCase();
    String name = words.length > 1 ? words[1] : "";
    Event event = Event.of(action, name);
    if (action.equals("attr")) {
      String[] parts = name.split(" ", 3);
      name = parts[0];
      String value = parts.length > 2 ? parts[2] : "";
      event = new Event(action, name, null, null, parts.length > 1 ? parts[1] : "", value);
    }
    needsMark = marked;
    flushReports(0);
    test = name;
    if (action.equals("name")) {
      return;
    }
    if (action.equals("pause")) { // the test prints nothing any more once it is paused
      pass(line);
      emit(event, null);
    } else {
      emit(event, null);
      pass(line);
    }
  }

  /** {@code --- PASS: TestX (0.00s)}, a subtest's indented. */
  private void report(String line, String text, int indent, boolean marked) {
    int colon = text.indexOf(':');
    String action = text.substring("--- ".length(), colon).toLowerCase();
    String name = text.substring(colon + 1).strip();
    BigDecimal elapsed = null;
    int time = name.indexOf(" (");
    if (time >= 0) {
      elapsed = seconds(name.substring(time + 2));
      name = name.substring(0, time);
    }
    if (reports.size() < indent) {
      pass(line);
      return;
    }
    needsMark = marked;
    flushReports(indent);
    test = name;
    reports.addLast(new Report(action, name, elapsed));
    pass(line);
  }

  private static BigDecimal seconds(String text) {
    return text.matches("\\d+(\\.\\d+)?s\\)")
        ? new BigDecimal(text.substring(0, text.length() - 2))
        : null;
  }

  private void flushReports(int depth) {
    test = "";
    while (reports.size() > depth) {
      Report r = reports.removeLast();
      emit(new Event(r.action, r.test, r.elapsed, null, null, null), null);
    }
  }

  // ---- Events

  private void outputEvent(String text) {
    emit(new Event("output", test, null, text, null, null), null);
  }

  private void emit(Event e, String failedBuild) {
    Json json =
        new Json().time(OffsetDateTime.now()).always("Action", e.action).text("Package", pkg);
    json.text("Test", e.test.isEmpty() ? test : e.test).seconds("Elapsed", e.elapsed);
    if (e.output != null) {
      json.always("Output", e.output);
    }
    json.text("FailedBuild", failedBuild).text("Key", e.key).text("Value", e.value);
    try {
      to.write(json.line().getBytes(StandardCharsets.UTF_8));
    } catch (IOException x) {
      throw new UncheckedIOException(x);
    }
  }
}
