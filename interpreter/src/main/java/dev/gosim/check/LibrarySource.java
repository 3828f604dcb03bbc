package dev.gosim.check;

import java.util.List;

/** Where the Go text of a library package comes from. */
public interface LibrarySource {
  /**
   * A Go file.
   *
   * @param name what messages and stack traces call it
   * @param text gofmt-ed, one char per byte
   */
  record GoFile(String name, String text) {}

  /** The files of the package, at least one. */
  List<GoFile> files();

  /** For a native struct type of that name, what makes its zero value; else null. */
  default Object nativeStruct(String typeName) {
    return null;
  }
}
