package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.ExprString;
import dev.gosim.types.Alias;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.Builtin;
import dev.gosim.types.ChanType;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.MapType;
import dev.gosim.types.Named;
import dev.gosim.types.Package;
import dev.gosim.types.PointerType;
import dev.gosim.types.Predicates;
import dev.gosim.types.Qualifier;
import dev.gosim.types.Signature;
import dev.gosim.types.SliceType;
import dev.gosim.types.StructType;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.TypeParam;
import dev.gosim.types.TypeString;
import dev.gosim.types.Union;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What messages say about operands, types and expressions (types2 {@code format.go}, {@code
 * operandString}). Types are named as seen from the package being checked.
 */
final class Texts {
  private final Checker c;
  private Package qualifiedFor;
  private Qualifier qualifier;

  Texts(Checker c) {
    this.c = c;
  }

  /** How packages are named in messages at the moment. */
  Qualifier qualifier() {
    if (qualifier == null || qualifiedFor != c.env.pkg) {
      qualifiedFor = c.env.pkg;
      qualifier = Qualifier.relativeTo(c.env.pkg, c.problems::position);
    }
    return qualifier;
  }

  String of(Expr e) {
    return ExprString.of(e);
  }

  String of(Type t) {
    return TypeString.of(t, qualifier());
  }

  /**
   * An operand: the expression and, in parentheses, what it is, for example {@code x (variable of
   * type int)} or {@code 1 << 8 (untyped int constant 256)}.
   */
  String of(Operand x) {
    return of(x, x.isConstant() ? ConstantText.of(x.value, x.type) : "");
  }

  /** The same with the value of a constant as it shall be shown. */
  String of(Operand x, String value) {
    if (x.isNil()) {
      return nil(x.type);
    }
    String expr = x.expr != null ? ExprString.of(x.expr) : standIn(x, value);
    String what = what(x, expr, value);
    return expr.isEmpty() ? what : expr + " (" + what + ")";
  }

  private String nil(Type t) {
    if (t == null || t == Basic.INVALID) {
      return "nil (with invalid type)";
    }
    return t == Basic.UNTYPED_NIL ? "nil" : "nil (of type " + of(t) + ")";
  }

  private String standIn(Operand x, String value) {
    return switch (x.mode) {
      case BUILTIN -> name(x.builtin);
      case TYPE -> of(x.type);
      case CONSTANT -> value;
      default -> "";
    };
  }

  private String what(Operand x, String expr, String value) {
    StringBuilder out = new StringBuilder();
    boolean typed = false;
    switch (x.mode) {
      case INVALID, NO_VALUE, BUILTIN, TYPE -> {}
      default -> {
        if (x.type instanceof Basic b && b.isUntyped()) {
          out.append(b.name()).append(' ');
        } else {
          typed = x.type != null;
        }
      }
    }
    out.append(x.mode.text);
    if (x.isConstant() && !value.equals(expr)) {
      out.append(' ').append(value);
    }
    if (typed) {
      out.append(Predicates.isValid(x.type) ? described(x.type) : " with invalid type");
    }
    return out.toString();
  }

  /** " of type T", with the kind of type where its name does not show it. */
  private String described(Type t) {
    StringBuilder out = new StringBuilder(" of ");
    if (Predicates.isGeneric(t)) {
      out.append("generic ");
    }
    TypeParam param = Alias.unalias(t) instanceof TypeParam p ? p : null;
    if (param == null && (t instanceof Named || t instanceof Alias)) {
      out.append(kindOf(t)).append(' ');
    }
    out.append("type ").append(of(t));
    if (param != null) {
      out.append(" constrained by ").append(of(param.constraint()));
      if (Predicates.hasEmptyTypeset(param)) {
        out.append(" with empty type set");
      }
    }
    return out.toString();
  }

  private static String kindOf(Type t) {
    String kind = compositeKind(t);
    if (!kind.isEmpty()) {
      return kind;
    }
    return t.underlying() == Basic.UNSAFE_POINTER ? "Pointer" : ((Basic) t.underlying()).name();
  }

  /** "slice", "struct", ...; empty for basic types. */
  static String compositeKind(Type t) {
    return switch (t.underlying()) {
      case ArrayType a -> "array";
      case SliceType s -> "slice";
      case StructType s -> "struct";
      case PointerType p -> "pointer";
      case Signature s -> "func";
      case InterfaceType i -> "interface";
      case MapType m -> "map";
      case ChanType ch -> "chan";
      case Tuple u -> "tuple";
      case Union u -> "union";
      default -> "";
    };
  }

  /** The name of a built-in function; those of package unsafe without the package. */
  static String name(Builtin.Id id) {
    return switch (id) {
      case UNSAFE_ADD -> "Add";
      case UNSAFE_ALIGNOF -> "Alignof";
      case UNSAFE_OFFSETOF -> "Offsetof";
      case UNSAFE_SIZEOF -> "Sizeof";
      case UNSAFE_SLICE -> "Slice";
      case UNSAFE_SLICEDATA -> "SliceData";
      case UNSAFE_STRING -> "String";
      case UNSAFE_STRINGDATA -> "StringData";
      default -> id.name().toLowerCase(Locale.ROOT);
    };
  }

  /**
   * A list of types as in "have (number, string)". {@code variadic}: the last one is a parameter's
   * slice; {@code dots}: the last argument is followed by "...".
   */
  String summary(List<Type> types, boolean variadic, boolean dots) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      boolean last = i == types.size() - 1;
      Type t = types.get(i);
      if (last && variadic) {
        all.add("..." + (t instanceof SliceType s ? of(s.elem()) : brief(t)));
      } else {
        all.add(brief(t) + (last && dots ? "..." : ""));
      }
    }
    return "(" + String.join(", ", all) + ")";
  }

  private String brief(Type t) {
    if (t == null || !Predicates.isValid(t)) {
      return "unknown type";
    }
    if (t instanceof Basic b && b.isUntyped()) {
      return b.isNumeric() ? "number" : b.name().replace("untyped ", "");
    }
    return of(t);
  }

  /** "1 variable", "2 variables". */
  static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }
}
