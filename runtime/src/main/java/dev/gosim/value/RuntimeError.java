package dev.gosim.value;

/**
 * What a panic raised by the language carries until Go code looks at it; {@code text} is what its
 * Error method returns.
 */
public record RuntimeError(Kind kind, String text) {
  /** Which type of package runtime it becomes. */
  public enum Kind {
    /** runtime.plainError. */
    PLAIN,
    /** runtime.errorString. */
    ERROR,
    /** runtime.errorString of a fault: shown with the SIGSEGV line. */
    MEMORY,
    /** runtime.boundsError. */
    BOUNDS,
    /** *runtime.TypeAssertionError. */
    ASSERTION,
    /** *runtime.PanicNilError. */
    PANIC_NIL
  }

  /** Whether the runtime keeps one such value, rather than make one for each panic. */
  public boolean isStatic() {
    return kind == Kind.PLAIN || kind == Kind.ERROR || kind == Kind.MEMORY;
  }
}
