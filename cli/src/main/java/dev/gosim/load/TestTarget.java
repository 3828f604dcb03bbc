package dev.gosim.load;

import dev.gosim.interp.PackageFinder;
import dev.gosim.interp.PackageSource;
import dev.gosim.interp.VetRequest;
import java.nio.file.Path;
import java.util.List;

/**
 * A package that {@code gosim test} or {@code gosim vet} is asked to look at, with its tests.
 *
 * @param name its import path, {@code command-line-arguments}, or the argument that names none
 * @param folder where its tests run
 * @param module the path of the main module, or null
 * @param goVersion the release of Go that it is written for: N of {@code go1.N}
 * @param files its files without tests
 * @param tests its test files, of the package itself and of the external one
 * @param packages where its imports are found
 * @param error why there is no such package, in the words of the {@code go} command, or null
 */
public record TestTarget(
    String name,
    Path folder,
    String module,
    int goVersion,
    List<PackageSource.File> files,
    List<PackageSource.File> tests,
    PackageFinder packages,
    String error) {
  static TestTarget wrong(String name, String error) {
    return new TestTarget(name, null, null, VetRequest.CURRENT, List.of(), List.of(), null, error);
  }
}
