package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.value.ElemKind;
import dev.gosim.value.ElemPointer;
import dev.gosim.value.Frame;
import dev.gosim.value.Slice;

/** {@code &x[i]} of an element that is neither struct nor array. */
public record ElementAddress(RefExpr x, LongExpr index, ElemKind kind, int pos) implements RefExpr {
  @Override
  public Object exec(Frame f) {
    return of((Slice) x.exec(f), index.exec(f));
  }

  Object of(Slice s, long i) {
    return new ElemPointer(s.array, Elements.at(s, i, pos), kind);
  }

  @Override
  public void emit(Code c) {
    c.constant(this, ElementAddress.class);
    x.emit(c);
    c.cast(Slice.class);
    index.emit(c);
    c.call(ElementAddress.class, "of", Object.class, Slice.class, long.class);
  }
}
