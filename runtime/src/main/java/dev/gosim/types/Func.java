package dev.gosim.types;

/**
 * A declared function, concrete method or interface method. {@code decl} is the checker's handle to
 * its declaration (opaque here), through which its body is checked and lowered on demand.
 */
public final class Func extends Obj {
  private Object decl;
  private Func origin;
  private boolean pointerRecv;

  public Func(int pos, Package pkg, String name, Signature type) {
    super(pos, pkg, name, type);
  }

  public Signature signature() {
    return (Signature) type();
  }

  public Object decl() {
    return decl;
  }

  public void setDecl(Object decl) {
    this.decl = decl;
  }

  /** For a method of an instantiated type: the generic type's method; else this. */
  public Func origin() {
    return origin == null ? this : origin;
  }

  public void setOrigin(Func origin) {
    this.origin = origin;
  }

  /** Whether the method's receiver is declared as a pointer (known before its signature is). */
  public boolean pointerRecv() {
    return pointerRecv;
  }

  public void setPointerRecv(boolean pointerRecv) {
    this.pointerRecv = pointerRecv;
  }
}
