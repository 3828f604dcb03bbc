package dev.gosim.check;

/** Where the Go text of a library package comes from. */
public interface LibrarySource {
  /** The name that messages and stack traces give the file. */
  String fileName();

  /** The gofmt-ed text, one char per byte. */
  String text();

  /** For a native struct type of that name, what makes its zero value; else null. */
  default Object nativeStruct(String typeName) {
    return null;
  }
}
