package dev.gosim.gotest;

import dev.gosim.compile.Mode;
import dev.gosim.interp.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The command line of {@code gosim test} (cmd/go/internal/test, {@code testFlags}): flags of the
 * command, flags that the test program gets as {@code -test.NAME}, packages, and what only the test
 * program knows. Flags may stand before and behind the packages.
 */
final class TestFlags {
  static final String USAGE =
      """
      usage: gosim test [build/test flags] [packages] [build/test flags & test binary flags]
      Run 'gosim help test' for details.
      """;

  private static final String DEFAULT_TIMEOUT = "10m0s";

  private static final Pattern DURATION =
      Pattern.compile("[-+]?(0|(\\d+\\.?\\d*|\\.\\d+)(ns|us|µs|ms|s|m|h))+");
  private static final Pattern ZERO = Pattern.compile("[-+]?(0+(\\.0*)?(ns|us|µs|ms|s|m|h)?)+");

  /** What the value of a flag must be. */
  private enum Kind {
    BOOL("parse error", v -> v.matches("1|0|t|f|T|F|true|false|TRUE|FALSE|True|False")),
    VERBOSE("parse error", v -> v.equals("test2json") || BOOL.valid.test(v)),
    TEXT("", v -> true),
    INT("parse error", v -> v.matches("[-+]?\\d{1,18}")),
    DURATION("parse error", v -> TestFlags.DURATION.matcher(v).matches()),
    SHUFFLE(
        "-shuffle argument must be \"on\", \"off\", or an int64: strconv.ParseInt: parsing \"%s\":"
            + " invalid syntax",
        v -> v.equals("on") || v.equals("off") || INT.valid.test(v)),
    VET("", v -> true) {
      @Override
      String wrong(String value) {
        return VetList.wrong(value);
      }
    },
    TIER("auto, tree or compiled", v -> v.matches("auto|tree|compiled")),
    COVER_MODE(
        "valid modes are \"set\", \"count\", or \"atomic\"", v -> v.matches("set|count|atomic"));

    final String error;
    final Predicate<String> valid;

    Kind(String error, Predicate<String> valid) {
      this.error = error;
      this.valid = valid;
    }

    /** What is wrong with a value, or null. */
    String wrong(String value) {
      return valid.test(value) ? null : error.replace("%s", value);
    }

    boolean needsNoValue() {
      return this == BOOL || this == VERBOSE;
    }
  }

  /** Go's flags that the test program is given, with or without {@code test.} before them. */
  private static final Map<String, Kind> PASSED =
      Map.ofEntries(
          Map.entry("bench", Kind.TEXT),
          Map.entry("benchmem", Kind.BOOL),
          Map.entry("benchtime", Kind.TEXT),
          Map.entry("blockprofile", Kind.TEXT),
          Map.entry("blockprofilerate", Kind.INT),
          Map.entry("count", Kind.INT),
          Map.entry("coverprofile", Kind.TEXT),
          Map.entry("cpu", Kind.TEXT),
          Map.entry("cpuprofile", Kind.TEXT),
          Map.entry("failfast", Kind.BOOL),
          Map.entry("fullpath", Kind.BOOL),
          Map.entry("fuzz", Kind.TEXT),
          Map.entry("fuzzminimizetime", Kind.TEXT),
          Map.entry("fuzztime", Kind.TEXT),
          Map.entry("list", Kind.TEXT),
          Map.entry("memprofile", Kind.TEXT),
          Map.entry("memprofilerate", Kind.INT),
          Map.entry("mutexprofile", Kind.TEXT),
          Map.entry("mutexprofilefraction", Kind.INT),
          Map.entry("outputdir", Kind.TEXT),
          Map.entry("parallel", Kind.INT),
          Map.entry("run", Kind.TEXT),
          Map.entry("short", Kind.BOOL),
          Map.entry("shuffle", Kind.SHUFFLE),
          Map.entry("skip", Kind.TEXT),
          Map.entry("timeout", Kind.DURATION),
          Map.entry("trace", Kind.TEXT),
          Map.entry("v", Kind.VERBOSE));

