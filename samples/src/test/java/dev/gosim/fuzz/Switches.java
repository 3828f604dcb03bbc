package dev.gosim.fuzz;

import dev.gosim.fuzz.GoType.Named;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Expression and type switches. */
final class Switches {
  private final Context c;

  Switches(Context c) {
    this.c = c;
  }

  void any() {
    c.function.breakables++;
    switch (c.rng.below(4)) {
      case 0 -> conditions();
      case 1 -> types();
      default -> values();
    }
    c.function.breakables--;
  }

  private void conditions() {
    c.code.open(c.rng.of("switch {", "switch true {"));
    int n = c.rng.between(1, 4);
    int other = c.rng.below(2 * n);
    for (int i = 0; i < n; i++) {
      String more = c.rng.percent(20) ? ", " + c.exprs.variable(GoType.BOOL, 1).text() : "";
      String label =
          i == other ? "default:" : "case " + c.exprs.variable(GoType.BOOL, 2).text() + more + ":";
      clause(label, i + 1 < n);
    }
    c.code.close("}");
  }

  private void values() {
    boolean text = c.rng.percent(30);
    GoType t = text ? GoType.STRING : c.types.integer();
    String tag = c.exprs.variable(t, 2).header();
    c.code.open("switch " + tag + " {");
    Set<String> seen = new TreeSet<>();
    int n = c.rng.between(1, 4);
    int other = c.rng.below(2 * n);
    for (int i = 0; i < n; i++) {
      List<String> labels = new ArrayList<>();
      for (int k = c.rng.between(1, 3); k > 0; k--) {
        if (c.rng.percent(20)) {
          labels.add(c.exprs.variable(t, 1).text());
          continue;
        }
        String value = text ? "\"k" + c.rng.below(9) + "\"" : number(t);
        if (seen.add(value)) {
          labels.add(value);
        }
      }
      boolean last = i == other || labels.isEmpty();
      if (last && seen.add("default")) {
        clause("default:", false);
      } else if (!labels.isEmpty()) {
        clause("case " + String.join(", ", labels) + ":", false);
      }
    }
    c.code.close("}");
  }

  private String number(GoType t) {
    BigInteger v = c.constants.value((GoType.Basic) GoType.under(t));
    return v.toString();
  }

  private void clause(String label, boolean fallThrough) {
    c.code.reopen(label);
    c.blocks.inside(c.rng.between(1, 2));
    if (fallThrough && c.rng.percent(20)) {
      c.code.line("fallthrough");
    }
  }

  private void types() {
    GoType from = GoType.ANY;
    String name = c.rng.percent(70) ? c.local("x") : "";
    String of = c.exprs.of(from, 2).text();
    String open = (name.isEmpty() ? "" : name + " := ") + Ex.of(of).header() + ".(type) {";
    c.code.open("switch " + open);
    Map<String, GoType> seen = new LinkedHashMap<>();
    for (int n = c.rng.between(2, 5); n > 0; n--) {
      GoType t = c.types.value();
      boolean single = !(t instanceof GoType.Interface) && !(t instanceof GoType.Param);
      if (!single || seen.putIfAbsent(t.text(), t) != null) {
        continue;
      }
      c.code.reopen("case " + t.text() + ":");
      c.scope.open();
      if (!name.isEmpty()) {
        c.code.line("_ = " + name);
        c.scope.parameter(name, t, true);
      }
      c.blocks.statements(c.rng.between(1, 2));
      c.scope.close();
    }
    if (c.rng.percent(50) && !seen.isEmpty()) {
      c.code.reopen("case nil" + others(seen) + ":");
      c.blocks.inside(1);
    }
    if (seen.isEmpty() || c.rng.percent(60)) {
      c.code.reopen("default:");
      if (!name.isEmpty()) {
        c.code.line("_ = " + name);
      }
      c.blocks.inside(1);
    }
    c.code.close("}");
  }

  private String others(Map<String, GoType> seen) {
    StringBuilder b = new StringBuilder();
    for (Named t : c.types.named) {
      if (c.rng.percent(30) && seen.putIfAbsent(t.text(), t) == null) {
        b.append(", ").append(t.text());
      }
    }
    return b.toString();
  }
}
