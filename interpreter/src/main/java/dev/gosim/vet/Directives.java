package dev.gosim.vet;

import dev.gosim.ast.Directive;
import dev.gosim.ast.File;

/** //go:debug lines where they are not heeded. */
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
      boolean program = f.name().name().equals("main") || f.source().path().endsWith("_test.go");
      for (Directive d : f.directives()) {
        if (d.verb().equals("go:debug") && (!program || d.pos() >= f.pos())) {
          String where = program ? "before package declaration" : "in package main or test";
          int slashes = d.pos() - "//".length();
          pass.report(slashes, slashes, "//go:debug directive only valid " + where);
        }
      }
    }
  }
}
