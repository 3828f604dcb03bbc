package dev.gosim.value;

/** {@code fatal error: text}: cannot be recovered, ends the program with status 2. */
public final class GoFatal extends Error {
  private static final long serialVersionUID = 1;

  /** Raised on the system stack (runtime dopanic_m): the dump shows all goroutines. */
  public final boolean onSystemStack;

  public GoFatal(String text) {
    this(text, false);
  }

  public GoFatal(String text, boolean onSystemStack) {
    super(text, null, false, false);
    this.onSystemStack = onSystemStack;
  }
}
