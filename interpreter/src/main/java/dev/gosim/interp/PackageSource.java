package dev.gosim.interp;

import java.util.List;

/**
 * The files of one package.
 *
 * @param path its import path: what other packages import it by, and what decides which {@code
 *     internal} packages it may use; null for files outside of any module
 * @param label what messages call it: the path, or {@code command-line-arguments}; null for what is
 *     entered at a prompt, whose messages need no headline
 * @param tested whether it is compiled with its tests: the program is the one that runs them
 */
public record PackageSource(String path, String label, List<File> files, boolean tested) {
  /** What the {@code go} command calls a package of files that are named one by one. */
  public static final String UNNAMED = "command-line-arguments";

  /**
   * A file: the name that messages show, the one that stacks show, and its bytes, one char each.
   */
  public record File(String name, String path, String text) {}

  public PackageSource {
    files = List.copyOf(files);
  }

  public PackageSource(String path, String label, List<File> files) {
    this(path, label, files, false);
  }

  /** What the {@code go} command calls it when it tells of imports. */
  String name() {
    return tested ? path : label == null ? UNNAMED : label;
  }
}
