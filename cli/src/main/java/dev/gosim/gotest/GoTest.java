package dev.gosim.gotest;

import dev.gosim.interp.Interpreter;
import dev.gosim.interp.Settings;
import dev.gosim.load.LoadError;
import dev.gosim.load.TestTarget;
import dev.gosim.load.TestTargets;
import dev.gosim.natives.Host;
import dev.gosim.natives.Library;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** {@code gosim test}: the packages of a command line, one after the other. */
public final class GoTest {
  private final Setup setup;
  private boolean failed;

  private volatile PackageRun current;
  private volatile boolean stopped;

  public GoTest(Setup setup) {
    this.setup = setup;
  }

  /**
   * What is needed.
   *
   * @param dir the folder that arguments start from
   * @param library a new one for each package
   */
  public record Setup(
      Path dir,
      OutputStream stdout,
      OutputStream stderr,
      Supplier<Library> library,
      Settings settings) {}

  /** The flags of the command, and whether they have a value. */
  public static Map<String, Boolean> flags() {
    return TestFlags.all();
  }

  /** Returns the exit code: 0 if all is well, 1 if a test failed, 2 for a wrong command line. */
  public int run(List<String> args) {
    try {
      TestFlags flags = TestFlags.of(args);
      List<TestTarget> targets = TestTargets.of(setup.dir, flags.packages(), this::say);
      if (targets.isEmpty()) {
        throw new LoadError("no packages to test");
      }
      if (!flags.fuzz().isEmpty() && targets.size() > 1) {
        throw new LoadError("cannot use -fuzz flag with multiple packages");
      }
      if (flags.profile() != null && targets.size() > 1) {
        throw new LoadError("cannot use -" + flags.profile() + " flag with multiple packages");
      }
      run(targets, flags);
      if (failed && !flags.json() && flags.fuzz().isEmpty() && !flags.packages().isEmpty()) {
        setup.stdout.write("FAIL\n".getBytes(StandardCharsets.UTF_8));
      }
      return failed ? 1 : 0;
    } catch (TestFlags.UsageError e) {
      say(
          (e.getMessage().isEmpty() ? "" : e.getMessage() + "\n")
              + TestFlags.USAGE.stripTrailing());
      return 2;
    } catch (LoadError e) {
      say(e.getMessage());
      return 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it from another thread; {@link #run} returns soon. */
  public void stop() {
    stopped = true;
    PackageRun run = current;
    if (run != null) {
      run.stop();
    }
  }

  /** As {@link Interpreter#quit}, of the package whose tests run. */
  public void quit(String why, Predicate<Host> takes) {
    PackageRun run = current;
    if (run != null) {
      run.quit(why, takes);
    }
  }

  private void run(List<TestTarget> targets, TestFlags flags) throws IOException, LoadError {
    Settings settings = flags.settings(setup.settings);
    Coverage coverage = Coverage.of(flags, setup.dir, this::say);
    List<PackageRun> runs = new ArrayList<>();
    for (TestTarget target : targets) {
      PackageRun run = new PackageRun(target, setup.library, settings, coverage);
      try {
        run.load();
        runs.add(run);
      } catch (SetupError e) {
        setupFailed(run, e, flags);
      }
    }
    for (PackageRun run : runs) {
      current = run;
      if (stopped) {
        return;
      }
      if (failed(run, showing(targets.size(), flags), flags)) {
        failed = true;
        if (flags.failFast()) {
          return;
        }
      }
    }
  }

  private static PackageRun.Showing showing(int packages, TestFlags flags) {
    if (flags.packages().isEmpty() || !flags.bench().isEmpty() || !flags.fuzz().isEmpty()) {
      return PackageRun.Showing.STREAM;
    }
    return flags.json() || flags.verbose() && packages == 1
        ? PackageRun.Showing.WATCH
        : PackageRun.Showing.BUFFER;
  }

  private boolean failed(PackageRun run, PackageRun.Showing showing, TestFlags flags)
      throws IOException {
    return flags.json() ? failedJson(run, showing, flags) : failedText(run, showing, flags);
  }

  private boolean failedText(PackageRun run, PackageRun.Showing showing, TestFlags flags)
      throws IOException {
    boolean right = run.build(setup.stderr);
    if (right) {
      for (PackageRun.Messages m : run.vet(flags.vet())) {
        right = false;
        setup.stderr.write(m.text().getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    if (right) {
      return !run.run(setup.stdout, showing, flags, flags.passed(setup.dir));
    }
    run.notBuilt(setup.stdout);
    return true;
  }

  private boolean failedJson(PackageRun run, PackageRun.Showing showing, TestFlags flags)
      throws IOException {
    BuildJson messages = new BuildJson();
    String failedBuild = null;
    if (run.build(messages)) {
      for (PackageRun.Messages m : run.vet(flags.vet())) {
        failedBuild = m.name();
        BuildJson.write(setup.stdout, failedBuild, m.text());
      }
    } else {
      failedBuild = messages.writeTo(setup.stdout, run.name());
    }
    Test2Json events = new Test2Json(setup.stdout, run.name());
    if (failedBuild == null) {
      boolean passed = run.run(events, showing, flags, flags.passed(setup.dir));
      events.end(passed, null);
      return !passed;
    }
    run.notBuilt(events);
    events.end(false, failedBuild);
    return true;
  }

  private void setupFailed(PackageRun run, SetupError e, TestFlags flags) throws IOException {
    failed = true;
    String text = "# " + run.name() + "\n" + e.getMessage();
    byte[] line = ("FAIL\t" + run.name() + " [setup failed]\n").getBytes(StandardCharsets.UTF_8);
    if (!flags.json()) {
      say(text);
      setup.stdout.write(line);
      return;
    }
    BuildJson messages = new BuildJson();
    messages.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    String failedBuild = messages.writeTo(setup.stdout, run.name());
    Test2Json events = new Test2Json(setup.stdout, run.name());
    events.write(line, 0, line.length);
    events.end(false, failedBuild);
  }

  private void say(String line) {
    try {
      setup.stderr.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
