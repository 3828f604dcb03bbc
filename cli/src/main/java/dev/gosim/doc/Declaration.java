package dev.gosim.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A declaration at the top of a file.
 *
 * @param kind func, type, const or var
 * @param receiver the type a method belongs to, or ""
 * @param names what it declares, several for a group
 * @param text as it is written, a function without its body
 * @param comment what stands above it, without slashes
 */
record Declaration(
    String kind, String receiver, List<String> names, String text, List<String> comment) {
  private static final Pattern FUNC =
      Pattern.compile(
          "func (?:\\((?:\\w+ )?\\*?(\\w+)(?:\\[[^]]*])?\\) )?(\\w+).*", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("(\\w+)((?:, \\w+)*).*", Pattern.DOTALL);

  String name() {
    return names.getFirst();
  }

  boolean exported() {
    return names.stream().anyMatch(Declaration::isExported)
        && (receiver.isEmpty() || isExported(receiver));
  }

  static boolean isExported(String name) {
    return !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
  }

  /** All of a file. */
  static List<Declaration> of(String file) {
    List<Declaration> all = new ArrayList<>();
    List<String> lines = file.lines().toList();
    List<String> comment = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("//")) {
        comment.add(line);
        continue;
      }
      int space = line.indexOf(' ');
      String kind = space < 0 ? "" : line.substring(0, space);
      if (List.of("func", "type", "const", "var").contains(kind)) {
        int end = end(lines, i);
        String text = String.join("\n", lines.subList(i, end + 1));
        add(all, kind, text, plain(comment));
        i = end;
      }
      comment.clear();
    }
    return all;
  }

  /** The comment above the package clause. */
  static List<String> packageComment(String file) {
    List<String> comment = new ArrayList<>();
    for (String line : file.lines().toList()) {
      if (line.startsWith("package ")) {
        return plain(comment);
      }
      if (line.startsWith("//")) {
        comment.add(line);
      } else {
        comment.clear();
      }
    }
    return List.of();
  }

  private static List<String> plain(List<String> comment) {
    return comment.stream()
        .filter(l -> !l.startsWith("//go:"))
        .map(l -> l.startsWith("// ") ? l.substring(3) : l.substring(2))
        .toList();
  }

  /** The line where the declaration of a line ends: the bracket that closes it is in column 1. */
  private static int end(List<String> lines, int at) {
    String first = lines.get(at);
    if (!first.endsWith("{") && !first.endsWith("(") && !first.endsWith("`")) {
      return at;
    }
    for (int i = at + 1; i < lines.size(); i++) {
      if (lines.get(i).matches("[})`].*")) {
        return lines.get(i).endsWith("{") ? end(lines, i) : i;
      }
    }
    return at;
  }

  private static void add(List<Declaration> all, String kind, String text, List<String> comment) {
    if (kind.equals("func")) {
      Matcher m = FUNC.matcher(text);
      if (m.matches()) {
        String receiver = m.group(1) == null ? "" : m.group(1);
        all.add(new Declaration(kind, receiver, List.of(m.group(2)), head(text), comment));
      }
    } else if (!text.startsWith(kind + " (")) {
      String after = text.substring(kind.length() + 1);
      all.add(new Declaration(kind, "", names(after), text, comment));
    } else if (kind.equals("type")) {
      String inside = text.substring(text.indexOf('\n') + 1, text.lastIndexOf('\n'));
      String flat = inside.replaceAll("(?m)^\t", "");
      of(flat.replaceAll("(?m)^(?=\\w)", "type ")).forEach(all::add);
    } else {
      List<String> names = new ArrayList<>();
      text.lines()
          .filter(l -> l.matches("\t\\w.*"))
          .forEach(l -> names.addAll(names(l.substring(1))));
      if (!names.isEmpty()) {
        all.add(new Declaration(kind, "", names, text, comment));
      }
    }
  }

  private static List<String> names(String spec) {
    Matcher m = NAME.matcher(spec);
    return m.matches() ? List.of((m.group(1) + m.group(2)).split(", ")) : List.of("_");
  }

  /** A function without its body: that is the first brace that belongs to no type. */
  private static String head(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (c == '{') {
        String before = text.substring(0, i).stripTrailing();
        if (before.endsWith("interface") || before.endsWith("struct")) {
          i = text.indexOf('}', i);
        } else if (depth == 0) {
          return before;
        }
      }
    }
    return text;
  }
}
