package dev.gosim.cli;

import dev.gosim.interp.VetRequest;
import dev.gosim.vet.Vet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The arguments of {@code gosim vet} as {@code go vet} takes them: a flag for each analyzer, of
 * which one that is set leaves those alone that are, and one that is {@code =false} takes it away.
 *
 * @param packages what is to be looked at
 * @param request what for
 * @param wrong what is wrong with the flags, or null
 */
record VetFlags(List<String> packages, VetRequest request, String wrong) {
  private static final String USAGE =
      """
      usage: gosim vet [-e] [-json] [-all] [-concurrency] [-ANALYZER[=false]]... [package]
      Run 'gosim help vet' for details.\
      """;

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
      boolean set = equals < 0 || !List.of("false", "0", "f").contains(flag.substring(equals + 1));
      if (name.equals("json")) {
        json = set;
      } else if (name.equals("all") || name.equals("concurrency")) {
        base.addAll(set ? Vet.ids() : List.of());
      } else if (Vet.ids().contains(name)) {
        (set ? on : off).add(name);
      } else if (name.equals("h") || name.equals("help")) {
        return new VetFlags(null, null, USAGE);
      } else if (!Vet.unsupported().contains(name)) {
        return new VetFlags(null, null, "flag provided but not defined: -" + name + "\n" + USAGE);
      }
    }
    if (!on.isEmpty()) {
      base = on;
    }
    base.removeAll(off);
    List<String> packages = new ArrayList<>(args.subList(n, args.size()));
    if (packages.isEmpty()) {
      packages.add(".");
    }
    return new VetFlags(packages, new VetRequest(base, json), null);
  }
}
