package dev.gosim.go;

/** Go's emptyCtx as backgroundCtx and todoCtx: never ends, knows nothing. */
record EmptyCtx(Go go, String name) implements NeverDone {
  @Override
  public Object value(Object key) {
    return null;
  }

  @Override
  public String toString() {
    return name;
  }
}
