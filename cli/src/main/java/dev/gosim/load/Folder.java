package dev.gosim.load;

import dev.gosim.interp.PackageSource;
import dev.gosim.source.SourceFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Go files of a folder (go/build, {@code Context.Import}).
 *
 * @param files those that belong to the build, without tests, in the order of their names
 * @param testFiles the tests that belong to the build, if they were asked for
 * @param tests whether there are tests
 * @param excluded whether build constraints exclude others
 */
record Folder(
    List<PackageSource.File> files,
    List<PackageSource.File> testFiles,
    boolean tests,
    boolean excluded) {

  /** Reads a folder without its tests; names in messages are relative to {@code from}. */
  static Folder read(Path from, Path folder) throws LoadError {
    return read(from, folder, false);
  }

  static Folder read(Path from, Path folder, boolean withTests) throws LoadError {
    List<PackageSource.File> files = new ArrayList<>();
    List<PackageSource.File> testFiles = new ArrayList<>();
    boolean tests = false;
    boolean excluded = false;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.go")) {
      for (Path path : all) {
        String name = path.getFileName().toString();
        if (name.startsWith("_") || name.startsWith(".") || Files.isDirectory(path)) {
          continue;
        }
        boolean test = name.endsWith("_test.go");
        tests |= test;
        if (test && !withTests) {
          continue;
        }
        PackageSource.File file = file(from, path);
        if (BuildConstraint.admits(name, file.text())) {
          (test ? testFiles : files).add(file);
        } else {
          excluded = true;
        }
      }
    } catch (IOException e) {
      throw new LoadError("open " + folder + ": " + reason(e));
    }
    files.sort((a, b) -> a.path().compareTo(b.path()));
    testFiles.sort((a, b) -> a.path().compareTo(b.path()));
    return new Folder(files, testFiles, tests, excluded);
  }

  /** Reads one file. */
  static PackageSource.File file(Path from, Path path) throws LoadError {
    try {
      String text = SourceFile.decode(Files.readAllBytes(path));
      String absolute = path.toAbsolutePath().normalize().toString();
      return new PackageSource.File(shown(from, path), absolute, text);
    } catch (IOException e) {
      throw new LoadError("open " + path + ": " + reason(e));
    }
  }

  /**
   * The shorter of the absolute path and the one from the current folder, as the compiler shows.
   */
  private static String shown(Path from, Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path base = from.toAbsolutePath().normalize();
    if (absolute.getParent().equals(base)) {
      return "." + File.separator + absolute.getFileName();
    }
    String relative = base.relativize(absolute).toString();
    return relative.length() < absolute.toString().length() ? relative : absolute.toString();
  }

  private static String reason(IOException e) {
    return e instanceof AccessDeniedException ? "permission denied" : "input/output error";
  }
}
