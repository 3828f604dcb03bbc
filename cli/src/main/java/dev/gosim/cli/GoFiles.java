package dev.gosim.cli;

import dev.gosim.source.SourceFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The sources that the arguments of {@code gosim run} mean, with the names that messages give them.
 *
 * @param sources the files
 * @param rest the arguments that are the program's own
 */
public record GoFiles(List<Source> sources, List<String> rest) {

  /**
   * One file.
   *
   * @param name as in the compiler's messages: {@code ./main.go}, {@code sub/main.go}
   * @param path where it is
   * @param text one char per byte
   */
  public record Source(String name, Path path, String text) {}

  /** Reads leading {@code .go} files, or else the package folder that the first argument names. */
  public static GoFiles of(Path dir, List<String> args) throws LoadError {
    int n = 0;
    while (n < args.size() && args.get(n).endsWith(".go")) {
      n++;
    }
    if (n > 0) {
      return new GoFiles(named(dir, args.subList(0, n)), args.subList(n, args.size()));
    }
    if (args.isEmpty() || args.getFirst().startsWith("-")) {
      throw new LoadError("go: no go files listed");
    }
    return new GoFiles(folder(dir, args.getFirst()), args.subList(1, args.size()));
  }

  private static List<Source> named(Path dir, List<String> names) throws LoadError {
    List<Source> sources = new ArrayList<>();
    String folder = null;
    for (String name : names) {
      if (name.endsWith("_test.go")) {
        throw new LoadError("go: cannot run *_test.go files (" + name + ")");
      }
      Path path = dir.resolve(name);
      if (!Files.exists(path)) {
        throw new LoadError("stat " + name + ": no such file or directory");
      }
      if (Files.isDirectory(path)) {
        throw new LoadError(name + " is a directory, should be a Go file");
      }
      int slash = name.lastIndexOf('/');
      String in = slash < 0 ? "." : slash == 0 ? "/" : name.substring(0, slash);
      if (folder != null && !folder.equals(in)) {
        throw new LoadError(
            "named files must all be in one directory; have " + folder + " and " + in);
      }
      folder = in;
      sources.add(read(dir, path));
    }
    return sources;
  }

  private static List<Source> folder(Path dir, String name) throws LoadError {
    if (!name.startsWith(".") && !name.startsWith("/")) {
      throw new LoadError("package " + name + " is not in std ($GOROOT/src/" + name + ")");
    }
    Path folder = dir.resolve(name).toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      throw new LoadError("stat " + folder + ": directory not found");
    }
    List<Source> sources = new ArrayList<>();
    boolean tests = false;
    boolean excluded = false;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.go")) {
      for (Path path : all) {
        String file = path.getFileName().toString();
        if (file.startsWith("_") || file.startsWith(".") || Files.isDirectory(path)) {
          continue;
        }
        if (file.endsWith("_test.go")) {
          tests = true;
          continue;
        }
        Source source = read(dir, path);
        if (BuildConstraint.admits(file, source.text())) {
          sources.add(source);
        } else {
          excluded = true;
        }
      }
    } catch (IOException e) {
      throw new LoadError("open " + folder + ": " + reason(e));
    }
    if (sources.isEmpty()) {
      throw new LoadError(
          excluded
              ? "package " + name + ": build constraints exclude all Go files in " + folder
              : (tests ? name + ": no non-test Go files in " : "no Go files in ") + folder);
    }
    sources.sort((a, b) -> a.name().compareTo(b.name()));
    return sources;
  }

  private static Source read(Path dir, Path path) throws LoadError {
    try {
      return new Source(shown(dir, path), path, SourceFile.decode(Files.readAllBytes(path)));
    } catch (IOException e) {
      throw new LoadError("open " + path + ": " + reason(e));
    }
  }

  /**
   * The shorter of the absolute path and the one from the current folder, as the compiler shows.
   */
  private static String shown(Path dir, Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path from = dir.toAbsolutePath().normalize();
    if (absolute.getParent().equals(from)) {
      return "." + File.separator + absolute.getFileName();
    }
    String relative = from.relativize(absolute).toString();
    return relative.length() < absolute.toString().length() ? relative : absolute.toString();
  }

  private static String reason(IOException e) {
    return e instanceof java.nio.file.AccessDeniedException
        ? "permission denied"
        : "input/output error";
  }
}
