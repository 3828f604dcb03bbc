package dev.gosim.repl;

import dev.gosim.check.ConstantText;
import dev.gosim.check.Info;
import dev.gosim.interp.Evaluation;
import dev.gosim.interp.Interpreter;
import dev.gosim.interp.PackageFinder;
import dev.gosim.interp.Session;
import dev.gosim.interp.Settings;
import dev.gosim.load.GoFiles;
import dev.gosim.load.LoadError;
import dev.gosim.natives.Library;
import dev.gosim.sched.Goroutine;
import dev.gosim.types.Basic;
import dev.gosim.types.Named;
import dev.gosim.types.Type;
import dev.gosim.types.TypeString;
import dev.gosim.natives.Host;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Reads, evaluates, prints, until there is nothing more to read. */
public final class Repl {
  private final Setup setup;
  private final Front front;
  private Session session;
  private int number;

  /**
   * What a prompt needs.
   *
   * @param library makes a standard library, for each session one
   */
  public record Setup(
      Path dir,
      Supplier<Library> library,
      Settings settings,
      Interrupts interrupts,
      UnaryOperator<String> env) {}

  /** Programs that want to be told of Ctrl-C (os/signal). */
  public interface Interrupts {
    /** To be called for each session's host. */
    void prepare(Host host);

    /** Ctrl-C came: whether the program takes it. */
    boolean takes(Host host);
  }

  private Repl(Setup setup, Function<Repl, Front> front) {
    this.setup = setup;
    this.front = front.apply(this);
    session = newSession();
  }

  /** A prompt on streams: no terminal. Returns the exit code. */
  public static int onPipe(Setup setup, InputStream in, OutputStream out, OutputStream err) {
    return new Repl(setup, r -> new PipeFront(in, out, err)).run();
  }

  /** A prompt on the terminal of this process. Returns the exit code. */
  public static int onTerminal(Setup setup) {
    return new Repl(setup, r -> terminal(setup, r)).run();
  }

  private static Front terminal(Setup setup, Repl r) {
    try {
      return new TerminalFront(setup.env, null, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int run() {
    try (front) {
      for (String text; (text = front.read(number + 1)) != null; ) {
        enter(text);
      }
      session.close();
    }
    return 0;
  }

  private Session newSession() {
    Session s = new Session(
        new Interpreter.Options(
            setup.library.get(),
            setup.dir.toAbsolutePath().normalize(),
            front.stdin(),
            front.stdout(),
            front.stderr(),
            front.stderr(),
            setup.settings),
        packages());
    setup.interrupts.prepare(s.host());
    return s;
  }

  private PackageFinder packages() {
    try {
      return GoFiles.packages(setup.dir);
    } catch (LoadError e) {
      front.complain(e.getMessage());
      return new NoPackages(e.getMessage());
    }
  }

  private void enter(String text) {
    if (Input.isCommand(text)) {
      front.complain("unknown command");
      return;
    }
    evaluate(text, this::show);
  }

  void evaluate(String text, Session.Shows shows) {
    String name = "[" + ++number + "]";
    AtomicInteger interrupts = new AtomicInteger();
    front.interruptible(
        () -> {
          Evaluation e = session.evaluate(name, text, shows);
          if (e != null) {
            told(e);
          }
        },
        () -> interrupt(interrupts.incrementAndGet() == 1));
  }

  /** The first Ctrl-C goes to a program that wants to know; every other one is the end of it. */
  private void interrupt(boolean first) {
    if (!first || !setup.interrupts.takes(session.host())) {
      session.interrupt();
    }
  }

  private void told(Evaluation e) {
    if (e.end() == Evaluation.End.INTERRUPTED) {
      front.complain("interrupted");
    }
    for (Goroutine g : e.left()) {
      front.complain(g + " goes on: it could not be stopped");
    }
  }

  /** The values of an expression; runs on the goroutine that has evaluated it. */
  private void show(Goroutine g, Info.Shown shown, Object[] values) {
    if (shown.values().isEmpty()) {
      front.say(noValue(shown));
      return;
    }
    StringJoiner line = new StringJoiner(", ");
    for (int i = 0; i < values.length; i++) {
      line.add(ValueText.of(values[i], shown.values().get(i), session.host(), session.main(), g));
    }
    front.say(line.toString());
  }

  /** A type, nil, or a constant that is too large for a variable. */
  private String noValue(Info.Shown shown) {
    Type t = shown.type();
    if (shown.constant() != null) {
      return ConstantText.of(shown.constant(), t) + " : " + t;
    }
    if (t == Basic.UNTYPED_NIL) {
      return "nil";
    }
    String name = TypeString.of(t, session.main());
    return "type "
        + name
        + (t instanceof Named n ? " " + TypeString.of(n.underlying(), session.main()) : "");
  }
}
