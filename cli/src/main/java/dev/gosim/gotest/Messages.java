package dev.gosim.gotest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** What a command says of packages: what several packages that import one would say, once. */
final class Messages {
  /** Where the messages about one package begin. */
  private static final String HEADER = "(?m)(?=^# (?!\\[))";

  private final OutputStream to;
  private final Set<String> said = new HashSet<>();

  Messages(OutputStream to) {
    this.to = to;
  }

  void say(String line) {
    write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The messages of one run, package by package. */
  void say(ByteArrayOutputStream run) {
    for (String block : run.toString(StandardCharsets.ISO_8859_1).split(HEADER)) {
      if (said.add(block)) {
        write(block.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
  }

  private void write(byte[] text) {
    try {
      to.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
