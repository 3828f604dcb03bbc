package dev.gosim.format;

/** Import paths as gofmt writes and compares them. */
final class ImportPaths {
  /** What implementations may refuse in a path (spec, "Import declarations"). */
  private static final String ILLEGAL = "!\"#$%&'()*,:;<=>?[\\]^{|}`\uFFFD";

  private ImportPaths() {}

  /** The value of a string literal; one with escapes is left to itself. */
  static String value(String literal) {
    return literal.length() < 2 ? "" : literal.substring(1, literal.length() - 1);
  }

  /** The literal between double quotes, if that is possible. */
  static String quoted(String literal) {
    String path = Utf8.decode(value(literal));
    boolean plain =
        !path.isEmpty()
            && path.codePoints()
                .noneMatch(
                    r -> ILLEGAL.indexOf(r) >= 0 || r <= ' ' || r == 0x7f || Utf8.isSpace(r));
    return plain ? '"' + value(literal) + '"' : literal;
  }
}
