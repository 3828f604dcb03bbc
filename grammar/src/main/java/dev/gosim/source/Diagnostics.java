package dev.gosim.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lists of messages as Go's compiler prints them (cmd/compile/internal/base, print.go), made of
 * those that were found, in the order found.
 */
public final class Diagnostics {
  /** So many errors end a compilation. */
  private static final int LIMIT = 10;

  private Diagnostics() {}

  /**
   * What {@code go build} prints: of the first ten found, sorted, and if there are that many, that
   * there may be more.
   */
  public static List<Diagnostic> first(List<Diagnostic> found) {
    if (found.size() < LIMIT) {
      return sorted(found);
    }
    List<Diagnostic> list = sorted(found.subList(0, LIMIT));
    int pos = found.get(LIMIT - 1).pos();
    list.add(new Diagnostic(pos, "too many errors", Diagnostic.Kind.ERROR));
    return list;
  }

  /** What {@code go build -gcflags=-e} prints: all, sorted by place, without repetitions. */
  public static List<Diagnostic> sorted(List<Diagnostic> found) {
    List<Diagnostic> all = new ArrayList<>(found);
    all.sort(Comparator.comparingInt(Diagnostic::pos));
    List<Diagnostic> distinct = new ArrayList<>(all.size());
    for (Diagnostic d : all) {
      if (distinct.isEmpty() || !distinct.getLast().equals(d)) {
        distinct.add(d);
      }
    }
    return distinct;
  }
}
