package dev.gosim.cli;

import dev.gosim.natives.Host;
import dev.gosim.repl.Repl;
import dev.gosim.std.StandardLibrary;
import dev.gosim.std.os.signal.SignalQueue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.function.UnaryOperator;

/** {@code gosim repl}: the prompt, on a terminal if there is one. */
final class ReplCommand {
  private ReplCommand() {}

  /** Returns the exit code. */
  static int run(Console console, List<String> args) {
    if (!args.isEmpty()) {
      console.complain("usage: gosim repl\n");
      return 2;
    }
    Repl.Setup setup = setup(console, console.env());
    return console.terminal().getAsBoolean()
        ? Repl.onTerminal(setup)
        : Repl.onPipe(setup, console.in(), console.out(), console.err());
  }

  /** Enters what is in a file as if at a terminal, for the AOT cache; nothing is kept of it. */
  static void rehearse(Console console, String file) throws IOException {
    try (InputStream in = Files.newInputStream(console.dir().resolve(file))) {
      Repl.rehearse(setup(console, name -> null), in, console.out());
    }
  }

  private static Repl.Setup setup(Console console, UnaryOperator<String> env) {
    return new Repl.Setup(
        console.dir(),
        StandardLibrary::new,
        new RunCommand(console).settings(),
        new Interrupts(),
        env);
  }

  /** Ctrl-C for programs that ask for it with os/signal. */
  private static final class Interrupts implements Repl.Interrupts {
    private static final int SIGINT = 2;

    @Override
    public void prepare(Host host) {
      SignalQueue.handledElsewhere(host, SIGINT);
    }

    @Override
    public boolean takes(Host host) {
      return SignalQueue.takes(host, SIGINT);
    }
  }
}
