package dev.gosim.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The Go toolchain of the machine; gosim does not need it, but Go's test suite comes with it. */
final class RealGo {
  private RealGo() {}

  /** GOROOT/test, if there is a Go that has it. */
  static Optional<Path> tests() {
    return root().map(root -> root.resolve("test")).filter(Files::isDirectory);
  }

  /** GOROOT, if there is a Go. */
  static Optional<Path> root() {
    try {
      Process p = new ProcessBuilder(List.of("go", "env", "GOROOT")).start();
      String root = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(Path.of(root.strip())).filter(Files::isDirectory);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
