package dev.gosim.emit;

/** A construct that stays in the tree, and with it the function or loop that was to be compiled. */
public final class NotEmitted extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NotEmitted(String construct) {
    super(construct, null, false, false);
  }
}
