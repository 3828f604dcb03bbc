package dev.gosim.natives;

/** The standard library an interpreter is given. */
public interface Library {
  /** The package with that import path, or null. Cheap: called once per import. */
  NativePackage find(String path);
}
