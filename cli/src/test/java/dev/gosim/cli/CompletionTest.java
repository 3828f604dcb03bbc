package dev.gosim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the scripts of {@code gosim completion} complete. */
final class CompletionTest {
  private static final Path BASH = Path.of("/bin/bash");

  @TempDir private Path temp;

  private static String script(String shell) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console =
        new Console(
            Path.of(""),
            new ByteArrayInputStream(new byte[0]),
            out,
            new ByteArrayOutputStream(),
            name -> null,
            quit -> {},
            () -> false);
    assertEquals(0, Main.run(console, new String[] {"completion", shell}));
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The words that bash offers behind a line, in order. */
  private String offered(String... words) throws IOException, InterruptedException {
    String quoted = "'" + String.join("' '", words) + "'";
    String use =
        """
        compopt() { :; } # it works only while readline completes
        COMP_WORDS=(%s)
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _complete_gosim
        printf '%%s\\n' "${COMPREPLY[@]}" | sort | tr '\\n' ' '
        """
            .formatted(quoted);
    Path file = temp.resolve("complete.bash");
    Files.writeString(file, script("bash") + use);
    Process p =
        new ProcessBuilder(BASH.toString(), file.toString()).redirectErrorStream(true).start();
    String text = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    p.waitFor();
    return text.strip();
  }

  @Test
  void bashCompletesCommandsAndFlags() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(BASH), "no bash");
    assertEquals("build completion doc fmt help repl run test version vet", offered("gosim", ""));
    assertEquals("test", offered("gosim", "te"));
    assertEquals("-copylocks", offered("gosim", "vet", "-copy"));
    assertEquals("-bench -benchmem -benchtime", offered("gosim", "test", "-bench"));
    assertEquals("-virtual-time", offered("gosim", "run", "-v"));
    assertEquals("auto compiled tree", offered("gosim", "run", "-tier", ""));
    assertEquals("bash fish zsh", offered("gosim", "completion", ""));
    assertEquals("", offered("gosim", "run", "prog"), "files are left to bash");
  }

  @Test
  void zshTakesTheScriptOfBash() {
    assertEquals(
        script("bash").lines().filter(l -> !l.startsWith("#")).toList(),
        script("zsh").lines().filter(l -> !l.startsWith("#")).toList());
    assertTrue(script("zsh").contains("bashcompinit"));
  }

  @Test
  void fishIsToldOfCommandsAndFlags() {
    List<String> lines = script("fish").lines().toList();
    assertTrue(
        lines.contains("complete -c gosim -n __fish_use_subcommand -a test -d 'Test packages'"));
    assertTrue(
        lines.contains("complete -c gosim -n '__fish_seen_subcommand_from vet' -o copylocks"));
    assertTrue(
        lines.contains("complete -c gosim -n '__fish_seen_subcommand_from test' -o bench -r"));
  }
}
