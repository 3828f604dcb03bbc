package dev.gosim.node;

import dev.gosim.emit.Code;
import dev.gosim.value.Frame;

/**
 * An expression that is a statement at a prompt: its values, as interface values, are handed to
 * whoever shows them.
 */
public record Show(RefExpr[] values, Sink sink) implements Stmt {
  /** Takes the values that an expression has in a frame. */
  @FunctionalInterface
  public interface Sink {
    void show(Frame f, Object[] values);
  }

  @Override
  public int exec(Frame f) {
    Object[] shown = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      shown[i] = values[i].exec(f);
    }
    sink.show(f, shown);
    return Flow.NEXT;
  }

  /** The statements of a prompt run once, in the tree; their loops do not have this one in them. */
  @Override
  public void emit(Code c) {
    c.treeFrame("an expression to be shown");
    throw new IllegalStateException("shown in a loop");
  }
}
