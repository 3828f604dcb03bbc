package dev.gosim.conformance;

import dev.gosim.samples.Ran;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What real Go does with a program: a row of go-results.tsv.
 *
 * @param category of the program
 * @param path below GOROOT/test
 * @param exit the program's exit code
 * @param out a digest of its stdout; "~" when that varies from run to run
 * @param err a digest of its stderr when it exits with 0, otherwise the first line that says why
 */
record Expected(String category, String path, int exit, String out, String err) {
  private static final String VARIES = "~";

  static Expected of(String row) {
    String[] f = row.split("\t");
    return new Expected(f[0], f[1], Integer.parseInt(f[2]), f[3], f[4]);
  }

  /** The row for one run of real Go. */
  static Expected of(String category, String path, int exit, String stdout, String stderr) {
    return new Expected(
        category, path, exit, digest(stdout), exit == 0 ? digest(stderr) : cause(stderr));
  }

  /** What two runs of real Go have in common. */
  Expected and(Expected other) {
    return new Expected(
        category,
        path,
        exit,
        out.equals(other.out) ? out : VARIES,
        err.equals(other.err) ? err : VARIES);
  }

  String row() {
    return category + "\t" + path + "\t" + exit + "\t" + out + "\t" + err;
  }

  /**
   * What is wrong with a run, or null when nothing is; {@code exits} says that it may call os.Exit.
   */
  String mismatch(Ran ran, boolean exits) {
    if (ran.timedOut()) {
      return "time limit";
    }
    if (!ran.outcome().built()) {
      return "does not compile: " + firstMessage(ran.err());
    }
    if (ran.outcome().code() != exit) {
      return "exit code " + ran.outcome().code() + ", not " + exit + ": " + cause(ran.err());
    }
    if (!ran.outcome().mainEntered() || exit == 0 && !ran.outcome().mainReturned() && !exits) {
      return "main did not run to its end";
    }
    if (!out.equals(VARIES) && !out.equals(digest(ran.out()))) {
      return "stdout differs";
    }
    String actual = exit == 0 ? digest(ran.err()) : cause(ran.err());
    if (!err.equals(VARIES) && !err.equals(actual)) {
      return exit == 0 ? "stderr differs" : "not '" + err + "' but '" + actual + "'";
    }
    return null;
  }

  /** The first line of an error message, past the header that names the package. */
  private static String firstMessage(String stderr) {
    return stderr.lines().filter(l -> !l.startsWith("#")).findFirst().orElse("no message");
  }

  private static String cause(String stderr) {
    return stderr
        .lines()
        .filter(l -> l.startsWith("panic: ") || l.startsWith("fatal error: "))
        .findFirst()
        .map(l -> l.replaceAll("0x[0-9a-f]+", "0x").replace('\t', ' '))
        .orElse("-");
  }

  /** Number of lines and a hash, so that the results of 900 programs are a small file. */
  private static String digest(String text) {
    if (text.isEmpty()) {
      return "-";
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
      return text.lines().count() + ":" + HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
