package dev.gosim.parse;

/** Import paths (Go spec, "Import declarations": what a compiler may exclude). */
final class Imports {
  private static final String EXCLUDED = "!\"#$%&'()*,:;<=>?[\\]^{|}`";

  private Imports() {}

  static boolean isValidPath(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c <= ' ' || c == 0x7f || EXCLUDED.indexOf(c) >= 0) {
        return false;
      }
    }
    return !path.isEmpty();
  }
}
