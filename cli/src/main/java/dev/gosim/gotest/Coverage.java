package dev.gosim.gotest;

import dev.gosim.load.LoadError;
import dev.gosim.load.TestTarget;
import dev.gosim.load.TestTargets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What {@code -cover} and its relatives ask for, and the profile that comes of it. */
final class Coverage {
  private final TestFlags flags;

  /** The packages of -coverpkg; null for the one under test. */
  private final List<CoveredPackage> selected;

  /** The profile, or null. */
  private final Path profile;

  private Coverage(TestFlags flags, List<CoveredPackage> selected, Path profile) {
    this.flags = flags;
    this.selected = selected;
    this.profile = profile;
  }

  /** Null if nothing is asked for. */
  static Coverage of(TestFlags flags, Path dir, Consumer<String> warn)
      throws LoadError, IOException {
    if (!flags.cover()) {
      return null;
    }
    List<CoveredPackage> selected = null;
    if (!flags.coverPackages().isEmpty()) {
      selected = new ArrayList<>();
      for (TestTarget t : TestTargets.of(dir, flags.coverPackages(), warn)) {
        if (t.error() == null && !t.files().isEmpty()) {
          selected.add(CoveredPackage.of(t, flags.coverMode()));
        }
      }
    }
    Path profile = null;
    if (!flags.coverProfile().isEmpty()) {
      Path folder = dir.toAbsolutePath().resolve(flags.outputFolder());
      profile = folder.resolve(flags.coverProfile());
      Files.writeString(profile, "mode: " + flags.coverMode() + "\n");
    }
    return new Coverage(flags, selected, profile);
  }

  String mode() {
    return flags.coverMode();
  }

  /** What is measured when the tests of a package run. */
  List<CoveredPackage> of(TestTarget target) {
    return selected != null ? selected : List.of(CoveredPackage.of(target, mode()));
  }

  /** What the percentage is of. */
  String covered() {
    return selected == null ? "" : " in " + String.join(", ", flags.coverPackages());
  }

  /** The arguments of a test program: its profile goes into a file of its own, to be merged. */
  List<String> args(List<String> args, Path part) {
    return args.stream()
        .map(a -> a.startsWith("-test.coverprofile=") ? "-test.coverprofile=" + part : a)
        .toList();
  }

  boolean hasProfile() {
    return profile != null;
  }

  /** Adds the lines of a profile. */
  void merge(String lines) throws IOException {
    if (profile != null) {
      Files.writeString(profile, lines, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }
  }

  /** Adds the profile that a test program has left, and removes it. */
  void merge(Path part) throws IOException {
    if (Files.exists(part)) {
      String text = Files.readString(part);
      merge(text.substring(text.indexOf('\n') + 1));
      Files.delete(part);
    }
  }
}
