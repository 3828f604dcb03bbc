package dev.gosim.types;

/**
 * A type parameter (spec, "Type parameter declarations"). Its underlying type is its constraint's.
 */
public final class TypeParam implements Type {
  private final TypeName obj;
  private int index = -1;
  private Type constraint;

  public TypeParam(TypeName obj, Type constraint) {
    this.obj = obj;
    this.constraint = constraint;
    obj.setType(this);
  }

  public TypeName obj() {
    return obj;
  }

  /** Its place in the list that declares it. */
  public int index() {
    return index;
  }

  public void setIndex(int index) {
    this.index = index;
  }

  public Type constraint() {
    return constraint;
  }

  public void setConstraint(Type constraint) {
    this.constraint = constraint;
  }

  @Override
  public Type underlying() {
    return iface();
  }

  /** The constraint as an interface: a constraint that is no interface stands for interface{T}. */
  public InterfaceType iface() {
    Type u = constraint.underlying();
    if (u instanceof InterfaceType i) {
      return i;
    }
    if (u == Basic.INVALID) {
      return InterfaceType.EMPTY;
    }
    InterfaceType wrapped = InterfaceType.implicit(constraint);
    constraint = wrapped;
    return wrapped;
  }

  @Override
  public String toString() {
    return TypeString.of(this);
  }
}
