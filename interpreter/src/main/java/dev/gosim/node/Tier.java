package dev.gosim.node;

import dev.gosim.emit.CompiledFunc;
import dev.gosim.types.Signature;
import java.util.concurrent.Future;

/** What compiles functions and loops that run hot: what it returns is done when that has ended. */
public interface Tier {
  /** Compiles everything when it is first met, at once: for tests. */
  boolean eager();

  /** How many calls make a function hot. */
  int calls();

  /** How many iterations make a loop hot. */
  int iterations();

  /** The function is hot: {@link FuncCode#compiled} is called when its code is there. */
  Future<?> compile(FuncCode f);

  /** The loop is hot: {@link HotLoop#compiled} is called when its code is there. */
  Future<?> compile(HotLoop hot, Loop loop);

  /** What calls functions of a type that are not compiled; methods have a receiver, too. */
  CompiledFunc entryPoint(Signature sig, boolean method);
}
