package dev.gosim.vet;

import dev.gosim.ast.File;
import java.nio.charset.StandardCharsets;

/** Comments for Go's tools where they are not heeded: {@code //go:debug}. */
final class Directives implements Analyzer {
  @Override
  public String id() {
    return "directive";
  }

  @Override
  public String doc() {
    return "check Go toolchain directives such as //go:debug";
  }

  @Override
  public void run(Pass pass) {
    for (File f : pass.files()) {
      for (Comments.Comment c : Comments.of(f.source())) {
        if (c.text().startsWith("//go:")) {
          check(pass, f, c);
        }
      }
    }
  }

  private static void check(Pass pass, File f, Comments.Comment c) {
    String line =
        new String(c.text().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    int end = 0;
    while (end < line.length() && !isSpace(line.charAt(end))) {
      end++;
    }
    String verb = line.substring(0, end);
    if (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != '\t') {
      report(pass, c, "invalid space " + quoted(line.charAt(end)) + " in " + verb + " directive");
    }
    if (verb.equals("//go:debug")) {
      if (!f.name().name().equals("main") && !f.source().path().endsWith("_test.go")) {
        report(pass, c, "//go:debug directive only valid in package main or test");
      } else if (c.pos() >= f.pos()) {
        report(pass, c, "//go:debug directive only valid before package declaration");
      }
    }
  }

  private static void report(Pass pass, Comments.Comment c, String message) {
    pass.report(c.pos(), c.pos(), message);
  }

  /** Whether it is white space (unicode.IsSpace). */
  private static boolean isSpace(char c) {
    return c == '\u0085'
        || c == '\u00a0'
        || Character.isWhitespace(c) && (c < 28 || c > 31)
        || Character.isSpaceChar(c);
  }

  private static String quoted(char c) {
    return switch (c) {
      case '\u000b' -> "'\\v'";
      case '\f' -> "'\\f'";
      case '\r' -> "'\\r'";
      default -> "'\\u%04x'".formatted((int) c);
    };
  }
}
