package dev.gosim.interp;

/** How much a dying program tells (GOTRACEBACK; runtime/runtime1.go, setTraceback). */
public enum Traceback {
  /** No stacks. */
  NONE,
  /** The failing goroutine's, or all if none is to blame. */
  SINGLE,
  /** All goroutines'. What shows the runtime's own frames in Go shows no more here. */
  ALL;

  /** What the variable says; {@code SINGLE} if it is null or something unknown. */
  public static Traceback of(String text) {
    if (text == null) {
      return SINGLE;
    }
    return switch (text) {
      case "none" -> NONE;
      case "all", "system", "crash" -> ALL;
      default -> isNumber(text) ? (Integer.parseInt(text) == 0 ? NONE : ALL) : SINGLE;
    };
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.length() < 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
