package dev.gosim.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of a batch, built by real Go as one program, whose argument picks the one to run. */
final class RealGoPrograms {
  private static final int SECONDS = 60;
  private static final int BUILD_SECONDS = 900;

  /** Optimized or not, a program does the same, and the compiler is quicker without. */
  private static final String[] BUILD = {
    "go", "build", "-gcflags=-e -N -l", "-ldflags=-s -w", "-o", "programs", "."
  };

  private final Path dir;

  private RealGoPrograms(Path dir) {
    this.dir = dir;
  }

  static boolean available() {
    try {
      return new ProcessBuilder("go", "version").redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What a program did. */
  record Ran(String out, String err, int code) {}

  static String prefix(long seed) {
    return "p" + seed + "_";
  }

  /** Builds them; a program that does not compile is an error of the generator. */
  static RealGoPrograms build(Path dir, List<Long> seeds) throws IOException, InterruptedException {
    Files.createDirectories(dir);
    StringBuilder main = new StringBuilder("package main\n\nimport \"os\"\n\nfunc main() {\n");
    main.append("\tswitch os.Args[1] {\n");
    for (long seed : seeds) {
      String prefix = prefix(seed);
      Files.writeString(dir.resolve(prefix + ".go"), ProgramGenerator.file(seed, prefix));
      main.append("\tcase \"" + seed + "\":\n\t\t" + prefix + "main()\n");
    }
    Files.writeString(dir.resolve("main.go"), main + "\t}\n}\n");
    Files.writeString(dir.resolve("go.mod"), "module fuzz\n\ngo 1.26\n");
    Ran built = run(dir, BUILD_SECONDS, BUILD);
    if (built.code != 0) {
      throw new AssertionError("the generator wrote what Go rejects: " + built.err);
    }
    return new RealGoPrograms(dir);
  }

  Ran run(long seed) throws IOException, InterruptedException {
    Path program = dir.resolve("programs").toAbsolutePath();
    return run(dir, SECONDS, program.toString(), String.valueOf(seed));
  }

  private static Ran run(Path dir, int seconds, String... command)
      throws IOException, InterruptedException {
    Path out = dir.resolve("stdout");
    Path err = dir.resolve("stderr");
    Process p =
        new ProcessBuilder(command)
            .directory(dir.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!p.waitFor(seconds, TimeUnit.SECONDS)) {
      p.descendants().forEach(ProcessHandle::destroyForcibly);
      p.destroyForcibly().waitFor();
      throw new AssertionError("the generator wrote what does not end: " + List.of(command));
    }
    return new Ran(read(out), read(err), p.exitValue());
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }
}
