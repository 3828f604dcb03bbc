package dev.gosim.types;

import java.util.List;

/**
 * {@code type A = T}, possibly generic (spec, "Alias declarations"). Identical to what it stands
 * for.
 */
public final class Alias implements Type {
  private final TypeName obj;
  private List<TypeParam> typeParams = List.of();
  private List<Type> typeArgs = List.of();
  private Type rhs;

  public Alias(TypeName obj, Type rhs) {
    this.obj = obj;
    this.rhs = rhs;
    if (obj.typeOrNull() == null) {
      obj.setType(this);
    }
  }

  public TypeName obj() {
    return obj;
  }

  public Type rhs() {
    return rhs;
  }

  public void setRhs(Type rhs) {
    this.rhs = rhs;
  }

  public List<TypeParam> typeParams() {
    return typeParams;
  }

  public void setTypeParams(List<TypeParam> typeParams) {
    this.typeParams = List.copyOf(typeParams);
  }

  public List<Type> typeArgs() {
    return typeArgs;
  }

  public void setTypeArgs(List<Type> typeArgs) {
    this.typeArgs = List.copyOf(typeArgs);
  }

  /** What a type stands for when all aliases are followed. */
  public static Type unalias(Type t) {
    while (t instanceof Alias a) {
      t = a.rhs == null ? Basic.INVALID : a.rhs;
    }
    return t;
  }

  @Override
  public Type underlying() {
    return unalias(this).underlying();
  }

  @Override
  public String toString() {
    return TypeString.of(this);
  }
}