  /**
   * The command's own; {@code p} and {@code a} change nothing: packages run one after the other,
   * and nothing is cached.
   */
  private static final Map<String, Kind> OWN =
      Map.ofEntries(
          Map.entry("json", Kind.BOOL),
          Map.entry("cover", Kind.BOOL),
          Map.entry("covermode", Kind.COVER_MODE),
          Map.entry("coverpkg", Kind.TEXT),
          Map.entry("vet", Kind.VET),
          Map.entry("p", Kind.INT),
          Map.entry("a", Kind.BOOL),
          Map.entry("strict", Kind.BOOL),
          Map.entry("tier", Kind.TIER),
          Map.entry("seed", Kind.INT),
          Map.entry("virtual-time", Kind.BOOL));

  /** Go's others, which are refused by name rather than handed to the test program. */
  private static final Set<String> UNSUPPORTED =
      Set.of(
          ("artifacts asan asmflags buildmode buildvcs c compiler exec gccgoflags gcflags"
                  + " installsuffix ldflags linkshared mod modcacherw modfile msan n o overlay pgo"
                  + " pkgdir race tags toolexec trimpath work x")
              .split(" "));

  private static final List<String> PROFILES =
      List.of("blockprofile", "cpuprofile", "memprofile", "mutexprofile", "trace");

  /** The packages; null if no argument named any. */
  private List<String> packages;

  private final List<String> passed = new ArrayList<>();
  private final Map<String, String> values = new HashMap<>();

  /** A command line that is wrong; the usage follows. */
  static final class UsageError extends Exception {
    private static final long serialVersionUID = 1;

    UsageError(String message) {
      super(message);
    }
  }

  static TestFlags of(List<String> args) throws UsageError {
    TestFlags flags = new TestFlags();
    flags.read(args);
    return flags;
  }

  private void read(List<String> args) throws UsageError {
    boolean inPackages = false;
    boolean afterUnknown = false;
    int i = 0;
    while (i < args.size()) {
      String arg = args.get(i);
      boolean mayBeValue = afterUnknown;
      afterUnknown = false;
      if (arg.equals("--")) {
        passed.addAll(args.subList(i, args.size()));
        return;
      }
      String flag = arg.startsWith("--") ? arg.substring(1) : arg;
      if (flag.length() < 2 || flag.charAt(0) != '-' || "-=".indexOf(flag.charAt(1)) >= 0) {
        if (inPackages || packages == null) {
          inPackages = true;
          packages = packages == null ? new ArrayList<>() : packages;
          packages.add(arg);
        } else if (mayBeValue) {
          passed.add(arg);
        } else {
          passed.addAll(args.subList(i, args.size()));
          return;
        }
        i++;
        continue;
      }
      inPackages = false;
      int equals = flag.indexOf('=');
      String name = flag.substring(1, equals < 0 ? flag.length() : equals);
      String value = equals < 0 ? null : flag.substring(equals + 1);
      if (name.equals("h") || name.equals("help") || name.equals("?")) {
        throw new UsageError("");
      }
      Kind kind = kind(name);
      if (kind == null) {
        packages = packages == null ? new ArrayList<>() : packages;
        if (flag.equals("-args")) {
          passed.addAll(args.subList(i + 1, args.size()));
          return;
        }
        passed.add(arg);
        afterUnknown = value == null;
        i++;
        continue;
      }
      i++;
      if (value == null && kind.needsNoValue()) {
        value = "true";
      } else if (value == null) {
        if (i == args.size()) {
          throw new UsageError("flag needs an argument: -" + name);
        }
        value = args.get(i++);
      }
      set(name, kind, value);
    }
  }

  private static Kind kind(String name) throws UsageError {
    if (UNSUPPORTED.contains(name)) {
      throw new UsageError("gosim: not yet supported: flag -" + name);
    }
    Kind own = OWN.get(name);
    return own != null ? own : PASSED.get(shorter(name));
  }

  private static String shorter(String name) {
    return name.startsWith("test.") ? name.substring("test.".length()) : name;
  }

