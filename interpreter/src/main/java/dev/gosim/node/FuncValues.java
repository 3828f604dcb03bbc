package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.emit.Op;
import dev.gosim.value.Frame;
import dev.gosim.value.Func;
import dev.gosim.value.LongCell;
import dev.gosim.value.Rep;

/** Functions as values: literals with the variables they capture, and method values (spec). */
public final class FuncValues {
  private FuncValues() {}

  /** A variable that a closure takes: its cell, itself (an object), or its value, in a cell. */
  public record Capture(Rep rep, int slot) {
    Object of(Frame f) {
      return rep.isPrim() ? new LongCell(f.l[slot]) : f.r[slot];
    }

    void emit(Code c) {
      c.load(rep, slot);
      if (rep.isPrim()) {
        c.toBits(rep);
        c.call(Cells.class, "newLongCell", LongCell.class, long.class);
      }
    }
  }

  /** A function literal that captures variables. */
  public record MakeClosure(FuncCode code, Capture[] captures) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      Object[] cells = new Object[captures.length];
      for (int i = 0; i < captures.length; i++) {
        cells[i] = captures[i].of(f);
      }
      return of(cells);
    }

    Closure of(Object[] cells) {
      return new Closure(code, cells);
    }

    @Override
    public void emit(Code c) {
      c.constant(this, MakeClosure.class);
      c.constant(captures.length);
      c.call(Builtins.class, "array", Object[].class, int.class);
      for (int i = 0; i < captures.length; i++) {
        c.op(Op.DUP);
        c.constant(i);
        captures[i].emit(c);
        c.op(Op.AASTORE);
      }
      c.call(MakeClosure.class, "of", Closure.class, Object[].class);
    }
  }

  /** x.M as a value: receiver evaluated and bound now (spec, "Method values"). */
  public record MethodValue(Expr recv, Func fn) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return of(recv.boxed(f));
    }

    BoundMethod of(Object receiver) {
      return new BoundMethod(fn, receiver);
    }

    @Override
    public void emit(Code c) {
      c.constant(this, MethodValue.class);
      recv.emitBoxed(c);
      c.call(MethodValue.class, "of", BoundMethod.class, Object.class);
    }
  }

  /** i.M as a value, i of interface type. */
  public record InterfaceMethodValue(RefExpr recv, MethodCache method, int pos) implements RefExpr {
    @Override
    public Object exec(Frame f) {
      return of(recv.exec(f));
    }

    BoundMethod of(Object x) {
      if (x == null) {
        throw Panics.nil(pos);
      }
      return new BoundMethod(method.target(x), x);
    }

    @Override
    public void emit(Code c) {
      c.constant(this, InterfaceMethodValue.class);
      recv.emit(c);
      c.call(InterfaceMethodValue.class, "of", BoundMethod.class, Object.class);
    }
  }
}
