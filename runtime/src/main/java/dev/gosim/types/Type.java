package dev.gosim.types;

/**
 * A Go type (spec, "Types"; modelled on go/types). Types are compared with {@link
 * Identical#identical}; those held by run-time values are canonical ({@link TypeTable}) and are
 * compared with {@code ==}.
 */
public sealed interface Type
    permits Basic,
        Named,
        Alias,
        PointerType,
        SliceType,
        ArrayType,
        MapType,
        ChanType,
        Signature,
        StructType,
        InterfaceType,
        Tuple,
        TypeParam,
        Union {
  /** The underlying type; never a {@link Named} or {@link Alias}. */
  default Type underlying() {
    return this;
  }
}
