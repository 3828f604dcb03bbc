package dev.gosim.guides;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The guides' servers, answered by a client; those that wait for a signal, sent by the test; and
 * the clients of servers outside, whose place {@link Outside} takes. {@code -Dguides.live=record}
 * records what real Go does in the same circumstances; of programs that Go does not compile as they
 * are, what it does when that is put right.
 */
@Isolated("the programs' ports are fixed, and sleeps decide what is printed when")
@Timeout(600)
final class LiveGuidesTest {
  private static final Path GUIDES = Path.of(System.getProperty("guides", "../../shared/guides"));
  private static final Path RECORDED = Path.of("src/test/resources/guides");
  private static final boolean RECORD = System.getProperty("guides.live", "").equals("record");
  private static final int INTERRUPTED = 128 + 2;

  @TempDir private Path temp;

  /** What the test does to a program; what comes of it is noted in the program. */
  private interface Conversation {
    void with(Live program) throws IOException, InterruptedException;
  }

  // ---- signals ----

  @Test
  void gracefulShutdown() throws Exception {
    check(
        "context-guide/11-graceful-shutdown",
        Map.of(),
        p -> {
          p.awaitOut("(?s)(processing.*){6}");
          p.interrupt();
          p.note("exit code " + p.exitCode());
          String[] parts = p.out().split("(?<=\nReceived shutdown signal...\n)");
          p.note(distinct(parts[0]));
          p.note(groups(parts[1], 3, 3));
        });
  }

  @Test
  void jobProcessor() throws Exception {
    check(
        "complete-context/49-job-processor",
        Map.of(),
        p -> {
          p.awaitErr("(?s)(completed job.*){3}");
          p.interrupt();
          p.note("exit code " + p.exitCode());
          // main does not wait: which other lines come after the signal is open
          String sure = "started|completed job|Received signal|Main: shutting down";
          String lines =
              p.err()
                  .lines()
                  .filter(Pattern.compile(sure).asPredicate())
                  .collect(Collectors.joining("\n"));
          p.note(distinct(timeless(lines).replaceAll("Worker \\d|job-\\d+", "#")));
        });
  }

  // ---- servers ----

  @Test
  void contextMiddleware() throws Exception {
    check(
        "complete-context/30-context-middleware",
        Map.of(),
        p -> {
          p.awaitServer(8080);
          p.get("http://localhost:8080/user");
          p.get("http://localhost:8080/none");
          p.awaitErr("(?s)(Completed in .*){2}\n$");
          killed(p);
        });
  }

  @Test
  void multiLayer() throws Exception {
    check(
        "complete-context/32-multi-layer",
        Map.of(),
        p -> {
          p.awaitServer(8080);
          p.get("http://localhost:8080/user");
          p.getNothing(8080, "/user?id=1");
          p.getNothing(8080, "/users");
          p.get("http://localhost:8080/user");
          p.awaitErr("(?s)(created by .*){2}\n\t.*\n$");
          // the program's own part of the traces: real Go inlines of its library what it likes
          String lines =
              interrupted(p)
                  .lines()
                  .filter(
                      s -> s.startsWith("20") || s.startsWith("main.") || s.startsWith("created"))
                  .map(s -> s.replaceAll("(?<=[A-Za-z])\\([^*].*\\)$", "(...)"))
                  .collect(Collectors.joining("\n"));
          p.note(timeless(lines).replaceAll("127\\.0\\.0\\.1:\\d+|\\[::1\\]:\\d+", "CLIENT"));
        });
  }

  @Test
  void tracing() throws Exception {
    check(
        "complete-context/50-tracing",
        Map.of(),
        p -> {
          p.awaitServer(8080);
          HttpResponse<byte[]> r = p.get("http://localhost:8080/order");
          String trace = r.headers().firstValue("X-Trace-Id").orElse("none");
          p.awaitErr("'orderHandler' completed");
          p.note("X-Trace-Id is the traces': " + p.err().contains("[Trace: " + trace + "]"));
          killed(p);
        });
  }

  @Test
  void circuitBreaker() throws Exception {
    try (Outside outside = new Outside(temp)) {
      check(
          "complete-context/48-circuit-breaker",
          outside.environment(),
          p -> {
            p.awaitServer(8080);
            for (int i = 0; i < 7; i++) {
              p.get("http://localhost:8080/user?id=7");
            }
            interrupted(p);
            p.note(p.out());
          });
    }
  }

