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
      String message =
          "conversion from "
              + source
              + " to "
              + target
              + " yields a string of one rune, not a string of digits";
      pass.report(start, start, message, fixes(pass, c, to, from).toArray(Fix[]::new));
    }
  }

  /** Digits, or that a rune is meant. */
  private static List<Fix> fixes(Pass pass, Expr.Call c, Type to, Type from) {
    List<Fix> fixes = new ArrayList<>();
    Expr arg = c.args().getFirst();
    List<Type> types = types(from);
    if (types.size() == 1 && types(to).size() == 1 && !hasMethods(types.getFirst())) {
      NewImport fmt = NewImport.of(pass, Span.start(arg), "fmt", "Sprint");
      List<Fix.Edit> edits = new ArrayList<>(fmt.edits());
      String print = fmt.prefix() + "Sprint";
      if (Alias.unalias(types(to).getFirst()) == Basic.STRING) {
        edits.add(new Fix.Edit(Span.start(c.fun()), pass.end(c.fun()), print));
      } else {
        edits.add(Fix.insert(c.lparen() + 1, print + "("));
        edits.add(Fix.insert(c.rparen(), ")"));
      }
      fixes.add(new Fix("Format the number as a decimal", edits));
    }
    if (types.stream().allMatch(t -> t.underlying() instanceof Basic b && b.isNumeric())) {
      Fix.Edit open = Fix.insert(Span.start(arg), "rune(");
      Fix.Edit close = Fix.insert(pass.end(arg), ")");
      fixes.add(new Fix("Convert a single rune to a string", open, close));
    }
    return fixes;
  }

  private static boolean isNumber(Basic b) {
    return b.isInteger()
        && b.kind() != Basic.Kind.UINT8
        && b.kind() != Basic.Kind.INT32
        && b.kind() != Basic.Kind.UNTYPED_RUNE;
  }

  /** The first type of a type parameter's, or the type itself, that is such a one below. */
  private static Type first(Type t, Predicate<Basic> wanted) {
    return types(t).stream()
        .filter(x -> x.underlying() instanceof Basic b && wanted.test(b))
        .findFirst()
        .orElse(null);
  }

  /** Whether a value has methods, one of which may say how it is shown. */
  private static boolean hasMethods(Type t) {
    return Alias.unalias(t) instanceof Named n
        && n.methods().stream().anyMatch(m -> !m.pointerRecv());
  }

  /** The type, or those that a type parameter stands for. */
  private static List<Type> types(Type t) {
    return Alias.unalias(t) instanceof TypeParam p
        ? LockPath.terms(p.iface()).stream().map(Union.Term::type).toList()
        : List.of(t);
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
