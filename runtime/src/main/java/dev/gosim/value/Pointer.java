package dev.gosim.value;

/**
 * A pointer to something that is neither struct nor array (those are their own pointers): a
 * variable ({@link Cell}), a field or an element. Two pointers are equal when they point to the
 * same place: {@code equals} decides.
 */
public abstract class Pointer {
  /** The pointed-to integer, bool (0/1) or double (raw bits). */
  public abstract long getLong();

  public abstract void setLong(long v);

  /** The pointed-to reference. */
  public abstract Object getRef();

  public abstract void setRef(Object v);

  /** The variable to lock on for atomic operations on this place: the same for equal pointers. */
  public abstract Object monitor();
}
