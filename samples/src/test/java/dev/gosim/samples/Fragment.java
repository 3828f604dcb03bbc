package dev.gosim.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A row of fragments.tsv: a piece of Go of the guides, and the harness that makes a program of it.
 * The columns are described there.
 *
 * @param lines the part of it that is meant, null for all
 * @param blocks the numbers of fragments of the same guide that stand beside it
 * @param declare declarations beside it
 * @param main what of it is the body of func main
 * @param before statements before it in func main
 * @param after statements after it, for each piece if {@code main} has several
 * @param result what the program does under Go's rules
 * @param script what becomes of it as it stands
 */
record Fragment(
    String file,
    String lines,
    List<String> imports,
    List<String> blocks,
    String declare,
    String main,
    String before,
    List<String> after,
    String result,
    String script) {

  static Fragment of(String row) {
    String[] f = row.split("\t");
    return new Fragment(
        f[0],
        f[1].equals("-") ? null : f[1],
        words(f[2]),
        words(f[3]),
        code(f[4]),
        f[5],
        code(f[6]),
        Arrays.stream(f[7].split(" \\| ")).map(Fragment::code).toList(),
        f[8],
        f[9]);
  }

  private static List<String> words(String column) {
    return column.equals("-") ? List.of() : List.of(column.split(" "));
  }

  private static String code(String column) {
    return column.equals("-") ? "" : column.replace("\\n", "\n") + "\n";
  }

  String name() {
    return lines == null ? file : file + ":" + lines;
  }

  private static Path path(Path guides, String file) {
    int slash = file.indexOf('/');
    return guides.resolve(file.substring(0, slash)).resolve("fragments" + file.substring(slash));
  }

  Path recorded(Path guides) {
    return Path.of(path(guides, file) + ".out");
  }

  /** The fragment, or the part of it that is meant. */
  String text(Path guides) throws IOException {
    return String.join("\n", textLines(guides)) + "\n";
  }

  private List<String> textLines(Path guides) throws IOException {
    List<String> all =
        new ArrayList<>(Files.readAllLines(path(guides, file), StandardCharsets.ISO_8859_1));
    if (lines == null) {
      return all;
    }
    if (lines.startsWith("!")) {
      all.remove(Integer.parseInt(lines.substring(1)) - 1);
      return all;
    }
    Set<Integer> wanted = numbers(lines);
    for (int i = 0; i < all.size(); i++) {
      if (!wanted.contains(i + 1)) {
        all.set(i, "");
      }
    }
    return all;
  }

  /** The numbers in {@code 2-3,13}. */
  private static Set<Integer> numbers(String ranges) {
    Set<Integer> set = new HashSet<>();
    for (String range : ranges.split(",")) {
      String[] ends = range.split("-");
      for (int i = Integer.parseInt(ends[0]); i <= Integer.parseInt(ends[ends.length - 1]); i++) {
        set.add(i);
      }
    }
    return set;
  }

  /** The program that the harness makes of it. */
  String program(Path guides) throws IOException {
    String text = text(guides);
    if (main.equals("file")) {
      return text + "\nfunc main() {}\n";
    }
    StringBuilder out = new StringBuilder("package main\n\n");
    imports.forEach(i -> out.append("import \"").append(i).append("\"\n"));
    out.append(declare);
    for (String number : blocks) {
      out.append(block(guides, number));
    }
    return out.append(inPlace(guides, text)).toString();
  }

  private String inPlace(Path guides, String text) throws IOException {
    switch (main) {
      case "own" -> {
        return text;
      }
      case "-" -> {
        return text + "\nfunc main() {}\n";
      }
      case "all" -> {
        return "\nfunc main() {\n" + before + text + after.getFirst() + "}\n";
      }
      default -> {}
    }
    List<String> all = textLines(guides);
    StringBuilder body = new StringBuilder("\nfunc main() {\n" + before);
    if (main.startsWith("each ")) {
      String[] pieces = main.substring("each ".length()).split(",");
      for (int i = 0; i < pieces.length; i++) {
        body.append("{\n").append(take(all, pieces[i])).append(after.get(i % after.size()));
        body.append("}\n");
      }
      return body + "}\n";
    }
    body.append(take(all, main)).append(after.getFirst());
    return String.join("\n", all) + body + "}\n";
  }

  /** Takes lines out of a text. */
  private static String take(List<String> all, String ranges) {
    StringBuilder out = new StringBuilder();
    numbers(ranges).stream().sorted().forEach(n -> out.append(all.set(n - 1, "")).append('\n'));
    return out.toString();
  }

  private String block(Path guides, String number) throws IOException {
    Path folder = path(guides, file).getParent();
    try (var files = Files.newDirectoryStream(folder, number + "-*.go")) {
      return Files.readString(files.iterator().next(), StandardCharsets.ISO_8859_1) + "\n";
    }
  }
}