  private void set(String name, Kind kind, String value) throws UsageError {
    String why = kind.wrong(value);
    if (why != null) {
      String quoted = '"' + value + '"';
      throw new UsageError(
          kind.needsNoValue()
              ? "invalid boolean value " + quoted + " for -" + name + ": " + why
              : "invalid value " + quoted + " for flag -" + name + ": " + why);
    }
    String known = shorter(name);
    values.put(known, value);
    if (!OWN.containsKey(name)) {
      passed.add("-test." + known + "=" + value);
    }
  }

  /** All names, and whether they have a value. */
  static Map<String, Boolean> all() {
    Map<String, Boolean> all = new TreeMap<>();
    PASSED.forEach((name, kind) -> all.put(name, !kind.needsNoValue()));
    OWN.forEach((name, kind) -> all.put(name, !kind.needsNoValue()));
    return all;
  }

  // ---- what the command asks

  /** The packages that arguments name; empty for that of the folder. */
  List<String> packages() {
    return packages == null ? List.of() : packages;
  }

  private boolean is(String flag) {
    String value = values.get(flag);
    return value != null && value.toLowerCase(Locale.ROOT).matches("1|t|true");
  }

  private String text(String flag) {
    return values.getOrDefault(flag, "");
  }

  boolean json() {
    return is("json");
  }

  /** Whether the output of tests that pass is shown. */
  boolean verbose() {
    return is("v")
        || verboseJson()
        || !text("list").isEmpty()
        || passed.contains("-h")
        || passed.contains("-help")
        || passed.contains("--help");
  }

  /** Whether the program writes for test2json without our reading it. */
  boolean verboseJson() {
    return text("v").equals("test2json");
  }

  /** The analyzers that run before the tests. */
  Set<String> vet() {
    return VetList.of(text("vet"));
  }

  boolean failFast() {
    return is("failfast");
  }

  String bench() {
    return text("bench");
  }

  String fuzz() {
    return text("fuzz");
  }

  boolean cover() {
    return is("cover")
        || values.containsKey("covermode")
        || values.containsKey("coverpkg")
        || !coverProfile().isEmpty();
  }

  String coverMode() {
    return values.getOrDefault("covermode", "set");
  }

  /** The packages whose coverage is measured; empty for the one under test. */
  List<String> coverPackages() {
    return text("coverpkg").isEmpty() ? List.of() : List.of(text("coverpkg").split(","));
  }

  /** The first flag that asks for a profile which only one package can write; null if none does. */
  String profile() {
    return PROFILES.stream().filter(p -> !text(p).isEmpty()).findFirst().orElse(null);
  }

  String coverProfile() {
    return text("coverprofile");
  }

  /** Where profiles go; empty for the folder of the command. */
  String outputFolder() {
    return text("outputdir");
  }

  /** The arguments of the test program; profiles go to the folder of the command. */
  List<String> passed(Path dir) {
    List<String> all = new ArrayList<>();
    if (profile() != null) { // whose folder the command knows, and the program does not
      all.add("-test.outputdir=" + dir.toAbsolutePath().resolve(outputFolder()).normalize());
    }
    if (json()) {
      all.add("-test.v=test2json");
    }
    all.add("-test.paniconexit0");
    String timeout = values.get("timeout");
    if (timeout == null) {
      all.add("-test.timeout=" + DEFAULT_TIMEOUT);
    }
    for (String arg : passed) {
      boolean none = arg.startsWith("-test.timeout=") && ZERO.matcher(timeout).matches();
      boolean given = profile() != null && arg.startsWith("-test.outputdir=");
      if (!none && !given && !(json() && arg.startsWith("-test.v="))) {
        all.add(arg);
      }
    }
    return all;
  }

  /** What the environment says, changed by gosim's own flags. */
  Settings settings(Settings environment) {
    Settings s = environment;
    if (values.containsKey("tier")) {
      s = s.withTier(Mode.valueOf(text("tier").toUpperCase(Locale.ROOT)));
    }
    if (values.containsKey("seed")) {
      s = s.withSeed(Long.parseLong(text("seed")));
    }
    if (is("strict")) {
      s = s.withStrict(true);
    }
    return is("virtual-time") ? s.withVirtualTime(true) : s;
  }
}
