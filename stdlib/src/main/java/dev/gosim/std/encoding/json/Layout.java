package dev.gosim.std.encoding.json;

/** JSON text with other white space: none, or a line per value. */
final class Layout {
  private Layout() {}

  /** Appends the text without space; false if it is no JSON, which the scanner then tells. */
  static boolean compact(Output out, byte[] b, int from, int to, boolean html, Scanner scan) {
    int start = from;
    for (int i = from; i < to; i++) {
      scan.bytes++;
      int what = scan.step(b[i] & 0xff);
      if (what == Scanner.ERROR || what == Scanner.END && scan.words != null) {
        return false;
      }
      if (what == Scanner.SKIP_SPACE || what == Scanner.END) {
        add(out, b, start, i, html);
        start = i + 1;
      }
    }
    add(out, b, start, to, html);
    return scan.eof();
  }

  private static void add(Output out, byte[] b, int from, int to, boolean html) {
    if (html) {
      out.escapedHtml(b, from, to);
    } else {
      out.add(b, from, to - from);
    }
  }

  private static void line(Output out, String prefix, String indent, int depth) {
    out.add('\n');
    out.add(prefix);
    for (int i = 0; i < depth; i++) {
      out.add(indent);
    }
  }

  /** Appends the text with a line per value; space at its end stays. */
  static boolean indent(
      Output out, byte[] b, int from, int to, String prefix, String indent, Scanner scan) {
    boolean opened = false;
    int depth = 0;
    for (int i = from; i < to; i++) {
      int c = b[i] & 0xff;
      scan.bytes++;
      int what = scan.step(c);
      if (what == Scanner.SKIP_SPACE) {
        continue;
      }
      if (what == Scanner.ERROR) {
        return false;
      }
      if (opened && what != Scanner.END_COMPOSITE) {
        opened = false;
        depth++;
        line(out, prefix, indent, depth);
      }
      if (what == Scanner.CONTINUE) {
        out.add(c);
        continue;
      }
      switch (c) {
        case '{', '[' -> {
          opened = true;
          out.add(c);
        }
        case ',' -> {
          out.add(c);
          line(out, prefix, indent, depth);
        }
        case ':' -> out.add(": ");
        case '}', ']' -> {
          if (opened) {
            opened = false;
          } else {
            depth--;
            line(out, prefix, indent, depth);
          }
          out.add(c);
        }
        default -> out.add(c);
      }
    }
    return scan.eof();
  }
}
