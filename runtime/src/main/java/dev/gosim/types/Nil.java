package dev.gosim.types;

/** The predeclared nil. */
public final class Nil extends Obj {
  public Nil() {
    super(0, null, "nil", Basic.UNTYPED_NIL);
  }
}
