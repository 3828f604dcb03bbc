package dev.gosim.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gosim.interp.Settings;
import dev.gosim.natives.Host;
import dev.gosim.std.StandardLibrary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guides, entered by somebody who reads them: every program and fragment as it is printed, in
 * the order of the text, in one session. Whatever is missing in a fragment, the prompt says so and
 * goes on. The guides are no part of the project: without them this is skipped.
 */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class GuidesAtThePromptTest {
  private static final Path FOLDER = Path.of(System.getProperty("guides", "../../shared/guides"));
  private static final String FOLLOWED = "context-guide";

  /** It waits for a signal, which nobody sends through a pipe. */
  private static final String SHUTDOWN = "11-graceful-shutdown.go";

  @TempDir private Path temp;

  @BeforeAll
  static void theyMustBeThere() {
    assumeTrue(Files.isDirectory(FOLDER), "the guides are not here: " + FOLDER);
  }

  /** Its programs and fragments; their names begin with their number in the text. */
  private static List<Path> pieces(Path guide) throws IOException {
    try (Stream<Path> all = Files.walk(guide, 2)) {
      return all.filter(p -> p.toString().endsWith(".go"))
          .sorted(Comparator.comparing(p -> p.getFileName().toString()))
          .toList();
    }
  }

  private static boolean isProgram(String text) {
    return text.contains("func main()");
  }

  @TestFactory
  Stream<DynamicTest> throughPipes() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.filter(p -> Files.isDirectory(p) && !p.endsWith("text")).sorted().toList().stream()
          .map(g -> DynamicTest.dynamicTest(g.getFileName().toString(), () -> enterAll(g)));
    }
  }

  private void enterAll(Path guide) throws IOException {
    StringBuilder in = new StringBuilder();
    for (Path piece : pieces(guide)) {
      String text = Files.readString(piece);
      in.append(text).append("\n");
      boolean run = guide.endsWith(FOLLOWED) && !piece.endsWith(SHUTDOWN) && isProgram(text);
      in.append(run ? "main()\n" : "");
    }
    in.append("\"the \" + \"end\"\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int exit =
        Repl.onPipe(
            new Repl.Setup(
                temp,
                StandardLibrary::new,
                Settings.GO.withStrict(false),
                new NoInterrupts(),
                name -> null),
            new ByteArrayInputStream(in.toString().getBytes(StandardCharsets.UTF_8)),
            out,
            out);
    String said = out.toString(StandardCharsets.UTF_8);
    assertEquals(0, exit);
    assertTrue(said.endsWith("\"the end\" : string\n"), said);
    assertNothingOfOurs(said);
    if (guide.endsWith(FOLLOWED)) {
      assertTrue(said.contains(Files.readString(guide.resolve("08-with-value.go.out"))), said);
      assertTrue(said.contains(Files.readString(guide.resolve("20-db-query.go.out"))), said);
    }
  }

  private static void assertNothingOfOurs(String said) {
    for (String ours : List.of("dev.gosim", "java.", "internal error", "\tat ")) {
      assertFalse(said.contains(ours), said);
    }
  }

  /** Each piece pasted, each program run; every line that is printed is whole. */
  @Test
  void pastedAtTerminal() throws Exception {
    assumeTrue(TerminalProcess.isPossible(), "script(1) is missing: no pseudo-terminal");
    Path guide = FOLDER.resolve(FOLLOWED);
    try (TerminalProcess t = new TerminalProcess(temp)) {
      t.await(lines -> lines.getLast().equals("[1]"));
      int n = 1;
      for (Path piece : pieces(guide)) {
        String text = Files.readString(piece);
        t.type("\u001b[200~" + text.replace('\n', '\r') + "\u001b[201~");
        assertNothingOfOurs(String.join("\n", t.enter("", ++n)));
        if (isProgram(text)) {
          String call = "[" + n + "] main()";
          String prompt = "[" + ++n + "]";
          t.type("main()\r");
          if (piece.endsWith(SHUTDOWN)) {
            // The second time: the program asks for the signal after it has started the workers.
            t.await(l -> Collections.frequency(l, "Worker 3 processing...") > 1);
            t.type("\u0003");
          }
          List<String> lines = t.await(l -> l.getLast().equals(prompt) && l.lastIndexOf(call) >= 0);
          Path recorded = Path.of(piece + ".out");
          if (Files.exists(recorded) && !piece.toString().contains("fragments")) {
            assertWhole(lines.subList(lines.lastIndexOf(call) + 1, lines.size() - 1), recorded);
          }
        }
      }
      t.type("\u0004");
      assertEquals(0, t.exitCode());
    }
  }

  /** Lines are those that real Go printed, in whatever number and order; numbers vary. */
  private static void assertWhole(List<String> lines, Path recorded) throws IOException {
    Set<String> known =
        Files.readAllLines(recorded).stream()
            .map(GuidesAtThePromptTest::masked)
            .collect(Collectors.toSet());
    for (String line : lines) {
      String shown = line.startsWith("^C") ? line.substring(2) : line;
      assertTrue(known.contains(masked(shown)), () -> recorded + ": " + line + "\n" + lines);
    }
    assertFalse(lines.isEmpty());
  }

  private static String masked(String line) {
    return line.strip().replaceAll("[0-9]+(\\.[0-9]+)?([µm]?s\\b)?", "N").replaceAll("(N )+N", "N");
  }

  /** A prompt that nobody presses Ctrl-C at. */
  private static final class NoInterrupts implements Repl.Interrupts {
    @Override
    public void prepare(Host host) {}

    @Override
    public boolean takes(Host host) {
      return false;
    }
  }
}
