package dev.gosim.interp;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.File;
import dev.gosim.ast.Stmt;
import dev.gosim.check.Checker;
import dev.gosim.check.Info;
import dev.gosim.lower.Program;
import dev.gosim.natives.Host;
import dev.gosim.node.GoSite;
import dev.gosim.parse.ParseResult;
import dev.gosim.parse.Parser;
import dev.gosim.sched.Goroutine;
import dev.gosim.sched.Scheduler;
import dev.gosim.sched.SchedulerOptions;
import dev.gosim.source.Diagnostic;
import dev.gosim.source.FileSet;
import dev.gosim.source.Place;
import dev.gosim.types.Func;
import dev.gosim.types.Obj;
import dev.gosim.types.Package;
import dev.gosim.types.PkgName;
import dev.gosim.types.Qualifier;
import dev.gosim.types.Universe;
import dev.gosim.value.Frame;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

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
  private final ForwardPieces forward = new ForwardPieces();

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
  private record Piece(List<File> files, List<Frontend.Checked> packages) {}

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
    scheduler.externalRemoved(); // until it is over it is the evaluation that has to go on
    e.await();
    endings.end();
    return e;
  }

  /** Ends a goroutine as by runtime.Goexit; whether that could be done. */
  public boolean kill(Goroutine g) {
    return Evaluation.kill(g);
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
    if (!nodes.isEmpty() && isWrong(nodes.getLast())) { // which says more than what it imports
      return null;
    }
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
    List<File> checked = checkMain(nodes.getLast());
    return checked.isEmpty() ? null : new Piece(checked, packages);
  }

  /** Whether the parser has found something wrong, which is told. */
  private boolean isWrong(PackageGraph.Node node) {
    List<Diagnostic> wrong =
        node.found.stream().filter(d -> d.kind() != Diagnostic.Kind.SOFT).toList();
    if (node.parsed() && wrong.isEmpty()) {
      return false;
    }
    frontend.report(node, wrong);
    return true;
  }

  /** Checks what was entered, and what it lets be declared; empty if it is wrong or has to wait. */
  private List<File> checkMain(PackageGraph.Node node) {
    File file = node.files.getFirst();
    List<Diagnostic> wrong = frontend.piece(List.of(file), main);
    if (wrong.isEmpty()) {
      forward.replacedBy(file);
      List<File> right = new ArrayList<>(List.of(file));
      right.addAll(declare(forward.files()));
      return right;
    }
    List<File> together = new ArrayList<>(forward.files());
    together.add(file);
    String kept = forward.keep(file, wrong);
    if (kept == null) {
      frontend.report(node, wrong.stream().map(forward::explained).toList());
      return List.of();
    }
    List<File> right = declare(together);
    if (!right.contains(file)) {
      frontend.write(files.position(wrong.getFirst().pos()) + ": " + kept + "\n");
    }
    return right;
  }

  /** Declares those of several files that can be declared together, and need not wait any more. */
  private List<File> declare(List<File> several) {
    List<File> right = new ArrayList<>(several);
    while (!right.isEmpty()) {
      List<Diagnostic> wrong = frontend.piece(right, main);
      boolean less =
          right.removeIf(f -> wrong.stream().anyMatch(d -> f.source().contains(d.pos())));
      if (wrong.isEmpty()) {
        break;
      }
      if (!less) {
        return List.of();
      }
    }
    right.forEach(forward::remove);
    return right;
  }

  private void run(Piece piece, Goroutine g) {
    Program program = host.program();
    if (piece.files.stream().anyMatch(Session::hasMethods)) {
      program.methodsChanged();
    }
    host.initializeLibrary(g);
    for (Frontend.Checked c : piece.packages) {
      c.embedded().forEach(e -> host.embed(e, g));
      call(program.initializers(c.pkg()), g);
      c.files().forEach(f -> callInits(f, g));
    }
    for (File f : piece.files) {
      callInits(f, g);
      Decl.FuncDecl body = f.script().body();
      if (body != null) {
        call(program.function((Func) info.defs.get(body.name()), List.of()), g);
      }
    }
  }

  private static boolean hasMethods(File file) {
    return file.decls().stream().anyMatch(d -> d instanceof Decl.FuncDecl f && f.recv() != null);
  }

  private void callInits(File file, Goroutine g) {
    for (Decl d : file.decls()) {
      if (d instanceof Decl.FuncDecl f
          && f.recv() == null
          && f.name().name().equals("init")
          && info.defs.get(f.name()) instanceof Func init) {
        call(host.program().function(init, List.of()), g);
      }
    }
  }

  private static void call(dev.gosim.value.Func f, Goroutine g) {
    f.invoke(f.newFrame(g, null));
  }

  /**
   * What an expression is, which is not evaluated: of the last statement in the text.
   *
   * @param mistakes takes what is wrong with it, line by line
   * @return null if it has no value, or is wrong
   */
  public Info.Shown look(String name, String text, Consumer<String> mistakes) {
    return DeepStack.call(() -> {
      List<Diagnostic> found = new ArrayList<>();
      File file = tried(name, text, found);
      found.stream()
          .filter(d -> d.kind() != Diagnostic.Kind.SOFT)
          .forEach(d -> mistakes.accept(d.render(files)));
      return file != null
              && file.script().body() != null
              && file.script().body().body().list().getLast() instanceof Stmt.ExprStmt s
          ? info.shown.get(s)
          : null;
    });
  }

  /**
   * What the expression is that a text has in parentheses at an offset; null if nothing is known of
   * it. The rest of the text need not be right.
   */
  public Info.TypeAndValue inParentheses(String text, int offset) {
    return DeepStack.call(() -> {
      File file = tried("", text, new ArrayList<>());
      if (file == null) {
        return null;
      }
      int pos = file.source().base() + offset;
      for (Map.Entry<Expr, Info.TypeAndValue> e : info.types.entrySet()) {
        if (e.getKey() instanceof Expr.Paren p && p.pos() == pos) {
          return e.getValue();
        }
      }
      return null;
    });
  }

  /** Checks a piece for what is in it; null if it cannot be read. */
  private File tried(String name, String text, List<Diagnostic> found) {
    File file =
        switch (Parser.parsePrompt(files.add(name, text))) {
          case ParseResult.Ok ok -> ok.file();
          case ParseResult.Flawed f -> f.file();
          case ParseResult.Incomplete i -> {
            found.addAll(i.diagnostics());
            yield null;
          }
          case ParseResult.Failed f -> {
            found.addAll(f.diagnostics());
            yield null;
          }
        };
    if (file != null) {
      found.addAll(importer.checker().tryPiece(main, file).reported());
    }
    return file;
  }

  /** The package that a name stands for, imported or to be imported by itself; or null. */
  public Package packageOf(String name) {
    if (main.scope().lookup(name) instanceof Obj o) {
      return o instanceof PkgName p ? p.imported() : null;
    }
    String path = importer.autoImport(name);
    return path == null ? null : importer.checker().importPackage(path);
  }

  /** Where a goroutine is, or was when it stopped last; empty if it has not run. */
  public String place(Goroutine g) {
    if (!(g.top instanceof Frame f)) {
      return "";
    }
    Host.TraceEntry at = host.trace(f).getFirst();
    return at.function().replace("(...)", "").replace("()", "") + " " + at.file() + ":" + at.line();
  }

  /** What has started it; empty for one that runs an input. */
  public String origin(Goroutine g) {
    if (!(g.createdBy instanceof GoSite site)) {
      return "";
    }
    Place at = files.file(site.pos()).place(site.pos());
    return site.function() + " " + at.file() + ":" + at.line() + " in goroutine " + g.parentId;
  }

  /** What is known of the names: for completion, and to be looked at. */
  public Checker checker() {
    return importer.checker();
  }

  /** The package that grows; its scope has what has been declared last under each name. */
  public Package main() {
    return main;
  }

  /** How types are written at the prompt: those that were entered without their package. */
  public Qualifier qualifier() {
    return p -> p == main ? "" : p.name();
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
