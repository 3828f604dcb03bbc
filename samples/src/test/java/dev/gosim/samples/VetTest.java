package dev.gosim.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** {@code gosim vet} finds in the programs that have a {@code .vet} what {@code go vet} finds. */
final class VetTest {
  private static final Duration LIMIT = Duration.ofSeconds(120);

  @TestFactory
  Stream<DynamicTest> findsWhatGoVetFinds() throws IOException {
    String only = System.getProperty("samples", "");
    return Programs.files(".vet").stream()
        .filter(name -> name.contains(only))
        .map(name -> DynamicTest.dynamicTest(name, () -> verify(Path.of(name))));
  }

  /** The rules that go vet has not, which are asked for; their findings are written by hand. */
  @TestFactory
  Stream<DynamicTest> findsWhatTheRulesSay() throws IOException {
    return Programs.files(".rules").stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> verifyRules(Path.of(name))));
  }

  private static void verifyRules(Path golden) throws IOException {
    Path program = Path.of(golden.toString().replaceAll("\\.rules$", ".go"));
    String name = program.getFileName().toString();
    Ran.Request request = Ran.Request.of(program, LIMIT);
    Ran ran = Ran.vet(request.withArgs(List.of("-concurrency", name)));
    assertEquals(Files.readString(golden), ran.err());
    assertEquals("", Ran.vet(request).err(), "without the flag");
  }

  /** {@code regen.sh -v} sees to it that go vet finds nothing in the other programs. */
  @TestFactory
  Stream<DynamicTest> findsNothingElsewhere() throws IOException {
    String only = System.getProperty("samples", "");
    return Programs.files(".go").stream()
        .filter(name -> name.contains(only) && !name.startsWith("check/"))
        .filter(name -> !Files.exists(Path.of(name.replaceAll("\\.go$", ".vet"))))
        .filter(name -> !Files.exists(Path.of(name.replaceAll("\\.go$", ".full"))))
        .filter(name -> !isKnown(Path.of(name)))
        .map(name -> DynamicTest.dynamicTest(name, () -> verifyNothing(Path.of(name))));
  }

  /** Whether a comment says that go vet has something to say. */
  private static boolean isKnown(Path program) {
    try {
      return Files.readString(program, StandardCharsets.ISO_8859_1)
          .lines()
          .anyMatch(line -> line.startsWith("// vet: "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void verifyNothing(Path program) {
    Ran ran = Ran.vet(Ran.Request.of(program, LIMIT));
    assertEquals("", ran.err());
  }

  private static void verify(Path golden) throws IOException {
    String expected = Files.readString(golden, StandardCharsets.ISO_8859_1);
    String name = golden.toString();
    Path program = Path.of(name.substring(0, name.length() - ".vet".length()) + ".go");
    Ran ran = Ran.vet(Ran.Request.of(program, LIMIT));
    assertEquals(expected, ran.err());
    assertEquals(expected.isEmpty() ? 0 : 1, ran.outcome().exitCode(), "exit code");
  }
}
