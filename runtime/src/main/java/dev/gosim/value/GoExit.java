package dev.gosim.value;

/** os.Exit: unwinds nothing in Go; here it leaves the goroutine and ends the interpreter's run. */
public final class GoExit extends Error {
  private static final long serialVersionUID = 1;

  /** In place of a code: the end has been told of, and this only leaves the goroutine. */
  public static final int UNWINDING = -1;

  public final int code;

  public GoExit(int code) {
    super(null, null, false, false);
    this.code = code;
  }
}
