package dev.gosim.gotest;

import dev.gosim.ast.File;
import dev.gosim.interp.PackageSource;
import dev.gosim.load.TestTarget;
import dev.gosim.parse.ParseResult;
import dev.gosim.parse.Parser;
import dev.gosim.source.FileSet;
import dev.gosim.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A package whose coverage is measured: its files with counters, and what these count.
 *
 * @param name its import path
 * @param files with counters
 * @param counted of the files that have blocks
 */
record CoveredPackage(String name, List<PackageSource.File> files, List<Counted> counted) {
  /**
   * The counters of a file.
   *
   * @param profileName what profiles call the file
   * @param variable the package's variable that has the counters
   */
  record Counted(String profileName, String variable, SourceFile source, CoverBlocks blocks) {}

  static CoveredPackage of(TestTarget target, String mode) {
    List<PackageSource.File> files = new ArrayList<>();
    List<Counted> counted = new ArrayList<>();
    FileSet set = new FileSet();
    for (PackageSource.File f : target.files()) {
      SourceFile source = set.add(f.name(), f.path(), f.text());
      String text = f.text();
      if (Parser.parse(source) instanceof ParseResult.Ok(File file)) {
        String variable = "GoCover_" + counted.size();
        CoverBlocks blocks = new CoverBlocks(file, variable, mode);
        if (!blocks.blocks().isEmpty()) {
          text = blocks.instrumented();
          counted.add(new Counted(profileName(target, f), variable, source, blocks));
        }
      }
      files.add(new PackageSource.File(f.name(), f.path(), text));
    }
    return new CoveredPackage(target.name(), files, counted);
  }

  private static String profileName(TestTarget target, PackageSource.File f) {
    return target.name().equals(PackageSource.UNNAMED)
        ? f.path()
        : target.name() + f.path().substring(f.path().lastIndexOf('/'));
  }

  /** The lines of a profile for a package that was not run. */
  String profile() {
    StringBuilder out = new StringBuilder();
    for (Counted c : counted) {
      int base = c.source.base();
      for (CoverBlocks.Block b : c.blocks.sorted()) {
        out.append(
            "%s:%d.%d,%d.%d %d 0\n"
                .formatted(
                    c.profileName,
                    c.source.line(base + b.start()),
                    c.source.column(base + b.start()),
                    c.source.line(base + b.end()),
                    c.source.column(base + b.end()),
                    b.statements()));
      }
    }
    return out.toString();
  }

  /** The arguments of {@code testing.RegisterCover} about it: counters and blocks, as Go. */
  void describe(StringBuilder counters, StringBuilder blocks, String importName) {
    for (Counted c : counted) {
      String name = Texts.quoted(c.profileName);
      counters.append("%s: %s.%s[:], ".formatted(name, importName, c.variable));
      blocks.append(name).append(": {");
      int base = c.source.base();
      for (CoverBlocks.Block b : c.blocks.blocks()) {
        blocks.append(
            "{%d, %d, %d, %d, %d}, "
                .formatted(
                    c.source.line(base + b.start()),
                    c.source.column(base + b.start()),
                    c.source.line(base + b.end()),
                    c.source.column(base + b.end()),
                    b.statements()));
      }
      blocks.append("}, ");
    }
  }
}
