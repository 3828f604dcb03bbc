package dev.gosim.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** A captured or address-taken variable of Rep REF that is neither struct nor array. */
public final class RefCell extends Pointer {
  /** Atomic access to {@link #v}. */
  public static final VarHandle V;

  static {
    try {
      V = MethodHandles.lookup().findVarHandle(RefCell.class, "v", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  public Object v;

  public RefCell(Object v) {
    this.v = v;
  }

  @Override
  public long getLong() {
    throw new IllegalStateException("RefCell holds no number");
  }

  @Override
  public void setLong(long v) {
    throw new IllegalStateException("RefCell holds no number");
  }

  @Override
  public Object getRef() {
    return v;
  }

  @Override
  public void setRef(Object v) {
    this.v = v;
  }

  @Override
  public Object monitor() {
    return this;
  }
}
