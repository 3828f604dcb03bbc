package dev.gosim.vet;

import dev.gosim.types.Alias;
import dev.gosim.types.ArrayType;
import dev.gosim.types.Basic;
import dev.gosim.types.ChanType;
import dev.gosim.types.Func;
import dev.gosim.types.Identical;
import dev.gosim.types.InterfaceType;
import dev.gosim.types.Lookup;
import dev.gosim.types.MapType;
import dev.gosim.types.PointerType;
import dev.gosim.types.Signature;
import dev.gosim.types.SliceType;
import dev.gosim.types.StructType;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.TypeParam;
import dev.gosim.types.Union;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.List;

/** Whether package fmt can show a value of a type with a verb. */
final class Formattable {
  private final Pass pass;
  private final int kinds;
  private final List<Type> seen = new ArrayList<>();
  private String reason = "";

  private Formattable(Pass pass, int kinds) {
    this.pass = pass;
    this.kinds = kinds;
  }

  /** Null if it can; else what is to be added to the message, mostly nothing. */
  static String mismatch(Pass pass, int kinds, Type t) {
    Formattable f = new Formattable(pass, kinds);
    return kinds == Verb.ANY || t == null || f.match(t, true) ? null : f.reason;
  }

  /** Whether it could be a fmt.Formatter, which has its own way with verbs. */
  static boolean isFormatter(Type t) {
    if (t.underlying() instanceof InterfaceType && !(Alias.unalias(t) instanceof TypeParam)) {
      return true;
    }
    return method(t, "Format") instanceof Signature s
        && s.params().size() == 2
        && s.results().size() == 0
        && Callee.isNamed(s.params().at(0).type(), "fmt", "State")
        && Identical.identical(s.params().at(1).type(), Basic.INT32);
  }

  private boolean has(int kind) {
    return (kinds & kind) != 0;
  }

  private boolean match(Type t, boolean top) {
    if (kinds == Verb.ERROR) {
      return t == Basic.UNTYPED_NIL || isText(t, "Error");
    }
    if (isFormatter(t) || has(Verb.STRING) && hasText(t)) {
      return true;
    }
    Type u = Alias.unalias(t) instanceof TypeParam p ? p : t.underlying();
    if (seen.stream().anyMatch(s -> s == u)) {
      return true;
    }
    seen.add(u);
    return switch (u) {
      case TypeParam p -> typeParam(p, top);
      case Signature s -> kinds == Verb.POINTER;
      case MapType m -> kinds == Verb.POINTER || match(m.key(), false) && match(m.elem(), false);
      case ChanType c -> has(Verb.POINTER);
      case ArrayType a -> has(Verb.STRING) && isByte(a.elem()) || match(a.elem(), false);
      case SliceType s ->
          has(Verb.STRING) && isByte(s.elem()) || kinds == Verb.POINTER || match(s.elem(), false);
      case PointerType p -> pointer(p, top);
      case StructType s -> struct(s);
      case InterfaceType i -> true;
      case Basic b -> basic(b);
      default -> false;
    };
  }

  /** Every type of the constraint has to do. */
  private boolean typeParam(TypeParam p, boolean top) {
    boolean outer = seen.size() == 1;
    List<Union.Term> terms = LockPath.terms(p.iface());
    for (Union.Term term : terms) {
      if (!match(term.type(), top)) {
        if (outer) {
          reason = " (contains " + (term.tilde() ? "~" : "") + pass.text(term.type()) + ")";
        }
        return false;
      }
    }
    return !terms.isEmpty();
  }

  /** At the outside, what a pointer points to is shown; within, its address. */
  private boolean pointer(PointerType p, boolean top) {
    if (kinds == Verb.POINTER || Alias.unalias(p.elem()) instanceof TypeParam) {
      return true;
    }
    return switch (p.elem().underlying()) {
      case StructType s -> top && match(s, false);
      case ArrayType a -> top && match(a, false);
      case SliceType s -> top && match(s, false);
      case MapType m -> top && match(m, false);
      default -> has(Verb.POINTER);
    };
  }

  private boolean struct(StructType s) {
    for (Var f : s.fields()) {
      // Methods of fields that are not exported are out of reach.
      boolean hidden = has(Verb.STRING) && !f.exported() && hasText(f.type());
      if (!match(f.type(), false) || hidden) {
        return false;
      }
    }
    return true;
  }

  private boolean basic(Basic b) {
    return switch (b.kind()) {
      case BOOL, UNTYPED_BOOL -> has(Verb.BOOL);
      case UINT8 -> has(Verb.INT | Verb.BYTE);
      case INT32, UNTYPED_RUNE -> has(Verb.INT | Verb.RUNE);
      case UNSAFE_POINTER -> has(Verb.POINTER | Verb.INT);
      case UNTYPED_NIL -> false;
      case INVALID -> true;
      default ->
          b.isInteger() && has(Verb.INT)
              || b.isFloat() && has(Verb.FLOAT)
              || b.isComplex() && has(Verb.COMPLEX)
              || b.isString() && has(Verb.STRING);
    };
  }

  private static boolean isByte(Type t) {
    return Identical.identical(t.underlying(), Basic.UINT8);
  }

  private static boolean hasText(Type t) {
    return isText(t, "Error") || isText(t, "String");
  }

  private static boolean isText(Type t, String name) {
    return method(t, name) instanceof Signature s && isStringer(s);
  }

  /** func() string. */
  static boolean isStringer(Signature s) {
    Tuple results = s.results();
    return s.params().size() == 0 && results.size() == 1 && results.at(0).type() == Basic.STRING;
  }

  private static Signature method(Type t, String name) {
    return Lookup.lookupFieldOrMethod(t, false, null, name, false).obj() instanceof Func f
        ? f.signature()
        : null;
  }
}
