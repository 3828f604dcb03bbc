package dev.gosim.gotest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with the sources, as events of {@code go build -json}. */
final class BuildJson extends ByteArrayOutputStream {
  private static final Pattern MISSING =
      Pattern.compile("package (\\S+) is not in std|no required module provides package (\\S+);");

  /**
   * Writes what was collected as events.
   *
   * @param name of the package that is tested
   * @return the package that failed, as its events name it
   */
  String writeTo(OutputStream to, String name) throws IOException {
    String text = toString(StandardCharsets.ISO_8859_1);
    String failed = failed(text, name);
    write(to, failed, text);
    return failed;
  }

  /** Writes messages about a package as events. */
  static void write(OutputStream to, String failed, String text) throws IOException {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("(?<=\n)")) {
      Json event = new Json().text("ImportPath", failed).text("Action", "build-output");
      out.append(event.always("Output", line).line());
    }
    out.append(new Json().text("ImportPath", failed).text("Action", "build-fail").line());
    to.write(out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String failed(String text, String name) {
    Matcher missing = MISSING.matcher(text);
    if (missing.find()) {
      return missing.group(1) != null ? missing.group(1) : missing.group(2);
    }
    int end = text.indexOf('\n');
    return text.startsWith("# ") && end > 0 ? text.substring(2, end) : name;
  }
}
