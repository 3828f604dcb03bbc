package dev.gosim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The commands beside {@code run}, and what {@code gosim help} says of all. picocli reads them from
 * annotations, which takes longer than running a small program; {@code run} does not come here.
 */
@Command(
    name = "gosim",
    synopsisHeading = "",
    customSynopsis = {
      "gosim runs Go programs on the JVM.",
      "",
      "Usage:",
      "",
      "        gosim <command> [arguments]"
    },
    commandListHeading = "%nThe commands are:%n%n",
    subcommands = {HelpCommand.class})
final class Commands {
  private Commands() {}

  /** Returns the exit code. */
  static int run(Console console, String[] args) {
    CommandLine line = new CommandLine(new Commands());
    line.addSubcommand(new Run(console));
    line.addSubcommand(new Test(console));
    line.addSubcommand(new ReplPrompt(console));
    line.addSubcommand(new Vet(console));
    line.addSubcommand(new Fmt(console));
    line.addSubcommand(new Build(console));
    line.addSubcommand(new Doc(console));
    line.addSubcommand(new Completion(console));
    line.addSubcommand(new Version(console));
    line.addSubcommand(new Train(console));
    line.getCommandSpec().usageMessage().footer(footer());
    if (args.length == 2 && args[0].equals("help") && HelpTopics.isTopic(args[1])) {
      console.print(HelpTopics.text(args[1]));
      return 0;
    }
    if (args.length == 0 || args[0].equals("-h") || args[0].equals("--help")) {
      console.complain(line.getUsageMessage());
      return 2;
    }
    if (!line.getSubcommands().containsKey(args[0])) {
      console.complain("gosim " + args[0] + ": unknown command\nRun 'gosim help' for usage.\n");
      return 2;
    }
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    return line.execute(args);
  }

  private static String[] footer() {
    String commands = "Use \"gosim help <command>\" for more information about a command.";
    return Stream.concat(Stream.of("", commands), Stream.of(HelpTopics.list()))
        .toArray(String[]::new);
  }

  @Command(
      name = "run",
      header = "Run a Go program",
      customSynopsis = {"gosim run [flags] package [arguments...]", "gosim file [arguments...]"},
      description = {
        "",
        "Runs the main package that the arguments name: .go files of one folder, or the folder"
            + " itself (gosim run .). Arguments after it go to the program.",
        "",
        "A file without package clause is a script: its statements run in order, and what it uses"
            + " of the standard library need not be imported. It may have any name, or begin with"
            + " #!/usr/bin/env gosim; - is standard input.",
        "",
        "A program that Go would not compile for an unused variable or import, or for a missing"
            + " import of a standard package, runs all the same; Go's message is a warning. Other"
            + " errors are all listed, with a line about a name that may have been meant."
      },
      footer = {
        "",
        "    gosim run prog.go one two",
        "    gosim run ./cmd/app",
        "    gosim run -strict prog.go           errors as go run has them",
        "    gosim run -seed 7 -virtual-time .   the same every time (gosim help seed)"
      })
  private static final class Run implements Callable<Integer> {
    private final Console console;

    @Option(
        names = "-strict",
        description = "make these warnings the errors they are to Go, and show errors as Go does")
    private boolean strict;

    @Option(names = "-e", description = "with -strict: show all errors, not only the first ten")
    private boolean allErrors;

    @Option(
        names = "-seed",
        paramLabel = "N",
        description =
            "one goroutine at a time, and every choice of the scheduler (who runs next, when one is"
                + " interrupted, the order of select and map) drawn from N: the same each time")
    private Long seed;

    @Option(
        names = "-virtual-time",
        description = "time stands still while a goroutine runs, and jumps when all of them wait")
    private boolean virtualTime;

    @Option(
        names = "-tier",
        paramLabel = "auto|tree|compiled",
        completionCandidates = Tiers.class,
        description = "compile what runs hot (auto), nothing, or everything at once")
    private String tier;

    @Option(names = "-stats", description = "tell at the end what was compiled, and when")
    private boolean stats;

    @Parameters(paramLabel = "package", arity = "0..*", description = "files, or a folder")
    private List<String> args = List.of();

    Run(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      return new RunCommand(console).run(args);
    }
  }

