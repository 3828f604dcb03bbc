package dev.gosim.value;

import dev.gosim.types.Named;

/** Makes the zero value of a struct type whose Java side is a subclass of {@link StructValue}. */
public interface NativeStruct {
  StructValue create(Named type);
}
