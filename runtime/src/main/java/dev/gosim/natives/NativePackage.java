package dev.gosim.natives;

import dev.gosim.value.NativeStruct;

/** A package of the standard library: Go declarations and the natives they need. */
public interface NativePackage {
  /** Import path. */
  String path();

  /** Text of the Go declarations: the resource {@code <pkg>.go} beside the class, Latin-1 coded. */
  String source();

  /** The native body of a function or method ("Index", "(*T).M"), or null. */
  NativeFn lookup(String name);

  /** What makes the zero value of a native struct type of that name, or null. */
  default NativeStruct struct(String typeName) {
    return null;
  }
}
