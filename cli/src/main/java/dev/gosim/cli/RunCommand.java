package dev.gosim.cli;

import dev.gosim.compile.Mode;
import dev.gosim.interp.Settings;
import dev.gosim.interp.Traceback;
import java.util.List;

/**
 * {@code gosim run [flags] files or folder [arguments]}. Reads its few flags by hand: every start
 * goes through here.
 */
final class RunCommand {
  private static final String USAGE =
      """
      usage: gosim run [-strict] [-e] [-seed N] [-virtual-time] [-tier auto|tree|compiled] [-stats] package [arguments...]
      Run 'gosim help run' for details.
      """;

  private final Console console;
  private Settings settings;

  RunCommand(Console console) {
    this.console = console;
    this.settings =
        Settings.GO
            .withStrict(false)
            .withProcessors(processors(console.env().apply("GOMAXPROCS")))
            .withTraceback(Traceback.of(console.env().apply("GOTRACEBACK")))
            .withSchedtrace(schedtrace(console.env().apply("GODEBUG")));
  }

  /** Returns the exit code. */
  int run(List<String> args) {
    int n = 0;
    while (n < args.size() && args.get(n).startsWith("-") && args.get(n).length() > 1) {
      String flag = args.get(n++);
      if (flag.equals("--")) {
        break;
      }
      String name = flag.substring(flag.startsWith("--") ? 2 : 1);
      if (name.equals("seed") || name.equals("tier")) {
        if (n == args.size()) {
          console.complain("flag needs an argument: -" + name + "\n" + USAGE);
          return 2;
        }
        name += "=" + args.get(n++);
      }
      if (!set(name)) {
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

  /** {@code gosim test}, whose flags are mixed with those of the test program. */
  int test(List<String> args) {
    return goRun().test(args).exitCode();
  }

  /** {@code gosim build [-e] packages}: nothing but errors comes of it. */
  int build(List<String> args) {
    int n = 0;
    for (; n < args.size() && args.get(n).startsWith("-") && args.get(n).length() > 1; n++) {
      String flag = args.get(n).substring(args.get(n).startsWith("--") ? 2 : 1);
      if (!flag.equals("e")) {
        boolean help = flag.equals("h") || flag.equals("help");
        console.complain(help ? "" : "flag provided but not defined: -" + flag + "\n");
        console.complain(
            "usage: gosim build [-e] [packages]\nRun 'gosim help build' for details.\n");
        return 2;
      }
      settings = settings.withAllErrors(true);
    }
    return goRun().build(args.subList(n, args.size())).exitCode();
  }

  /** {@code gosim vet}, whose flags are many. */
  int vet(List<String> args) {
    boolean all = args.contains("-e") || args.contains("--e");
    settings = settings.withAllErrors(all);
    List<String> others = args.stream().filter(a -> !a.equals("-e") && !a.equals("--e")).toList();
    return goRun().vet(others).exitCode();
  }

  /** What the environment says of how programs run. */
  Settings settings() {
    return settings;
  }

  private GoRun goRun() {
    GoRun program =
        new GoRun(
            new GoRun.Setup(console.dir(), console.in(), console.out(), console.err(), settings));
    console.quits().accept(program::quit);
    return program;
  }

  private boolean set(String flag) {
    switch (flag) {
      case "strict" -> settings = settings.withStrict(true);
      case "e" -> settings = settings.withAllErrors(true);
      case "stats" -> settings = settings.withStats(true);
      case "virtual-time" -> settings = settings.withVirtualTime(true);
      case "h", "help" -> {
        return false;
      }
      default -> {
        int equals = flag.indexOf('=');
        String name = equals < 0 ? flag : flag.substring(0, equals);
        String value = flag.substring(equals + 1);
        if (name.equals("seed")) {
          return setSeed(value);
        }
        if (name.equals("tier")) {
          return setTier(value);
        }
        console.complain("flag provided but not defined: -" + name + "\n");
        return false;
      }
    }
    return true;
  }

  private boolean setSeed(String text) {
    try {
      settings = settings.withSeed(Long.parseLong(text));
      return true;
    } catch (NumberFormatException e) {
      console.complain("invalid value \"" + text + "\" for flag -seed: parse error\n");
      return false;
    }
  }

  private boolean setTier(String text) {
    switch (text) {
      case "auto" -> settings = settings.withTier(Mode.AUTO);
      case "tree" -> settings = settings.withTier(Mode.TREE);
      case "compiled" -> settings = settings.withTier(Mode.COMPILED);
      default -> {
        console.complain("invalid value \"" + text + "\" for flag -tier: auto, tree or compiled\n");
        return false;
      }
    }
    return true;
  }

  /** Of GODEBUG: a list of name=value, of which the last one of a name counts. */
  private static Settings.Schedtrace schedtrace(String godebug) {
    if (godebug == null) {
      return null;
    }
    int interval = 0;
    boolean detail = false;
    for (String setting : godebug.split(",")) {
      int equals = setting.indexOf('=');
      String value = setting.substring(equals + 1);
      switch (setting.substring(0, Math.max(equals, 0))) {
        case "schedtrace" -> interval = number(value);
        case "scheddetail" -> detail = number(value) > 0;
        default -> {}
      }
    }
    return interval > 0 ? new Settings.Schedtrace(interval, detail) : null;
  }

  /** GOMAXPROCS, or 0: as the runtime, which ignores what is not a positive number. */
  private static int processors(String text) {
    return text == null ? 0 : number(text);
  }

  /** A number, or 0. */
  private static int number(String text) {
    if (text.isEmpty() || text.length() > 9) {
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
