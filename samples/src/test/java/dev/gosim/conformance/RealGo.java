package dev.gosim.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The Go toolchain of the machine. */
final class RealGo {
  private RealGo() {}

  /** GOROOT/test, if there is a Go that has it. */
  static Optional<Path> tests() {
    try {
      Path root = Path.of(output(List.of("go", "env", "GOROOT")).strip());
      return Optional.of(root.resolve("test")).filter(Files::isDirectory);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The Go release that this machine has, {@code go1.26.8}. */
  static String version() throws IOException {
    return output(List.of("go", "env", "GOVERSION")).strip();
  }

  /** Builds a program and runs it twice; what is the same both times is the expectation. */
  static Expected record(Path tests, String category, String path) throws IOException {
    Path dir = Files.createTempDirectory("conformance");
    Path binary = dir.resolve("prog");
    try {
      Path source = tests.resolve(path);
      output(List.of("go", "build", "-o", binary.toString(), source.toString()));
      Expected first = run(binary, source.getParent(), category, path);
      return first.and(run(binary, source.getParent(), category, path));
    } finally {
      try (var files = Files.list(dir)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(dir);
    }
  }

  private static Expected run(Path binary, Path dir, String category, String path)
      throws IOException {
    Path out = binary.resolveSibling("out");
    Path err = binary.resolveSibling("err");
    Process p =
        new ProcessBuilder(binary.toString())
            .directory(dir.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    p.getOutputStream().close();
    try {
      if (!p.waitFor(60, TimeUnit.SECONDS)) {
        p.destroyForcibly();
        throw new IOException(path + " does not end");
      }
    } catch (InterruptedException e) {
      p.destroyForcibly();
      throw new IOException(e);
    }
    return Expected.of(category, path, p.exitValue(), text(out), text(err));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  private static String output(List<String> command) throws IOException {
    Process p = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (p.waitFor() != 0) {
        throw new IOException(command + ": " + out);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return out;
  }
}
