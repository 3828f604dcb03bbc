package dev.gosim.types;

import java.util.List;

/**
 * What the type parameters of a function (and of its receiver's type) stand for while an instance
 * of it is built and run.
 */
public final class TypeEnv {
  /** Of a function that is not generic. */
  public static final TypeEnv EMPTY = new TypeEnv(List.of(), List.of());

  private final List<TypeParam> params;
  private final List<Type> args;
  private final TypeEnv function;

  /** {@code args} are canonical. */
  public TypeEnv(List<TypeParam> params, List<Type> args) {
    this(params, args, null);
  }

  /** For a type that is declared inside of a function with the environment {@code function}. */
  TypeEnv(List<TypeParam> params, List<Type> args, TypeEnv function) {
    if (params.size() != args.size()) {
      throw new IllegalArgumentException(params + " for " + args);
    }
    this.params = List.copyOf(params);
    this.args = List.copyOf(args);
    this.function = function;
  }

  /** The environment of the function, when this is one of a type declared in it; else this. */
  TypeEnv ofFunction() {
    return function == null ? this : function;
  }

  public boolean isEmpty() {
    return params.isEmpty() && (function == null || function.isEmpty());
  }

  /** The arguments in order; with the function, they identify the instance. */
  public List<Type> args() {
    return args;
  }

  Type lookup(TypeParam p) {
    for (int i = 0; i < params.size(); i++) {
      if (params.get(i) == p) {
        return args.get(i);
      }
    }
    if (function != null) {
      return function.lookup(p);
    }
    throw new IllegalStateException("type parameter " + p.obj().name() + " has no argument");
  }
}
