package dev.gosim.check;

/** Receives the reason why something does not hold ({@code *cause} in types2). */
final class Cause {
  String text = "";

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Puts a sentence before what is there. */
  void prepend(String message) {
    text = text.isEmpty() ? message : message + "\n\t" + text;
  }
}
