package dev.gosim.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is said in a {@code go.mod} (Go Modules Reference, "go.mod files").
 *
 * @param module the module's path
 * @param requires the version of each module it needs; since Go 1.17 these are all of them
 * @param replaces what stands in for a module: by {@code path} or {@code path@version}
 */
record ModFile(String module, Map<String, String> requires, Map<String, Target> replaces) {
  private static final Set<String> IGNORED =
      Set.of("exclude", "retract", "toolchain", "godebug", "tool", "ignore");

  /** The release of Go that this is. */
  private static final int MINOR = 26;

  /** A module in the place of another: {@code version} is null for a folder. */
  record Target(String path, String version) {}

  /** Reads a file; {@code name} is what messages call it. */
  static ModFile parse(String name, String text) throws LoadError {
    Reader r = new Reader(name);
    int line = 0;
    for (String l : (Iterable<String>) text.lines()::iterator) {
      r.line(++line, l);
    }
    if (!r.errors.isEmpty()) {
      throw new LoadError("go: errors parsing go.mod:\n" + String.join("\n", r.errors));
    }
    if (r.module == null) {
      throw new LoadError(
          "go: error reading go.mod: missing module declaration. To specify the module path:\n"
              + "\tgo mod edit -module=example.com/mod");
    }
    return new ModFile(r.module, Map.copyOf(r.requires), Map.copyOf(r.replaces));
  }

  /** What stands in for a module of that version, or null. */
  Target replacement(String path, String version) {
    Target exact = replaces.get(path + "@" + version);
    return exact != null ? exact : replaces.get(path);
  }

  private static final class Reader {
    private final String name;
    private final List<String> errors = new ArrayList<>();
    private final Map<String, String> requires = new HashMap<>();
    private final Map<String, Target> replaces = new HashMap<>();
    private String module;

    /** The directive whose parentheses are open, or null. */
    private String block;

    Reader(String name) {
      this.name = name;
    }

    void line(int number, String text) throws LoadError {
      int comment = text.indexOf("//");
      String line = (comment < 0 ? text : text.substring(0, comment)).strip();
      if (line.isEmpty()) {
        return;
      }
      String[] words = line.split("\\s+");
      if (block != null) {
        if (line.equals(")")) {
          block = null;
        } else {
          directive(number, block, words, 0);
        }
      } else if (words.length == 2 && words[1].equals("(")) {
        block = words[0];
      } else {
        directive(number, words[0], words, 1);
      }
    }

    private void directive(int number, String verb, String[] words, int from) throws LoadError {
      int n = words.length - from;
      switch (verb) {
        case "module" -> module = unquoted(words[from]);
        case "go" -> version(words[from]);
        case "require" -> {
          if (n == 2) {
            requires.put(unquoted(words[from]), words[from + 1]);
          } else {
            error(number, "usage: require module/path v1.2.3");
          }
        }
        case "replace" -> replace(number, words, from);
        default -> {
          if (!IGNORED.contains(verb)) {
            error(number, "unknown directive: " + verb);
          }
        }
      }
    }

    private void replace(int number, String[] words, int from) {
      int arrow = List.of(words).indexOf("=>");
      int left = arrow - from;
      int right = words.length - arrow - 1;
      if (left < 1 || left > 2 || right < 1 || right > 2) {
        error(
            number,
            "usage: replace module/path [v1.2.3] => other/module v1.4\n"
                + "\t or replace module/path [v1.2.3] => ../local/directory");
        return;
      }
      String key = unquoted(words[from]) + (left == 2 ? "@" + words[from + 1] : "");
      String version = right == 2 ? words[arrow + 2] : null;
      replaces.put(key, new Target(unquoted(words[arrow + 1]), version));
    }

    private void version(String text) throws LoadError {
      String[] parts = text.split("\\.");
      if (parts.length > 1 && parts[0].equals("1") && parts[1].matches("\\d{1,6}")) {
        if (Integer.parseInt(parts[1]) > MINOR) {
          throw new LoadError(
              "go: go.mod requires go >= "
                  + text
                  + " (running go 1."
                  + MINOR
                  + "; GOTOOLCHAIN=local)");
        }
      }
    }

    private static String unquoted(String word) {
      boolean quoted = word.length() > 1 && (word.startsWith("\"") || word.startsWith("`"));
      return quoted ? word.substring(1, word.length() - 1) : word;
    }

    private void error(int number, String what) {
      errors.add(name + ":" + number + ": " + what);
    }
  }
}
