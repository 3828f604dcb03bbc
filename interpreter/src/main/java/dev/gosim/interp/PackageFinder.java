package dev.gosim.interp;

import java.util.List;

/**
 * Where the packages come from that are not the library's (cmd/go/internal/modload, {@code
 * importFromFiles}): the main module's, those of its vendor folder, the module cache.
 */
public interface PackageFinder {
  /** What there is under an import path. */
  sealed interface Found {}

  /** The package of that path. */
  record Package(PackageSource source) implements Found {}

  /**
   * There is none.
   *
   * @param positioned whether the message is about the import declaration, and shows its position
   * @param message in the words of the {@code go} command
   */
  record Missing(boolean positioned, String message) implements Found {}

  /** Looks for the package; asked once for each path that the library has not. */
  Found find(String importPath);

  /** What a pattern of a //go:embed directive names. */
  sealed interface Embedded {}

  /** Files below the package's folder, with slashes. */
  record EmbeddedFiles(List<String> names) implements Embedded {}

  /** Nothing that can be embedded; why, in the words of the {@code go} command. */
  record NoFiles(String why) implements Embedded {}

  /** Looks for the files of a pattern below the folder of a package. */
  Embedded embed(String folder, String pattern);
}
