package dev.gosim.types;

/** An imported package's name in a file. */
public final class PkgName extends Obj {
  private final Package imported;
  private boolean used;

  public PkgName(int pos, Package pkg, String name, Package imported) {
    super(pos, pkg, name, Basic.INVALID);
    this.imported = imported;
  }

  public Package imported() {
    return imported;
  }

  public boolean used() {
    return used;
  }

  public void setUsed() {
    used = true;
  }
}
