package dev.gosim.node;

import dev.gosim.emit.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The functions that a call of a function value has called in the tree. */
public final class SeenFuncs {
  /** Replaced as a whole. */
  private FuncCode[] seen = {};

  private FuncCode last;

  void add(Object fv) {
    FuncCode code = fv instanceof Closure c ? c.code() : fv instanceof FuncCode f ? f : null;
    if (code != last) {
      last = code;
      addNew(code);
    }
  }

  private void addNew(FuncCode code) {
    FuncCode[] before = seen;
    if (code == null || before.length > KnownCallee.MAX) {
      return;
    }
    for (FuncCode f : before) {
      if (f == code) {
        return;
      }
    }
    FuncCode[] more = Arrays.copyOf(before, before.length + 1);
    more[before.length] = code;
    seen = more;
  }

  /** Those that compiled code can call directly; none if they are too many. */
  List<KnownCallee> known(Code c) {
    List<KnownCallee> known = new ArrayList<>();
    FuncCode[] all = seen;
    if (all.length <= KnownCallee.MAX) {
      for (FuncCode f : all) {
        FuncCode.Body body = f.bodyOrNull();
        if (f.isDirect() && body != null && c.isCompiled(f)) {
          known.add(new KnownCallee.OfValue(f, body.captureSlots().length > 0));
        }
      }
    }
    return known;
  }
}
