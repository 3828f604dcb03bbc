package dev.gosim.std.html;

import dev.gosim.natives.Native;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The named characters of HTML (html.spec.whatwg.org, "Named character references"), which the file
 * entities has: a line for each, its name and its one or two code points. Names that may stand
 * without a semicolon are there in both forms. As in Go, nGt and nLt are not among them.
 */
final class Entities {
  private Entities() {}

  /** Read when the first name is looked up. */
  private static final class Table {
    static final Map<String, String> BY_NAME = read();

    private static Map<String, String> read() {
      Map<String, String> byName = new HashMap<>(4096);
      try (InputStream in = Entities.class.getResourceAsStream("entities")) {
        String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        text.lines()
            .map(line -> line.split(" "))
            .forEach(words -> byName.put(words[0], utf8(words)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Map.copyOf(byName);
    }

    /** A string as the interpreter has them: a char for each byte. */
    private static String utf8(String[] words) {
      StringBuilder b = new StringBuilder();
      for (int i = 1; i < words.length; i++) {
        b.appendCodePoint(Integer.parseInt(words[i], 16));
      }
      return new String(b.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
  }

  /** The characters of a name, or "". */
  @Native("named")
  static String named(String name) {
    return Table.BY_NAME.getOrDefault(name, "");
  }
}
