package dev.gosim.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What of a program's lines cannot vary, and so is compared with the recorded output. */
sealed interface Order {
  /** Fails when {@code actual} does not keep to {@code expected}. */
  void compare(String expected, String actual);

  /**
   * Reads {@code same}, {@code sorted}, {@code subset}, {@code groups 3,1}, {@code lines 1-2 RE}.
   */
  static Order of(String text) {
    String[] words = text.split(" ", 2);
    return switch (words[0]) {
      case "same" -> new Same();
      case "sorted" -> new Groups(List.of());
      case "subset" -> new Subset();
      case "groups" ->
          new Groups(Arrays.stream(words[1].split(",")).map(Integer::valueOf).toList());
      case "lines" -> {
        String[] parts = words[1].split("[- ]", 3);
        yield new Lines(
            Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Pattern.compile(parts[2]));
      }
      default -> throw new IllegalArgumentException("what is compared by '" + text + "'?");
    };
  }

  /** Every byte. */
  record Same() implements Order {
    @Override
    public void compare(String expected, String actual) {
      assertEquals(expected, actual);
    }
  }

  /** The recorded lines come as often at least, among others. */
  record Subset() implements Order {
    @Override
    public void compare(String expected, String actual) {
      List<String> left = new ArrayList<>(actual.lines().toList());
      for (String line : expected.lines().toList()) {
        assertTrue(left.remove(line), () -> "missing line: " + line + "\nin:\n" + actual);
      }
    }
  }

  /** Within each group of lines (their sizes are given) the order is free; none: all one group. */
  record Groups(List<Integer> sizes) implements Order {
    @Override
    public void compare(String expected, String actual) {
      assertEquals(arranged(expected), arranged(actual), () -> "printed:\n" + actual);
    }

    private String arranged(String text) {
      List<String> lines = new ArrayList<>(text.lines().toList());
      int from = 0;
      for (int size : sizes.isEmpty() ? List.of(lines.size()) : sizes) {
        int to = Math.min(from + size, lines.size());
        lines.subList(from, to).sort(null);
        from = to;
      }
      return String.join("\n", lines);
    }
  }

  /** Nothing is recorded: that many lines, each of that form. */
  record Lines(int min, int max, Pattern form) implements Order {
    @Override
    public void compare(String expected, String actual) {
      List<String> lines = actual.lines().toList();
      assertTrue(lines.size() >= min && lines.size() <= max, () -> "lines printed:\n" + actual);
      for (String line : lines) {
        if (!form.matcher(line).matches()) {
          fail("line is not of the form " + form + ": " + line);
        }
      }
    }
  }
}
