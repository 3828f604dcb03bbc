package dev.gosim.emit;

import dev.gosim.sched.Goroutine;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.Rep;

/**
 * Stands for a function that is not compiled (yet): a static method like that of one, which makes a
 * frame and invokes the tree.
 */
public final class TreeStub {
  private final FuncUnit unit;

  public TreeStub(Func func) {
    unit = new FuncUnit(func);
  }

  public CompiledClass build(String className) {
    return unit.build(className, this::invoke, null);
  }

  private void invoke(Code c) {
    c.function();
    c.g();
    c.loadTemp(Rep.REF, unit.frame);
    c.call(Func.class, "newFrame", Frame.class, Goroutine.class, Frame.class);
    int callee = c.temp(Rep.REF);
    c.storeTemp(Rep.REF, callee);
    c.loadTemp(Rep.REF, callee);
    c.loadInt(unit.depth());
    c.putField(Frame.class, "depth", int.class);
    for (Slot s : unit.type().params) {
      c.loadTemp(Rep.REF, callee);
      s.store(c, () -> c.load(s.rep(), s.index()));
    }
    c.function();
    c.loadTemp(Rep.REF, callee);
    c.call(Func.class, "invoke", void.class, Frame.class);
    for (Slot s : unit.type().results) {
      c.loadTemp(Rep.REF, callee);
      s.load(c);
      c.store(s.rep(), s.index());
    }
  }
}
