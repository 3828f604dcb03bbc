package dev.gosim.check;

/**
 * Of the names that could have been meant, the one that looks most like the one written: in other
 * case, or with few letters missing, added, wrong or swapped. The shorter the name, the fewer.
 */
public final class Nearest {
  private final String wanted;
  private String best;
  private int bestDistance;
  private int bestCommon;

  public Nearest(String wanted) {
    this.wanted = wanted;
    bestDistance = (wanted.length() + 1) / 3 + 1;
  }

  /** Considers a name; of names that are equally near the first one is kept. */
  public void add(String name) {
    if (name.equals(wanted) || Math.abs(name.length() - wanted.length()) > bestDistance) {
      return;
    }
    int distance = name.equalsIgnoreCase(wanted) ? 0 : distance(wanted, name);
    int common = common(name);
    if (distance < bestDistance
        || distance == bestDistance && best != null && common > bestCommon) {
      best = name;
      bestDistance = distance;
      bestCommon = common;
    }
  }

  /** The nearest of the names, or null if none is near. */
  public String name() {
    return best;
  }

  /** The line that asks, or null. */
  public String question() {
    return best == null ? null : "did you mean " + best + "?";
  }

  /** How many letters at both ends are the same. */
  private int common(String name) {
    int max = Math.min(name.length(), wanted.length());
    int head = 0;
    while (head < max && name.charAt(head) == wanted.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < max - head
        && name.charAt(name.length() - 1 - tail) == wanted.charAt(wanted.length() - 1 - tail)) {
      tail++;
    }
    return head + tail;
  }

  /**
   * Letters to insert, delete, replace or swap with the next one to get from a to b (the "optimal
   * string alignment" distance).
   */
  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int d = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        row[j] = swapped ? Math.min(d, before[j - 2] + 1) : d;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
