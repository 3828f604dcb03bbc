package dev.gosim.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.gosim.samples.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The programs of {@code src/test/resources/http} print what they print when real Go runs them.
 * With {@code -Dhttp=record} real Go's output is recorded.
 */
@Isolated("the program has time limits")
final class HttpClientTest {
  private static final Path FOLDER = Path.of("src/test/resources/http");
  private static final Path PROGRAM = FOLDER.resolve("client.go");
  private static final Path RECORDED = FOLDER.resolve("client.out");
  private static final Duration LIMIT = Duration.ofSeconds(120);

  @Test
  @EnabledIfSystemProperty(named = "http", matches = "record")
  void record() throws IOException, InterruptedException {
    try (Fixture fixture = new Fixture()) {
      List<String> to = fixture.addresses();
      Process go =
          new ProcessBuilder("go", "run", PROGRAM.toString(), to.get(0), to.get(1))
              .redirectErrorStream(true)
              .redirectOutput(RECORDED.toFile())
              .start();
      assertEquals(0, go.waitFor());
    }
  }

  @Test
  void client() throws IOException {
    try (Fixture fixture = new Fixture()) {
      List<String> to = fixture.addresses();
      Ran ran =
          Ran.run(
              Ran.Request.of(PROGRAM, LIMIT).withArgs(List.of("client.go", to.get(0), to.get(1))));
      assertFalse(ran.timedOut(), ran::all);
      assertEquals(Files.readString(RECORDED, StandardCharsets.ISO_8859_1), ran.all());
    }
  }
}
