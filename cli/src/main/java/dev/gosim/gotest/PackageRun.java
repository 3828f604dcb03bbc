package dev.gosim.gotest;

import dev.gosim.interp.Interpreter;
import dev.gosim.interp.PackageSource;
import dev.gosim.interp.Settings;
import dev.gosim.interp.VetRequest;
import dev.gosim.load.TestTarget;
import dev.gosim.natives.Host;
import dev.gosim.natives.Library;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tests of one package: found, compiled, run, and told of (cmd/go, {@code runTestActor}). */
final class PackageRun {
  private static final Pattern COVERAGE = Pattern.compile("coverage: (.*)\n");

  private final TestTarget target;
  private final Interpreter interpreter;

  /** What the program writes, on either stream; it goes where {@link #run} says. */
  private final Redirect output = new Redirect();

  private final Redirect messages = new Redirect();

  private final Supplier<Library> library;
  private final Settings settings;
  private TestFunctions functions;
  private Interpreter.Loaded program;

  /** The packages that are looked at before their tests run. */
  private List<PackageSource> vetted;

  private boolean hasTests;

  private final Coverage coverage;

  /**
   * @param coverage what is measured, or null
   */
  PackageRun(TestTarget target, Supplier<Library> library, Settings settings, Coverage coverage) {
    this.target = target;
    this.coverage = coverage;
    this.library = library;
    this.settings = settings;
    interpreter = interpreter(library.get(), settings);
  }

  private Interpreter interpreter(Library library, Settings settings) {
    Path dir = target.folder() == null ? Path.of("").toAbsolutePath() : target.folder();
    return new Interpreter(
        new Interpreter.Options(
            library, dir, InputStream.nullInputStream(), output, output, messages, settings));
  }

  String name() {
    return target.name();
  }

  /** Ends the program from another thread. */
  void stop() {
    interpreter.stop();
  }

  /** As {@link Interpreter#quit}. */
  void quit(String why, Predicate<Host> takes) {
    interpreter.quit(why, takes);
  }

  /** Looks for the packages that are needed. */
  void load() throws SetupError {
    if (target.error() != null) {
      throw new SetupError(target.error());
    }
    hasTests = !target.tests().isEmpty();
    if (hasTests) {
      functions = TestFunctions.of(target.tests());
      program = load(interpreter, new TestProgram(target, functions, coverage));
    } else {
      PackageSource source = new PackageSource(target.name(), target.name(), target.files());
      program = interpreter.load(source, target.packages());
      vetted = List.of(source);
    }
    if (!program.errors().isEmpty()) {
      String text = String.join("\n", program.errors());
      throw new SetupError(Texts.decode(text));
    }
  }

  private Interpreter.Loaded load(Interpreter in, TestProgram made) {
    vetted =
        Stream.of(made.variants().internal(), made.variants().external())
            .filter(Objects::nonNull)
            .toList();
    return in.load(made.source(), made);
  }

  /** Messages about one package: what the {@code go} command calls it, and the text. */
  record Messages(String name, String text) {}

  /** The mistakes in what has been built. */
  List<Messages> vet(Set<String> analyzers) {
    if (analyzers.isEmpty()) {
      return List.of();
    }
    Interpreter.Loaded built = program;
    if (coverage != null && hasTests) {
      // The counters are no part of what somebody wrote.
      built = load(interpreter(library.get(), settings), new TestProgram(target, functions, null));
      if (!built.build()) {
        return List.of();
      }
    }
    VetRequest request = new VetRequest(analyzers, false, target.goVersion());
    List<Messages> found = new ArrayList<>();
    for (PackageSource source : vetted) {
      String text = built.vet(source, request);
      if (!text.isEmpty()) {
        found.add(new Messages(source.label(), text));
      }
    }
    return found;
  }

  /** What is done with the output of the tests. */
  enum Showing {
    /** It is shown as it comes, and not looked at. */
    STREAM,
    /** It is shown as it comes. */
    WATCH,
    /** It is shown at the end, if at all. */
    BUFFER
  }

  /** Compiles the tests; what is wrong with the sources is written to {@code err}. */
  boolean build(OutputStream err) {
    messages.to = err;
    return program.build();
  }

  void notBuilt(OutputStream out) throws IOException {
    write(out, "FAIL\t" + name() + " [build failed]\n");
  }

  /**
   * Runs the tests, which have been built.
   *
   * @param out for what is shown
   * @param args of the program
   * @return whether all is well
   */
  boolean run(OutputStream out, Showing showing, TestFlags flags, List<String> args)
      throws IOException {
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    output.to = showing == Showing.BUFFER ? seen : out;
    output.too = showing == Showing.WATCH ? seen : OutputStream.nullOutputStream();
    if (!hasTests) {
      noTests(out);
      return true;
    }
    String binary = name().substring(name().lastIndexOf('/') + 1) + ".test";
    long start = System.nanoTime();
    Interpreter.Result result = execute(target.folder().resolve(binary).toString(), args);
    String seconds = "%.3fs".formatted((System.nanoTime() - start) / 1e9);
    boolean passed = result.exitCode() == 0 && result.signal() == null;
    if (showing == Showing.BUFFER && (!passed || flags.verbose())) {
      out.write(seen.toByteArray());
    }
    String text = seen.toString(StandardCharsets.ISO_8859_1);
    if (passed) {
      String newline = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
      write(
          out, newline + "ok  \t" + name() + "\t" + seconds + percentage(text) + note(text) + "\n");
      return true;
    }
    write(out, ending(text, result));
    String mark = flags.json() || flags.verboseJson() ? "\u0016" : "";
    write(out, mark + "FAIL\t" + name() + "\t" + seconds + "\n");
    return false;
  }

  private Interpreter.Result execute(String binary, List<String> args) throws IOException {
    if (coverage == null || !coverage.hasProfile()) {
      return program.run(binary, args);
    }
    Path part = Files.createTempFile("gosim", ".cover");
    Interpreter.Result result = program.run(binary, coverage.args(args, part));
    coverage.merge(part);
    return result;
  }

  private void noTests(OutputStream out) throws IOException {
    if (coverage != null) {
      CoveredPackage own = CoveredPackage.of(target, coverage.mode());
      if (!own.counted().isEmpty()) {
        write(out, "\t" + name() + "\t\tcoverage: 0.0% of statements\n");
        coverage.merge(own.profile());
        return;
      }
    }
    write(out, "?   \t" + name() + "\t[no test files]\n");
  }

  private String percentage(String text) {
    Matcher m = COVERAGE.matcher(text);
    return coverage != null && m.find() ? "\tcoverage: " + m.group(1) : "";
  }

  /** What package testing warned of, behind the line that says that all is well. */
  private static String note(String text) {
    String lines = "\n" + text;
    if (lines.contains("\ntesting: warning: no tests to run\n")) {
      return " [no tests to run]";
    }
    if (lines.contains("\ntesting: warning: no fuzz tests to fuzz\n")) {
      return " [no fuzz tests to fuzz]";
    }
    return lines.contains("\ntesting: warning: -fuzz matches more than one fuzz test, won't fuzz\n")
        ? "[-fuzz matches more than one fuzz test, won't fuzz]"
        : "";
  }

  /** How the program died is told where nothing it wrote can tell it. */
  private static String ending(String text, Interpreter.Result result) {
    if (result.signal() != null) {
      return "signal: " + result.signal() + "\n";
    }
    if (text.isEmpty()) {
      return "exit status " + result.exitCode() + "\n";
    }
    return text.endsWith("\n") ? "" : "\n";
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
