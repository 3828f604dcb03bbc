package dev.gosim.source;

/**
 * A position as it is shown, {@code //line} directives obeyed.
 *
 * @param file the file's name, empty where a directive says so
 * @param line from 1
 * @param column in bytes from 1, or 0 where it is unknown
 */
public record Place(String file, int line, int column) {
  @Override
  public String toString() {
    String text = file + ":" + line;
    return column == 0 ? text : text + ":" + column;
  }
}
