package dev.gosim.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** A captured or address-taken variable of Rep LONG, BOOL (0/1) or DOUBLE (raw bits). */
public final class LongCell extends Pointer {
  /** Atomic access to {@link #v}. */
  public static final VarHandle V;

  static {
    try {
      V = MethodHandles.lookup().findVarHandle(LongCell.class, "v", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  public long v;

  public LongCell(long v) {
    this.v = v;
  }

  @Override
  public long getLong() {
    return v;
  }

  @Override
  public void setLong(long v) {
    this.v = v;
  }

  @Override
  public Object getRef() {
    throw new IllegalStateException("LongCell holds no reference");
  }

  @Override
  public void setRef(Object v) {
    throw new IllegalStateException("LongCell holds no reference");
  }

  @Override
  public Object monitor() {
    return this;
  }
}
