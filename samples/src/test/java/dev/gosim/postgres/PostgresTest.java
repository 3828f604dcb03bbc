package dev.gosim.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gosim.samples.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The programs of {@code src/test/resources/postgres} print what real Go and the real drivers print
 * when they are run with a server's address. Skipped where no server is installed.
 */
final class PostgresTest {
  private static final Path FOLDER = Path.of("src/test/resources/postgres");
  private static final Duration LIMIT = Duration.ofSeconds(120);

  private static Server server;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Path programs = Server.programs();
    assumeTrue(programs != null, "there is no initdb of PostgreSQL on this machine");
    server = new Server(programs);
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pq", "pgx"})
  void driver(String name) throws IOException {
    Path program = FOLDER.resolve(name + ".go");
    Ran ran = Ran.run(Ran.Request.of(program, LIMIT).withArgs(List.of(name + ".go", server.url())));
    assertFalse(ran.timedOut(), ran::all);
    String expected = Files.readString(FOLDER.resolve(name + ".out"), StandardCharsets.ISO_8859_1);
    assertEquals(expected, ran.all());
  }
}
