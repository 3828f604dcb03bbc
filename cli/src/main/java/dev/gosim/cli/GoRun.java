package dev.gosim.cli;

import dev.gosim.gotest.GoBuild;
import dev.gosim.gotest.GoTest;
import dev.gosim.gotest.GoVet;
import dev.gosim.interp.Interpreter;
import dev.gosim.interp.PackageSource;
import dev.gosim.interp.Settings;
import dev.gosim.load.GoFiles;
import dev.gosim.load.LoadError;
import dev.gosim.load.ScriptFile;
import dev.gosim.natives.Host;
import dev.gosim.parse.Parser;
import dev.gosim.source.FileSet;
import dev.gosim.source.SourceFile;
import dev.gosim.std.StandardLibrary;
import dev.gosim.std.os.signal.SignalQueue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One run of a Go program in the manner of {@code go run}: an exit code other than 0 becomes the
 * line {@code exit status N} on stderr and exit code 1. Each run has its own interpreter and its
 * own streams; runs in one JVM share nothing.
 */
public final class GoRun {
  private static final Outcome NOT_BUILT = new Outcome(false, false, false, 1, 1);

  /** Of a program that a signal killed; what package os says of one. */
  private static final int KILLED = -1;

  private final Setup setup;
  private final Interpreter interpreter;
  private final GoTest tests;

  public GoRun(Setup setup) {
    this.setup = setup;
    this.interpreter = interpreter(setup, setup.settings);
    this.tests = new GoTest(testSetup());
  }

  private static Interpreter interpreter(Setup setup, Settings settings) {
    return new Interpreter(
        new Interpreter.Options(
            new StandardLibrary(),
            setup.dir.toAbsolutePath().normalize(),
            setup.stdin,
            setup.stdout,
            setup.stderr,
            setup.stderr,
            settings));
  }

  /**
   * What a run needs.
   *
   * @param dir the folder that file names start from
   */
  public record Setup(
      Path dir, InputStream stdin, OutputStream stdout, OutputStream stderr, Settings settings) {}

  /**
   * How a run ended.
   *
   * @param built whether the program compiled
   * @param mainEntered whether {@code main.main} was called
   * @param mainReturned whether it came back, rather than panic or exit
   * @param code the program's own exit code, -1 if a signal killed it
   * @param exitCode what the {@code go} command exits with
   */
  public record Outcome(
      boolean built, boolean mainEntered, boolean mainReturned, int code, int exitCode) {}

  /** Runs the files or the folder that open {@code args}; the other arguments are the program's. */
  public Outcome run(List<String> args) {
    return run(load(() -> GoFiles.of(setup.dir, setup.stdin, args)));
  }

  /** Runs the file that is the first of {@code args}, whatever its name. */
  public Outcome runScript(List<String> args) {
    return run(load(() -> ScriptFile.load(setup.dir, setup.stdin, args)));
  }

  private Outcome run(GoFiles files) {
    if (files == null) {
      return NOT_BUILT;
    }
    Interpreter.Result result =
        interpreter.run(
            files.source(), files.packages(), programName(files.source()), files.rest());
    if (result.signal() != null) {
      say("signal: " + result.signal());
    } else if (result.built() && result.exitCode() != 0) {
      say("exit status " + result.exitCode());
    }
    int code = result.signal() == null ? result.exitCode() : KILLED;
    return new Outcome(
        result.built(),
        result.mainEntered(),
        result.mainReturned(),
        code,
        result.built() && code == 0 ? 0 : 1);
  }

  /** Tests packages in the manner of {@code go test}: {@code args} are all of its arguments. */
  public Outcome test(List<String> args) {
    int code = tests.run(args);
    return new Outcome(true, false, false, code, code);
  }

  /** Only looks for errors, in the manner of {@code go build}. */
  public Outcome build(List<String> args) {
    try {
      GoFiles single = single(args);
      boolean right =
          single != null
              ? checking(single).build(single.source(), single.packages())
              : new GoBuild(testSetup(setup.settings.withStrict(true))).run(args);
      return right ? new Outcome(true, false, false, 0, 0) : NOT_BUILT;
    } catch (LoadError e) {
      say(e.getMessage());
      return NOT_BUILT;
    }
  }

  /** Only looks for errors, in the manner of {@code go vet}. */
  public Outcome vet(List<String> args) {
    VetFlags flags = VetFlags.of(args);
    if (flags.wrong() != null) {
      say(flags.wrong());
      return new Outcome(false, false, false, 2, 2);
    }
    try {
      GoFiles single = single(flags.packages());
      boolean right =
          single != null
              ? checking(single).vet(single.source(), single.packages(), flags.request())
              : new GoVet(testSetup(setup.settings.withStrict(true)), flags.request())
                  .run(flags.packages());
      return right ? new Outcome(true, false, false, 0, 0) : NOT_BUILT;
    } catch (LoadError e) {
      say(e.getMessage());
      return NOT_BUILT;
    }
  }

  /** The script, or the package of no module, that the arguments name; else null. */
  private GoFiles single(List<String> args) throws LoadError {
    GoFiles single = GoFiles.outsideModules(setup.dir, setup.stdin, args);
    if (single == null
        && args.size() == 1
        && args.getFirst().endsWith(".go")
        && !args.getFirst().endsWith("_test.go")
        && Files.isRegularFile(setup.dir.resolve(args.getFirst()))) {
      GoFiles named = GoFiles.of(setup.dir, setup.stdin, args);
      return isScript(named) ? named : null;
    }
    return single;
  }

  private static boolean isScript(GoFiles files) {
    List<PackageSource.File> all = files.source().files();
    SourceFile only = new FileSet().add(all.getFirst().name(), all.getFirst().text());
    return all.size() == 1 && Parser.isScript(only);
  }

  /** Go's own rules hold for all but scripts, and for these, too, if that is asked for. */
  private Interpreter checking(GoFiles files) {
    return interpreter(setup, isScript(files) ? setup.settings : setup.settings.withStrict(true));
  }

  private GoTest.Setup testSetup() {
    return testSetup(setup.settings);
  }

  private GoTest.Setup testSetup(Settings settings) {
    return new GoTest.Setup(setup.dir, setup.stdout, setup.stderr, StandardLibrary::new, settings);
  }

  /** How the sources are found. */
  private interface Loading {
    GoFiles load() throws LoadError;
  }

  private GoFiles load(Loading sources) {
    try {
      return sources.load();
    } catch (LoadError e) {
      say(e.getMessage());
      return null;
    }
  }

  /** SIGQUIT came: the program's, if it wants it, else its end. From any thread. */
  void quit() {
    String why = "SIGQUIT: quit";
    interpreter.quit(why, GoRun::takesQuit);
    tests.quit(why, GoRun::takesQuit);
  }

  private static boolean takesQuit(Host program) {
    return SignalQueue.takes(program, QuitSignal.SIGQUIT);
  }

  /** Ends the run from another thread; {@link #run} returns soon. */
  public void stop() {
    interpreter.stop();
    tests.stop();
  }

  /**
   * os.Args[0], as the program's binary would be called: the package's folder, or a file without
   * its suffix.
   */
  private static String programName(PackageSource source) {
    String path = source.files().getFirst().path();
    if (source.label().equals(PackageSource.UNNAMED)) {
      return path.endsWith(".go") ? path.substring(0, path.length() - ".go".length()) : path;
    }
    return path.substring(0, path.lastIndexOf('/') + 1)
        + source.label().substring(source.label().lastIndexOf('/') + 1);
  }

  private void say(String line) {
    try {
      setup.stderr.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
