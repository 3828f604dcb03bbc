package dev.gosim.samples;

import java.util.ArrayList;
import java.util.List;

/** The messages of a failed build, one by one. */
public final class BuildErrors {
  private BuildErrors() {}

  /**
   * One message.
   *
   * @param text without the place; further lines of it start with a tab
   */
  public record Message(String file, int line, String text) {}

  /** Reads what a build prints; lines that have no place are left out. */
  public static List<Message> parse(String printed) {
    List<Message> list = new ArrayList<>();
    for (String line : printed.split("\n")) {
      if (line.startsWith("\t") && !list.isEmpty()) {
        Message last = list.removeLast();
        list.add(new Message(last.file, last.line, last.text + "\n" + line));
        continue;
      }
      int file = line.indexOf(".go:") + 3;
      int column = line.indexOf(':', file + 1);
      int text = line.indexOf(": ", column);
      if (file > 2 && column > 0 && text > 0) {
        int number = Integer.parseInt(line.substring(file + 1, column));
        list.add(new Message(line.substring(0, file), number, line.substring(text + 2)));
      }
    }
    return list;
  }
}
