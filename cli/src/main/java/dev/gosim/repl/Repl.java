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
import dev.gosim.natives.Host;
import dev.gosim.natives.Library;
import dev.gosim.sched.Goroutine;
import dev.gosim.types.Basic;
import dev.gosim.types.Named;
import dev.gosim.types.Type;
import dev.gosim.types.TypeString;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jline.terminal.Terminal;

/** Reads, evaluates, prints, until there is nothing more to read. */
public final class Repl {
  private final Setup setup;
  private final Front front;
  private final Commands commands;

  /** For what is asked about it; each session has its own. */
  private final Library library;

  private Session session;

  /** All inputs that were Go; the first is number 1. */
  private final List<String> inputs = new ArrayList<>();

  /** Those that were right, since the last reset. */
  private final List<String> entered = new ArrayList<>();

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
    this.library = setup.library.get();
    this.front = front.apply(this);
    this.commands = new Commands(this, this.front, setup.dir);
    session = newSession();
  }

  /** A prompt on streams: no terminal. Returns the exit code. */
  public static int onPipe(Setup setup, InputStream in, OutputStream out, OutputStream err) {
    return new Repl(setup, r -> new PipeFront(in, out, err)).run();
  }

  /** A prompt on the terminal of this process. Returns the exit code. */
  public static int onTerminal(Setup setup) {
    return onTerminal(setup, TerminalFront::ofProcess);
  }

  /** A prompt that reads as if from a terminal: to get the JVM used to it. */
  public static int rehearse(Setup setup, InputStream in, OutputStream out) {
    return onTerminal(setup, () -> TerminalFront.of(in, out));
  }

  /** Makes a terminal. */
  private interface Opening {
    Terminal open() throws IOException;
  }

  private static int onTerminal(Setup setup, Opening opening) {
    return new Repl(setup, r -> r.terminal(opening)).run();
  }

  private Front terminal(Opening opening) {
    try {
      return new TerminalFront(
          opening.open(),
          setup.env,
          new NameCompleter(() -> new Names(session, library)),
          new LineHighlighter(),
          name -> new Docs(session, library, setup.dir).of(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int run() {
    try (front) {
      for (String text; (text = front.read(inputs.size() + 1)) != null; ) {
        if (!enter(text)) {
          break;
        }
      }
      session.close();
    }
    return 0;
  }

  private Session newSession() {
    Session s =
        new Session(
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

  /** Takes an input; false if it was to leave. */
  private boolean enter(String text) {
    try {
      if (Input.isCommand(text)) {
        return commands.run(text);
      }
      evaluate(text);
    } catch (RuntimeException | StackOverflowError e) { // a mistake of ours is not the end
      front.complain("gosim: internal error: " + e);
      if (setup.env.apply("GOSIM_DEBUG") != null) {
        e.printStackTrace();
      }
    }
    return true;
  }

  /** Runs a piece of Go, and shows what it comes to; whether it was right. */
  boolean evaluate(String text) {
    return enter("[" + (inputs.size() + 1) + "]", text);
  }

  /** The same of a piece that has a name already. */
  boolean enter(String name, String text) {
    inputs.add(text);
    boolean right = evaluate(name, text, this::show);
    if (right) {
      entered.add(text.endsWith("\n") ? text : text + "\n");
    }
    return right;
  }

  /**
   * The same without a number, and with another way to show values.
   *
   * @param name what messages call it
   */
  boolean evaluate(String name, String text, Session.Shows shows) {
    boolean[] right = new boolean[1];
    AtomicInteger interrupts = new AtomicInteger();
    front.interruptible(
        () -> {
          Evaluation e = session.evaluate(name, text, shows);
          right[0] = e != null;
          if (e != null) {
            told(e);
          }
        },
        () -> interrupt(interrupts.incrementAndGet() == 1));
    return right[0];
  }

  void reset() {
    session.close();
    session = newSession();
    entered.clear();
  }

  Session session() {
    return session;
  }

  Library library() {
    return library;
  }

  /** What was right, in order. */
  List<String> entered() {
    return entered;
  }

  int lastInput() {
    return inputs.size();
  }

  /** The text of an input; null if there is none of that number. */
  String input(int n) {
    return n < 1 || n > inputs.size() ? null : inputs.get(n - 1);
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

  /** The types of an expression's values. */
  String types(Info.Shown shown) {
    if (shown.values().isEmpty()) {
      return shown.constant() == null && shown.type() != Basic.UNTYPED_NIL
          ? noValue(shown)
          : shown.type().toString();
    }
    StringJoiner line = new StringJoiner(", ");
    shown.values().forEach(t -> line.add(TypeString.of(t, session.qualifier())));
    return line.toString();
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
    String name = TypeString.of(t, session.qualifier());
    return "type "
        + name
        + (t instanceof Named n ? " " + TypeString.of(n.underlying(), session.qualifier()) : "");
  }
}
