package dev.gosim.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The text of a doc comment (go.dev/doc/comment), made anew from its blocks. */
final class DocText {
  /** {@code [text]: url}. */
  private record LinkDef(String text, String url) {}

  private final StringBuilder out = new StringBuilder();
  private final List<LinkDef> defs = new ArrayList<>();
  private final Map<String, LinkDef> byText = new HashMap<>();
  private final Set<LinkDef> used = new LinkedHashSet<>();

  private DocText() {}

  /** A text without comment marks, so formatted; every line ends with a newline. */
  static String format(String text) {
    return new DocText().formatted(DocLines.unindent(Arrays.asList(text.split("\n", -1))));
  }

  private sealed interface Block {}

  private record Heading(String text) implements Block {}

  private record Code(List<String> lines) implements Block {}

  private record Paragraph(String text) implements Block {}

  /** {@code before} and {@code between}: where it has empty lines. */
  private record Items(List<Item> items, boolean before, boolean between) implements Block {}

  /** {@code number} empty in a list of bullets. */
  private record Item(String number, List<String> paragraphs) {}

  private String formatted(List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    int end = 0;
    for (DocLines.Span s : DocLines.spans(lines)) {
      List<String> part = lines.subList(s.start(), s.end());
      Block b =
          switch (s.kind()) {
            case LIST -> items(part, end < s.start());
            case CODE -> new Code(DocLines.unindent(part));
            case OLD_HEADING -> new Heading(Utf8.trim(part.getFirst()));
            case HEADING -> new Heading(Utf8.trim(part.getFirst().substring(1)));
            case PARAGRAPH -> paragraph(part);
          };
      if (b != null) {
        blocks.add(b);
      }
      end = s.end();
    }
    for (int i = 0; i < blocks.size(); i++) {
      Block b = blocks.get(i);
      if (i > 0 && !(b instanceof Items l && !l.before && !l.between)) {
        out.append('\n');
      }
      print(b);
    }
    printDefs(true);
    printDefs(false);
    return out.toString();
  }

  // ---- Blocks

  /** Null for a paragraph that defines links. */
  private Paragraph paragraph(List<String> lines) {
    List<LinkDef> found = new ArrayList<>();
    for (String line : lines) {
      LinkDef def = linkDef(line);
      if (def == null) {
        return new Paragraph(String.join("\n", lines));
      }
      found.add(def);
    }
    for (LinkDef def : found) {
      defs.add(def);
      byText.putIfAbsent(def.text, def);
    }
    return null;
  }

  private static LinkDef linkDef(String line) {
    int i = line.startsWith("[") ? line.indexOf("]:") : -1;
    if (i < 0 || i + 3 >= line.length() || " \t".indexOf(line.charAt(i + 2)) < 0) {
      return null;
    }
    String url = Utf8.trim(line.substring(i + 3));
    int scheme = url.indexOf("://");
    return scheme >= 0 && DocLinks.isScheme(url.substring(0, scheme))
        ? new LinkDef(line.substring(1, i), url)
        : null;
  }

  private Items items(List<String> lines, boolean before) {
    boolean numbered = !DocLines.marker(lines.getFirst()).number().isEmpty();
    List<Item> items = new ArrayList<>();
    List<String> text = new ArrayList<>();
    boolean between = false;
    for (String line : lines) {
      DocLines.Marker m = DocLines.marker(line);
      String rest = line;
      if (m != null && numbered != m.number().isEmpty()) {
        endParagraph(items, text);
        items.add(new Item(m.number(), new ArrayList<>()));
        rest = m.rest();
      }
      rest = Utf8.trim(rest);
      if (rest.isEmpty()) {
        between = true;
        endParagraph(items, text);
      } else {
        text.add(rest);
      }
    }
    endParagraph(items, text);
    between |= items.stream().anyMatch(i -> i.paragraphs.size() != 1);
    return new Items(items, before, between);
  }

  private void endParagraph(List<Item> items, List<String> text) {
    if (!items.isEmpty()) {
      Paragraph p = paragraph(text);
      if (p != null) {
        items.getLast().paragraphs.add(p.text);
      }
    }
    text.clear();
  }

  // ---- Printing

  private void print(Block block) {
    switch (block) {
      case Heading h -> out.append("# ").append(h.text).append('\n');
      case Paragraph p -> out.append(inline(p.text)).append('\n');
      case Code c -> {
        for (String line : c.lines) {
          out.append(line.isEmpty() ? "" : "\t").append(line).append('\n');
        }
      }
      case Items l -> {
        boolean first = true;
        for (Item item : l.items) {
          out.append(l.between && !first ? "\n" : "");
          first = false;
          out.append(item.number.isEmpty() ? "  - " : " " + item.number + ". ");
          for (int i = 0; i < item.paragraphs.size(); i++) {
            out.append(i > 0 ? "\n    " : "");
            String text = inline(item.paragraphs.get(i));
            out.append(text.replace("\n", "\n    ")).append('\n');
          }
        }
      }
    }
  }

  private void printDefs(boolean wanted) {
    boolean first = true;
    for (LinkDef def : defs) {
      if (used.contains(def) == wanted) {
        out.append(first ? "\n" : "");
        first = false;
        out.append('[').append(def.text).append("]: ").append(def.url).append('\n');
      }
    }
  }

  /** Text within a paragraph; notes which links it uses. */
  private String inline(String text) {
    int start = -1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '[') {
        start = i;
      } else if (text.charAt(i) == ']' && start >= 0) {
        String name = text.substring(start + 1, i).replace('\n', ' ').replace('\t', ' ');
        LinkDef def = byText.get(name);
        if (def != null) {
          used.add(def);
        }
        start = -1;
      }
    }
    return DocLinks.quotes(text);
  }
}
