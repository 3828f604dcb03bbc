package dev.gosim.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What {@code gosim help} tells beside the commands: texts in the resources, by name. */
final class HelpTopics {
  private static final Map<String, String> TOPICS =
      new TreeMap<>(
          Map.of(
              "concurrency", "Goroutines, and how to see what they do",
              "environment", "Environment variables",
              "scripts", "Files without package clause",
              "seed", "The same run every time"));

  private HelpTopics() {}

  /** The lines below the commands. */
  static String[] list() {
    StringBuilder out = new StringBuilder("\nAdditional help topics:\n\n");
    TOPICS.forEach((name, what) -> out.append("  %-11s  %s%n".formatted(name, what)));
    out.append("\nUse \"gosim help <topic>\" for more information about that topic.");
    return out.toString().split("\n");
  }

  static boolean isTopic(String name) {
    return TOPICS.containsKey(name);
  }

  static String text(String name) {
    try (InputStream in = HelpTopics.class.getResourceAsStream("help/" + name + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Iterable<String> names() {
    return TOPICS.keySet();
  }
}
