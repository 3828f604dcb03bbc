package dev.gosim.load;

import dev.gosim.interp.PackageSource;
import dev.gosim.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program in a file of any name, as {@code #!/usr/bin/env gosim} makes one, or on standard input.
 */
public final class ScriptFile {
  private static final String STDIN = "-";

  private ScriptFile() {}

  /** Whether an argument can be one rather than the name of a package. */
  static boolean isNamed(Path dir, String arg) {
    return arg.equals(STDIN) || !arg.isEmpty() && Files.isRegularFile(dir.resolve(arg));
  }

  /** The program that the first argument names; the others are its own, whatever their names. */
  public static GoFiles load(Path dir, InputStream stdin, List<String> args) throws LoadError {
    String name = args.getFirst();
    Path path = dir.resolve(name);
    Modules modules = Modules.of(dir);
    PackageSource.File file;
    String importPath = null;
    if (name.equals(STDIN)) {
      file = read(stdin);
    } else if (Files.exists(path)) {
      file = Folder.file(dir, path);
      importPath = modules.importPath(path.toAbsolutePath().getParent());
    } else {
      throw new LoadError("stat " + name + ": no such file or directory");
    }
    PackageSource source = new PackageSource(importPath, PackageSource.UNNAMED, List.of(file));
    return new GoFiles(source, modules, args.subList(1, args.size()));
  }

  private static PackageSource.File read(InputStream stdin) throws LoadError {
    try {
      String text = SourceFile.decode(stdin.readAllBytes());
      return new PackageSource.File("stdin", "stdin", text);
    } catch (IOException e) {
      throw new LoadError("read stdin: input/output error");
    }
  }
}
