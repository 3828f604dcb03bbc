package dev.gosim.types;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A defined type, generic type or instantiated type (spec, "Type definitions"; go/types {@code
 * Named}). Its underlying type and methods may be resolved on demand: library declarations are
 * checked when first referred to, instances are expanded when first looked into.
 */
public final class Named implements Type {
  /** Fills in what is missing, once, when it is first asked for. */
  public interface Resolver {
    /** The type on the right-hand side of the declaration (its underlying type is derived). */
    Type underlying(Named t);

    /** The method of that name declared with receiver T or *T, or null. */
    Func method(Named t, String name, Package pkg);

    /** All declared methods, in source order. */
    List<Func> methods(Named t);
  }

  private final TypeName obj;
  private final Named origin;
  private final List<Type> typeArgs;
  private int implicitArgs;
  private List<TypeParam> typeParams = List.of();
  private volatile Type underlying;
  private Type rhs;
  private List<Func> methods = new ArrayList<>();
  private Resolver resolver;

  /** A declared type; {@code underlying} may be set later. */
  public Named(TypeName obj, Type underlying) {
    this(obj, null, List.of(), underlying, null);
  }

  /** An instance of {@code origin}, expanded by {@code resolver}. */
  public Named(
      TypeName obj, Named origin, List<Type> typeArgs, Type underlying, Resolver resolver) {
    this.obj = obj;
    this.origin = origin == null ? this : origin;
    this.typeArgs = List.copyOf(typeArgs);
    this.underlying = underlying;
    this.resolver = resolver;
    if (origin == null && obj.typeOrNull() == null) {
      obj.setType(this);
    }
  }

  /** Its name; for an instance one of its own, whose place is where it was instantiated. */
  public TypeName obj() {
    return obj;
  }

  /** The generic type this is an instance of, else this. */
  public Named origin() {
    return origin;
  }

  public List<Type> typeArgs() {
    return typeArgs;
  }

  /**
   * How many of the type arguments, the first ones, are those of the generic function that this
   * type is declared in.
   */
  int implicitArgs() {
    return implicitArgs;
  }

  void setImplicitArgs(int implicitArgs) {
    this.implicitArgs = implicitArgs;
  }

  public List<TypeParam> typeParams() {
    return typeParams;
  }

  public void setTypeParams(List<TypeParam> typeParams) {
    this.typeParams = List.copyOf(typeParams);
  }

  public void setResolver(Resolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public Type underlying() {
    Type u = underlying;
    if (u == null) {
      u = resolveUnderlying();
      underlying = u;
    }
    return u == null ? Basic.INVALID : u;
  }

  /** Follows the right-hand sides to a type literal or predeclared type; null if not yet known. */
  private Type resolveUnderlying() {
    Type t = this;
    // The bound only matters for a cycle that was reported or is about to be.
    for (int steps = 0; steps < 10_000; steps++) {
      switch (t) {
        case Named n when n.underlying != null -> {
          return n.underlying;
        }
        case Named n -> t = n.rhs();
        case Alias a -> t = a.rhs();
        case null -> {
          return null;
        }
        default -> {
          return t;
        }
      }
    }
    return Basic.INVALID;
  }

  /**
   * The type on the right-hand side of the declaration, possibly {@link Named} itself (types2
   * {@code fromRHS}); for an instance, the expanded one. Null while not yet known.
   */
  public Type rhs() {
    if (rhs == null && underlying != null) {
      return underlying;
    }
    if (rhs == null && resolver != null) {
      Type r = resolver.underlying(this);
      if (rhs == null) {
        rhs = r;
      }
    }
    return rhs;
  }

  /** The right-hand side as far as known; never starts to determine it. */
  public Type rhsOrNull() {
    return rhs != null ? rhs : underlying;
  }

  /** Sets the right-hand side; the underlying type follows from it when it is asked for. */
  public void setRhs(Type rhs) {
    this.rhs = rhs;
    this.underlying = null;
  }

  /** The underlying type if already known, else null (used while declarations are in progress). */
  public Type underlyingOrNull() {
    return underlying;
  }

  public void setUnderlying(Type underlying) {
    this.underlying = underlying;
  }

  /** Adds a declared method (receiver T or *T). */
  public void addMethod(Func m) {
    methods.add(m);
  }

  /** The other methods of a type that has been declared: at a prompt they come one by one. */
  public void setMethods(List<Func> methods) {
    this.methods = new ArrayList<>(methods);
  }

  /** The method declared with that name, or null; unexported names compare with their package. */
  public Func method(String name, Package pkg) {
    if (resolver != null) {
      return resolver.method(this, name, pkg);
    }
    for (Func m : methods) {
      if (m.sameId(pkg, name)) {
        return m;
      }
    }
    return null;
  }

  /** All declared methods in source order. */
  public List<Func> methods() {
    return resolver != null ? resolver.methods(this) : Collections.unmodifiableList(methods);
  }

  @Override
  public String toString() {
    return TypeString.of(this);
  }
}
