package dev.gosim.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The {@code gosim} command. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Exit exit = new Exit();
    Runtime.getRuntime().addShutdownHook(exit);
    Console console =
        new Console(
            Path.of(""),
            new FileInputStream(FileDescriptor.in),
            new PipeStream(new FileOutputStream(FileDescriptor.out), exit),
            new PipeStream(new FileOutputStream(FileDescriptor.err), exit),
            System::getenv,
            QuitSignal::leadsTo,
            Main::isTerminal);
    exit.with(runOrTell(console, args));
  }

  private static boolean isTerminal() {
    java.io.Console console = System.console();
    return console != null && console.isTerminal();
  }

  /** A mistake of ours that nothing caught is named as one; GOSIM_DEBUG shows where it is. */
  private static int runOrTell(Console console, String[] args) {
    try {
      return run(console, args);
    } catch (RuntimeException | Error e) {
      if (console.env().apply("GOSIM_DEBUG") != null) {
        e.printStackTrace();
      }
      console.complain("gosim: internal error: " + e + "\n");
      return 2;
    }
  }

  /** Runs a command and returns its exit code. */
  static int run(Console console, String[] args) {
    if (args.length > 0 && args[0].equals("run")) {
      return new RunCommand(console).run(Arrays.asList(args).subList(1, args.length));
    }
    if (args.length > 0 && args[0].equals("test")) {
      return new RunCommand(console).test(Arrays.asList(args).subList(1, args.length));
    }
    if (args.length > 0 && args[0].equals("build")) {
      return new RunCommand(console).build(Arrays.asList(args).subList(1, args.length));
    }
    if (args.length > 0 && args[0].equals("vet")) {
      return new RunCommand(console).vet(Arrays.asList(args).subList(1, args.length));
    }
    if (args.length > 0 && args[0].equals("repl")) {
      return ReplCommand.run(console, Arrays.asList(args).subList(1, args.length));
    }
    if (args.length == 0 && console.terminal().getAsBoolean()) {
      return ReplCommand.run(console, List.of());
    }
    if (args.length > 0 && isProgram(console, args[0])) {
      return new RunCommand(console).script(Arrays.asList(args));
    }
    return Commands.run(console, args);
  }

  /** Whether the first argument is no command: {@code -}, x.go, or the path of a script. */
  private static boolean isProgram(Console console, String arg) {
    return arg.equals("-")
        || arg.endsWith(".go")
        || arg.indexOf('/') >= 0 && Files.isRegularFile(console.dir().resolve(arg));
  }
}
