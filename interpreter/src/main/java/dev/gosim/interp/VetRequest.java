package dev.gosim.interp;

import java.util.Set;

/**
 * What is asked of {@code gosim vet}.
 *
 * @param analyzers the ids of those that run
 * @param json whether findings are written to stdout as {@code go vet -json} does
 */
public record VetRequest(Set<String> analyzers, boolean json) {
  public VetRequest {
    analyzers = Set.copyOf(analyzers);
  }
}
