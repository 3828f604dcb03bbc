package dev.gosim.types;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntFunction;

/** How a type string names the package of a declared type (go/types {@code Qualifier}). */
public interface Qualifier {
  /** By package name, whatever the package. */
  Qualifier BY_NAME = Package::name;

  /** By import path: tells packages of the same name apart. */
  Qualifier BY_PATH = Package::path;

  /** What stands before the dot; empty for an unqualified name. */
  String qualify(Package pkg);

  /** Where something is declared, as messages print it; empty when positions are not known. */
  default String position(int pos) {
    return "";
  }

  /**
   * As the compiler's messages name types while it checks {@code pkg}: its own are unqualified,
   * others go by name, or by quoted path if {@code pkg} (transitively) imports two of that name.
   */
  static Qualifier relativeTo(Package pkg) {
    return relativeTo(pkg, pos -> "");
  }

  /** The same, for messages that may also say where something is declared. */
  static Qualifier relativeTo(Package pkg, IntFunction<String> position) {
    return new Qualifier() {
      @Override
      public String qualify(Package other) {
        if (other == pkg) {
          return "";
        }
        return pkg != null
                && (hasInternalNamesake(pkg, other) || isAmbiguous(pkg, other, new HashSet<>()))
            ? TypeString.quote(other.path())
            : other.name();
      }

      @Override
      public String position(int pos) {
        return position.apply(pos);
      }
    };
  }

  /**
   * Whether a package of Go's library that {@code in} imports without naming it has the name too:
   * internal/sync, and internal/runtime/{atomic,math,maps} with whatever needs package runtime.
   */
  private static boolean hasInternalNamesake(Package in, Package other) {
    return switch (other.path()) {
      case "sync" -> true;
      case "sync/atomic", "math", "maps" ->
          in.imports().stream().anyMatch(p -> !needsNoRuntime(p.path()));
      default -> false;
    };
  }

  private static boolean needsNoRuntime(String path) {
    return switch (path) {
      case "unsafe",
          "cmp",
          "math",
          "math/bits",
          "math/cmplx",
          "sync/atomic",
          "unicode",
          "unicode/utf8",
          "unicode/utf16" ->
          true;
      default -> false;
    };
  }

  private static boolean isAmbiguous(Package in, Package other, Set<Package> seen) {
    if (!seen.add(in)) {
      return false;
    }
    for (Package p : in.imports()) {
      if (p.name().equals(other.name()) && !p.path().equals(other.path())) {
        return true;
      }
      if (isAmbiguous(p, other, seen)) {
        return true;
      }
    }
    return false;
  }
}
