package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.types.Alias;
import dev.gosim.types.Basic;
import dev.gosim.types.Named;
import dev.gosim.types.Type;
import dev.gosim.types.TypeName;
import dev.gosim.types.TypeParam;
import dev.gosim.types.Union;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** {@code string(n)} of an integer: a rune, not digits. */
final class StringIntConv implements Analyzer {

  @Override
  public String id() {
    return "stringintconv";
  }

  @Override
  public String doc() {
    return "check for string(int) conversions";
  }

  @Override
  public void run(Pass pass) {
    pass.each(
        Expr.Call.class,
        c -> {
          if (c.args().size() == 1 && target(pass, c.fun()) instanceof TypeName name) {
            check(pass, c, name);
          }
        });
  }

  private static TypeName target(Pass pass, Expr fun) {
    Expr id = fun instanceof Expr.Selector s ? s.sel() : fun;
    return pass.used(id) instanceof TypeName t ? t : null;
  }

  private static void check(Pass pass, Expr.Call c, TypeName name) {
    Type to = name.type();
    Type from = pass.info().typeOf(c.args().getFirst());
    if (from == null) {
      return;
    }
    Type text = first(to, b -> b.kind() == Basic.Kind.STRING);
    Type number = first(from, StringIntConv::isNumber);
    if (text == null || number == null) {
      return;
    }
    String target = describe(text, to, name.name());
    String source = describe(number, from, name(from));
    if (!target.isEmpty() && !source.isEmpty()) {
      int start = Span.start(c);
      pass.report(
          start,
          start,
          "conversion from "
              + source
              + " to "
              + target
              + " yields a string of one rune, not a string of digits");
    }
  }

  private static boolean isNumber(Basic b) {
    return b.isInteger()
        && b.kind() != Basic.Kind.UINT8
        && b.kind() != Basic.Kind.INT32
        && b.kind() != Basic.Kind.UNTYPED_RUNE;
  }

  /** The first type of a type parameter's, or the type itself, that is such a one below. */
  private static Type first(Type t, Predicate<Basic> wanted) {
    List<Type> all =
        Alias.unalias(t) instanceof TypeParam p
            ? LockPath.terms(p.iface()).stream().map(Union.Term::type).toList()
            : List.of(t);
    return all.stream()
        .filter(x -> x.underlying() instanceof Basic b && wanted.test(b))
        .findFirst()
        .orElse(null);
  }

  private static String name(Type t) {
    return switch (t) {
      case Basic b -> b.name();
      case Named n -> n.obj().name();
      case Alias a -> a.obj().name();
      case TypeParam p -> p.obj().name();
      default -> "";
    };
  }

  /** The name of a type that another one may be, what is below, and the name of that. */
  private static String describe(Type t, Type in, String inName) {
    String name = t == in ? inName : name(t);
    if (name.isEmpty()) {
      return "";
    }
    List<String> more = new ArrayList<>();
    String under = name(t.underlying());
    if (!under.isEmpty() && !under.equals(name)) {
      more.add(under);
    }
    if (t != in && !inName.isEmpty() && !inName.equals(name)) {
      more.add("in " + inName);
    }
    return more.isEmpty() ? name : name + " (" + String.join(", ", more) + ")";
  }
}
