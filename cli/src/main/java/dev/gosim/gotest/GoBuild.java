package dev.gosim.gotest;

import dev.gosim.interp.Interpreter;
import dev.gosim.interp.PackageSource;
import dev.gosim.load.LoadError;
import dev.gosim.load.TestTarget;
import dev.gosim.load.TestTargets;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;

/**
 * {@code gosim build}: whether packages compile, without their tests, in the words of {@code go
 * build}. Nothing is written.
 */
public final class GoBuild {
  private final GoTest.Setup setup;
  private final Messages out;

  public GoBuild(GoTest.Setup setup) {
    this.setup = setup;
    this.out = new Messages(setup.stderr());
  }

  /** Whether all of them compile. */
  public boolean run(List<String> args) throws LoadError {
    // Patterns do not mean packages that are tests only.
    boolean patterns = args.stream().anyMatch(a -> a.contains("..."));
    List<TestTarget> targets =
        TestTargets.of(setup.dir(), args, out::say).stream()
            .filter(t -> t.error() != null || !t.files().isEmpty() || !patterns)
            .toList();
    // What the go command cannot find ends it before anything is compiled.
    List<String> wrong =
        targets.stream().map(TestTarget::error).filter(e -> e != null).distinct().toList();
    wrong.forEach(out::say);
    boolean right = wrong.isEmpty();
    if (right) {
      for (TestTarget target : targets) {
        right &= build(target);
      }
    }
    return right;
  }

  private boolean build(TestTarget target) {
    if (target.files().isEmpty()) {
      out.say(target.name() + ": no non-test Go files in " + target.folder());
      return false;
    }
    String path = target.name().equals(PackageSource.UNNAMED) ? null : target.name();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    boolean right =
        new Interpreter(
                new Interpreter.Options(
                    setup.library().get(),
                    setup.dir(),
                    InputStream.nullInputStream(),
                    setup.stdout(),
                    setup.stderr(),
                    messages,
                    setup.settings()))
            .build(new PackageSource(path, target.name(), target.files()), target.packages());
    out.say(messages);
    return right;
  }
}
