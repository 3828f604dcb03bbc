package dev.gosim.types;

import java.util.List;

/** An interface type (spec, "Interface types"). Its type set is computed on demand. */
public final class InterfaceType implements Type {
  /** The interface that all types implement; messages print it as "any". */
  public static final InterfaceType EMPTY = new InterfaceType(List.of(), List.of());

  private List<Func> methods;
  private List<Type> embeddeds;
  private boolean implicit;
  private boolean complete = true;
  private TypeSet.Listener listener;
  private volatile TypeSet typeSet;

  /** Explicit methods and embedded elements as written. */
  public InterfaceType(List<Func> methods, List<Type> embeddeds) {
    this.methods = List.copyOf(methods);
    this.embeddeds = List.copyOf(embeddeds);
  }

  /** An interface whose contents are set later (its own methods may refer to it). */
  public static InterfaceType incomplete() {
    InterfaceType i = new InterfaceType(List.of(), List.of());
    i.complete = false;
    return i;
  }

  /** {@code [T C]} where C is no interface: stands for {@code interface{ C }}. */
  public static InterfaceType implicit(Type constraint) {
    InterfaceType i = new InterfaceType(List.of(), List.of(constraint));
    i.implicit = true;
    return i;
  }

  /** Ends the construction begun with {@link #incomplete}. */
  public void complete(List<Func> methods, List<Type> embeddeds) {
    this.methods = List.copyOf(methods);
    this.embeddeds = List.copyOf(embeddeds);
    this.complete = true;
  }

  /** Whether methods and embedded elements are known. */
  public boolean isComplete() {
    return complete;
  }

  /** Marks it as standing for a constraint literal ({@code ~T}, {@code A|B}). */
  public void markImplicit() {
    implicit = true;
  }

  public List<Func> methods() {
    return methods;
  }

  public List<Type> embeddeds() {
    return embeddeds;
  }

  public boolean isImplicit() {
    return implicit;
  }

  /** Who is told about duplicate methods when the type set is computed. */
  public void setListener(TypeSet.Listener listener) {
    this.listener = listener;
  }

  TypeSet.Listener listener() {
    return listener;
  }

  /**
   * The type set; all types as long as this is incomplete or, in an (erroneous) interface that
   * embeds itself, while it is being computed.
   */
  public TypeSet typeSet() {
    TypeSet s = typeSet;
    if (s == null) {
      if (!complete) {
        return TypeSet.top();
      }
      if (!embeddeds.isEmpty()) {
        // Another thread could see this only if it got hold of an interface whose declaration is
        // still being checked; checking happens under one lock.
        typeSet = TypeSet.top();
      }
      s = TypeSet.compute(this);
      typeSet = s;
    }
    return s;
  }

  /** The same interface with other contents; errors in it were reported for this one. */
  InterfaceType with(List<Func> methods, List<Type> embeddeds) {
    InterfaceType i = new InterfaceType(methods, embeddeds);
    i.implicit = implicit;
    return i;
  }

  @Override
  public String toString() {
    return TypeString.of(this);
  }
}
