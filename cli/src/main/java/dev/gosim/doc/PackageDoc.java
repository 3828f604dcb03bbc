package dev.gosim.doc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is to be told of a package and its symbols. */
public final class PackageDoc {
  private static final int WIDTH = 80;
  private static final String CLAUSE = "package ";
  private static final String INDENT = "    ";

  private final String name;
  private final String path;
  private final boolean all;
  private final List<String> comment = new ArrayList<>();
  private final List<Declaration> declarations = new ArrayList<>();
  private final Set<String> types;
  private final StringBuilder out = new StringBuilder();

  /**
   * @param path the import path
   * @param files the texts of its files
   * @param all also what is not exported
   */
  public PackageDoc(String path, List<String> files, boolean all) {
    this.path = path;
    this.all = all;
    String found = "";
    for (String file : files) {
      comment.addAll(Declaration.packageComment(file));
      declarations.addAll(Declaration.of(file));
      found = file.lines().filter(l -> l.startsWith(CLAUSE)).findFirst().orElse(CLAUSE);
      found = found.substring(CLAUSE.length());
    }
    this.name = found.strip().split("\\s")[0];
    this.declarations.removeIf(d -> !all && !d.exported());
    this.declarations.sort(Comparator.comparing(Declaration::name));
    this.types =
        declarations.stream()
            .filter(d -> d.kind().equals("type"))
            .map(Declaration::name)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The package with a line for each of its symbols. */
  public String overview() {
    header();
    if (!comment.isEmpty()) {
      wrap(comment, "");
      out.append('\n');
    }
    values("const", "", "");
    values("var", "", "");
    functions("", "");
    for (Declaration d : declarations) {
      if (d.kind().equals("type")) {
        line("", summary(d));
        values("const", d.name(), INDENT);
        values("var", d.name(), INDENT);
        functions(d.name(), INDENT);
      }
    }
    return out.toString();
  }

  /** A symbol, "T" or "T.Method"; null if there is none. */
  public String symbol(String symbol) {
    int dot = symbol.indexOf('.');
    header();
    boolean found = false;
    for (Declaration d : declarations) {
      if (dot < 0 ? d.receiver().isEmpty() && matchesAny(symbol, d) : matches(symbol, dot, d)) {
        found = true;
        tell(d);
      }
    }
    return found ? out.toString() : null;
  }

  private boolean matchesAny(String symbol, Declaration d) {
    return d.names().stream().anyMatch(n -> matches(symbol, n));
  }

  private boolean matches(String symbol, int dot, Declaration d) {
    return matches(symbol.substring(0, dot), d.receiver())
        && matches(symbol.substring(dot + 1), d.name());
  }

  /** Small letters stand for capital ones too. */
  private static boolean matches(String asked, String name) {
    if (asked.length() != name.length()) {
      return false;
    }
    for (int i = 0; i < asked.length(); i++) {
      char a = asked.charAt(i);
      char n = name.charAt(i);
      if (a != n && !(Character.isLowerCase(a) && a == Character.toLowerCase(n))) {
        return false;
      }
    }
    return true;
  }

  private void header() {
    out.append("package ").append(name).append(" // import \"").append(path).append("\"\n\n");
  }

  /** A declaration as a whole, its comment, and what belongs to a type. */
  private void tell(Declaration d) {
    out.append(all ? d.text() : Visible.of(d)).append('\n');
    wrap(d.comment(), INDENT);
    if (!d.comment().isEmpty() || d.kind().equals("type")) {
      out.append('\n');
    }
    if (d.kind().equals("type")) {
      values("const", d.name(), "");
      values("var", d.name(), "");
      functions(d.name(), "");
      for (Declaration m : declarations) {
        if (m.receiver().equals(d.name())) {
          line("", m.text());
        }
      }
    }
  }

  private void line(String indent, String text) {
    out.append(indent).append(text.replace("\n", " ")).append('\n');
  }

  // ---- one-line summaries ----

  private static String summary(Declaration d) {
    String text = d.text();
    for (String shape : List.of("struct", "interface")) {
      if (text.contains(" " + shape + " {")) {
        return text.substring(0, text.indexOf(" {")) + "{ ... }";
      }
    }
    return text;
  }

  /** The constants or variables that belong to a type, or to none. */
  private void values(String kind, String type, String indent) {
    for (Declaration d : declarations) {
      if (d.kind().equals(kind) && typeOf(d).equals(type)) {
        String first = d.names().stream().filter(Declaration::isExported).findFirst().orElse("_");
        String spec =
            d.text()
                .lines()
                .map(l -> l.strip().replaceFirst("^" + kind + " ", ""))
                .filter(l -> l.startsWith(first))
                .findFirst()
                .orElse(first)
                .replaceFirst("\\s*//.*", "")
                .replaceAll("\\s+", " ");
        line(indent, kind + " " + alone(spec) + (d.text().startsWith(kind + " (") ? " ..." : ""));
      }
    }
  }

  /** Of several names and values the first ones. */
  private static String alone(String spec) {
    int equals = spec.indexOf(" = ");
    String left = equals < 0 ? spec : spec.substring(0, equals);
    int comma = left.indexOf(',');
    if (comma < 0) {
      return spec;
    }
    String type = left.replaceFirst("^\\w+(?:, \\w+)*", "");
    String value = equals < 0 ? "" : spec.substring(equals).split(", ")[0];
    return left.substring(0, comma) + type + value;
  }

  /** The type of the package that the first value is declared with, or "". */
  private String typeOf(Declaration d) {
    for (String l : d.text().lines().toList()) {
      String[] words = l.strip().replaceFirst("^(const|var) ", "").split("\\s+");
      if (words.length > 1 && d.names().contains(words[0])) {
        String type = words[1].replaceFirst("^\\*", "");
        return types.contains(type) ? type : "";
      }
    }
    return "";
  }

  /** The functions that make a type's values, or that belong to no type. */
  private void functions(String type, String indent) {
    for (Declaration d : declarations) {
      if (d.kind().equals("func") && d.receiver().isEmpty() && made(d).equals(type)) {
        line(indent, d.text());
      }
    }
  }

  /** The one type of the package among a function's results, or "". */
  private String made(Declaration d) {
    String text = d.text();
    int depth = 0;
    int end = 0;
    for (int i = text.indexOf('('); i >= 0 && i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        end = i + 1;
        break;
      }
    }
    Set<String> found = new TreeSet<>();
    for (String result : text.substring(end).split("[(),]")) {
      String[] words = result.strip().split(" ");
      String type = words[words.length - 1].replaceFirst("^(\\[])?\\*?", "");
      if (types.contains(type)) {
        found.add(type);
      }
    }
    return found.size() == 1 ? found.iterator().next() : "";
  }

  // ---- comments ----

  /** Paragraphs are filled; lines that begin with space stay as they are. */
  private void wrap(List<String> lines, String indent) {
    StringBuilder paragraph = new StringBuilder();
    for (String l : lines) {
      boolean code = l.startsWith("\t") || l.startsWith(" ");
      if (code || l.isBlank()) {
        fill(paragraph, indent);
        String kept = l.isBlank() ? "" : indent + INDENT + l.strip();
        out.append(kept).append('\n');
      } else {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(l);
      }
    }
    fill(paragraph, indent);
  }

  private void fill(StringBuilder paragraph, String indent) {
    StringBuilder line = new StringBuilder();
    for (String word : paragraph.toString().split(" +")) {
      if (!line.isEmpty() && indent.length() + line.length() + 1 + word.length() > WIDTH) {
        out.append(indent).append(line).append('\n');
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      out.append(indent).append(line).append('\n');
    }
    paragraph.setLength(0);
  }
}
