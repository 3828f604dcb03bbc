package dev.gosim.go;

/** Go's withoutCancelCtx: the parent's values only. */
record WithoutCancelCtx(Go go, Context parent) implements NeverDone {
  @Override
  public Object value(Object key) {
    return ValueCtx.find(this, key);
  }

  @Override
  public String toString() {
    return parent + ".WithoutCancel";
  }
}
