package dev.gosim.format;

import java.util.ArrayList;
import java.util.List;

/** Build constraints, as they stand in //go:build lines and in the older // +build ones. */
sealed interface BuildExpr {
  record Tag(String name) implements BuildExpr {
    @Override
    public String toString() {
      return name;
    }
  }

  record Not(BuildExpr x) implements BuildExpr {
    @Override
    public String toString() {
      return "!" + (x instanceof Tag || x instanceof Not ? x : "(" + x + ")");
    }
  }

  record And(BuildExpr x, BuildExpr y) implements BuildExpr {
    @Override
    public String toString() {
      return side(x) + " && " + side(y);
    }

    private static String side(BuildExpr e) {
      return e instanceof Or ? "(" + e + ")" : e.toString();
    }
  }

  record Or(BuildExpr x, BuildExpr y) implements BuildExpr {
    @Override
    public String toString() {
      return side(x) + " || " + side(y);
    }

    private static String side(BuildExpr e) {
      return e instanceof And ? "(" + e + ")" : e.toString();
    }
  }

  // ---- Lines

  static boolean isGoBuild(String comment) {
    return after(comment, "//go:build") != null;
  }

  static boolean isPlusBuild(String comment) {
    return plusText(comment) != null;
  }

  private static String plusText(String comment) {
    return comment.startsWith("//") ? after(Utf8.trim(comment.substring(2)), "+build") : null;
  }

  /** What follows a word and a space; null if the line does not begin so. */
  private static String after(String line, String word) {
    if (!line.startsWith(word)) {
      return null;
    }
    String rest = Utf8.trimRight(line).substring(word.length());
    String text = Utf8.trim(rest);
    return text.length() == rest.length() && !rest.isEmpty() ? null : text;
  }

  /** What a //go:build or // +build comment says; null if it is wrong. */
  static BuildExpr parse(String comment) {
    String text = after(comment, "//go:build");
    return text != null ? new BuildExprParser(text).parse() : parsePlus(plusText(comment));
  }

  /** Blanks are "or", commas "and"; what cannot be a tag is "ignore". */
  private static BuildExpr parsePlus(String text) {
    BuildExpr x = null;
    for (String clause : text.trim().split("\\s+")) {
      BuildExpr y = null;
      for (String lit : clause.split(",", -1)) {
        BuildExpr z = plusLiteral(lit);
        y = y == null ? z : new And(y, z);
      }
      x = x == null ? y : new Or(x, y);
    }
    return x;
  }

  private static BuildExpr plusLiteral(String lit) {
    if (lit.startsWith("!!") || lit.equals("!")) {
      return new Tag("ignore");
    }
    boolean negated = lit.startsWith("!");
    String name = negated ? lit.substring(1) : lit;
    Tag tag = new Tag(BuildExprParser.isTag(name) ? name : "ignore");
    return negated ? new Not(tag) : tag;
  }

  // ---- As // +build lines

  /** The lines that say the same; null if it is too complex for them. */
  static List<String> plusLines(BuildExpr expr) {
    List<List<List<BuildExpr>>> lines = new ArrayList<>();
    boolean alternatives = false;
    for (BuildExpr or : ands(pushNot(expr, false))) {
      List<List<BuildExpr>> line = new ArrayList<>();
      for (BuildExpr and : ors(or)) {
        List<BuildExpr> literals = ands(and);
        if (literals.stream().anyMatch(l -> !(l instanceof Tag) && !(l instanceof Not))) {
          return null;
        }
        line.add(literals);
      }
      alternatives |= line.size() > 1;
      lines.add(line);
    }
    if (!alternatives) {
      List<BuildExpr> all = new ArrayList<>();
      lines.forEach(l -> all.addAll(l.getFirst()));
      lines = List.of(List.of(all));
    }
    List<String> texts = new ArrayList<>();
    for (List<List<BuildExpr>> line : lines) {
      StringBuilder b = new StringBuilder("// +build");
      for (List<BuildExpr> clause : line) {
        b.append(' ').append(String.join(",", clause.stream().map(BuildExpr::toString).toList()));
      }
      texts.add(b.toString());
    }
    return texts;
  }

  private static BuildExpr pushNot(BuildExpr e, boolean not) {
    return switch (e) {
      case Tag t -> not ? new Not(t) : t;
      case Not n -> pushNot(n.x, !not);
      case And a ->
          not
              ? new Or(pushNot(a.x, true), pushNot(a.y, true))
              : new And(pushNot(a.x, false), pushNot(a.y, false));
      case Or o ->
          not
              ? new And(pushNot(o.x, true), pushNot(o.y, true))
              : new Or(pushNot(o.x, false), pushNot(o.y, false));
    };
  }

  private static List<BuildExpr> ands(BuildExpr e) {
    if (!(e instanceof And a)) {
      return List.of(e);
    }
    List<BuildExpr> list = new ArrayList<>(ands(a.x));
    list.addAll(ands(a.y));
    return list;
  }

  private static List<BuildExpr> ors(BuildExpr e) {
    if (!(e instanceof Or o)) {
      return List.of(e);
    }
    List<BuildExpr> list = new ArrayList<>(ors(o.x));
    list.addAll(ors(o.y));
    return list;
  }
}
