package dev.gosim.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Go's tools, where the machine has them; tests that need them are skipped where it has not. */
final class Tool {
  private Tool() {}

  /** What {@code go tool ...} prints; it must end well and say nothing else. */
  static String run(Path scratch, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("go", "tool"));
    command.addAll(List.of(args));
    Path err = scratch.resolve("tool.err");
    Process p = null;
    try {
      p = new ProcessBuilder(command).redirectError(err.toFile()).start();
    } catch (IOException e) {
      assumeTrue(false, "there is no go: " + e.getMessage());
    }
    String out = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String said = Files.readString(err);
    // it may say more, such as that a profile has no binary
    assertEquals(0, p.waitFor(), () -> command + ": " + said);
    return out;
  }
}
