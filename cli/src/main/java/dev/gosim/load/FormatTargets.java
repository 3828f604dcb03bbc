package dev.gosim.load;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that the arguments of {@code gosim fmt} mean: files, the .go files of folders and of
 * packages of the main module, whatever their build constraints, and with {@code ...} those of the
 * folders below, too. No module is needed.
 */
public final class FormatTargets {
  private static final String BELOW = "...";

  private final Path dir;
  private final Set<Path> files = new LinkedHashSet<>();

  private FormatTargets(Path dir) {
    this.dir = dir;
  }

  /** Relative to {@code dir} where they are below it; without arguments those of {@code dir}. */
  public static List<Path> of(Path dir, List<String> args) throws LoadError {
    FormatTargets targets = new FormatTargets(dir.toAbsolutePath().normalize());
    for (String arg : args.isEmpty() ? List.of(".") : args) {
      targets.add(arg);
    }
    return targets.files.stream().map(targets::shown).toList();
  }

  private Path shown(Path file) {
    return file.startsWith(dir) ? dir.relativize(file) : file;
  }

  private void add(String arg) throws LoadError {
    int dots = arg.indexOf(BELOW);
    if (dots >= 0) {
      if (dots + BELOW.length() < arg.length() || dots > 0 && arg.charAt(dots - 1) != '/') {
        throw new LoadError(
            "pattern " + arg + ": ... stands for all folders below one, at the end");
      }
      below(existing(arg.substring(0, dots)));
      return;
    }
    Path path = existing(arg);
    if (Files.isDirectory(path)) {
      List<Path> own = filesOf(path);
      if (own.isEmpty()) {
        throw new LoadError("no Go files in " + path);
      }
      files.addAll(own);
    } else {
      files.add(path);
    }
  }

  private Path existing(String arg) throws LoadError {
    Path path = dir.resolve(arg).normalize();
    if (Files.exists(path)) {
      return path;
    }
    Modules modules = Modules.of(dir);
    if (modules.root() != null) {
      String main = modules.mainModule();
      if (arg.equals(main) || arg.startsWith(main + "/")) {
        Path folder = modules.root().resolve("." + arg.substring(main.length())).normalize();
        if (Files.exists(folder)) {
          return folder;
        }
      }
    }
    throw new LoadError("stat " + arg + ": no such file or directory");
  }

  private static boolean isHidden(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith(".") || name.startsWith("_");
  }

  private static List<Path> filesOf(Path folder) throws LoadError {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(p -> p.toString().endsWith(".go") && !isHidden(p) && Files.isRegularFile(p))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new LoadError("open " + folder + ": " + e.getMessage());
    }
  }

  /** As go's patterns: not what is for tests or tools, nor vendored, nor another module. */
  private void below(Path root) throws LoadError {
    List<Path> folders = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a) {
              String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
              boolean skipped =
                  !folder.equals(root)
                      && (isHidden(folder)
                          || name.equals("testdata")
                          || name.equals("vendor")
                          || Files.exists(folder.resolve("go.mod")));
              if (skipped) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              folders.add(folder);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new LoadError("open " + root + ": " + e.getMessage());
    }
    folders.sort(null);
    for (Path folder : folders) {
      files.addAll(filesOf(folder));
    }
  }
}
