package dev.gosim.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The prompt as a user sees it, on a terminal. Skipped where there is no script(1) to make one. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class TerminalTest {
  private static final String CTRL_C = "\u0003";
  private static final String CTRL_D = "\u0004";
  private static final String UP = "\u001bOA";
  private static final String ALT_H = "\u001bh";

  @TempDir private Path state;

  @BeforeAll
  static void thereMustBeATerminal() {
    assumeTrue(TerminalProcess.isPossible(), "script(1) is missing: no pseudo-terminal");
  }

  /** The last lines of the screen, without the prompt below them. */
  private static List<String> above(List<String> lines, int n) {
    return lines.subList(lines.size() - 1 - n, lines.size() - 1);
  }

  private TerminalProcess start() throws IOException {
    TerminalProcess t = new TerminalProcess(state);
    t.await(lines -> lines.getLast().equals("[1]"));
    return t;
  }

  @Test
  void valuesLinesAndHistory() throws Exception {
    try (TerminalProcess t = start()) {
      assertEquals(List.of("[1] 6*7", "42 : int"), above(t.enter("6*7", 2), 2));
      t.type("func twice(n int) int {\r");
      t.await(lines -> lines.getLast().equals(">>>"));
      t.type("return 2*n\r");
      List<String> lines = t.enter("}", 3);
      assertEquals(
          List.of("[2] func twice(n int) int {", ">>> return 2*n", ">>> }"), above(lines, 3));
      assertEquals(List.of("[3] twice(21)", "42 : int"), above(t.enter("twice(21)", 4), 2));
      assertEquals(List.of("no newline"), above(t.enter("fmt.Print(\"no newline\")", 5), 1));
      t.type("given up" + CTRL_C);
      t.await(l -> l.contains("[5] given up") && l.getLast().equals("[5]"));
      t.type(CTRL_D);
      assertEquals(0, t.exitCode());
    }
    try (TerminalProcess t = start()) {
      t.type(UP + UP);
      t.await(lines -> lines.getLast().equals("[1] twice(21)"));
      t.type(UP);
      t.await(lines -> lines.getLast().equals(">>> }"));
      assertEquals(List.of("42 : int"), above(t.enter("; twice(21)", 2), 1));
    }
  }

  @Test
  void pastedLinesAreOneInput() throws Exception {
    try (TerminalProcess t = start()) {
      t.type(
          "\u001b[200~func f() int {\r\treturn g()\r}\r\rfunc g() int { return 7 }\r\u001b[201~");
      t.await(lines -> lines.contains(">>> func g() int { return 7 }"));
      t.enter("", 2);
      assertEquals(List.of("7 : int"), above(t.enter("f()", 3), 1));
    }
  }

  @Test
  void interrupts() throws Exception {
    try (TerminalProcess t = start()) {
      t.type("fmt.Println(\"busy\"); for {}\r");
      t.await(lines -> lines.getLast().equals("busy"));
      t.type(CTRL_C);
      t.await(lines -> lines.getLast().equals("[2]") && lines.contains("interrupted"));
      t.enter("ch := make(chan int); go time.Sleep(time.Hour)", 3);
      t.type("defer fmt.Println(\"deferred\"); fmt.Println(\"blocked\"); <-ch\r");
      t.await(lines -> lines.getLast().equals("blocked"));
      t.type(CTRL_C);
      List<String> lines = t.await(l -> l.getLast().equals("[4]"));
      assertEquals("interrupted", above(lines, 1).getFirst());
      assertTrue(lines.contains("deferred") || lines.contains("^Cdeferred"), lines::toString);
      // The value is not lost to a receiver that is gone.
      t.enter("go func() { ch <- 5 }()", 5);
      assertEquals(List.of("5 : int"), above(t.enter("<-ch", 6), 1));
      t.enter("sigs := make(chan os.Signal, 1); signal.Notify(sigs, os.Interrupt)", 7);
      t.type("fmt.Println(\"waits\"); <-sigs\r");
      t.await(l -> l.getLast().equals("waits"));
      t.type(CTRL_C);
      lines = t.await(l -> l.getLast().equals("[8]"));
      assertEquals(List.of("interrupt : os.Signal (syscall.Signal)"), above(lines, 1));
    }
  }

  @Test
  void whatDiesAndThePromptThatLives() throws Exception {
    try (TerminalProcess t = start()) {
      List<String> lines = t.enter("<-make(chan int)", 2);
      assertTrue(lines.contains("fatal error: all goroutines are asleep - deadlock!"));
      assertTrue(lines.contains("goroutine 1 [chan receive]:"));
      lines = t.enter("panic(\"boom\")", 3);
      assertTrue(lines.contains("panic: boom"));
      assertTrue(lines.contains("main.main()"));
      assertEquals(List.of("exit status 3"), above(t.enter("os.Exit(3)", 4), 1));
      assertEquals(List.of("1 : int"), above(t.enter("1", 5), 1));
      assertFalse(lines.toString().contains("dev.gosim"), lines::toString);
    }
  }

  @Test
  void outputAppearsAboveTheLine() throws Exception {
    try (TerminalProcess t = start()) {
      t.enter("type T struct{}; start := make(chan T)", 2);
      t.enter(
          "go func() { <-start; for i := range 3 { time.Sleep(9e7);"
              + " fmt.Print(\"tick \"); fmt.Println(i) } }()",
          3);
      t.type("close(start)\rhalf a li");
      List<String> lines =
          t.await(l -> l.contains("tick 2") && l.getLast().equals("[4] half a li"));
      assertEquals(List.of("tick 0", "tick 1", "tick 2"), above(lines, 3));
      t.type("ne" + CTRL_C);
      t.await(l -> l.contains("[4] half a line") && l.getLast().equals("[4]"));
      t.enter("go panic(\"alone\")", 5);
      lines = t.await(l -> l.contains("panic: alone") && l.getLast().equals("[5]"));
      assertTrue(lines.contains("created by main.main in goroutine 5"), lines::toString);
    }
  }

  @Test
  void completionColoursDocumentation() throws Exception {
    try (TerminalProcess t = start()) {
      t.enter("type Point struct{ X, Y int }", 2);
      t.enter("func (p Point) Dist(q Point) float64 { return 0 }", 3);
      t.type("Point{}.\t");
      List<String> lines = t.await(l -> l.getLast().contains("Dist"));
      assertTrue(lines.getLast().contains("func(q Point) float64"), lines::toString);
      t.type("D\t");
      t.await(l -> l.stream().anyMatch("[3] Point{}.Dist"::equals));
      t.type(CTRL_C + "strings.ToUpperS\t");
      t.await(l -> l.getLast().equals("[3] strings.ToUpperSpecial"));
      t.type(CTRL_C + "for i := 1");
      t.await(l -> l.getLast().equals("[3] for i := 1"));
      assertTrue(t.isColoured(4) && !t.isColoured(8) && t.isColoured(13));
      t.type(CTRL_C + "fmt.Println" + ALT_H);
      lines =
          t.await(l -> l.getLast().equals("[3] fmt.Println") && l.toString().contains("operands"));
      assertTrue(lines.contains("func Println(a ...any) (n int, err error)"), lines::toString);
      t.type(CTRL_C + "func f(ctx context.Context) {\rctx.Dead\t");
      t.await(l -> l.getLast().equals(">>> ctx.Deadline"));
      t.type(CTRL_C + ":gorou\t");
      t.await(l -> l.getLast().equals("[3] :goroutines"));
    }
  }
}
