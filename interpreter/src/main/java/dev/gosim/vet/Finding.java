package dev.gosim.vet;

import java.util.List;

/**
 * A mistake.
 *
 * @param pos where it begins
 * @param end behind its last byte; {@code pos} where only the beginning is known
 * @param analyzer the id of who found it
 * @param fixes how it could be put right, one or the other
 */
public record Finding(int pos, int end, String analyzer, String message, List<Fix> fixes) {
  public Finding {
    fixes = List.copyOf(fixes);
  }
}
