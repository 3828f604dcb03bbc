package dev.gosim.interp;

import java.util.Set;

/**
 * What is asked of {@code gosim vet}.
 *
 * @param analyzers the ids of those that run
 * @param json whether findings are written to stdout as {@code go vet -json} does
 * @param goVersion the release of Go that the package's module is written for: N of {@code go1.N}
 */
public record VetRequest(Set<String> analyzers, boolean json, int goVersion) {
  /** The release that gosim is. */
  public static final int CURRENT = 26;

  public VetRequest {
    analyzers = Set.copyOf(analyzers);
  }

  /** Of a package of no module. */
  public VetRequest(Set<String> analyzers, boolean json) {
    this(analyzers, json, CURRENT);
  }

  public VetRequest withGoVersion(int minor) {
    return new VetRequest(analyzers, json, minor);
  }
}
