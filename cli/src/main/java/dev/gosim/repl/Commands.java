package dev.gosim.repl;

import dev.gosim.check.Info;
import dev.gosim.interp.Session;
import dev.gosim.sched.Goroutine;
import dev.gosim.types.ChanType;
import dev.gosim.types.PkgName;
import dev.gosim.types.Type;
import dev.gosim.value.Values;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What begins with a colon. */
final class Commands {
  /** A command: its name, what follows, and what it does. */
  record Command(String name, String args, String help) {}

  static final List<Command> ALL =
      List.of(
          new Command("help", "", "this list"),
          new Command("type", "EXPR", "the type of an expression, which is not evaluated"),
          new Command("doc", "NAME", "declaration and comment of a package, symbol or method"),
          new Command("imports", "", "the packages imported so far, by you or by themselves"),
          new Command("load", "FILE", "enter what is in a file, a script or a program"),
          new Command("save", "FILE", "write what was entered to a file, which is a script"),
          new Command("edit", "[N]", "change input N, or the last one, in an editor, and enter it"),
          new Command("reset", "", "forget everything, end all goroutines"),
          new Command("time", "EXPR", "how long something takes"),
          new Command("goroutines", "", "all goroutines: state, how long, where, started by whom"),
          new Command("kill", "N", "end goroutine N; its deferred calls run"),
          new Command("chan", "EXPR", "a channel from the inside: buffer, who waits"),
          new Command("ctx", "EXPR", "the tree of contexts that one belongs to"),
          new Command("sched", "", "the scheduler: processors and queues"),
          new Command("quit", "", "leave, as Ctrl-D does"));

  private final Repl repl;
  private final Front front;
  private final Path dir;

  Commands(Repl repl, Front front, Path dir) {
    this.repl = repl;
    this.front = front;
    this.dir = dir;
  }

  /** What follows the name of a command; a text that is none as it is. */
  static String withoutName(String text) {
    if (!Input.isCommand(text)) {
      return text;
    }
    int space = text.indexOf(' ');
    return space < 0 ? "" : text.substring(space + 1);
  }

  /** Does what is asked for; false to leave. */
  boolean run(String text) {
    String line = text.strip();
    int space = line.indexOf(' ');
    String name = line.substring(1, space < 0 ? line.length() : space);
    String arg = space < 0 ? "" : line.substring(space + 1).strip();
    String missing = arg.isEmpty() ? missing(name) : null;
    if (missing != null) {
      front.complain("usage: :" + name + " " + missing);
      return true;
    }
    switch (name) {
      case "help", "h", "?" -> help();
      case "type", "t" -> type(arg);
      case "doc", "d" -> front.say(new Docs(repl.session(), repl.library(), dir).of(arg));
      case "imports" -> imports();
      case "load" -> load(arg);
      case "save" -> save(arg);
      case "edit" -> edit(arg);
      case "reset" -> repl.reset();
      case "time" -> time(arg);
      case "goroutines", "g" -> front.say(GoroutineTable.of(repl.session()));
      case "kill" -> kill(arg);
      case "chan" -> chan(arg);
      case "ctx" -> ctx(arg);
      case "sched" -> front.say(GoroutineTable.scheduler(repl.session()));
      case "quit", "q", "exit" -> {
        return false;
      }
      default -> front.complain("no command :" + name + " (:help tells which there are)");
    }
    return true;
  }

  /** What has to follow a command; null if nothing has to. */
  private static String missing(String name) {
    return ALL.stream()
        .filter(c -> c.name.equals(name) && !c.args.isEmpty() && !c.args.startsWith("["))
        .map(Command::args)
        .findFirst()
        .orElse(null);
  }

  private void help() {
    StringBuilder out =
        new StringBuilder("Go is entered as it is; an expression shows its value. And:\n");
    for (Command c : ALL) {
      out.append(String.format("  :%-17s %s%n", (c.name + " " + c.args).strip(), c.help));
    }
    out.append("Tab completes, Alt-h or F1 shows the documentation of the name under the cursor, ");
    out.append("Ctrl-C ends what is evaluated.");
    front.say(out.toString());
  }

