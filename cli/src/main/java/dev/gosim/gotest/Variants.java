package dev.gosim.gotest;

import dev.gosim.interp.PackageFinder;
import dev.gosim.interp.PackageSource;
import dev.gosim.load.TestTarget;
import java.util.ArrayList;
import java.util.List;

/**
 * A package as its tests see it (cmd/go/internal/load, {@code TestPackagesFor}).
 *
 * @param internal the package with its own tests; null if it has no files
 * @param external the package of the tests named {@code x_test}, or null
 */
record Variants(PackageSource internal, PackageSource external) {
  /**
   * Of a package.
   *
   * @param files without tests, perhaps changed
   */
  static Variants of(TestTarget target, List<PackageSource.File> files, TestFunctions tests) {
    String path = target.name();
    String variant = " [" + path + ".test]";
    List<PackageSource.File> all = new ArrayList<>(files);
    all.addAll(tests.internal);
    String label = tests.internal.isEmpty() ? path : path + variant;
    String xpath = path + "_test";
    return new Variants(
        all.isEmpty() ? null : new PackageSource(path, label, all, true),
        tests.external.isEmpty()
            ? null
            : new PackageSource(xpath, xpath + variant, tests.external, true));
  }

  /** That of the two which has the import path, or null. */
  PackageSource at(String path) {
    if (internal != null && path.equals(internal.path())) {
      return internal;
    }
    return external != null && path.equals(external.path()) ? external : null;
  }

  /** Where packages are found which are not one of these. */
  PackageFinder before(PackageFinder others) {
    return new PackageFinder() {
      @Override
      public Found find(String importPath) {
        PackageSource own = at(importPath);
        return own != null ? new Package(own) : others.find(importPath);
      }

      @Override
      public Embedded embed(String folder, String pattern) {
        return others.embed(folder, pattern);
      }
    };
  }
}
