package dev.gosim.repl;

import org.jline.utils.AttributedString;

/** How many rows of a terminal a text takes that is being edited. */
final class EditedRows {
  private EditedRows() {}

  /**
   * The rows between the first one and that of the cursor.
   *
   * @param text up to the cursor
   * @param prompt how wide the prompt is that each line begins with
   */
  static int above(String text, int prompt, int columns) {
    if (columns <= 0) {
      return 0;
    }
    String[] lines = text.split("\n", -1);
    int rows = 0;
    for (int i = 0; i < lines.length - 1; i++) {
      rows += Math.max(1, Math.ceilDiv(width(lines[i], prompt), columns));
    }
    return rows + width(lines[lines.length - 1], prompt) / columns;
  }

  private static int width(String line, int prompt) {
    return prompt + new AttributedString(line).columnLength();
  }
}
