package dev.gosim.check;

import dev.gosim.source.SourceFile;
import dev.gosim.types.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where in a gofmt-ed library file each top-level declaration stands, found without parsing: a
 * declaration begins with its keyword in the first column and reaches up to the next one. Neither
 * raw strings nor comments of the library have a line that begins with such a keyword.
 */
final class SourceIndex {
  /**
   * A stretch of the text that holds one declaration, possibly a group.
   *
   * @param in the index of its file
   * @param keyword its first word
   */
  record Chunk(SourceIndex in, String keyword, int from, int to) {}

  /**
   * A declared name.
   *
   * @param after the offset behind the name
   * @param grouped whether it is one of several in its declaration
   */
  record Entry(Chunk chunk, int after, boolean grouped) {}

  /** A method: found by its receiver's type name and its own. */
  record Method(Chunk chunk, String name, boolean pointer) {}

  /** An import: the name given to it, or null. */
  record Import(String name, String path) {}

  private static final String[] KEYWORDS = {"func ", "type ", "var ", "const ", "import "};

  final SourceFile file;

  /** The file's: what it imports. */
  final Scope scope;

  private final String text;
  final Map<String, Entry> names = new LinkedHashMap<>();
  private final Map<String, Map<String, Method>> methods = new LinkedHashMap<>();
  final List<Import> imports = new ArrayList<>();

  SourceIndex(SourceFile file, Scope scope) {
    this.file = file;
    this.scope = scope;
    this.text = file.text();
    int start = -1;
    String keyword = null;
    for (int line = 0; line >= 0 && line < text.length(); line = nextLine(line)) {
      String k = keywordAt(line);
      if (k != null) {
        if (keyword != null) {
          add(keyword, start, line);
        }
        keyword = k;
        start = line;
      }
    }
    if (keyword != null) {
      add(keyword, start, text.length());
    }
  }

  private int nextLine(int at) {
    int nl = text.indexOf('\n', at);
    return nl < 0 ? -1 : nl + 1;
  }

  private String keywordAt(int line) {
    char ch = text.charAt(line);
    if (ch < 'c' || ch > 'v') {
      return null;
    }
    for (String k : KEYWORDS) {
      if (ch == k.charAt(0) && text.startsWith(k, line)) {
        return k;
      }
    }
    return null;
  }

  private void add(String keyword, int from, int to) {
    Chunk chunk = new Chunk(this, keyword.trim(), from, to);
    int at = from + keyword.length();
    if (keyword.equals("func ")) {
      function(chunk, at);
    } else if (text.charAt(at) != '(') {
      line(chunk, at, false);
    } else {
      for (int l = nextLine(at); l >= 0 && l < to; l = nextLine(l)) {
        if (l + 1 < to && text.charAt(l) == '\t') {
          line(chunk, l + 1, true);
        }
      }
    }
  }

  private void function(Chunk chunk, int at) {
    if (text.charAt(at) != '(') {
      int end = identEnd(at);
      names.put(text.substring(at, end), new Entry(chunk, end, false));
      return;
    }
    int close = text.indexOf(')', at);
    int end = text.lastIndexOf('[', close);
    end = end > at ? end : close;
    int from = end;
    while (isIdentPart(text.charAt(from - 1))) {
      from--;
    }
    String type = text.substring(from, end);
    boolean pointer = text.charAt(from - 1) == '*';
    int nameAt = close + 2;
    String name = text.substring(nameAt, identEnd(nameAt));
    methods
        .computeIfAbsent(type, t -> new LinkedHashMap<>())
        .put(name, new Method(chunk, name, pointer));
  }

  /** One line of a declaration: names separated by commas, or an import. */
  private void line(Chunk chunk, int at, boolean grouped) {
    if (chunk.keyword().equals("import")) {
      importLine(at);
      return;
    }
    while (isIdentPart(text.charAt(at))) {
      int end = identEnd(at);
      names.putIfAbsent(text.substring(at, end), new Entry(chunk, end, grouped));
      if (!text.startsWith(", ", end)) {
        return;
      }
      at = end + 2;
    }
  }

  private void importLine(int at) {
    int quote = text.indexOf('"', at);
    int nl = text.indexOf('\n', at);
    if (quote < 0 || nl >= 0 && quote > nl) {
      return;
    }
    String name = text.substring(at, quote).trim();
    String path = text.substring(quote + 1, text.indexOf('"', quote + 1));
    imports.add(new Import(name.isEmpty() ? null : name, path));
  }

  private int identEnd(int at) {
    while (at < text.length() && isIdentPart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isIdentPart(char ch) {
    return ch >= 'a' && ch <= 'z'
        || ch >= 'A' && ch <= 'Z'
        || ch == '_'
        || ch >= '0' && ch <= '9'
        || ch >= 0x80;
  }

  /** The methods that the file declares for a type, by name. */
  Map<String, Method> methods(String type) {
    return methods.getOrDefault(type, Map.of());
  }

  /** Whether the type whose name ends at {@code after} has type parameters. */
  boolean isGeneric(int after) {
    return text.charAt(after) == '[';
  }

  /** Whether the type whose name ends at {@code after} is declared as a struct. */
  boolean isStruct(int after) {
    return text.startsWith(" struct", after);
  }

  /** Whether the type whose name ends at {@code after} is an alias. */
  boolean isAlias(int after) {
    int i = after;
    while (text.charAt(i) == ' ') {
      i++;
    }
    return text.charAt(i) == '=';
  }
}