  @Command(
      name = "test",
      header = "Test packages",
      customSynopsis =
          "gosim test [build/test flags] [packages] [build/test flags & test binary flags]",
      description = {
        "",
        "Runs the tests, benchmarks, examples and fuzz tests in the _test.go files of packages"
            + " (folders, import paths, patterns with ..., or .go files; without any, the package"
            + " of this folder), and says of each whether they pass.",
        "",
        "Flags, as of go test: -bench regexp, -benchmem, -benchtime t, -count n, -cover,"
            + " -covermode set|count|atomic, -coverpkg list, -coverprofile file, -cpu list,"
            + " -failfast, -fullpath, -fuzz regexp, -fuzzminimizetime t, -fuzztime t, -json,"
            + " -list regexp, -outputdir folder, -parallel n, -run regexp, -short,"
            + " -shuffle off|on|N, -skip regexp, -timeout d, -v; what follows -args goes to the"
            + " tests. -vet list|all|off: the analyzers of gosim vet that run before, where go test's"
            + " are not wanted. And as of gosim run: -strict, -seed N, -virtual-time, -tier auto|tree|compiled.",
        "",
        "-p and -a are accepted and change nothing: packages are tested one after the other, and"
            + " results are not kept."
      },
      footer = {
        "",
        "    gosim test ./...",
        "    gosim test -v -run 'TestSum/empty'",
        "    gosim test -bench . -benchmem",
        "    gosim test -fuzz FuzzParse -fuzztime 10s",
        "    gosim test -coverprofile c.out && go tool cover -html c.out",
        "    gosim test -seed 7 -virtual-time    the same every time (gosim help seed)"
      })
  private static final class Test implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..*", hidden = true)
    private List<String> args = List.of();

