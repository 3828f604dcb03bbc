package dev.gosim.format;

/** A part of a text: the offset of its first byte, and the one behind its last. */
interface Node {
  /** Where there is no offset. */
  int NONE = -1;

  int pos();

  int end();
}
