package dev.gosim.value;

/**
 * Something gosim cannot do yet was reached while the program ran: {@code not yet supported: what}.
 */
public final class Unsupported extends Error {
  private static final long serialVersionUID = 1;

  /** Where, a FileSet position. */
  public final int pos;

  public Unsupported(String what, int pos) {
    super("not yet supported: " + what, null, false, false);
    this.pos = pos;
  }
}
