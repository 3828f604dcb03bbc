package dev.gosim.node;

import dev.gosim.emit.CompiledClass;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;

/** Compiled code is defined in this package, since it calls what the nodes' exec calls. */
public final class CompiledCode {
  private CompiledCode() {}

  /** A class name that tells the function to who reads a Java stack trace or profile. */
  public static String className(String function) {
    return className("Go_", function);
  }

  /** The same with a prefix. */
  public static String className(String prefix, String function) {
    StringBuilder b = new StringBuilder(CompiledCode.class.getPackageName());
    b.append('.').append(prefix);
    function
        .chars()
        .map(ch -> Character.isJavaIdentifierPart(ch) ? ch : '_')
        .forEach(b::appendCodePoint);
    return b.toString();
  }

  public static Lookup define(CompiledClass c) {
    return c.define(MethodHandles.lookup());
  }
}
