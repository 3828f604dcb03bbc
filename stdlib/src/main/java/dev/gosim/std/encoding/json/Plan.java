package dev.gosim.std.encoding.json;

import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.MapType;
import dev.gosim.types.Named;
import dev.gosim.types.PointerType;
import dev.gosim.types.SliceType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.value.Func;

/** How values of a type are encoded and decoded; made once per type of a program. */
final class Plan {
  /** What JSON makes of a type. */
  enum Form {
    BOOL,
    INT,
    UINT,
    FLOAT32,
    FLOAT64,
    STRING,
    SLICE,
    ARRAY,
    MAP,
    STRUCT,
    POINTER,
    INTERFACE,
    NONE
  }

  final Plans plans;
  final Type type;
  final Form form;

  /** Whether the type has a name (reflect.Type.Name). */
  final boolean named;

  /** Methods of the type itself. */
  final Func marshalJson;

  final Func marshalText;

  /** Methods of the pointer to the type, null for a pointer type. */
  final Func pointerMarshalJson;

  final Func pointerMarshalText;
  final Func unmarshalJson;
  final Func unmarshalText;

  final boolean hasMarshalers;

  /** json.Number. */
  final boolean number;

  /** A slice of bytes that are written as base64. */
  final boolean bytes;

  private Plan elem;
  private Plan key;
  private StructFields fields;

  Plan(Plans plans, Type type) {
    this.plans = plans;
    this.type = type;
    form = form(type);
    named = type instanceof Named || type instanceof Basic;
    marshalJson = plans.method(type, "MarshalJSON", plans.marshaler);
    marshalText = plans.method(type, "MarshalText", plans.textMarshaler);
    Type pointer = plans.host.types().pointerTo(type);
    boolean methods = form != Form.POINTER && form != Form.INTERFACE;
    pointerMarshalJson = methods ? plans.method(pointer, "MarshalJSON", plans.marshaler) : null;
    pointerMarshalText = methods ? plans.method(pointer, "MarshalText", plans.textMarshaler) : null;
    unmarshalJson = methods ? plans.method(pointer, "UnmarshalJSON", plans.unmarshaler) : null;
    unmarshalText = methods ? plans.method(pointer, "UnmarshalText", plans.textUnmarshaler) : null;
    hasMarshalers =
        form == Form.INTERFACE
            ? plans.host.implementsType(type, plans.marshaler)
                || plans.host.implementsType(type, plans.textMarshaler)
            : marshalJson != null
                || marshalText != null
                || pointerMarshalJson != null
                || pointerMarshalText != null;
    number = type == plans.number;
    bytes = form == Form.SLICE && isByte(elemType());
  }

  private boolean isByte(Type t) {
    if (!(t.underlying() instanceof Basic b) || b.kind() != Basic.Kind.UINT8) {
      return false;
    }
    Plan p = plans.of(t);
    return p.pointerMarshalJson == null && p.pointerMarshalText == null;
  }

  private static Form form(Type t) {
    return switch (t.underlying()) {
      case Basic b when b.isBoolean() -> Form.BOOL;
      case Basic b when b.isInteger() -> b.isUnsigned() ? Form.UINT : Form.INT;
      case Basic b when b.kind() == Basic.Kind.FLOAT32 -> Form.FLOAT32;
      case Basic b when b.isFloat() -> Form.FLOAT64;
      case Basic b when b.isString() -> Form.STRING;
      case SliceType s -> Form.SLICE;
      case ArrayType a -> Form.ARRAY;
      case MapType m -> Form.MAP;
      case StructType s -> Form.STRUCT;
      case PointerType p -> Form.POINTER;
      case InterfaceType i -> Form.INTERFACE;
      default -> Form.NONE;
    };
  }

  Type elemType() {
    return switch (type.underlying()) {
      case SliceType s -> s.elem();
      case ArrayType a -> a.elem();
      case MapType m -> m.elem();
      case PointerType p -> p.elem();
      default -> throw new IllegalStateException("no element type: " + type);
    };
  }

  /** The plan of the element type. */
  Plan elem() {
    if (elem == null) {
      elem = plans.of(elemType());
    }
    return elem;
  }

  /** The plan of a map's key type. */
  Plan key() {
    if (key == null) {
      key = plans.of(((MapType) type.underlying()).key());
    }
    return key;
  }

  StructFields fields() {
    if (fields == null) {
      fields = new StructFields(plans, type);
    }
    return fields;
  }

  /** An interface type without methods. */
  boolean any() {
    return type.underlying() instanceof InterfaceType i && i.typeSet().methods().isEmpty();
  }
}
