package dev.gosim.std.weak;

import dev.gosim.types.Type;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.ElemKind;
import dev.gosim.value.ElemPointer;
import dev.gosim.value.FieldPointer;
import dev.gosim.value.StructValue;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/**
 * A weak pointer: the variable, weakly, and the place in it. Pointers to fields and elements are
 * made anew whenever they are needed, so it is the struct or Java array that must live. Two handles
 * are equal while they point to the same living place.
 */
final class Handle extends WeakReference<Object> {
  /** Where in the variable. */
  private sealed interface Place {}

  private record Whole() implements Place {}

  private record Field(int slot, boolean ref) implements Place {}

  private record Element(int index, ElemKind kind) implements Place {}

  private record Part(Type type, int off, int len) implements Place {}

  private final Place place;
  private final int hash;

  private Handle(Object variable, Place place, ReferenceQueue<Object> queue) {
    super(variable, queue);
    this.place = place;
    this.hash = System.identityHashCode(variable) * 31 + place.hashCode();
  }

  static Handle of(Object pointer, ReferenceQueue<Object> queue) {
    return switch (pointer) {
      case FieldPointer p -> new Handle(p.struct, new Field(p.slot, p.ref), queue);
      case ElemPointer p -> new Handle(p.array, new Element(p.index, p.kind()), queue);
      case ArrayValue a -> new Handle(a.array, new Part(a.type, a.off, a.len), queue);
      default -> new Handle(pointer, new Whole(), queue);
    };
  }

  /** A strong pointer, or null. */
  Object pointer() {
    Object variable = get();
    if (variable == null) {
      return null;
    }
    return switch (place) {
      case Whole() -> variable;
      case Field(int slot, boolean ref) -> new FieldPointer((StructValue) variable, slot, ref);
      case Element(int index, ElemKind kind) -> new ElemPointer(variable, index, kind);
      case Part(Type type, int off, int len) -> new ArrayValue(type, variable, off, len);
    };
  }

  @Override
  public boolean equals(Object o) {
    if (o == this) {
      return true;
    }
    Object variable = get();
    return variable != null
        && o instanceof Handle h
        && h.refersTo(variable)
        && h.place.equals(place);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
