package dev.gosim.cli;

import dev.gosim.interp.VetRequest;
import dev.gosim.vet.Vet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The arguments of {@code gosim vet} as {@code go vet} takes them: a flag for each analyzer, of
 * which one that is set leaves those alone that are, and one that is {@code =false} takes it away.
 *
 * @param packages what is to be looked at; empty for the package of the folder
 * @param request what for
 * @param wrong what is wrong with the flags, or null
 */
record VetFlags(List<String> packages, VetRequest request, String wrong) {
  private static final String USAGE =
      """
      usage: gosim vet [-e] [-json] [-all] [-concurrency] [-ANALYZER[=false]]... [packages]
      Run 'gosim help vet' for details.\
      """;

  private static final Set<String> TRUE = Set.of("1", "t", "T", "true", "TRUE", "True");
  private static final Set<String> FALSE = Set.of("0", "f", "F", "false", "FALSE", "False");

  /** Those that are no analyzer. */
  private static final Set<String> FLAGS = Set.of("json", "all", "concurrency");

  private static VetFlags wrong(String message) {
    return new VetFlags(null, null, message);
  }

  static VetFlags of(List<String> args) {
    Set<String> on = new HashSet<>();
    Set<String> off = new HashSet<>();
    Set<String> base = new HashSet<>(Vet.standard());
    boolean json = false;
    int n = 0;
    for (; n < args.size() && args.get(n).startsWith("-") && args.get(n).length() > 1; n++) {
      String flag = args.get(n).substring(args.get(n).startsWith("--") ? 2 : 1);
      int equals = flag.indexOf('=');
      String name = equals < 0 ? flag : flag.substring(0, equals);
      String value = equals < 0 ? "true" : flag.substring(equals + 1);
      boolean set = TRUE.contains(value);
      if (name.equals("h") || name.equals("help")) {
        return wrong(USAGE);
      }
      if (!FLAGS.contains(name) && !Vet.isKnown(name)) {
        return wrong("flag provided but not defined: -" + name + "\n" + USAGE);
      }
      if (!set && !FALSE.contains(value)) {
        return wrong(
            "invalid boolean value \"" + value + "\" for -" + name + ": parse error\n" + USAGE);
      }
      if (name.equals("json")) {
        json = set;
      } else if (name.equals("all") || name.equals("concurrency")) {
        base.addAll(set ? Vet.ids() : List.of());
      } else {
        (set ? on : off).add(Vet.id(name));
      }
    }
    if (!on.isEmpty()) {
      base = on;
    }
    base.removeAll(off);
    return new VetFlags(
        List.copyOf(args.subList(n, args.size())), new VetRequest(base, json), null);
  }
}
