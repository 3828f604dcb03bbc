import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks ({@code check}) or restores ({@code apply}) the format of every Java file of the project;
 * run from the project's folder by {@code ./mvnw verify}. Files whose text was found in order
 * before are not looked at again: their hashes stand in target/tools/formatted.
 */
final class Format {
  private static final Path SEEN = Path.of("target/tools/formatted");

  private Format() {}

  public static void main(String[] args) throws IOException {
    boolean apply = args[0].equals("apply");
    Set<String> seen = new HashSet<>();
    if (Files.exists(SEEN)) {
      seen.addAll(Files.readAllLines(SEEN));
    }
    List<String> inOrder = new ArrayList<>();
    List<Path> wrong = new ArrayList<>();
    Formatter formatter = new Formatter();
    for (Path file : sources(args)) {
      String text = Files.readString(file);
      String key = file + " " + text.length() + " " + Integer.toHexString(text.hashCode());
      if (!seen.contains(key)) {
        String formatted = format(formatter, file, text);
        if (!formatted.equals(text)) {
          wrong.add(file);
          if (apply) {
            Files.writeString(file, formatted);
          }
          continue;
        }
      }
      inOrder.add(key);
    }
    Files.write(SEEN, inOrder);
    for (Path file : wrong) {
      System.out.println((apply ? "formatted: " : "not formatted: ") + file);
    }
    if (!wrong.isEmpty() && !apply) {
      System.out.println("run ./mvnw -N verify -Dformat=apply");
      System.exit(1);
    }
  }

  private static String format(Formatter formatter, Path file, String text) {
    try {
      String used = RemoveUnusedImports.removeUnusedImports(text);
      return formatter.formatSource(ImportOrderer.reorderImports(used, Style.GOOGLE));
    } catch (FormatterException e) {
      System.out.println(file + ": " + e.getMessage());
      return "";
    }
  }

  /** Every source file, or those below the folders that follow the first argument. */
  private static List<Path> sources(String[] args) {
    List<Path> asked = Stream.of(args).skip(1).map(Path::of).toList();
    try (Stream<Path> top = Files.list(Path.of(""))) {
      return top.flatMap(p ->
              Stream.of(p, p.resolve("src")).filter(Format::isSourceFolder).flatMap(Format::walk))
          .filter(p -> p.toString().endsWith(".java") && !p.toString().contains("/target/"))
          .filter(p -> asked.isEmpty() || asked.stream().anyMatch(p::startsWith))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSourceFolder(Path p) {
    return Files.isDirectory(p)
        && (p.endsWith("src") || p.endsWith("tools") || p.endsWith("bench"));
  }

  private static Stream<Path> walk(Path p) {
    try {
      return Files.walk(p);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
