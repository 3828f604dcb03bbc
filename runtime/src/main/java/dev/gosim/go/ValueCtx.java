package dev.gosim.go;

/** Go's valueCtx: one key and its value, all else from the parent. */
record ValueCtx(Go go, Context parent, Object key, Object value) implements Embedding {
  @Override
  public Object value(Object k) {
    return find(this, k);
  }

  /** Looks from c upwards, without recursion through contexts of our own. */
  static Object find(Context c, Object key) {
    while (true) {
      switch (c) {
        case ValueCtx v -> {
          if (v.key.equals(key)) {
            return v.value;
          }
          c = v.parent;
        }
        case CancelCtx x -> {
          if (key == CancelCtx.KEY) {
            return x;
          }
          c = x.parent();
        }
        case WithoutCancelCtx w -> {
          if (key == CancelCtx.KEY) {
            return null; // nobody below belongs to one above
          }
          c = w.parent();
        }
        case EmptyCtx _ -> {
          return null;
        }
        default -> {
          return c.value(key);
        }
      }
    }
  }

  @Override
  public String toString() {
    return parent + ".WithValue(" + key + ", " + value + ")";
  }
}