  @Test
  void pprof() throws Exception {
    check(
        "in-depth-concurrency/39-pprof",
        Map.of(),
        p -> {
          p.awaitServer(6060);
          String at = "http://localhost:6060/debug/pprof/";
          HttpResponse<byte[]> index = p.fetch(at);
          assertTrue(new String(index.body(), StandardCharsets.UTF_8).contains("/debug/pprof/"));
          starts(p.fetch(at + "goroutine?debug=1"), "goroutine profile: total ");
          starts(p.fetch(at + "goroutine?debug=2"), "goroutine ");
          byte[] gzip = p.fetch(at + "profile?seconds=1").body();
          assertArrayEquals(new byte[] {0x1f, (byte) 0x8b}, Arrays.copyOf(gzip, 2));
          starts(p.fetch(at + "trace?seconds=1"), "go 1.26 trace");
          p.fetch(at + "none");
          interrupted(p);
          p.note(p.out());
        });
    strict("in-depth-concurrency/39-pprof", 18);
  }

  private static void starts(HttpResponse<byte[]> answer, String text) {
    String body = new String(answer.body(), StandardCharsets.ISO_8859_1);
    assertTrue(body.startsWith(text), body);
  }

  // ---- clients of servers outside ----

  @Test
  void httpClient() throws Exception {
    try (Outside outside = new Outside(temp)) {
      check("complete-context/25-http-client", outside.environment(), LiveGuidesTest::ends);
    }
  }

  @Test
  void parallelRequests() throws Exception {
    try (Outside outside = new Outside(temp)) {
      check("complete-context/26-parallel-requests", outside.environment(), LiveGuidesTest::ends);
    }
  }

  // ---- files, and lines that are no Go ----

  /** As printed, the lines that are no Go are told of, and the program runs. */
  @Test
  void linesThatAreNoGo() throws Exception {
    assumeTrue(!RECORD);
    Path file = GUIDES.resolve("in-depth-concurrency/38-trace.go").toAbsolutePath();
    try (Live p = new Live(gosim("run", file.toString()), temp, Map.of())) {
      assertEquals(0, p.exitCode());
      assertEquals("Hello, trace!\n", p.out());
      String warning = ":27:1: warning: syntax error: non-declaration statement outside function";
      assertTrue(p.err().contains("38-trace.go" + warning), p.err());
    }
  }

  /** The one benchmark: with its unused import Go does not build it, without it runs. */
  @Test
  void benchmark() throws Exception {
    assumeTrue(!RECORD && Files.isDirectory(GUIDES));
    Path file = GUIDES.resolve("context-switching/01-switch-benchmark_test.go");
    Path copy = temp.resolve("switch_test.go");
    Files.copy(file, copy);
    Files.writeString(temp.resolve("go.mod"), "module guide\n\ngo 1.26\n");
    List<String> command = gosim("test", "-strict", "-bench=.", "-benchtime=100x");
    try (Live p = new Live(command, temp, Map.of())) {
      assertEquals(1, p.exitCode());
      assertEquals("FAIL\tguide [build failed]\n", p.out());
      assertTrue(p.err().endsWith("switch_test.go:7:5: \"time\" imported and not used\n"), p.err());
    }
    Files.writeString(copy, Files.readString(copy).replace("    \"time\"\n", ""));
    try (Live p = new Live(command, temp, Map.of())) {
      assertEquals(0, p.exitCode(), p::out);
      String each = "-\\d+ +\\t +100\\t +[\\d.]+ ns/op\n";
      String form = "(?s).*\nBenchmarkNoContextSwitch" + each + "BenchmarkWithContextSwitch" + each;
      assertTrue(p.out().matches(form + ".*PASS\nok  \tguide\t.*"), p.out());
    }
  }

  @Test
  void trace() throws Exception {
    check("in-depth-concurrency/38-trace", Map.of(), LiveGuidesTest::ends);
    String trace = Files.readString(temp.resolve("trace.out"), StandardCharsets.ISO_8859_1);
    assertTrue(trace.startsWith("go 1.26 trace\0\0\0"), trace);
    strict("in-depth-concurrency/38-trace", 27);
  }

  /** With -strict the lines that are no Go are an error, as in Go; without them it is a program. */
  private void strict(String program, int line) throws IOException, InterruptedException {
    if (RECORD) {
      return;
    }
    Path file = GUIDES.resolve(program + ".go").toAbsolutePath();
    Path copy = temp.resolve(file.getFileName());
    Files.copy(file, copy);
    String name = "./" + copy.getFileName();
    try (Live p = new Live(gosim("run", "-strict", name), temp, Map.of())) {
      assertEquals(1, p.exitCode());
      assertEquals("", p.out());
      String error = ":1: syntax error: non-declaration statement outside function body\n";
      assertEquals("# command-line-arguments\n" + name + ":" + line + error, p.err());
    }
    put(copy);
    try (Live p = new Live(gosim("run", "-strict", name), temp, Map.of())) {
      if (line == 27) {
        assertEquals(0, p.exitCode());
        assertEquals("Hello, trace!\n", p.out());
        assertEquals("", p.err());
      } else {
        p.awaitServer(6060);
        starts(p.fetch("http://localhost:6060/debug/pprof/cmdline"), "");
        assertEquals("", interrupted(p));
      }
    }
  }

