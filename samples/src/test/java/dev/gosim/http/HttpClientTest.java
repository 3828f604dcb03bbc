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

/** The programs of {@code src/test/resources/http} print what they print when real Go runs them. */
final class HttpClientTest {
  private static final Path FOLDER = Path.of("src/test/resources/http");
  private static final Duration LIMIT = Duration.ofSeconds(120);

  @Test
  void client() throws IOException {
    try (Fixture fixture = new Fixture()) {
      List<String> to = fixture.addresses();
      Ran ran =
          Ran.run(
              Ran.Request.of(FOLDER.resolve("client.go"), LIMIT)
                  .withArgs(List.of("client.go", to.get(0), to.get(1))));
      assertFalse(ran.timedOut(), ran::all);
      Path recorded = FOLDER.resolve("client.out");
      assertEquals(Files.readString(recorded, StandardCharsets.ISO_8859_1), ran.all());
    }
  }
}
