package dev.gosim.interp;

import dev.gosim.ast.Decl;
import dev.gosim.ast.File;
import dev.gosim.check.Checker;
import dev.gosim.check.Info;
import dev.gosim.lower.Program;
import dev.gosim.natives.Host;
import dev.gosim.sched.Goroutine;
import dev.gosim.sched.Scheduler;
import dev.gosim.sched.SchedulerOptions;
import dev.gosim.source.FileSet;
import dev.gosim.types.Func;
import dev.gosim.types.Package;
import dev.gosim.types.Universe;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;

/**
 * A prompt's side of the interpreter: package main, which grows piece by piece, and one scheduler
 * for all of it. What a piece declares is there for those after it, and may be declared anew; its
 * statements run as an {@link Evaluation}, on a goroutine of their own. Nothing runs twice.
 */
public final class Session implements Closeable {
  /** Shows the values of an expression; called on the goroutine that has evaluated it. */
  @FunctionalInterface
  public interface Shows {
    void show(Goroutine g, Info.Shown shown, Object[] values);
  }

  private static final String ARG0 = "gosim";

  private final FileSet files = new FileSet();
  private final Info info = new Info();
  private final Package main = new Package("main", "main", Universe.scope());
  private final Importer importer;
  private final Frontend frontend;
  private final PackageGraph graph;
  private final ProgramHost host;
  private final SessionEndings endings;
  private final Scheduler scheduler;

  /**
   * @param packages where imports are found that are not the library's
   */
  public Session(Interpreter.Options options, PackageFinder packages) {
    importer = new Importer(options, info, files);
    frontend = new Frontend(options, files, importer);
    graph = PackageGraph.ofPrompt(files, importer, packages);
    host = new ProgramHost(options, importer, files, ARG0, List.of());
    endings = new SessionEndings(new Endings(host, files));
    SchedulerOptions so = SchedulerOptions.defaults(endings);
    if (options.settings().processors() > 0) {
      so = so.withProcs(options.settings().processors());
    }
    scheduler = new Scheduler(so);
    scheduler.setHost(host);
    host.start(scheduler);
    scheduler.externalAdded(); // somebody may enter something
    scheduler.open();
  }

  /** A piece that has been found right, and has not run. */
  private record Piece(File file, List<Frontend.Checked> packages) {}

  /**
   * Checks a piece, whose mistakes are told, and runs it until it ends, one way or another.
   *
   * @param name what messages and stacks call it
   * @return null if it is wrong
   */
  public Evaluation evaluate(String name, String text, Shows shows) {
    Piece piece = DeepStack.call(() -> check(name, text));
    if (piece == null) {
      return null;
    }
    Evaluation e = new Evaluation(scheduler, shows);
    endings.begin(e);
    e.start(g -> run(piece, g));
    scheduler.externalRemoved(); // now it is the evaluation that has to go on
    try {
      e.await();
    } finally {
      scheduler.externalAdded();
      endings.end();
    }
    return e;
  }

  /** Ctrl-C, from any thread: what is being evaluated is to end. */
  public void interrupt() {
    Evaluation e = endings.current();
    if (e != null) {
      e.interrupt();
    }
  }

  private Piece check(String name, String text) {
    PackageSource.File file = new PackageSource.File(name, name, text);
    List<PackageGraph.Node> nodes = graph.loadNext(new PackageSource(null, null, List.of(file)));
    List<String> errors = graph.errors();
    if (!errors.isEmpty()) {
      errors.forEach(e -> frontend.write(e + "\n"));
      return null;
    }
    List<Frontend.Checked> packages = new ArrayList<>();
    for (PackageGraph.Node node : PackageGraph.initOrder(nodes)) {
      if (node != nodes.getLast()) {
        Frontend.Checked c = frontend.check(node);
        if (c == null) {
          return null;
        }
        packages.add(c);
      }
    }
    File checked = frontend.piece(nodes.getLast(), main);
    return checked == null ? null : new Piece(checked, packages);
  }

  private void run(Piece piece, Goroutine g) {
    Program program = host.program();
    if (piece.file.decls().stream()
        .anyMatch(d -> d instanceof Decl.FuncDecl f && f.recv() != null)) {
      program.methodsChanged();
    }
    host.initializeLibrary(g);
    for (Frontend.Checked c : piece.packages) {
      c.embedded().forEach(e -> host.embed(e, g));
      call(program.initializers(c.pkg()), g);
      c.files()
          .forEach(f -> functions(f, "init").forEach(i -> call(program.function(i, List.of()), g)));
    }
    functions(piece.file, "init").forEach(f -> call(program.function(f, List.of()), g));
    Decl.FuncDecl body = piece.file.script().body();
    if (body != null) {
      call(program.function((Func) info.defs.get(body.name()), List.of()), g);
    }
  }

  private List<Func> functions(File file, String name) {
    List<Func> out = new ArrayList<>();
    for (Decl d : file.decls()) {
      if (d instanceof Decl.FuncDecl f
          && f.recv() == null
          && f.name().name().equals(name)
          && info.defs.get(f.name()) instanceof Func init) {
        out.add(init);
      }
    }
    return out;
  }

  private static void call(dev.gosim.value.Func f, Goroutine g) {
    f.invoke(f.newFrame(g, null));
  }

  /** What is known of the names: for completion, and to be looked at. */
  public Checker checker() {
    return importer.checker();
  }

  /** The package that grows; its scope has what has been declared last under each name. */
  public Package main() {
    return main;
  }

  public FileSet files() {
    return files;
  }

  public Scheduler scheduler() {
    return scheduler;
  }

  /** What values are shown with. */
  public Host host() {
    return host;
  }

  /** Ends all goroutines. */
  @Override
  public void close() {
    scheduler.shutdown();
    host.close();
  }
}