  // ---- how ----

  private static void ends(Live p) throws InterruptedException {
    p.note("exit code " + p.exitCode());
    p.note(p.out());
  }

  /** Ends a server; what it has logged is noted. */
  private static void killed(Live p) throws IOException, InterruptedException {
    p.note(timeless(interrupted(p)));
  }

  /** Ends a program by a signal; what it has written to stderr. */
  private static String interrupted(Live p) throws IOException, InterruptedException {
    p.interrupt();
    int code = p.exitCode();
    if (RECORD) {
      assertEquals(INTERRUPTED, code);
      return p.err();
    }
    // gosim run tells of a signal as go run does
    assertEquals(1, code);
    assertTrue(p.err().endsWith("signal: interrupt\n"), p.err());
    return p.err().substring(0, p.err().length() - "signal: interrupt\n".length());
  }

  /**
   * Runs it, in the end three times, for its sleeps may lose against what else the machine does.
   */
  private void check(String program, Map<String, String> environment, Conversation c)
      throws IOException, InterruptedException {
    assumeTrue(Files.isDirectory(GUIDES), "the guides are not here: " + GUIDES);
    Path file = GUIDES.resolve(program + ".go").toAbsolutePath();
    Path recorded = RECORDED.resolve(program.substring(program.indexOf('/') + 1) + ".out");
    awaitPort(program.contains("pprof") ? 6060 : 8080);
    if (RECORD) {
      Files.writeString(recorded, run(build(file), environment, c), StandardCharsets.ISO_8859_1);
      return;
    }
    String expected = Files.readString(recorded, StandardCharsets.ISO_8859_1);
    List<String> command = gosim("run", file.toString());
    for (int more = 2; more > 0; more--) {
      String actual = run(command, environment, c);
      if (actual.equals(expected)) {
        return;
      }
      System.err.println(program + ": once more, after:\n" + actual);
    }
    assertEquals(expected, run(command, environment, c));
  }

  private String run(List<String> command, Map<String, String> environment, Conversation c)
      throws IOException, InterruptedException {
    try (Live p = new Live(command, temp, environment)) {
      c.with(p);
      return p.notes();
    }
  }

  private static List<String> gosim(String... arguments) {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
    command.add("--enable-native-access=ALL-UNNAMED");
    // these programs wait most of the time: what starts fastest
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.gosim.cli.Main"));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Real Go's program, with what is wrong in it put right. */
  private List<String> build(Path file) throws IOException, InterruptedException {
    Path copy = temp.resolve(file.getFileName());
    Files.copy(file, copy);
    put(copy);
    Path binary = temp.resolve("program");
    Process go =
        new ProcessBuilder("go", "build", "-o", binary.toString(), copy.toString())
            .inheritIO()
            .start();
    assertEquals(0, go.waitFor());
    return List.of(binary.toString());
  }

  /** Adds the import that is missing, and drops what follows the last declaration. */
  private static void put(Path file) throws IOException {
    String text = Files.readString(file);
    if (text.contains("io.ReadAll") && !text.contains("\"io\"")) {
      text = text.replaceFirst("import \\(\n", "import (\n    \"io\"\n");
    }
    int end = text.lastIndexOf("\n}\n") + 3;
    Files.writeString(file, text.substring(0, end));
  }

  /** Another program of this machine may have the port. */
  private static void awaitPort(int port) throws IOException, InterruptedException {
    for (int tries = 600; ; tries--) {
      try {
        new ServerSocket(port).close();
        return;
      } catch (BindException e) {
        if (tries == 0) {
          throw e;
        }
        Thread.sleep(200);
      }
    }
  }

  /** Without clock and durations, and with names for the ids in the order in which they come. */
  private static String timeless(String text) {
    String s = text.replaceAll("(?m)^\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d", "TIME");
    s = s.replaceAll("(?<= in )[\\d.]+(\\u00c2\\u00b5s|ns|ms|s)", "DURATION");
    Map<String, String> ids = new LinkedHashMap<>();
    Matcher m = Pattern.compile("\\d{15,}").matcher(s);
    return m.replaceAll(r -> ids.computeIfAbsent(r.group(), k -> "id" + (ids.size() + 1)));
  }

  private static String distinct(String text) {
    return text.lines().distinct().sorted().collect(Collectors.joining("\n"));
  }

  /** The order is free among so many lines, then among so many. */
  private static String groups(String text, int... sizes) {
    List<String> lines = new java.util.ArrayList<>(text.lines().toList());
    int from = 0;
    for (int size : sizes) {
      lines.subList(from, Math.min(from + size, lines.size())).sort(null);
      from = Math.min(from + size, lines.size());
    }
    return String.join("\n", lines);
  }
}