  private void type(String expr) {
    List<String> mistakes = new ArrayList<>();
    Info.Shown shown = repl.session().look("expr", expr + "\n", mistakes::add);
    if (shown != null) {
      front.say(repl.types(shown));
    } else {
      front.complain(mistakes.isEmpty() ? "no expression" : String.join("\n", mistakes));
    }
  }

  private void imports() {
    List<String> lines = new ArrayList<>();
    for (var o : repl.session().main().scope().objects()) {
      if (o instanceof PkgName p) {
        String path = p.imported().path();
        boolean named = !p.name().equals(p.imported().name());
        lines.add("import " + (named ? p.name() + " " : "") + '"' + path + '"');
      }
    }
    front.say(lines.isEmpty() ? "nothing so far" : String.join("\n", lines));
  }

  // ---- files

  private void load(String file) {
    try {
      String text = Files.readString(dir.resolve(file), StandardCharsets.ISO_8859_1);
      if (text.startsWith("#!")) {
        text = "//" + text;
      }
      repl.enter(file, text);
    } catch (IOException e) {
      front.complain("cannot read " + file + reason(e));
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException x -> ": no such file or directory";
      case AccessDeniedException x -> ": permission denied";
      case FileSystemException x when x.getReason() != null -> ": " + x.getReason();
      default -> e.getMessage() == null ? "" : ": " + e.getMessage();
    };
  }

  private void save(String file) {
    try {
      SavedScript.Saved saved = SavedScript.of(repl.entered());
      Files.writeString(dir.resolve(file), saved.text(), StandardCharsets.ISO_8859_1);
      if (!saved.again().isEmpty()) {
        front.complain("declared more than once: " + String.join(", ", saved.again()));
      }
    } catch (IOException e) {
      front.complain("cannot write " + file + reason(e));
    }
  }

  private void edit(String which) {
    String old = which.isEmpty() ? repl.input(repl.lastInput()) : repl.input(number(which));
    if (old == null) {
      front.complain("no input " + which);
      return;
    }
    String text = front.edit(old);
    if (text == null) {
      front.complain("not edited");
    } else {
      repl.evaluate(text);
    }
  }

  /** -1 for what is no number. */
  private static int number(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
  }

  // ---- looking at what there is

  private void time(String expr) {
    long start = System.nanoTime();
    if (repl.evaluate(expr + "\n")) {
      front.say(String.format("%.3f ms", (System.nanoTime() - start) / 1e6));
    }
  }

  private void kill(String which) {
    List<Goroutine> all = repl.session().scheduler().goroutines();
    Goroutine g = all.stream().filter(x -> x.id == number(which)).findFirst().orElse(null);
    if (g == null) {
      front.complain("no goroutine " + which);
    } else if (!repl.session().kill(g)) {
      front.complain(g + " goes on: it could not be stopped");
    }
  }

  private void chan(String expr) {
    look(
        expr,
        "a channel",
        (g, type, value) ->
            type.underlying() instanceof ChanType c
                ? ChanDrawing.of(Values.unbox(value), c, repl.session(), g)
                : null);
  }

  private void ctx(String expr) {
    look(expr, "a context", (g, type, value) -> ContextTree.of(value, repl.session(), g));
  }

  /** Makes a text of a value; null if it is not of the right type. */
  private interface Drawing {
    String of(Goroutine g, Type type, Object value);
  }

  private void look(String expr, String what, Drawing drawing) {
    Session.Shows shows =
        (g, shown, values) -> {
          Type dynamic =
              values.length == 1 ? Values.typeOf(values[0], repl.session().host().types()) : null;
          Type type = dynamic == null && values.length == 1 ? shown.values().getFirst() : dynamic;
          String text = type == null ? null : drawing.of(g, type, values[0]);
          front.say(text == null ? "not " + what : text);
        };
    repl.evaluate("expr", expr + "\n", shows);
  }
}
