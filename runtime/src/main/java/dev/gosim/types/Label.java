package dev.gosim.types;

/** A declared label. */
public final class Label extends Obj {
  private boolean used;

  public Label(int pos, Package pkg, String name) {
    super(pos, pkg, name, Basic.INVALID);
  }

  public boolean used() {
    return used;
  }

  public void setUsed() {
    used = true;
  }
}
