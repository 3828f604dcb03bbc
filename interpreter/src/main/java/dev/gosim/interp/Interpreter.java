package dev.gosim.interp;

import dev.gosim.ast.Decl;
import dev.gosim.ast.File;
import dev.gosim.check.Info;
import dev.gosim.natives.Host;
import dev.gosim.natives.Library;
import dev.gosim.sched.Clock;
import dev.gosim.sched.SchedTrace;
import dev.gosim.sched.Scheduler;
import dev.gosim.sched.SchedulerOptions;
import dev.gosim.source.FileSet;
import dev.gosim.types.Func;
import dev.gosim.types.Package;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Runs one Go program: parse, check, lower, run. Used once. */
public final class Interpreter {
  /**
   * What an interpreter is given.
   *
   * @param library the standard library
   * @param dir the working folder that the program starts in
   * @param messages what is wrong with the sources goes there
   */
  public record Options(
      Library library,
      Path dir,
      InputStream stdin,
      OutputStream stdout,
      OutputStream stderr,
      OutputStream messages,
      Settings settings) {}

  /**
   * How a run ended.
   *
   * @param built whether the program compiled
   * @param mainEntered whether main.main was called
   * @param mainReturned whether it came back
   * @param exitCode the program's own exit code
   * @param signal the signal that killed it, or null
   */
  public record Result(
      boolean built, boolean mainEntered, boolean mainReturned, int exitCode, String signal) {}

  private static final Result NOT_BUILT = new Result(false, false, false, 1, null);

  private final Options options;
  private final FileSet files = new FileSet();
  private final Info info = new Info();
  private volatile Scheduler scheduler;
  private volatile boolean stopped;

  public Interpreter(Options options) {
    this.options = options;
  }

  /** Ends the run from another thread. */
  public void stop() {
    stopped = true;
    Scheduler s = scheduler;
    if (s != null) {
      s.shutdown();
    }
  }

  /** The program dies of a signal, with a dump, unless it {@code takes} that. From any thread. */
  public void quit(String why, Predicate<Host> takes) {
    Scheduler s = scheduler;
    if (s != null && !takes.test((Host) s.host())) {
      s.quit(why);
    }
  }

  /** Only looks for errors, and prints them; whether there are none. Instead of a run. */
  public boolean build(PackageSource source, PackageFinder packages) {
    Importer importer = new Importer(options, info, files);
    Frontend frontend = new Frontend(options, files, importer);
    List<Frontend.Checked> checked = DeepStack.call(() -> frontend.check(source, packages));
    if (checked == null) {
      return false;
    }
    Package pkg = checked.getLast().pkg();
    return !pkg.name().equals("main") || main(source, pkg) != null;
  }

  /**
   * The function that a program begins with; null if there is none, which the linker complains of.
   */
  private Func main(PackageSource source, Package pkg) {
    if (pkg.scope().lookup("main") instanceof Func main) {
      return main;
    }
    say("# " + source.label());
    say("runtime.main_main·f: function main is undeclared in the main package");
    return null;
  }

  /** The same in the manner of {@code go vet}, of any package. */
  public boolean vet(PackageSource source, PackageFinder packages, VetRequest request) {
    Importer importer = new Importer(options, info, files);
    Frontend frontend = new Frontend(options, files, importer);
    return DeepStack.call(() -> frontend.vet(source, packages, request));
  }

  /**
   * Runs a program of package main, which imports {@code packages} beside the library's; {@code
   * args} are its arguments, {@code name} its os.Args[0].
   */
  public Result run(PackageSource source, PackageFinder packages, String name, List<String> args) {
    Loaded program = load(source, packages);
    if (!program.errors().isEmpty()) {
      program
          .errors()
          .forEach(e -> write(options.messages(), e + "\n", StandardCharsets.ISO_8859_1));
      return NOT_BUILT;
    }
    return program.run(name, args);
  }

  /** A program whose packages have been found, and not been compiled. */
  public final class Loaded {
    private final PackageSource source;
    private final Importer importer;
    private final Frontend frontend;
    private final Frontend.Loaded packages;
    private List<Frontend.Checked> checked;

