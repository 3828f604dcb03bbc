package dev.gosim.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The test files of one package, those that see its inside ({@code package p}) or the others
 * ({@code package p_test}), of which programs are made: a folder with the declarations that some
 * test functions need, one more with a main package that hands these to package testing. A file is
 * parsed when something that it declares is needed.
 */
final class TestPackage {
  private static final Pattern DECLARED =
      Pattern.compile("(?:func|var|const|type) (\\w+).*|func \\([^)]*?(\\w+)(?:\\[.*?\\])?\\) .*");

  private static final Pattern GROUPED = Pattern.compile("\t(\\w+)(?:[, ].*)?");

  /** The zone that the tests of package time force on it before they make their tables. */
  private static final String PACIFIC =
      """
      package %s

      import "time"

      var _ = func() error {
      	here, err := time.LoadLocation("America/Los_Angeles")
      	*time.Local = *here
      	return err
      }()
      """;

  private final String tested;
  private final String name;
  private final Map<Path, Set<String>> unread = new TreeMap<>();
  private final List<TestFile> files = new ArrayList<>();

  private TestPackage(String tested, String name) {
    this.tested = tested;
    this.name = name;
  }

  /**
   * The package that {@code file} belongs to.
   *
   * @param tested the import path of the package that is tested
   */
  static TestPackage of(Path file, String tested) throws IOException {
    TestFile first = TestFile.read(file);
    TestPackage pkg = new TestPackage(tested, first.packageName());
    pkg.files.add(first);
    try (DirectoryStream<Path> all = Files.newDirectoryStream(file.getParent(), "*_test.go")) {
      for (Path path : all) {
        String text = Files.readString(path, StandardCharsets.ISO_8859_1);
        boolean member = ("\n" + text).contains("\npackage " + pkg.name + "\n");
        if (member && !path.equals(file) && !isConstrained(path, text)) {
          pkg.unread.put(path, declared(text));
        }
      }
    }
    return pkg;
  }

  /** The names that a gofmt-ed file declares, and the receivers' types of its methods. */
  private static Set<String> declared(String text) {
    Set<String> names = new HashSet<>();
    boolean group = false;
    for (String line : text.split("\n")) {
      Matcher m = (group ? GROUPED : DECLARED).matcher(line);
      if (m.matches()) {
        names.add(m.group(1) != null ? m.group(1) : m.group(2));
      }
      group = group ? !line.equals(")") : line.matches("(?:var|const|type) \\(");
    }
    return names;
  }

  /** Whether a file is for some systems only; its declarations are not needed by other files. */
  private static boolean isConstrained(Path path, String text) {
    return path.getFileName()
            .toString()
            .matches(".*_(windows|plan9|js|wasm|darwin|android|arm64|386)_test[.]go")
        || text.contains("\n//go:build ");
  }

