package dev.gosim.value;

import dev.gosim.types.Basic;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeString;

/** The runtime's own plain formats: print, println and the values of panics (runtime/print.go). */
public final class Printer {
  private Printer() {}

  /** How print shows a value of a type. */
  @FunctionalInterface
  public interface Form {
    /** Appends the value, given in boxed form. */
    void append(StringBuilder out, Object v);
  }

  /** The form for a type. */
  public static Form form(Type t) {
    return switch (t.underlying()) {
      case Basic b when b.isBoolean() || b.isString() -> StringBuilder::append;
      case Basic b when b.isUnsigned() -> (out, v) -> out.append(Long.toUnsignedString((Long) v));
      case Basic b when b.isInteger() -> (out, v) -> out.append((long) (Long) v);
      case Basic b when b.isFloat() -> {
        boolean single = b.kind() == Basic.Kind.FLOAT32;
        yield (out, v) -> out.append(floating((Double) v, single));
      }
      case Basic b when b.isComplex() -> {
        boolean single = b.kind() == Basic.Kind.COMPLEX64;
        yield (out, v) -> out.append(complex((Complex) v, single));
      }
      case InterfaceType i -> (out, v) -> appendInterface(out, v);
      case dev.gosim.types.SliceType s -> (out, v) -> appendSlice(out, (Slice) v);
      default -> (out, v) -> out.append(address(v));
    };
  }

  /** A float as Go 1.26's print shows it: the shortest form that reads back ('g'). */
  public static String floating(double v, boolean single) {
    if (Double.isNaN(v)) {
      return "NaN";
    }
    if (Double.isInfinite(v)) {
      return v > 0 ? "+Inf" : "-Inf";
    }
    if (v == 0) {
      return 1 / v < 0 ? "-0" : "0";
    }
    java.math.BigDecimal d =
        new java.math.BigDecimal(ShortestFloat.text(v, single)).stripTrailingZeros();
    String u = d.unscaledValue().abs().toString();
    int exp = u.length() - d.scale() - 1;
    String sign = v < 0 ? "-" : "";
    if (exp < -4 || exp >= 6) {
      String mantissa = u.length() == 1 ? u : u.charAt(0) + "." + u.substring(1);
      int e = Math.abs(exp);
      return sign + mantissa + "e" + (exp < 0 ? "-" : "+") + (e < 10 ? "0" : "") + e;
    }
    return sign + d.abs().toPlainString();
  }

  private static String complex(Complex c, boolean single) {
    String im = floating(c.im(), single);
    return "("
        + floating(c.re(), single)
        + (im.startsWith("-") || im.startsWith("+") ? "" : "+")
        + im
        + "i)";
  }

  private static void appendInterface(StringBuilder out, Object v) {
    out.append('(');
    out.append(v == null ? "0x0" : address(v)).append(',');
    out.append(v == null ? "0x0" : address(Values.unbox(v))).append(')');
  }

  private static void appendSlice(StringBuilder out, Slice s) {
    out.append('[').append(s.len).append('/').append(s.cap).append(']');
    out.append(s.array == null ? "0x0" : address(s.array));
  }

  /** A made-up address for a reference: the same as long as the object lives. */
  public static String address(Object v) {
    return v == null ? "0x0" : "0x" + Long.toHexString(addressOf(v));
  }

  /** The number behind {@link #address}. */
  public static long addressOf(Object v) {
    return 0xc000000000L + (System.identityHashCode(v) & 0x7fffffffL) * 8;
  }

  /** How an uncaught panic shows its (interface) value: after {@code panic: }. */
  public static String panicValue(Object v, TypeStringer types) {
    return switch (v) {
      case null -> "nil";
      case String s -> s;
      case Long l -> l.toString();
      case Boolean b -> b.toString();
      case Double d -> floating(d, false);
      case Boxed b
          when b.type.underlying() instanceof Basic k && k.kind() != Basic.Kind.UNSAFE_POINTER ->
          basic(b, k);
      default -> "(" + types.string(v) + ") " + address(Values.unbox(v));
    };
  }

  /** Tells the type of an interface value, as reflect's String does. */
  @FunctionalInterface
  public interface TypeStringer {
    String string(Object iface);
  }

  private static String basic(Boxed b, Basic k) {
    StringBuilder out = new StringBuilder();
    form(b.type).append(out, b.value);
    String text = k.isString() ? '"' + out.toString() + '"' : out.toString();
    return b.type instanceof Basic ? text : TypeString.runtime(b.type) + "(" + text + ")";
  }
}
