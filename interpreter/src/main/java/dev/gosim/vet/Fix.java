package dev.gosim.vet;

import java.util.Comparator;
import java.util.List;

/**
 * How a mistake could be put right (go/analysis {@code SuggestedFix}).
 *
 * @param edits all of them together, or none; in the order of their places
 */
public record Fix(String message, List<Edit> edits) {
  public Fix {
    edits = edits.stream().sorted(Comparator.comparingInt(Edit::pos)).toList();
  }

  Fix(String message, Edit... edits) {
    this(message, List.of(edits));
  }

  /** What shall stand from {@code pos} to before {@code end}. */
  public record Edit(int pos, int end, String text) {}

  static Edit insert(int pos, String text) {
    return new Edit(pos, pos, text);
  }

  static Edit delete(int pos, int end) {
    return new Edit(pos, end, "");
  }
}
