package dev.gosim.natives;

import java.util.List;

/** The natives of a class, by Go name; generated from {@link Native} at build time. */
public interface NativeTable {
  /** The function of that name, or null. */
  NativeFn lookup(String name);

  /** The same for compiled code; null if it takes a frame or has too many results. */
  DirectNative direct(String name);

  /**
   * Parameters and results as letters of their representations ({@code "RL:B"}: L long, D double, B
   * bool, R reference), or null; a test compares it with the Go declaration.
   */
  String shape(String name);

  /** All names (for the test that pairs natives and declarations). */
  List<String> names();
}
