package dev.gosim.check;

import dev.gosim.types.ArrayType;
import dev.gosim.types.ChanType;
import dev.gosim.types.SizesAmd64;
import dev.gosim.types.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Types that the compiler has no room for (cmd/compile/internal/types {@code size.go}). It lays
 * types out when all else is right, and names the declaration or statement they stand in.
 */
final class TypeSizes {
  private static final long MAX_WIDTH = 1L << 50; // the first that is too much
  private static final long MAX_CHAN_ELEM = 1 << 16;

  private final Checker c;
  private final List<Written> written = new ArrayList<>();

  /** A type written in the package, and what it is part of. */
  private record Written(Type type, int pos) {}

  TypeSizes(Checker c) {
    this.c = c;
  }

  /** Notes an array or channel type of the program's; returns it. */
  Type noted(Type t) {
    if (c.libraries.resolver(c.env.pkg) == null) {
      written.add(new Written(t, c.at));
    }
    return t;
  }

  void report(boolean errors) {
    if (!errors) {
      written.forEach(this::check);
    }
    written.clear();
  }

  private void check(Written w) {
    switch (w.type) {
      case ArrayType a when tooLarge(a, MAX_WIDTH) ->
          c.problems.error(w.pos, "type " + c.texts.of(a) + " larger than address space");
      case ChanType ch when tooLarge(ch.elem(), MAX_CHAN_ELEM) ->
          c.problems.error(w.pos, "channel element type too large (>64kB)");
      default -> {}
    }
  }

  private static boolean tooLarge(Type t, long limit) {
    if (UnsafeBuiltins.hasVariableSize(t)) {
      return false;
    }
    long size = SizesAmd64.sizeof(t);
    return size < 0 || size >= limit;
  }
}
