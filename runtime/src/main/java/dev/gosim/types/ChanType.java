package dev.gosim.types;

/** {@code chan elem}, {@code chan<- elem} or {@code <-chan elem} (spec, "Channel types"). */
public final class ChanType implements Type {
  /** What may be done with the channel. */
  public enum Dir {
    BOTH,
    SEND,
    RECV
  }

  private final Dir dir;
  private final Type elem;

  public ChanType(Dir dir, Type elem) {
    this.dir = dir;
    this.elem = elem;
  }

  public Dir dir() {
    return dir;
  }

  public Type elem() {
    return elem;
  }

  @Override
  public String toString() {
    return TypeString.of(this);
  }
}
