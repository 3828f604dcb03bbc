package dev.gosim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** SIGQUIT from another process, sent to a JVM of its own, until it works. */
final class QuitSignalTest {
  @TempDir private Path temp;

  @Test
  @Timeout(120)
  void aBusyProgramDiesWithADump() throws IOException, InterruptedException {
    String ran =
        runAndQuit(
            """
            package main

            import "os"

            func spin(n int) {
            	os.Stdout.WriteString("ready")
            	for i := 0; ; i++ {
            		n += i
            	}
            }

            func main() {
            	go func() { select {} }()
            	spin(1)
            }
            """);
    assertTrue(ran.startsWith("SIGQUIT: quit\n\ngoroutine 1 ["), ran);
    assertTrue(ran.contains("main.spin(...)\n\t" + temp.resolve("main.go") + ":7 "), ran);
    assertTrue(ran.contains("goroutine 2 [select (no cases)]:\nmain.main.func1()\n"), ran);
    assertTrue(ran.endsWith("exit status 2\nexit code 1\n"), ran);
  }

  @Test
  @Timeout(120)
  void aProgramMayTakeIt() throws IOException, InterruptedException {
    String ran =
        runAndQuit(
            """
            package main

            import (
            	"os"
            	"os/signal"
            	"syscall"
            )

            func main() {
            	c := make(chan os.Signal, 1)
            	signal.Notify(c, syscall.SIGQUIT)
            	os.Stdout.WriteString("ready")
            	println((<-c).String())
            }
            """);
    assertEquals("quit\nexit code 0\n", ran);
  }

  @Test
  @Timeout(120)
  void aTestDiesWithADump() throws IOException, InterruptedException {
    String ran =
        runAndQuit(
            "test",
            "main_test.go",
            """
            package main

            import "testing"

            func TestWaiting(t *testing.T) {
            	var c chan int
            	<-c
            }
            """);
    assertEquals("exit code 1\n", ran);
    String out = Files.readString(temp.resolve("out"), StandardCharsets.UTF_8);
    assertTrue(out.startsWith("SIGQUIT: quit\n\ngoroutine 1 ["), out);
    assertTrue(out.contains("main.main()\n\t_testmain.go:"), out);
    assertTrue(out.contains("\nFAIL\tcommand-line-arguments\t"), out);
  }

  private String runAndQuit(String program) throws IOException, InterruptedException {
    return runAndQuit("run", "main.go", program);
  }

  private String runAndQuit(String command, String name, String program)
      throws IOException, InterruptedException {
    Path file = temp.resolve(name);
    Path err = temp.resolve("err");
    Files.writeString(file, program);
    Process p =
        new ProcessBuilder(
                List.of(
                    "sh",
                    "-c",
                    "exec \"$@\" 3</dev/null", // as the launcher does
                    "sh",
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--enable-native-access=ALL-UNNAMED",
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:-DisplayVMOutput",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "dev.gosim.cli.Main",
                    command,
                    file.toString()))
            .redirectError(err.toFile())
            .redirectOutput(temp.resolve("out").toFile())
            .start();
    while (!p.waitFor(200, TimeUnit.MILLISECONDS)) {
      if (command.equals("run") && Files.size(temp.resolve("out")) == 0) {
        continue; // it has not said yet that it is ready
      }
      new ProcessBuilder("kill", "-QUIT", String.valueOf(p.pid())).start().waitFor();
    }
    return Files.readString(err, StandardCharsets.UTF_8) + "exit code " + p.exitValue() + "\n";
  }
}
