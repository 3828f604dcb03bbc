package dev.gosim.format;

/** An offset with its line and column (both from 1; line 0 where there is no place). */
record Place(int offset, int line, int column) {
  static final Place NONE = new Place(0, 0, 0);
  static final Place START = new Place(0, 1, 1);

  boolean isValid() {
    return line > 0;
  }
}
