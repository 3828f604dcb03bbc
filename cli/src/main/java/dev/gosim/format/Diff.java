package dev.gosim.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was changed, as a unified diff. Lines that stand once in either text, and in the same order
 * in both, are what holds the texts together (internal/diff, "anchored diff"): not always the
 * shortest diff, but one that is made quickly and read easily.
 */
public final class Diff {
  private static final int CONTEXT = 3;
  private static final String NO_NEWLINE = "\n\\ No newline at end of file\n";

  /** A line of the old text and the one of the new text that it is. */
  private record Pair(int x, int y) {}

  private final List<String> x;
  private final List<String> y;
  private final StringBuilder out = new StringBuilder();

  /** The lines of the chunk that is being made, and how many of them either text has. */
  private final StringBuilder chunk = new StringBuilder();

  private Pair start = new Pair(0, 0);
  private int countX;
  private int countY;

  private Diff(String before, String after) {
    x = lines(before);
    y = lines(after);
  }

  /** Nothing if the texts are equal. */
  public static String of(String oldName, String before, String newName, String after) {
    if (before.equals(after)) {
      return "";
    }
    Diff d = new Diff(before, after);
    d.out.append("diff ").append(oldName).append(' ').append(newName).append('\n');
    d.out.append("--- ").append(oldName).append("\n+++ ").append(newName).append('\n');
    d.chunks();
    return d.out.toString();
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("(?<=\n)", -1)));
    String last = lines.removeLast();
    if (!last.isEmpty()) {
      lines.add(last + NO_NEWLINE);
    }
    return lines;
  }

  private void chunks() {
    Pair done = new Pair(0, 0);
    for (Pair anchor : anchors()) {
      if (anchor.x < done.x) {
        continue; // within what the one before grew to
      }
      int same = 0;
      int sx = anchor.x;
      int sy = anchor.y;
      while (sx > done.x && sy > done.y && x.get(sx - 1).equals(y.get(sy - 1))) {
        sx--;
        sy--;
      }
      while (sx + same < x.size()
          && sy + same < y.size()
          && x.get(sx + same).equals(y.get(sy + same))) {
        same++;
      }
      x.subList(done.x, sx).forEach(s -> add('-', s));
      y.subList(done.y, sy).forEach(s -> add('+', s));
      boolean atEnd = sx + same >= x.size() && sy + same >= y.size();
      boolean bridged = same < CONTEXT || !chunk.isEmpty() && same < 2 * CONTEXT;
      if (!atEnd && bridged) {
        x.subList(sx, sx + same).forEach(s -> add(' ', s));
        done = new Pair(sx + same, sy + same);
        continue;
      }
      if (!chunk.isEmpty()) {
        int n = Math.min(same, CONTEXT);
        x.subList(sx, sx + n).forEach(s -> add(' ', s));
        end();
      }
      if (atEnd) {
        return;
      }
      start = new Pair(sx + same - CONTEXT, sy + same - CONTEXT);
      x.subList(start.x, sx + same).forEach(s -> add(' ', s));
      done = new Pair(sx + same, sy + same);
    }
  }

  private void add(char mark, String line) {
    chunk.append(mark).append(line);
    countX += mark == '+' ? 0 : 1;
    countY += mark == '-' ? 0 : 1;
  }

  private void end() {
    int fromX = start.x + (countX > 0 ? 1 : 0);
    int fromY = start.y + (countY > 0 ? 1 : 0);
    out.append("@@ -").append(fromX).append(',').append(countX);
    out.append(" +").append(fromY).append(',').append(countY).append(" @@\n").append(chunk);
    chunk.setLength(0);
    countX = 0;
    countY = 0;
  }

  /** Both ends, and between them the longest sequence of lines that stand once in either text. */
  private List<Pair> anchors() {
    Map<String, Integer> inX = once(x);
    Map<String, Integer> inY = once(y);
    List<Pair> common = new ArrayList<>();
    for (int i = 0; i < x.size(); i++) {
      int ix = inX.get(x.get(i));
      int iy = inY.getOrDefault(x.get(i), -1);
      if (ix >= 0 && iy >= 0) {
        common.add(new Pair(ix, iy));
      }
    }
    List<Pair> all = new ArrayList<>();
    all.add(new Pair(0, 0));
    all.addAll(increasing(common));
    all.add(new Pair(x.size(), y.size()));
    return all;
  }

  /** Where a line stands; -1 for one that stands there more than once. */
  private static Map<String, Integer> once(List<String> lines) {
    Map<String, Integer> where = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      where.merge(lines.get(i), i, (_, _) -> -1);
    }
    return where;
  }

  /** The longest increasing subsequence of {@code y}, by patience. */
  private static List<Pair> increasing(List<Pair> pairs) {
    int n = pairs.size();
    int[] tops = new int[n];
    int[] lengths = new int[n];
    int longest = 0;
    for (int i = 0; i < n; i++) {
      int k = Arrays.binarySearch(tops, 0, longest, pairs.get(i).y);
      k = k < 0 ? -k - 1 : k;
      tops[k] = pairs.get(i).y;
      lengths[i] = k + 1;
      longest = Math.max(longest, k + 1);
    }
    List<Pair> sequence = new ArrayList<>();
    int below = Integer.MAX_VALUE;
    for (int i = n - 1; i >= 0 && longest > 0; i--) {
      if (lengths[i] == longest && pairs.get(i).y < below) {
        below = pairs.get(i).y;
        sequence.addFirst(pairs.get(i));
        longest--;
      }
    }
    return sequence;
  }
}
