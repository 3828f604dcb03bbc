package dev.gosim.gotest;

import dev.gosim.interp.Interpreter;
import dev.gosim.interp.PackageFinder;
import dev.gosim.interp.PackageSource;
import dev.gosim.interp.Settings;
import dev.gosim.interp.VetRequest;
import dev.gosim.load.LoadError;
import dev.gosim.load.TestTarget;
import dev.gosim.load.TestTargets;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;

/** {@code gosim vet}: the packages of a command line with their tests, one after the other. */
public final class GoVet {
  private final GoTest.Setup setup;
  private final Messages out;
  private final VetRequest request;

  public GoVet(GoTest.Setup setup, VetRequest request) {
    this.setup = setup;
    this.out = new Messages(setup.stderr());
    this.request = request;
  }

  /** Whether there is nothing to be said of them. */
  public boolean run(List<String> args) throws LoadError {
    List<TestTarget> targets = TestTargets.of(setup.dir(), args, out::say);
    List<String> wrong =
        targets.stream().map(TestTarget::error).filter(e -> e != null).distinct().toList();
    wrong.forEach(out::say);
    boolean right = wrong.isEmpty() && !targets.isEmpty();
    if (right) {
      for (TestTarget target : targets) {
        right &= vet(target);
      }
    } else if (targets.isEmpty()) {
      out.say("no packages to vet");
    }
    return right;
  }

  private boolean vet(TestTarget target) {
    TestFunctions tests;
    try {
      tests = TestFunctions.files(target.tests());
    } catch (SetupError e) {
      out.say(e.getMessage());
      return false;
    }
    Variants variants = Variants.of(target, target.files(), tests);
    VetRequest asked = request.withGoVersion(target.goVersion());
    PackageSource internal = variants.internal();
    if (internal != null && tests.internal.isEmpty()) {
      internal = new PackageSource(target.name(), target.name(), target.files());
    }
    boolean right = internal == null || vet(internal, target.packages(), asked);
    PackageSource external = variants.external();
    return (external == null || vet(external, variants.before(target.packages()), asked)) && right;
  }

  private boolean vet(PackageSource source, PackageFinder packages, VetRequest asked) {
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    Settings settings = setup.settings();
    Interpreter interpreter =
        new Interpreter(
            new Interpreter.Options(
                setup.library().get(),
                setup.dir(),
                InputStream.nullInputStream(),
                setup.stdout(),
                setup.stderr(),
                messages,
                settings));
    boolean right = interpreter.vet(source, packages, asked);
    out.say(messages);
    return right;
  }
}
