package dev.gosim.cli;

import dev.gosim.format.Diff;
import dev.gosim.format.Formatter;
import dev.gosim.load.FormatTargets;
import dev.gosim.load.LoadError;
import dev.gosim.source.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.stream.Collectors;

/** {@code gosim fmt}: what {@code go fmt} does, and with its flags {@code gofmt}. */
final class FmtCommand {
  /** Expressions nest as deep as there is stack for; it is only address space until it is used. */
  private static final long STACK = 1L << 30;

  private static final String STANDARD_INPUT = "<standard input>";

  /** What gofmt exits with. */
  private static final int DIFFERENT = 1;

  private static final int WRONG = 2;

  /**
   * What is done with a file that is not formatted; without any of the first three, list and write.
   */
  record Flags(boolean list, boolean diff, boolean write, boolean dryRun) {
    Flags orDefault() {
      return list || diff || write ? this : new Flags(true, false, true, dryRun);
    }
  }

  private final Console console;
  private final Flags flags;
  private int exitCode;

  FmtCommand(Console console, Flags flags) {
    this.console = console;
    this.flags = flags;
  }

  /** Returns the exit code. */
  int run(List<String> args) {
    Thread thread = new Thread(null, () -> work(args), "fmt", STACK);
    Throwable[] failure = {null};
    thread.setUncaughtExceptionHandler((_, e) -> failure[0] = e);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (failure[0] != null) {
      throw new IllegalStateException(failure[0]);
    }
    return exitCode;
  }

  private void work(List<String> args) {
    if (args.contains("-")) {
      standardInput(args);
      return;
    }
    List<Path> files;
    try {
      files = FormatTargets.of(console.dir(), args);
    } catch (LoadError e) {
      fail(e.getMessage());
      return;
    }
    FmtCommand own = new FmtCommand(console, flags.orDefault());
    if (flags.dryRun) {
      own.tell(files);
    } else {
      files.forEach(own::file);
    }
    exitCode = own.exitCode;
  }

  private void tell(List<Path> files) {
    StringBuilder b = new StringBuilder("gosim fmt");
    b.append(flags.list ? " -l" : "").append(flags.diff ? " -d" : "");
    b.append(flags.write ? " -w" : "");
    String names = files.stream().map(f -> " " + f).collect(Collectors.joining());
    console.print(b + names + "\n");
  }

  private void fail(String message) {
    console.complain(message + "\n");
    exitCode = WRONG;
  }

  private static void write(OutputStream to, String bytes) {
    try {
      to.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String bytes(String name) {
    return SourceFile.decode(name.getBytes(StandardCharsets.UTF_8));
  }

  // ---- One text

  private void standardInput(List<String> args) {
    if (args.size() > 1 || flags.write) {
      fail(
          args.size() > 1
              ? "error: cannot format standard input together with files"
              : "error: cannot use -w with standard input");
      return;
    }
    try {
      String text = SourceFile.decode(console.in().readAllBytes());
      String out = formatted(Formatter.formatFragment(STANDARD_INPUT, text));
      if (out == null) {
        return;
      }
      report(STANDARD_INPUT, text, out);
      if (!flags.list && !flags.diff) {
        write(console.out(), out);
      }
    } catch (IOException e) {
      fail(e.getMessage());
    }
  }

  private void file(Path file) {
    String name = bytes(file.toString());
    Path path = console.dir().resolve(file);
    try {
      String text = SourceFile.decode(Files.readAllBytes(path));
      String out = formatted(Formatter.format(name, text));
      if (out == null || out.equals(text)) {
        return;
      }
      report(name, text, out);
      if (flags.write) {
        replace(path, out);
      }
    } catch (NoSuchFileException e) {
      fail("open " + file + ": no such file or directory");
    } catch (AccessDeniedException e) {
      fail("open " + file + ": permission denied");
    } catch (IOException e) {
      fail("open " + file + ": " + e.getMessage());
    }
  }

  /** Null if it is no Go, which is told. */
  private String formatted(Formatter.Result result) {
    switch (result) {
      case Formatter.Result.Formatted f -> {
        return f.text();
      }
      case Formatter.Result.Wrong w -> {
        w.errors().forEach(e -> write(console.err(), e + "\n"));
        exitCode = WRONG;
        return null;
      }
    }
  }

  private void report(String name, String text, String formatted) {
    if (text.equals(formatted)) {
      return;
    }
    if (flags.list) {
      write(console.out(), name + "\n");
    }
    if (flags.diff) {
      write(console.out(), Diff.of(name + ".orig", text, name, formatted));
      exitCode = Math.max(exitCode, DIFFERENT);
    }
  }

  /** All or nothing: the new text gets the file's mode, and then its name. */
  private static void replace(Path file, String text) throws IOException {
    Path real = file.toRealPath();
    if (!Files.isWritable(real)) {
      throw new AccessDeniedException(file.toString());
    }
    Path copy = Files.createTempFile(real.getParent(), real.getFileName() + ".", ".tmp");
    try {
      Files.write(copy, text.getBytes(StandardCharsets.ISO_8859_1));
      PosixFileAttributeView view = Files.getFileAttributeView(copy, PosixFileAttributeView.class);
      if (view != null) {
        view.setPermissions(Files.getPosixFilePermissions(real));
      }
      Files.move(copy, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(copy);
    }
  }
}
