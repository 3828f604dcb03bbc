package dev.gosim.conformance;

import java.util.List;

/**
 * A row of the list of Go's own tests.
 *
 * @param file below GOROOT
 * @param needs what it needs beyond the exported API
 */
record StdFunction(String file, String name, boolean example, String needs, List<String> imports) {
  static StdFunction of(String row) {
    String[] f = row.split("\t", -1);
    return new StdFunction(f[0], f[1], f[2].equals("example"), f[3], List.of(f[4].split(",")));
  }

  /** What lists call it. */
  String id() {
    return file + ":" + name;
  }

  /** The import path of the package it tests. */
  String tested() {
    return file.substring("src/".length(), file.lastIndexOf('/'));
  }
}
