package dev.gosim.check;

import dev.gosim.types.Package;
import java.util.List;

/** What a {@link Checker} asks of its surroundings. All answers may be "no". */
public interface CheckerConfig {
  /** The source of a library package, or null if the library has none of that path. */
  default LibrarySource library(String path) {
    return null;
  }

  /** A user's package of that import path, checked already, or null. */
  default Package userPackage(String path) {
    return null;
  }

  /** Whether Go's standard library has a package of that path. */
  default boolean knownPackage(String path) {
    return false;
  }

  /**
   * Whether a package of Go's standard library declares that name: {@code "Println"}, or {@code
   * "Time.Add"} for a method or field; or an unexported one that resembles an exported name.
   */
  default boolean knownSymbol(String path, String name) {
    return false;
  }

  /** The paths of all packages of Go's standard library. */
  default List<String> knownPackages() {
    return List.of();
  }

  /** Whether what may have been meant is to be told beside Go's message. */
  default boolean hints() {
    return false;
  }

  /**
   * The import path that an unresolved {@code name} in {@code name.Sel} stands for where missing
   * imports are forgiven, else null.
   */
  default String autoImport(String name) {
    return null;
  }
}
