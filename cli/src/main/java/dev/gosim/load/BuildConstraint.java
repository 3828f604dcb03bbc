package dev.gosim.load;

import dev.gosim.interp.VetRequest;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a file of a directory belongs to the build: Go's build constraints, in the name ({@code
 * x_windows.go}) or in a {@code //go:build} line (or {@code // +build} lines) before the package
 * clause. Files that are named on the command line are not asked. There is no cgo and no assembler
 * here, and unsafe code is limited: where a package offers a way without, that is what {@code !gc},
 * {@code purego}, {@code safe} and {@code appengine} (customs of libraries) choose.
 */
final class BuildConstraint {
  private static final String OS = hostOs();
  private static final String ARCH = hostArch();
  private static final Set<String> KNOWN_OS =
      Set.of(
          ("aix android darwin dragonfly freebsd illumos ios js linux netbsd openbsd plan9 solaris"
                  + " wasip1 windows")
              .split(" "));
  private static final Set<String> KNOWN_ARCH =
      Set.of(
          ("386 amd64 arm arm64 loong64 mips mips64 mips64le mipsle ppc64 ppc64le riscv64 s390x"
                  + " wasm")
              .split(" "));

  private final String text;
  private int at;

  private BuildConstraint(String text) {
    this.text = text;
  }

  static boolean admits(String fileName, String source) {
    return admitsName(fileName) && admitsSource(source);
  }

  private static boolean admitsName(String fileName) {
    String[] parts = fileName.substring(0, fileName.length() - ".go".length()).split("_");
    int n = parts.length;
    if (n > 1 && KNOWN_ARCH.contains(parts[n - 1])) {
      boolean osToo = n > 2 && KNOWN_OS.contains(parts[n - 2]);
      return isTrue(parts[n - 1]) && (!osToo || isTrue(parts[n - 2]));
    }
    return n <= 1 || !KNOWN_OS.contains(parts[n - 1]) || isTrue(parts[n - 1]);
  }

  private static boolean admitsSource(String source) {
    boolean admitted = true;
    boolean block = true;
    for (String line : (Iterable<String>) source.lines()::iterator) {
      String trimmed = line.strip();
      if (trimmed.startsWith("//go:build ")) {
        return new BuildConstraint(trimmed.substring("//go:build ".length())).or();
      }
      if (trimmed.startsWith("package ")) {
        // Those in the package's own comment do not count.
        return block;
      }
      if (trimmed.isEmpty()) {
        block = admitted;
      } else if (trimmed.startsWith("//")) {
        admitted &= admitsPlus(trimmed.substring(2).strip());
      }
    }
    return admitted;
  }

  /** The form before Go 1.17: {@code +build a,!b c} is a and not b, or c. */
  private static boolean admitsPlus(String comment) {
    if (!comment.startsWith("+build ")) {
      return true;
    }
    for (String option : comment.substring("+build ".length()).strip().split("\\s+")) {
      if (new BuildConstraint(option.replace(",", "&&")).or()) {
        return true;
      }
    }
    return false;
  }

  private boolean or() {
    boolean value = and();
    while (take("||")) {
      value |= and();
    }
    return value;
  }

  private boolean and() {
    boolean value = not();
    while (take("&&")) {
      value &= not();
    }
    return value;
  }

  private boolean not() {
    if (take("!")) {
      return !not();
    }
    if (take("(")) {
      boolean value = or();
      take(")");
      return value;
    }
    int start = at;
    while (at < text.length() && " !&|()".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return isTrue(text.substring(start, at));
  }

  private boolean take(String token) {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    boolean there = text.startsWith(token, at);
    at += there ? token.length() : 0;
    return there;
  }

  private static boolean isTrue(String tag) {
    return tag.equals(OS)
        || tag.equals(ARCH)
        || tag.equals("purego")
        || tag.equals("safe")
        || tag.equals("appengine")
        || tag.equals("unix") && !OS.equals("windows")
        || tag.matches("go1\\.[1-9]\\d?")
            && Integer.parseInt(tag, "go1.".length(), tag.length(), 10) <= VetRequest.CURRENT;
  }

  private static String hostOs() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : name;
  }

  private static String hostArch() {
    String arch = System.getProperty("os.arch");
    return arch.equals("x86_64") ? "amd64" : arch.equals("aarch64") ? "arm64" : arch;
  }
}
