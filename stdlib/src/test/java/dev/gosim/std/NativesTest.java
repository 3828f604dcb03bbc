package dev.gosim.std;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.gosim.ast.Decl;
import dev.gosim.natives.NativeTable;
import dev.gosim.types.Func;
import dev.gosim.types.Named;
import dev.gosim.types.Package;
import dev.gosim.types.Signature;
import dev.gosim.types.Tuple;
import dev.gosim.types.Var;
import dev.gosim.value.Rep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each package checks without a message, every function without a body has a native of the same
 * shape, and every native such a function.
 */
class NativesTest {
  private final WholeLibrary library = new WholeLibrary();

  static List<String> paths() throws Exception {
    return WholeLibrary.paths();
  }

  @ParameterizedTest
  @MethodSource("paths")
  void checks(String path) {
    assertNotNull(library.find(path), path + " is not in StandardLibrary");
    assertEquals(List.of(), library.check(path));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void itsFilesAreThoseOfItsFolder(String path) throws Exception {
    assertEquals(
        WholeLibrary.folders().get(path), PackageFiles.of(path).stream().sorted().toList());
  }

  /** Variables are initialised when they are referred to; there is no initialisation besides. */
  @ParameterizedTest
  @MethodSource("paths")
  void hasNoInitFunctions(String path) {
    assertFalse(library.names(path).contains("init"));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void nativesAndDeclarationsArePairs(String path) {
    Package pkg = library.declared(path);
    Map<String, String> declared = new TreeMap<>();
    for (Decl d : library.declarations(path)) {
      if (d instanceof Decl.FuncDecl f && f.body() == null) {
        declared.put(name(f), shape(function(pkg, f)));
      }
    }
    Map<String, String> natives = new TreeMap<>();
    List<String> twice = new ArrayList<>();
    for (NativeTable t : library.find(path).tables()) {
      for (String name : t.names()) {
        if (natives.put(name, t.shape(name)) != null) {
          twice.add(name);
        }
      }
    }
    assertEquals(List.of(), twice);
    assertEquals(declared, natives);
  }

  private static String name(Decl.FuncDecl f) {
    if (f.recv() == null || f.recv().isEmpty()) {
      return f.name().name();
    }
    String type = WholeLibrary.receiver(f);
    return (WholeLibrary.pointerReceiver(f) ? "(*" + type + ")" : type) + "." + f.name().name();
  }

  private static Func function(Package pkg, Decl.FuncDecl f) {
    if (f.recv() == null || f.recv().isEmpty()) {
      return (Func) pkg.scope().lookup(f.name().name());
    }
    Named type = (Named) pkg.scope().lookup(WholeLibrary.receiver(f)).type();
    return type.method(f.name().name(), pkg);
  }

  private static String shape(Func f) {
    Signature s = f.signature();
    return (s.recv() == null ? "" : "R") + letters(s.params()) + ":" + letters(s.results());
  }

  private static String letters(Tuple vars) {
    StringBuilder b = new StringBuilder();
    for (Var v : vars.vars()) {
      b.append(Rep.of(v.type()).name().charAt(0));
    }
    return b.toString();
  }
}
