package dev.gosim.natives;

import dev.gosim.value.NativeStruct;
import java.util.List;

/** A package of the standard library: Go declarations and the natives they need. */
public interface NativePackage {
  /** Import path. */
  String path();

  /**
   * A file of Go declarations.
   *
   * @param name without its folder
   * @param text one char per byte
   */
  record GoFile(String name, String text) {}

  /** The files of the package, at least one. */
  List<GoFile> sources();

  /** The native body of a function or method ("Index", "(*T).M"), or null. */
  NativeFn lookup(String name);

  /** How compiled code calls it, or null: then through a frame. */
  default DirectNative direct(String name) {
    return null;
  }

  /**
   * The function that runs before the packages that import this one are initialised, or null. What
   * Go does in init functions of the library, where an import alone has an effect.
   */
  default String initializer() {
    return null;
  }

  /** What makes the zero value of a native struct type of that name, or null. */
  default NativeStruct struct(String typeName) {
    return null;
  }
}
