package dev.gosim.vet;

import dev.gosim.ast.Expr;
import dev.gosim.types.Alias;
import dev.gosim.types.Named;
import dev.gosim.types.Obj;
import dev.gosim.types.PointerType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.types.TypeParam;
import dev.gosim.types.Union;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A struct of another package, made without the names of its fields: one more breaks it. */
final class Composites implements Analyzer {
  /** Those that will never have more fields. */
  private static final Set<String> FROZEN =
      Set.of(
          "image/color.Alpha16",
          "image/color.Alpha",
          "image/color.CMYK",
          "image/color.Gray16",
          "image/color.Gray",
          "image/color.NRGBA64",
          "image/color.NRGBA",
          "image/color.NYCbCrA",
          "image/color.RGBA64",
          "image/color.RGBA",
          "image/color.YCbCr",
          "image.Point",
          "image.Rectangle",
          "image.Uniform",
          "unicode.Range16",
          "unicode.Range32",
          "testing.InternalBenchmark",
          "testing.InternalExample",
          "testing.InternalTest",
          "testing.InternalFuzzTarget");

  @Override
  public String id() {
    return "composites";
  }

  @Override
  public String doc() {
    return "check for unkeyed composite literals";
  }

  @Override
  public void run(Pass pass) {
    pass.each(
        Expr.CompositeLit.class,
        lit -> {
          Type t = pass.info().typeOf(lit);
          if (t != null && !FROZEN.contains(pass.text(t))) {
            for (Type one : types(t)) {
              if (struct(one) instanceof StructType s
                  && !isOwn(pass, one)
                  && lit.elts().stream().anyMatch(e -> !(e instanceof Expr.KeyValue))) {
                String message = pass.text(t) + " struct literal uses unkeyed fields";
                pass.report(lit, message, fix(lit, s));
                return;
              }
            }
          }
        });
  }

  private static List<Type> types(Type t) {
    return Alias.unalias(t) instanceof TypeParam p
        ? LockPath.terms(p.iface()).stream().map(Union.Term::type).toList()
        : List.of(t);
  }

  private static StructType struct(Type t) {
    Type of = Alias.unalias(t) instanceof PointerType p ? p.elem() : t;
    return of.underlying() instanceof StructType s ? s : null;
  }

  /** Whether it is of the package that makes one, or of the package that this one tests. */
  private static boolean isOwn(Pass pass, Type t) {
    return switch (Alias.unalias(t)) {
      case StructType s -> true;
      case PointerType p -> isOwn(pass, p.elem());
      case Named n -> isOwn(pass, n.obj());
      case TypeParam p -> isOwn(pass, p.obj());
      default -> false;
    };
  }

  private static boolean isOwn(Pass pass, Obj type) {
    return type.pkg() != null && tested(pass, type.pkg()).equals(tested(pass, pass.pkg()));
  }

  private static String tested(Pass pass, dev.gosim.types.Package pkg) {
    return pass.qualifier().qualify(pkg).replaceFirst("_test$", "");
  }

  /** Writes the names; none where not all of them can be written. */
  private static Fix[] fix(Expr.CompositeLit lit, StructType s) {
    List<Fix.Edit> edits = new ArrayList<>();
    if (lit.elts().size() != s.fields().size()) {
      return new Fix[0];
    }
    for (int i = 0; i < lit.elts().size(); i++) {
      Var field = s.field(i);
      if (!(lit.elts().get(i) instanceof Expr.KeyValue)) {
        if (!field.exported()) {
          return new Fix[0];
        }
        edits.add(Fix.insert(Span.start(lit.elts().get(i)), field.name() + ": "));
      }
    }
    return new Fix[] {new Fix("Add field names to struct literal", edits)};
  }
}
