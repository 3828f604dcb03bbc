package dev.gosim.types;

/** A declared type's name (defined type, alias or type parameter). */
public final class TypeName extends Obj {
  private Object nativeFactory;
  private int localNumber;

  public TypeName(int pos, Package pkg, String name, Type type) {
    super(pos, pkg, name, type);
  }

  /** For a native struct: what makes its zero value (dev.gosim.value.NativeStruct); else null. */
  public Object nativeFactory() {
    return nativeFactory;
  }

  public void setNativeFactory(Object nativeFactory) {
    this.nativeFactory = nativeFactory;
  }

  /** For a type declared in a function: its number among those of the package, from 1; else 0. */
  public int localNumber() {
    return localNumber;
  }

  public void setLocalNumber(int localNumber) {
    this.localNumber = localNumber;
  }

  /** Whether the name denotes an alias (byte, rune and any included). */
  public boolean isAlias() {
    return switch (typeOrNull()) {
      case null -> false;
      case Alias a -> true;
      case Basic b -> !b.name().equals(name());
      case Named n -> n.obj() != this;
      case TypeParam p -> p.obj() != this;
      default -> true;
    };
  }
}
