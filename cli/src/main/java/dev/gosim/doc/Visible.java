package dev.gosim.doc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A declaration without what is not exported in it. */
final class Visible {
  private Visible() {}

  static String of(Declaration d) {
    List<String> lines = d.text().lines().toList();
    boolean group = lines.getFirst().endsWith("(");
    boolean struct = lines.getFirst().endsWith(" struct {");
    boolean iface = lines.getFirst().endsWith(" interface {");
    if (lines.size() == 1 || !group && !struct && !iface) {
      return d.text();
    }
    List<String> kept = new ArrayList<>();
    List<String> comment = new ArrayList<>();
    boolean hidden = false;
    boolean keeping = true;
    for (String l : lines.subList(1, lines.size() - 1)) {
      if (l.startsWith("\t//")) {
        comment.add(l);
      } else if (l.matches("\t\\S.*")) {
        keeping = visible(l.strip());
        hidden |= !keeping;
        add(keeping, kept, comment, l);
        if (!keeping && group && !kept.isEmpty() && !kept.getLast().isEmpty()) {
          kept.add("");
        }
      } else {
        add(keeping, kept, comment, l);
      }
    }
    if (hidden && !group) {
      kept.add("\t// Has unexported " + (struct ? "fields." : "methods."));
    }
    return lines.getFirst() + "\n" + String.join("\n", kept) + "\n" + lines.getLast();
  }

  private static void add(boolean keeping, List<String> kept, List<String> comment, String line) {
    if (keeping) {
      kept.addAll(comment);
      kept.add(line);
    }
    comment.clear();
  }

  /** Whether a line declares exported names only, or embeds such a type; brackets stay. */
  private static boolean visible(String line) {
    String first = line.replaceFirst("^\\*?(?:\\w+\\.)?", "");
    if (!Character.isLetter(first.charAt(0)) && first.charAt(0) != '_') {
      return true;
    }
    String names = first.replaceFirst("^(\\w+(?:, \\w+)*).*", "$1");
    return Arrays.stream(names.split(", ")).allMatch(Declaration::isExported);
  }
}
