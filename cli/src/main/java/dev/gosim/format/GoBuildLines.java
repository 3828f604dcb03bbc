package dev.gosim.format;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Brings the build constraints of a file to where they count, before the package clause, in one
 * block with an empty line behind it; // +build lines say what the //go:build line says.
 */
final class GoBuildLines {
  private final List<Lines.Line> lines;
  private final List<Integer> goBuild;
  private final List<Integer> plusBuild;

  private GoBuildLines(List<Lines.Line> lines, List<Integer> goBuild, List<Integer> plusBuild) {
    this.lines = lines;
    this.goBuild = goBuild;
    this.plusBuild = plusBuild;
  }

  /** {@code goBuild} and {@code plusBuild} are the indices of these lines. */
  static void fix(Lines out, List<Integer> goBuild, List<Integer> plusBuild) {
    if (!goBuild.isEmpty() || !plusBuild.isEmpty()) {
      out.replace(new GoBuildLines(out.ended(), goBuild, plusBuild).fixed());
    }
  }

  private List<Lines.Line> fixed() {
    int insert = insertion();
    List<Lines.Line> result = new ArrayList<>(lines.subList(0, insert));
    result.addAll(block());
    result.add(new Lines.Line());
    TreeSet<Integer> deleted = new TreeSet<>(goBuild);
    deleted.addAll(plusBuild);
    List<Lines.Line> rest = new ArrayList<>();
    int start = insert;
    for (int i : deleted.tailSet(insert)) {
      append(rest, lines.subList(start, i));
      start = i + 1;
    }
    append(rest, lines.subList(start, lines.size()));
    int n = rest.size();
    if (n > 0 && rest.getLast().isEmpty()) {
      rest.removeLast();
    }
    result.addAll(rest);
    return result;
  }

  /** Behind the last empty line before which there are only comments, if not earlier. */
  private int insertion() {
    int insert = 0;
    for (int i = 0; i < lines.size(); i++) {
      String s = lines.get(i).plain().stripLeading();
      if (s.isEmpty()) {
        insert = i + 1;
      } else if (!s.startsWith("//")) {
        break;
      }
    }
    int first = !goBuild.isEmpty() ? goBuild.getFirst() : plusBuild.getFirst();
    if (!goBuild.isEmpty() && first >= insert && !plusBuild.isEmpty()) {
      first = plusBuild.getFirst();
    }
    return Math.min(insert, first);
  }

  /** Without doubled empty lines. */
  private static void append(List<Lines.Line> list, List<Lines.Line> more) {
    boolean skip =
        !more.isEmpty()
            && more.getFirst().isEmpty()
            && (list.isEmpty() || list.getLast().isEmpty());
    list.addAll(skip ? more.subList(1, more.size()) : more);
  }

  private BuildExpr meaning() {
    if (goBuild.size() == 1) {
      return BuildExpr.parse(lines.get(goBuild.getFirst()).plain());
    }
    BuildExpr all = null;
    for (int i : goBuild.isEmpty() ? plusBuild : List.<Integer>of()) {
      BuildExpr x = BuildExpr.parse(lines.get(i).plain());
      all = all == null ? x : new BuildExpr.And(all, x);
    }
    return all;
  }

  private List<Lines.Line> block() {
    List<Lines.Line> block = new ArrayList<>();
    BuildExpr x = meaning();
    if (x == null) {
      goBuild.forEach(i -> block.add(lines.get(i)));
      plusBuild.forEach(i -> block.add(lines.get(i)));
      return block;
    }
    block.add(line("//go:build " + x));
    if (!plusBuild.isEmpty()) {
      List<String> plus = BuildExpr.plusLines(x);
      if (plus == null) {
        plus = List.of("// +build error: expression too complex for // +build lines");
      }
      plus.forEach(s -> block.add(line(s)));
    }
    return block;
  }

  private static Lines.Line line(String text) {
    Lines.Line line = new Lines.Line();
    line.cells.getFirst().text.append(text);
    return line;
  }
}
