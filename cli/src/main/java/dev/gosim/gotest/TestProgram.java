package dev.gosim.gotest;

import dev.gosim.interp.PackageFinder;
import dev.gosim.interp.PackageSource;
import dev.gosim.load.TestTarget;
import java.util.ArrayList;
import java.util.List;

/**
 * The program that runs the tests of a package: what {@code go test} writes into {@code
 * _testmain.go}. It imports the package, compiled with its tests, and the external test package.
 */
final class TestProgram implements PackageFinder {
  private static final String FILE = "_testmain.go";

  private final TestTarget target;
  private final TestFunctions functions;
  private final Variants variants;

  private final Coverage coverage;
  private final List<CoveredPackage> covered;

  /**
   * @param coverage what is measured, or null
   */
  TestProgram(TestTarget target, TestFunctions functions, Coverage coverage) {
    this.target = target;
    this.functions = functions;
    this.coverage = coverage;
    this.covered = coverage == null ? List.of() : coverage.of(target);
    CoveredPackage own = covered(target.name());
    this.variants = Variants.of(target, own == null ? target.files() : own.files(), functions);
  }

  /** The package with its tests, and that of its external tests. */
  Variants variants() {
    return variants;
  }

  PackageSource source() {
    String path = target.name() + ".test";
    PackageSource.File file = new PackageSource.File(FILE, FILE, text());
    return new PackageSource(path, path, List.of(file));
  }

  @Override
  public Found find(String importPath) {
    PackageSource own = variants.at(importPath);
    if (own != null) {
      return new Package(own);
    }
    CoveredPackage counted = covered(importPath);
    return counted != null
        ? new Package(new PackageSource(importPath, importPath, counted.files()))
        : target.packages().find(importPath);
  }

  @Override
  public Embedded embed(String folder, String pattern) {
    return target.packages().embed(folder, pattern);
  }

  private CoveredPackage covered(String path) {
    return covered.stream().filter(c -> c.name().equals(path)).findFirst().orElse(null);
  }

  /** The call that hands over the counters; empty if nothing is measured. */
  private String register() {
    if (coverage == null) {
      return "";
    }
    StringBuilder counters = new StringBuilder();
    StringBuilder blocks = new StringBuilder();
    for (int i = 0; i < covered.size(); i++) {
      covered.get(i).describe(counters, blocks, "_cover" + i);
    }
    return """
    testing.RegisterCover(testing.Cover{
    		Mode: %s,
    		CoveredPackages: %s,
    		Counters: map[string][]uint32{%s},
    		Blocks: map[string][]testing.CoverBlock{%s},
    	})\
    """
        .formatted(
            Texts.quoted(coverage.mode()), Texts.quoted(coverage.covered()), counters, blocks);
  }

  private String text() {
    String path = target.name().equals(PackageSource.UNNAMED) ? "" : target.name();
    return """
    package main

    import (
    	"os"
    	"testing"

    %s)

    type deps struct {
    	code int
    }

    func (*deps) ImportPath() string { return %s }

    func (d *deps) Exited(code int) { d.code = code }

    func main() {
    	%s
    	d := new(deps)
    	m := testing.MainStart(d,
    		[]testing.InternalTest{%s},
    		[]testing.InternalBenchmark{%s},
    		[]testing.InternalFuzzTarget{%s},
    		[]testing.InternalExample{%s})
    	%s
    	os.Exit(d.code)
    }
    """
        .formatted(
            imports(),
            Texts.quoted(path),
            register(),
            list(functions.tests),
            list(functions.benchmarks),
            list(functions.fuzzTargets),
            list(functions.examples),
            functions.main == null ? "m.Run()" : functions.main.qualified() + "(m)");
  }

  private String imports() {
    StringBuilder out = new StringBuilder();
    if (variants.internal() != null) {
      String name = calls(false) ? "_test" : "_";
      out.append("\t").append(name).append(" \"").append(variants.internal().path()).append("\"\n");
    }
    if (variants.external() != null) {
      String name = calls(true) ? "_xtest" : "_";
      out.append("\t").append(name).append(" \"").append(variants.external().path()).append("\"\n");
    }
    for (int i = 0; i < covered.size(); i++) {
      if (!covered.get(i).counted().isEmpty()) {
        out.append("\t_cover" + i + " \"").append(covered.get(i).name()).append("\"\n");
      }
    }
    return out.toString();
  }

  private boolean calls(boolean external) {
    List<TestFunctions.Function> all = new ArrayList<>(functions.tests);
    all.addAll(functions.benchmarks);
    all.addAll(functions.fuzzTargets);
    all.addAll(functions.examples);
    if (functions.main != null) {
      all.add(functions.main);
    }
    return all.stream().anyMatch(f -> f.external() == external);
  }

  private static String list(List<TestFunctions.Function> functions) {
    StringBuilder out = new StringBuilder();
    for (TestFunctions.Function f : functions) {
      out.append('{').append(Texts.quoted(f.name())).append(", ").append(f.qualified());
      if (f.output() != null) {
        out.append(", ").append(Texts.quoted(f.output().text()));
        out.append(", ").append(f.output().unordered());
      }
      out.append("}, ");
    }
    return out.toString();
  }
}
