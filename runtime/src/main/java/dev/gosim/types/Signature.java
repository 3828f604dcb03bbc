package dev.gosim.types;

import java.util.List;

/** A function type (spec, "Function types"); a method's has a receiver, which identity ignores. */
public final class Signature implements Type {
  private final Var recv;
  private final List<TypeParam> recvTypeParams;
  private final List<TypeParam> typeParams;
  private final Tuple params;
  private final Tuple results;
  private final boolean variadic;

  /** A function type; {@code recv} is null unless this is a method's. */
  public Signature(
      Var recv,
      List<TypeParam> recvTypeParams,
      List<TypeParam> typeParams,
      Tuple params,
      Tuple results,
      boolean variadic) {
    this.recv = recv;
    this.recvTypeParams = List.copyOf(recvTypeParams);
    this.typeParams = List.copyOf(typeParams);
    this.params = params;
    this.results = results;
    this.variadic = variadic;
  }

  /** A plain function type. */
  public Signature(Tuple params, Tuple results, boolean variadic) {
    this(null, List.of(), List.of(), params, results, variadic);
  }

  public Var recv() {
    return recv;
  }

  /** Type parameters declared by the receiver of a method of a generic type. */
  public List<TypeParam> recvTypeParams() {
    return recvTypeParams;
  }

  public List<TypeParam> typeParams() {
    return typeParams;
  }

  public Tuple params() {
    return params;
  }

  public Tuple results() {
    return results;
  }

  /** Whether the last parameter, whose type is a slice, was written {@code ...T}. */
  public boolean variadic() {
    return variadic;
  }

  @Override
  public String toString() {
    return TypeString.of(this);
  }
}
