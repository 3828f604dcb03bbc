package dev.gosim.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.gosim.interp.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A program of samples and the files beside it that say what to expect; samples/README.md describes
 * them.
 *
 * @param file the program, or the folder of a module
 */
record Golden(Path file) {
  private static final Duration LIMIT = Duration.ofSeconds(120);

  /** The file with another suffix instead of {@code .go}. */
  private Path beside(String suffix) {
    String name = file.getFileName().toString();
    String stem = isModule() ? name : name.substring(0, name.length() - ".go".length());
    return file.resolveSibling(stem + suffix);
  }

  /** A module is run from its folder; its {@code .args} are all of {@code gosim run}'s. */
  private boolean isModule() {
    return Files.isDirectory(file);
  }

  /** Whether it is a module whose packages are tested; {@code .test} has the arguments. */
  private boolean isTest() {
    return isModule() && Files.exists(beside(".test"));
  }

  /** Whether it is a module whose packages are vetted; {@code .vet} has the arguments. */
  private boolean isVet() {
    return isModule() && Files.exists(beside(".vet"));
  }

  private Ran ran(Ran.Request request) {
    return isTest() ? Ran.test(request) : isVet() ? Ran.vet(request) : Ran.run(request);
  }

  private String textBeside(String suffix) {
    Path p = beside(suffix);
    try {
      return Files.exists(p) ? Files.readString(p, StandardCharsets.ISO_8859_1) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempFile("samples", ".profile");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the file has, which is removed. */
  private static String content(Path file) {
    try {
      String text = Files.readString(file);
      Files.delete(file);
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether sleeps decide what it prints when. */
  boolean timed() {
    return checks().contains("timed");
  }

  /** Runs it on that many processors (0: the machine's) and compares. */
  void verify(int processors, boolean virtualTime) {
    List<String> checks = checks();
    Ran.Request request = request(processors, checks).withVirtualTime(virtualTime);
    String wanted = textBeside(".profile");
    Path profile = wanted == null ? null : temporary();
    if (wanted != null) {
      List<String> more = new ArrayList<>(request.args());
      more.addFirst("-coverprofile=" + profile);
      request = request.withArgs(more);
    }
    Ran ran = ran(request);
    if (wanted != null) {
      assertEquals(wanted, content(profile), "the profile");
    }
    String folder = file.toAbsolutePath() + "/";
    String stdout =
        isTest()
            ? TestOutput.stable(ran.out())
            : isVet() ? ran.out().replace(folder, "$DIR/") : ran.out();
    String printed = file + ", stdout:\n" + ran.out() + "stderr:\n" + ran.err();
    if (ran.timedOut()) {
      fail("still running at its time limit\n" + printed);
    }
    String exit = textBeside(".exit");
    assertEquals(
        exit == null ? 0 : Integer.parseInt(exit.strip()),
        ran.outcome().exitCode(),
        () -> "exit code\n" + printed);
    compareErr(isModule() ? ran.err().replace(folder, "$DIR/") : ran.err(), checks);
    String dump = textBeside(".dump");
    if (dump != null) {
      assertEquals(Dump.lines(dump), Dump.lines(ran.err()), () -> "stderr:\n" + ran.err());
    }
    String out = textBeside(".out");
    if (out == null && checks.isEmpty()) {
      fail("no " + beside(".out").getFileName() + " and no .check beside it");
    }
    boolean same = out != null;
    for (String check : checks) {
      same &= !verify(check, out, stdout);
    }
    if (same) {
      assertEquals(out, stdout, () -> "stderr:\n" + ran.err());
    }
  }

  private Ran.Request request(int processors, List<String> checks) {
    List<String> args = new ArrayList<>();
    if (!isModule()) {
      args.add(file.getFileName().toString());
    }
    String more = textBeside(isTest() ? ".test" : isVet() ? ".vet" : ".args");
    if (more != null) {
      byte[] bytes = more.getBytes(StandardCharsets.ISO_8859_1);
      args.addAll(new String(bytes, StandardCharsets.UTF_8).lines().toList());
    }
    if (args.isEmpty() && !isTest() && !isVet()) {
      args.add(".");
    }
    String in = textBeside(".in");
    byte[] stdin = in == null ? new byte[0] : in.getBytes(StandardCharsets.ISO_8859_1);
    Duration limit = LIMIT;
    for (String check : checks) {
      if (check.startsWith("limit ")) {
        limit = Duration.ofSeconds(Integer.parseInt(check.substring("limit ".length())));
      }
    }
    Path path = file.toAbsolutePath();
    Path dir = isModule() ? path : path.getParent();
    boolean strict = !Files.exists(beside(".full"));
    Settings settings =
        Settings.GO.withProcessors(processors).withStrict(strict).withTier(Ran.TIER);
    return new Ran.Request(dir, args, stdin, settings, limit);
  }

  private List<String> checks() {
    String text = textBeside(".check");
    return text == null
        ? List.of()
        : text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  /** The lines of name.err are the first of stderr; without name.err there are none. */
  private void compareErr(String err, List<String> checks) {
    for (String check : checks) {
      if (check.startsWith("err ")) {
        Pattern p = Pattern.compile(check.substring("err ".length()), Pattern.MULTILINE);
        assertTrue(
            p.matcher(err).find(), () -> file + ": no match of " + p + " in stderr:\n" + err);
        return;
      }
    }
    String expected = textBeside(".err");
    if (expected == null) {
      assertEquals("", err, "stderr");
      return;
    }
    int n = (int) expected.lines().count();
    String first = String.join("\n", err.lines().limit(n).toList());
    assertEquals(expected.stripTrailing(), first.stripTrailing(), () -> "stderr:\n" + err);
  }

  /**
   * Applies one line of name.check; true when it stands in the place of comparing all of stdout.
   */
  private static boolean verify(String check, String out, String actual) {
    String[] words = check.split(" ", 2);
    switch (words[0]) {
      case "limit", "timed", "err" -> {
        return false;
      }
      case "contains" ->
          assertTrue(actual.contains(words[1]), () -> "stdout lacks: " + words[1] + "\n" + actual);
      case "regex" -> {
        Pattern p = Pattern.compile(words[1], Pattern.MULTILINE);
        assertTrue(p.matcher(actual).find(), () -> "no match of " + p + " in:\n" + actual);
      }
      case "lines" -> assertEquals(Long.parseLong(words[1]), actual.lines().count(), actual);
      default -> Order.of(check).compare(out, actual);
    }
    return true;
  }
}
