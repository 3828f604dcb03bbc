package dev.gosim.gotest;

import dev.gosim.vet.Vet;
import java.util.HashSet;
import java.util.Set;

/** The value of -vet (cmd/go/internal/test, {@code vetFlag}): {@code off}, {@code all}, a list. */
final class VetList {
  /** Those that are run where nothing is said: what they find is certainly wrong. */
  private static final Set<String> DEFAULT =
      Set.of(
          "atomic",
          "bools",
          "buildtag",
          "directive",
          "errorsas",
          "ifaceassert",
          "nilfunc",
          "printf",
          "slog",
          "stringintconv",
          "tests");

  private VetList() {}

  /** What is wrong with a value, or null. */
  static String wrong(String value) {
    if (value.isEmpty()) {
      return null;
    }
    if (value.contains("=")) {
      return "-vet argument cannot contain equal signs";
    }
    if (value.contains(" ")) {
      return "-vet argument is comma-separated list, cannot contain spaces";
    }
    int named = 0;
    String single = null;
    for (String arg : value.split(",", -1)) {
      if (arg.isEmpty()) {
        return "-vet argument contains empty list element";
      }
      if (arg.equals("all") || arg.equals("off")) {
        single = arg;
        named = 0;
      } else if (Vet.isKnown(arg)) {
        named++;
      } else {
        return "-vet argument must be a supported analyzer or a distinguished value; found " + arg;
      }
    }
    return named > 1 && single != null
        ? "-vet does not accept \"" + single + "\" in a list with other analyzers"
        : null;
  }

  /** The ids of the analyzers that a right value names. */
  static Set<String> of(String value) {
    if (value.isEmpty()) {
      return DEFAULT;
    }
    Set<String> ids = new HashSet<>();
    boolean off = false;
    for (String arg : value.split(",")) {
      off = off && !arg.equals("all") || arg.equals("off");
      if (arg.equals("all") || arg.equals("off")) {
        ids.clear();
      } else {
        ids.add(Vet.id(arg));
      }
    }
    return off ? Set.of() : ids.isEmpty() ? Set.copyOf(Vet.standard()) : ids;
  }
}
