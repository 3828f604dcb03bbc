package dev.gosim.load;

import dev.gosim.interp.VetRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is said in a {@code go.mod} (Go Modules Reference, "go.mod files").
 *
 * @param module the module's path
 * @param goVersion N of {@code go 1.N}
 * @param requires the version of each module it needs; since Go 1.17 these are all of them
 * @param replaces what stands in for a module: by {@code path} or {@code path@version}
 */
record ModFile(
    String module, int goVersion, Map<String, String> requires, Map<String, Target> replaces) {
  private static final Set<String> IGNORED =
      Set.of("exclude", "retract", "toolchain", "godebug", "tool", "ignore");

  /** The release of Go that this is. */
  private static final int MINOR = VetRequest.CURRENT;

  /** That of a file which does not tell. */
  private static final int UNSAID = 16;

  /** A module in the place of another: {@code version} is null for a folder. */
  record Target(String path, String version) {}

  /** Reads a file; {@code name} is what messages call it. */
  static ModFile parse(String name, String text) throws LoadError {
    Reader r = new Reader(name);
    for (String l : (Iterable<String>) text.lines()::iterator) {
      r.line(l);
    }
    r.end();
    if (!r.errors.isEmpty()) {
      throw new LoadError("go: errors parsing go.mod:\n" + String.join("\n", r.errors));
    }
    if (r.module == null) {
      throw new LoadError(
          "go: error reading go.mod: missing module declaration. To specify the module path:\n"
              + "\tgo mod edit -module=example.com/mod");
    }
    return new ModFile(r.module, r.goVersion, Map.copyOf(r.requires), Map.copyOf(r.replaces));
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
    private int goVersion = UNSAID;

    /** The directive whose parentheses are open, or null, and where that began. */
    private String block;

    private int blockStart;
    private int number;

    Reader(String name) {
      this.name = name;
    }

    void line(String text) throws LoadError {
      number++;
      int comment = text.indexOf("//");
      String line = (comment < 0 ? text : text.substring(0, comment)).strip();
      if (line.isEmpty()) {
        return;
      }
      List<String> words = List.of(line.split("\\s+"));
      if (block != null) {
        if (line.equals(")")) {
          block = null;
        } else {
          directive(block, words);
        }
      } else if (words.size() == 2 && words.get(1).equals("(")) {
        block = words.getFirst();
        blockStart = number;
      } else {
        directive(words.getFirst(), words.subList(1, words.size()));
      }
    }

    void end() {
      if (block != null) {
        number++;
        error("syntax error (unterminated block started at " + name + ":" + blockStart + ":1)");
      }
    }

    private void directive(String verb, List<String> args) throws LoadError {
      switch (verb) {
        case "module" -> {
          if (args.size() != 1) {
            error("usage: module module/path");
          } else if (module != null) {
            error("repeated module statement");
          } else {
            module = unquoted(args.getFirst());
          }
        }
        case "go" -> version(args);
        case "require" -> {
          if (args.size() == 2) {
            requires.put(unquoted(args.get(0)), args.get(1));
          } else {
            error("usage: require module/path v1.2.3");
          }
        }
        case "replace" -> replace(args);
        default -> {
          if (!IGNORED.contains(verb)) {
            error("unknown directive: " + verb);
          }
        }
      }
    }

    private void replace(List<String> args) {
      int left = args.indexOf("=>");
      int right = args.size() - left - 1;
      if (left < 1 || left > 2 || right < 1 || right > 2) {
        error(
            "usage: replace module/path [v1.2.3] => other/module v1.4\n"
                + "\t or replace module/path [v1.2.3] => ../local/directory");
        return;
      }
      String key = unquoted(args.getFirst()) + (left == 2 ? "@" + args.get(1) : "");
      String version = right == 2 ? args.getLast() : null;
      replaces.put(key, new Target(unquoted(args.get(left + 1)), version));
    }

    private void version(List<String> args) throws LoadError {
      if (args.size() != 1) {
        error("go directive expects exactly one argument");
        return;
      }
      String text = args.getFirst();
      if (!text.matches("1\\.\\d{1,6}(\\.\\d+|rc\\d+|beta\\d+)?")) {
        error("invalid go version '" + text + "': must match format 1.23.0");
        return;
      }
      goVersion = Integer.parseInt(text.substring(2).split("\\D")[0]);
      if (goVersion > MINOR) {
        throw new LoadError(
            "go: "
                + name
                + " requires go >= "
                + text
                + " (running go 1."
                + MINOR
                + "; GOTOOLCHAIN=local)");
      }
    }

    private static String unquoted(String word) {
      boolean quoted = word.length() > 1 && (word.startsWith("\"") || word.startsWith("`"));
      return quoted ? word.substring(1, word.length() - 1) : word;
    }

    private void error(String what) {
      errors.add(name + ":" + number + ": " + what);
    }
  }
}
