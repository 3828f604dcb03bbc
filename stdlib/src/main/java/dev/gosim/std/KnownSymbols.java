package dev.gosim.std;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the real standard library exports, and those modules' packages that are here, so that what
 * is missing here is reported as not yet supported, never as undefined. Loaded only when something
 * is to be reported. The resource has a line per package: its path, then its names, methods and
 * fields as Type.Name; last those unexported names (of functions and the like) that Go's compiler
 * finds and that differ from an exported one in their case only: "name sqrt not exported by package
 * math".
 */
final class KnownSymbols {
  private static final String TEXT = read();

  private KnownSymbols() {}

  private static String read() {
    try (InputStream in = KnownSymbols.class.getResourceAsStream("known-symbols")) {
      return "\n" + new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int start(String path) {
    int i = TEXT.indexOf("\n" + path + " ");
    return i >= 0 ? i : TEXT.indexOf("\n" + path + "\n");
  }

  /** Whether there is a package of that path. */
  static boolean knownPackage(String path) {
    return start(path) >= 0;
  }

  /** Whether the package exports the name ("Println", "Time.Add"). */
  static boolean known(String path, String name) {
    int from = start(path);
    if (from < 0) {
      return false;
    }
    int end = TEXT.indexOf('\n', from + 1);
    from += 1 + path.length();
    for (int i = from; (i = TEXT.indexOf(name, i)) >= 0 && i < end; i++) {
      int after = i + name.length();
      if (TEXT.charAt(i - 1) == ' ' && (after == end || TEXT.charAt(after) == ' ')) {
        return true;
      }
    }
    return false;
  }

  /** The first path of Go's own library whose last element is the name, or null. */
  static String pathOf(String packageName) {
    for (String path : paths()) {
      if (path.substring(path.lastIndexOf('/') + 1).equals(packageName)) {
        return path;
      }
    }
    return null;
  }

  /** The packages of Go's own library: those of modules have a dot in their first element. */
  static List<String> paths() {
    return TEXT.lines()
        .skip(1)
        .map(line -> line.indexOf(' ') < 0 ? line : line.substring(0, line.indexOf(' ')))
        .filter(path -> path.substring(0, (path + "/").indexOf('/')).indexOf('.') < 0)
        .toList();
  }
}
