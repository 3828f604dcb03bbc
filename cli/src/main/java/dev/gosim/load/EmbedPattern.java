package dev.gosim.load;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * The files that a pattern of a //go:embed directive names (cmd/go/internal/load, resolveEmbed).
 */
final class EmbedPattern {
  private static final Set<String> VERSION_CONTROL = Set.of(".bzr", ".hg", ".git", ".svn");

  private final Path folder;
  private final boolean hiddenToo;
  private final Set<String> found = new TreeSet<>();

  private EmbedPattern(Path folder, boolean hiddenToo) {
    this.folder = folder;
    this.hiddenToo = hiddenToo;
  }

  /**
   * The files below {@code folder}, with slashes, in their order.
   *
   * @throws LoadError in Go's words, if there are none or some cannot be had
   */
  static List<String> resolve(Path folder, String pattern) throws LoadError {
    boolean all = pattern.startsWith("all:");
    String glob = all ? pattern.substring("all:".length()) : pattern;
    EmbedPattern p = new EmbedPattern(folder, all);
    try {
      for (Path match : p.matches(glob)) {
        p.add(match);
      }
    } catch (IOException e) {
      throw new LoadError(e.getMessage());
    }
    if (p.found.isEmpty()) {
      throw new LoadError("no matching files found");
    }
    return List.copyOf(p.found);
  }

  private List<Path> matches(String glob) throws LoadError, IOException {
    List<Path> here = List.of(folder);
    for (String element : glob.split("/", -1)) {
      if (element.isEmpty() || element.equals(".") || element.equals("..")) {
        throw new LoadError("invalid pattern syntax");
      }
      Pattern regex = regex(element);
      List<Path> next = new ArrayList<>();
      for (Path dir : here) {
        if (Files.isDirectory(dir, LinkOption.NOFOLLOW_LINKS)) {
          try (DirectoryStream<Path> entries = Files.newDirectoryStream(dir)) {
            for (Path entry : entries) {
              if (regex.matcher(entry.getFileName().toString()).matches()) {
                next.add(entry);
              }
            }
          }
        }
      }
      here = next;
    }
    return here;
  }

  /** A pattern of path.Match for one element. */
  private static Pattern regex(String element) throws LoadError {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < element.length(); i++) {
      char ch = element.charAt(i);
      switch (ch) {
        case '*' -> out.append(".*");
        case '?' -> out.append('.');
        case '[' -> {
          int close = element.indexOf(']', i + 1);
          if (close < 0) {
            throw new LoadError("invalid pattern syntax");
          }
          out.append('[').append(element.substring(i + 1, close).replace("[", "\\[")).append(']');
          i = close;
        }
        case '\\' -> {
          if (++i == element.length()) {
            throw new LoadError("invalid pattern syntax");
          }
          out.append(Pattern.quote(element.substring(i, i + 1)));
        }
        default -> out.append(Pattern.quote(String.valueOf(ch)));
      }
    }
    try {
      return Pattern.compile(out.toString(), Pattern.DOTALL);
    } catch (PatternSyntaxException e) {
      throw new LoadError("invalid pattern syntax");
    }
  }

  private void add(Path match) throws LoadError, IOException {
    String name = name(match);
    boolean directory = Files.isDirectory(match, LinkOption.NOFOLLOW_LINKS);
    for (Path p = match; !p.equals(folder); p = p.getParent()) {
      if (Files.exists(p.resolve("go.mod"))) {
        String what = directory ? "directory " : "file ";
        throw new LoadError("cannot embed " + what + name + ": in different module");
      }
    }
    if (directory) {
      int before = found.size();
      walk(match);
      if (found.size() == before) {
        throw new LoadError("cannot embed directory " + name + ": contains no embeddable files");
      }
    } else if (Files.isRegularFile(match, LinkOption.NOFOLLOW_LINKS)) {
      found.add(name);
    } else {
      throw new LoadError("cannot embed irregular file " + name);
    }
  }

  private void walk(Path directory) throws IOException {
    List<Path> entries;
    try (Stream<Path> all = Files.list(directory)) {
      entries = all.toList();
    }
    for (Path entry : entries) {
      String name = entry.getFileName().toString();
      boolean hidden = name.startsWith(".") || name.startsWith("_");
      if (hidden && !hiddenToo || VERSION_CONTROL.contains(name)) {
        continue;
      }
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        if (!Files.exists(entry.resolve("go.mod"))) {
          walk(entry);
        }
      } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
        found.add(name(entry));
      }
    }
  }

  private String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
