package dev.gosim.go;

/** Go's stopCtx: the parent of a cancelCtx that is registered there with afterFunc. */
record StopCtx(Context parent, Context.Stop registration) implements Embedding {
  @Override
  public String toString() {
    return parent.toString();
  }
}
