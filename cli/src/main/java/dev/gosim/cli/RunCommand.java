package dev.gosim.cli;

import java.util.List;

/**
 * {@code gosim run [-strict] [-e] files or folder [arguments]}. Reads its few flags by hand: every
 * start goes through here.
 */
final class RunCommand {
  private static final String USAGE =
      """
      usage: gosim run [-strict] [-e] package [arguments...]
      Run 'gosim help run' for details.
      """;

  private final Console console;
  private boolean strict;
  private boolean allErrors;

  RunCommand(Console console) {
    this.console = console;
  }

  /** Returns the exit code. */
  int run(List<String> args) {
    int n = 0;
    while (n < args.size() && args.get(n).startsWith("-") && args.get(n).length() > 1) {
      String flag = args.get(n++);
      if (flag.equals("--")) {
        break;
      }
      if (!set(flag.substring(flag.startsWith("--") ? 2 : 1))) {
        console.complain(USAGE);
        return 2;
      }
    }
    return goRun().run(args.subList(n, args.size())).exitCode();
  }

  /** {@code gosim file [arguments]}: what {@code #!/usr/bin/env gosim} amounts to. */
  int script(List<String> args) {
    return goRun().runScript(args).exitCode();
  }

  private GoRun goRun() {
    return new GoRun(
        new GoRun.Setup(
            console.dir(),
            console.in(),
            console.out(),
            console.err(),
            processors(),
            strict,
            allErrors,
            false));
  }

  private boolean set(String flag) {
    switch (flag) {
      case "strict" -> strict = true;
      case "e" -> allErrors = true;
      case "h", "help" -> {
        return false;
      }
      default -> {
        int equals = flag.indexOf('=');
        String name = equals < 0 ? flag : flag.substring(0, equals);
        console.complain("flag provided but not defined: -" + name + "\n");
        return false;
      }
    }
    return true;
  }

  /** GOMAXPROCS, or 0: as the runtime, which ignores what is not a positive number. */
  static int processors() {
    String text = System.getenv("GOMAXPROCS");
    if (text == null || text.isEmpty() || text.length() > 9) {
      return 0;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return 0;
      }
    }
    return Integer.parseInt(text);
  }
}
