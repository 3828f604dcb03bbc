package dev.gosim.node;

import dev.gosim.emit.CompiledClass;
import dev.gosim.emit.CompiledFunc;
import dev.gosim.emit.EntryPoint;
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

  /** An entry point of a type, whose class is defined when one is first asked for. */
  public static CompiledFunc define(EntryPoint e) {
    Lookup lookup = MethodHandles.lookup();
    try {
      Class<?> c; // not looked for first: who finds none has searched all jars
      try {
        c = lookup.defineClass(e.build());
      } catch (LinkageError isDefined) {
        c = lookup.findClass(e.className());
      }
      return (CompiledFunc) c.getConstructor().newInstance();
    } catch (ReflectiveOperationException x) {
      throw new IllegalStateException(x);
    }
  }

  public static Object define(CompiledClass c) {
    return c.define(MethodHandles.lookup());
  }
}