    Test(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      return new RunCommand(console).test(args);
    }
  }

  @Command(
      name = "repl",
      header = "Enter Go line by line",
      customSynopsis = "gosim repl",
      description = {
        "",
        "Reads Go from the terminal, or from a pipe, piece by piece: runs statements, keeps"
            + " declarations, shows the values of expressions. :help there tells what else it"
            + " does. gosim without arguments, on a terminal, is the same."
      },
      footer = {"", "    gosim repl", "    echo 'x := 6; x * 7' | gosim repl"})
  private static final class ReplPrompt implements Callable<Integer> {
    private final Console console;

    ReplPrompt(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      return ReplCommand.run(console, List.of());
    }
  }

  @Command(
      name = "vet",
      header = "Report mistakes in packages",
      customSynopsis = "gosim vet [flags] [packages]",
      description = {
        "",
        "Reports what keeps the packages that the arguments name (folders, import paths, patterns"
            + " with ..., or .go files; without any, the package of this folder) and their tests"
            + " from compiling; if nothing does, the mistakes that the analyzers of go vet find."
            + " The exit code is 1 if there is anything, else 0.",
        "",
        "Flags: -e (all errors, not only the first), -json (findings as JSON, exit code 0),"
            + " and one for each analyzer: -copylocks runs that alone, -copylocks=false all others."
            + " -concurrency (or -all) adds rules for contexts, channels and locks that go vet has not."
            + " A comment //nolint:copylocks excuses its line. docs/vet.md describes the analyzers."
      },
      footer = {
        "",
        "    gosim vet ./...",
        "    gosim vet -copylocks -lostcancel .",
        "    gosim vet -printf=false main.go",
        "    gosim vet -concurrency -json ."
      })
  private static final class Vet implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..*", hidden = true)
    private List<String> args = List.of();

    Vet(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      return new RunCommand(console).vet(args);
    }
  }

  @Command(
      name = "fmt",
      header = "Format Go source as gofmt does",
      customSynopsis = "gosim fmt [-l] [-d] [-w] [-n] [packages]",
      description = {
        "",
        "Rewrites the .go files that the arguments name and prints the names of those it changed,"
            + " as go fmt does: files, folders (without those below), packages of the module,"
            + " ./... for all below a folder; without any, those of this folder. With flags it"
            + " does what gofmt does with them.",
        "",
        "- is standard input, which may also be declarations or statements without a file around"
            + " them; it is printed formatted.",
        "",
        "A file that is no Go stays as it is; what is wrong is printed and the exit code is 2."
            + " It is 1 if -d has printed something, else 0."
      },
      footer = {
        "",
        "    gosim fmt ./...",
        "    gosim fmt -l .                      list, change nothing",
        "    gosim fmt -d main.go                show what would be changed",
        "    gosim fmt - <main.go"
      })
  private static final class Fmt implements Callable<Integer> {
    private final Console console;

    @Option(names = "-l", description = "print the names of files that are not formatted")
    private boolean list;

    @Option(names = "-d", description = "print what would be changed as a diff")
    private boolean diff;

    @Option(names = "-w", description = "rewrite files (without -l and -d this is so anyway)")
    private boolean write;

    @Option(names = "-n", description = "print what would be done, with which files")
    private boolean dryRun;

    @Parameters(paramLabel = "package", arity = "0..*", description = "files, folders or packages")
    private List<String> args = List.of();

    Fmt(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      return new FmtCommand(console, new FmtCommand.Flags(list, diff, write, dryRun)).run(args);
    }
  }

  @Command(
      name = "build",
      header = "Report what keeps packages from compiling",
      customSynopsis = "gosim build [-e] [packages]",
      description = {
        "",
        "Compiles the packages that the arguments name (folders, import paths, patterns with ...,"
            + " or .go files; without any, the package of this folder), without their tests, and"
            + " prints errors as go build does. Nothing is written: programs run from their"
            + " sources. The exit code is 1 if there is an error, else 0."
      },
      footer = {"", "    gosim build ./...", "    gosim build prog.go"})
  private static final class Build implements Callable<Integer> {
    private final Console console;

    @Option(names = "-e", description = "show all errors, not only the first ten")
    private boolean allErrors;

    @Parameters(paramLabel = "package", arity = "0..*", description = "files, folders, patterns")
    private List<String> args = List.of();

    Build(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      return new RunCommand(console).build(args);
    }
  }

  @Command(
      name = "doc",
      header = "Show what a package or symbol is",
      customSynopsis = "gosim doc [-u] [package][.symbol[.method]]",
      description = {
        "",
        "Prints declarations and their comments, of the library or of the program's packages: a"
            + " line for each symbol of a package, or a symbol as a whole. Without a package it is"
            + " the one in the current folder."
      })
  private static final class Doc implements Callable<Integer> {
    private final Console console;

    @Option(names = "-u", description = "also what is not exported")
    private boolean unexported;

    @Parameters(paramLabel = "symbol", arity = "0..*", description = "package, symbol or both")
    private List<String> args = List.of();

    Doc(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      return new DocCommand(console, unexported).run(args);
    }
  }

  @Command(
      name = "completion",
      header = "Print what a shell needs to complete commands",
      customSynopsis = "gosim completion bash|zsh|fish",
      description = {"", "Prints a script for a shell to read, with the commands and their flags."},
      footer = {
        "",
        "    source <(gosim completion bash)     in ~/.bashrc",
        "    autoload -U +X bashcompinit && bashcompinit",
        "    source <(gosim completion zsh)      in ~/.zshrc",
        "    gosim completion fish | source      in ~/.config/fish/config.fish"
      })
  private static final class Completion implements Callable<Integer> {
    private final Console console;

    @Spec private CommandSpec spec;

    @Parameters(
        arity = "0..*",
        paramLabel = "shell",
        description = "bash, zsh or fish",
        completionCandidates = Shells.class)
    private List<String> args = List.of();

    Completion(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      return CompletionCommand.run(console, spec.commandLine().getParent(), args);
    }
  }

  /** The values of -tier, for completion. */
  private static final class Tiers extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Tiers() {
      super(List.of("auto", "tree", "compiled"));
    }
  }

  /** The shells there are scripts for. */
  private static final class Shells extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Shells() {
      super(List.of("bash", "zsh", "fish"));
    }
  }

  @Command(name = "version", header = "Print the version")
  private static final class Version implements Callable<Integer> {
    private final Console console;

    Version(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      String own = Commands.class.getPackage().getImplementationVersion();
      console.print(
          "gosim version "
              + (own == null ? "unpackaged" : own)
              + " (Go 1.26, JVM "
              + Runtime.version()
              + ")\n");
      return 0;
    }
  }

  /**
   * Runs programs one after the other, each by itself, and formats them, tests what is a test file,
   * and enters texts at a prompt, whatever comes of them: what the launcher makes the JVM's AOT
   * cache with.
   */
  @Command(name = "train", hidden = true)
  private static final class Train implements Callable<Integer> {
    private final Console console;

    @Parameters private List<String> files = List.of();

    Train(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws IOException {
      for (String file : files) {
        RunCommand command = new RunCommand(console);
        if (file.endsWith(".txt")) {
          ReplCommand.rehearse(console, file);
        } else if (file.endsWith("_test.go")) {
          command.test(List.of(file, "-v", "-bench=.", "-benchtime=10x"));
        } else {
          command.run(List.of(file));
          new FmtCommand(console, new FmtCommand.Flags(true, true, false, false))
              .run(List.of(file));
        }
      }
      return 0;
    }
  }
}
