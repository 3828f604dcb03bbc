package dev.gosim.natives;

import java.util.List;

/** The standard library an interpreter is given. */
public interface Library {
  /** The package with that import path, or null. Cheap: called once per import. */
  NativePackage find(String path);

  /** Whether the package of that path stands aside where the program's own module has one. */
  boolean replaceable(String path);

  /** Whether Go's standard library has a package of that path, be it here or not. */
  boolean knownPackage(String path);

  /** The paths of all packages of Go's standard library. */
  List<String> knownPackages();

  /** Whether Go's standard library declares that symbol ("Println", "Time.Add", "sqrt"). */
  boolean knownSymbol(String path, String name);

  /** The import path for a package name that a program uses without importing it, or null. */
  String importPath(String packageName);
}
