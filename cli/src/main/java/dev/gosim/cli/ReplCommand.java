package dev.gosim.cli;

import dev.gosim.repl.Repl;
import dev.gosim.std.StandardLibrary;
import java.util.List;

/** {@code gosim repl}: the prompt, on a terminal if there is one. */
final class ReplCommand {
  private ReplCommand() {}

  /** Returns the exit code. */
  static int run(Console console, List<String> args) {
    if (!args.isEmpty()) {
      console.complain("usage: gosim repl\n");
      return 2;
    }
    Repl.Setup setup =
        new Repl.Setup(console.dir(), StandardLibrary::new, new RunCommand(console).settings());
    return Repl.onPipe(setup, console.in(), console.out(), console.err());
  }
}