    private Loaded(PackageSource source, PackageFinder finder) {
      this.source = source;
      this.importer = new Importer(options, info, files);
      this.frontend = new Frontend(options, files, importer);
      this.packages = DeepStack.call(() -> frontend.load(source, finder));
    }

    /** What is wrong with package clauses and imports: there is nothing to run then. */
    public List<String> errors() {
      return packages.errors();
    }

    /** Compiles it; prints errors, and tells whether there are none. */
    public boolean build() {
      checked = DeepStack.call(() -> frontend.check(packages.packages()));
      return checked != null;
    }

    /** What {@code go test} prints of a built package's mistakes; empty if there are none. */
    public String vet(PackageSource source, VetRequest request) {
      Frontend.Checked c =
          checked.stream().filter(p -> p.source() == source).findFirst().orElseThrow();
      String found = DeepStack.call(() -> frontend.mistakes(checked, c, request));
      return found.isEmpty()
          ? ""
          : VetReport.headings(source, c.pkg().name().equals("main")) + found;
    }

    /** Compiles it, if that has not been done, and runs it. */
    public Result run(String name, List<String> args) {
      if (checked == null && !build()) {
        return NOT_BUILT;
      }
      return Interpreter.this.run(source, importer, checked, name, args);
    }
  }

  /** Finds the packages of a program, which may be run then. */
  public Loaded load(PackageSource source, PackageFinder packages) {
    return new Loaded(source, packages);
  }

  private Result run(
      PackageSource source,
      Importer importer,
      List<Frontend.Checked> checked,
      String name,
      List<String> args) {
    try {
      Package pkg = checked.getLast().pkg();
      if (!pkg.name().equals("main")) {
        say("package " + source.label() + " is not a main package");
        return NOT_BUILT;
      }
      Func main = main(source, pkg);
      if (main == null) {
        return NOT_BUILT;
      }
      List<MainGoroutine.Init> inits =
          checked.stream()
              .map(c -> new MainGoroutine.Init(c.pkg(), inits(c.files()), c.embedded()))
              .toList();
      return execute(importer, inits, main, name, args);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Result(true, false, false, 2, null);
    }
  }

  /** The init functions of the files, in order. */
  private List<Func> inits(List<File> parsed) {
    List<Func> out = new ArrayList<>();
    for (File f : parsed) {
      for (Decl d : f.decls()) {
        if (d instanceof Decl.FuncDecl fd
            && fd.recv() == null
            && fd.name().name().equals("init")
            && info.defs.get(fd.name()) instanceof Func init) {
          out.add(init);
        }
      }
    }
    return out;
  }

  private Result execute(
      Importer importer, List<MainGoroutine.Init> inits, Func main, String name, List<String> args)
      throws InterruptedException {
    ProgramHost host = new ProgramHost(options, importer, files, name, args);
    Endings endings = new Endings(host, files);
    SchedulerOptions so = SchedulerOptions.defaults(endings);
    if (options.settings().processors() > 0) {
      so = so.withProcs(options.settings().processors());
    }
    if (options.settings().seed() != null) {
      so = so.repeatable(options.settings().seed());
    }
    if (options.settings().virtualTime()) {
      so = so.withClock(Clock.ticking());
    }
    Settings.Schedtrace trace = options.settings().schedtrace();
    if (trace != null) {
      so =
          so.withTrace(
              new SchedTrace(
                  trace.interval(),
                  trace.detail(),
                  t -> write(options.stderr(), t, StandardCharsets.UTF_8)));
    }
    Scheduler s = new Scheduler(so);
    s.setHost(host);
    host.start(s);
    scheduler = s;
    if (stopped) {
      s.shutdown();
    }
    try {
      s.run(new MainGoroutine(host, endings, inits, main));
    } finally {
      host.close();
    }
    return endings.result();
  }

  private void say(String line) {
    write(options.messages(), line + "\n", StandardCharsets.UTF_8);
  }

  private static void write(OutputStream to, String text, Charset charset) {
    try {
      to.write(text.getBytes(charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