  /** Writes the program that runs those functions into an empty folder. */
  synchronized void write(Path folder, List<StdFunction> functions) throws IOException {
    Set<TestFile.Part> kept = needed(functions);
    boolean external = name.endsWith("_test");
    String path = tested + "_test";
    Files.createDirectories(folder.resolve("main"));
    Files.writeString(folder.resolve("go.mod"), "module " + path + "\n\ngo 1.26\n");
    for (TestFile file : files) {
      if (file.parts().stream().anyMatch(kept::contains)) {
        String copy = file.path().getFileName().toString().replace("_test.go", ".test.go");
        Files.write(
            folder.resolve(copy),
            file.with(kept, external ? null : tested).getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    if (tested.equals("time")) {
      Files.writeString(folder.resolve("0.go"), PACIFIC.formatted(name));
    }
    Files.writeString(folder.resolve("main/main.go"), main(path, functions));
  }

  /**
   * The functions, and what they refer to, and what that refers to; and the init functions that
   * refer to something of that.
   */
  private Set<TestFile.Part> needed(List<StdFunction> functions) throws IOException {
    Set<String> names = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    functions.forEach(f -> open.add(f.name()));
    Set<TestFile.Part> kept = needed(names, open);
    while (addInits(kept, names, open)) {
      kept.addAll(needed(names, open));
    }
    return kept;
  }

  private boolean addInits(Set<TestFile.Part> kept, Set<String> names, Deque<String> open) {
    Set<String> declared = new HashSet<>();
    kept.forEach(part -> declared.addAll(part.names()));
    boolean more = false;
    for (TestFile file : files) {
      for (TestFile.Part part : file.parts()) {
        if (part.names().equals(Set.of("init"))
            && !Collections.disjoint(part.refers(), declared)
            && kept.add(part)) {
          open.addAll(part.refers());
          more = true;
        }
      }
    }
    return more;
  }

  private Set<TestFile.Part> needed(Set<String> names, Deque<String> open) throws IOException {
    Set<TestFile.Part> kept = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      String next = open.remove();
      if (!names.add(next)) {
        continue;
      }
      read(next);
      for (TestFile file : files) {
        for (TestFile.Part part : file.parts()) {
          if (part.names().contains(next) && kept.add(part)) {
            open.addAll(part.refers());
            open.addAll(part.names());
          }
        }
      }
    }
    return kept;
  }

  /** Parses the files that may declare a name. */
  private void read(String declared) throws IOException {
    List<Path> paths =
        unread.entrySet().stream()
            .filter(e -> e.getValue().contains(declared))
            .map(Map.Entry::getKey)
            .toList();
    for (Path path : paths) {
      unread.remove(path);
      files.add(TestFile.read(path));
    }
  }

  private String main(String path, Collection<StdFunction> functions) {
    StringBuilder tests = new StringBuilder();
    StringBuilder examples = new StringBuilder();
    for (StdFunction f : functions) {
      ExampleOutput output = f.example() ? exampleOutput(f.name()) : null;
      if (output != null) {
        examples.append(
            "\t\t{Name: %s, F: p.%s, Output: %s, Unordered: %b},\n"
                .formatted(quoted(f.name()), f.name(), quoted(output.text), output.unordered));
      } else { // an example without output is compiled by go test, and not run
        String call = f.example() ? "func(*testing.T) { _ = p.%s }" : "p.%s";
        tests.append(
            "\t\t{Name: %s, F: %s},\n".formatted(quoted(f.name()), call.formatted(f.name())));
      }
    }
    return """
    package main

    import (
    	"os"
    	p "%s"
    	"testing"
    )

    type deps struct{}

    func (deps) ImportPath() string { return "%s" }

    func main() {
    	os.Exit(testing.MainStart(deps{}, []testing.InternalTest{
    %s	}, nil, nil, []testing.InternalExample{
    %s	}).Run())
    }
    """
        .formatted(path, tested, tests, examples);
  }

  /** What the comment at the end of an example says that it prints; null without one. */
  private record ExampleOutput(String text, boolean unordered) {}

  private ExampleOutput exampleOutput(String name) {
    for (TestFile file : files) {
      String source = file.function(name);
      if (source != null) {
        return exampleOutput(source.lines().toList());
      }
    }
    throw new IllegalArgumentException("no function " + name);
  }

  private static ExampleOutput exampleOutput(List<String> lines) {
    int end = lines.lastIndexOf("}");
    while (lines.get(end - 1).isBlank()) {
      end--;
    }
    int start = end;
    while (lines.get(start - 1).strip().startsWith("//")) {
      start--;
    }
    StringBuilder text = new StringBuilder();
    boolean in = false;
    boolean unordered = false;
    for (String line : lines.subList(start, end)) {
      String comment = line.strip().substring(2);
      String lower = comment.strip().toLowerCase(Locale.ROOT);
      if (!in && (lower.startsWith("output:") || lower.startsWith("unordered output:"))) {
        in = true;
        unordered = lower.startsWith("unordered");
        comment = comment.substring(comment.indexOf(':') + 1);
      }
      if (in) {
        text.append(comment.startsWith(" ") ? comment.substring(1) : comment).append('\n');
      }
    }
    return in ? new ExampleOutput(text.toString(), unordered) : null;
  }

  /** A string literal of Go; the text has one char per byte. */
  private static String quoted(String bytes) {
    StringBuilder b = new StringBuilder("\"");
    for (char c : bytes.toCharArray()) {
      b.append(c < ' ' || c > '~' || c == '"' || c == '\\' ? "\\x%02x".formatted((int) c) : "" + c);
    }
    return b.append('"').toString();
  }
}
