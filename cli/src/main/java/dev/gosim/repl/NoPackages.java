package dev.gosim.repl;

import dev.gosim.interp.PackageFinder;

/** Where the module of the folder cannot be read: nothing but the library can be imported. */
record NoPackages(String why) implements PackageFinder {
  @Override
  public Found find(String importPath) {
    return new Missing(true, why);
  }

  @Override
  public Embedded embed(String folder, String pattern) {
    return new NoFiles(why);
  }
}
