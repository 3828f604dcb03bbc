package dev.gosim.value;

/** {@code fatal error: text}: cannot be recovered, ends the program with status 2. */
public final class GoFatal extends Error {
  private static final long serialVersionUID = 1;

  public GoFatal(String text) {
    super(text, null, false, false);
  }
}
