package dev.gosim.std;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gosim.types.Func;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Lookup;
import dev.gosim.types.Named;
import dev.gosim.types.Obj;
import dev.gosim.types.Package;
import dev.gosim.types.StructType;
import dev.gosim.types.TypeName;
import dev.gosim.types.Var;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each package exports against what Go's exports (known-symbols), both ways. What is missing
 * stands, with its reason, in missing-symbols.tsv; a program that uses it is told that it is not
 * yet supported.
 */
class ExportsTest {
  /** In the list: there is but a part of the package. */
  private static final String MOST = "*";

  private final WholeLibrary library = new WholeLibrary();

  static List<String> paths() throws Exception {
    return WholeLibrary.paths().stream().filter(p -> !p.startsWith("internal/")).toList();
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream in = ExportsTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** Go's exported names by import path. */
  private static Map<String, Set<String>> known() throws IOException {
    Map<String, Set<String>> known = new HashMap<>();
    for (String line : lines("known-symbols")) {
      List<String> words = List.of(line.split(" "));
      Set<String> names = new HashSet<>(words.subList(1, words.size()));
      names.removeIf(n -> !Obj.isExported(n));
      known.put(words.getFirst(), names);
    }
    return known;
  }

  /** The names listed as missing, by path; a method or field as Type.Name. */
  private static Map<String, Set<String>> missing() throws IOException {
    Map<String, Set<String>> missing = new HashMap<>();
    for (String line : lines("missing-symbols.tsv")) {
      if (!line.startsWith("#")) {
        String[] columns = line.split("\t");
        assertEquals(3, columns.length, line);
        missing.computeIfAbsent(columns[0], p -> new TreeSet<>()).add(columns[1]);
      }
    }
    return missing;
  }

  @ParameterizedTest
  @MethodSource("paths")
  void whatGoExportsIsHereOrListed(String path) throws IOException {
    Package pkg = library.declared(path);
    Set<String> absent = new TreeSet<>();
    for (String name : known().getOrDefault(path, Set.of())) {
      if (!declares(pkg, name)) {
        absent.add(name);
      }
    }
    Set<String> listed = missing().getOrDefault(path, Set.of());
    assertEquals(listed.contains(MOST) && !absent.isEmpty() ? Set.of(MOST) : absent, listed);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void nothingElseIsExported(String path) throws IOException {
    Set<String> extra = exported(library.declared(path), path);
    extra.removeAll(known().getOrDefault(path, Set.of()));
    assertEquals(Set.of(), extra);
  }

  @Test
  void theListNamesPackagesThatExist() throws Exception {
    Set<String> unknown = new TreeSet<>(missing().keySet());
    unknown.removeAll(paths());
    assertEquals(Set.of(), unknown);
  }

  private static boolean declares(Package pkg, String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      return pkg.scope().lookup(name) != null;
    }
    Obj type = pkg.scope().lookup(name.substring(0, dot));
    return type instanceof TypeName t
        && Lookup.lookupFieldOrMethod(t.type(), true, pkg, name.substring(dot + 1), false).obj()
            != null;
  }

  /** The exported names without methods of interfaces and embedded fields, as Go's list has it. */
  private Set<String> exported(Package pkg, String path) {
    Set<String> names = new TreeSet<>();
    for (String name : library.names(path)) {
      if (!Obj.isExported(name)) {
        continue;
      }
      names.add(name);
      Obj o = pkg.scope().lookup(name);
      if (o instanceof TypeName t && t.type() instanceof Named n && n.obj() == t) {
        members(n, name + ".", names);
      }
    }
    return names;
  }

  private static void members(Named n, String prefix, Set<String> names) {
    if (n.underlying() instanceof InterfaceType) {
      return;
    }
    for (Func m : n.methods()) {
      if (Obj.isExported(m.name())) {
        names.add(prefix + m.name());
      }
    }
    if (n.underlying() instanceof StructType s) {
      for (Var f : s.fields()) {
        if (Obj.isExported(f.name()) && !f.embedded()) {
          names.add(prefix + f.name());
        }
      }
    }
  }
}
