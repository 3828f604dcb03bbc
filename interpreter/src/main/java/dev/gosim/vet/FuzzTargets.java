package dev.gosim.vet;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.types.Basic;
import dev.gosim.types.Identical;
import dev.gosim.types.PointerType;
import dev.gosim.types.Signature;
import dev.gosim.types.SliceType;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a fuzz test calls with Fuzz and Add: the values have to fit the function. */
final class FuzzTargets {
  private static final String TYPES =
      "string, bool, float32, float64, int, int8, int16, int32, int64, uint, uint8, uint16,"
          + " uint32, uint64, []byte";
  private static final Set<Basic.Kind> KINDS =
      Set.of(
          Basic.Kind.STRING,
          Basic.Kind.BOOL,
          Basic.Kind.FLOAT32,
          Basic.Kind.FLOAT64,
          Basic.Kind.INT,
          Basic.Kind.INT8,
          Basic.Kind.INT16,
          Basic.Kind.INT32,
          Basic.Kind.INT64,
          Basic.Kind.UINT,
          Basic.Kind.UINT8,
          Basic.Kind.UINT16,
          Basic.Kind.UINT32,
          Basic.Kind.UINT64);

  private final Pass pass;

  /** The parameters of the function that is right; null as long as there is none. */
  private Tuple params;

  private FuzzTargets(Pass pass) {
    this.pass = pass;
  }

  static void check(Pass pass, Decl.FuncDecl f) {
    FuzzTargets t = new FuzzTargets(pass);
    Walk.inspect(f, n -> !(n instanceof Expr.Call c && t.isMethod(c, "Fuzz")) || t.fuzz(c));
    if (t.params != null) {
      Walk.inspect(
          f,
          n -> {
            if (n instanceof Expr.Call c && t.isMethod(c, "Add")) {
              t.add(c);
            }
            return true;
          });
    }
  }

  /** Whether it is a method of testing.F; any, if there is no name. */
  private boolean isMethod(Expr.Call c, String name) {
    return c.fun() instanceof Expr.Selector s
        && isTesting(pass.info().typeOf(s.x()), "F")
        && (name.isEmpty() || s.sel().name().equals(name));
  }

  private static boolean isTesting(Type t, String name) {
    return t instanceof PointerType p && Callee.isNamed(p.elem(), "testing", name);
  }

  /** Whether what is in the call is to be looked at. */
  private boolean fuzz(Expr.Call c) {
    if (c.args().size() != 1) {
      return true;
    }
    Expr target = c.args().getFirst();
    Type t = pass.info().typeOf(target);
    if (t == null || !(t.underlying() instanceof Signature s)) {
      pass.report(target, "argument to Fuzz must be a function");
      return false;
    }
    if (s.results().size() != 0) {
      pass.report(target, "fuzz target must not return any value");
    }
    if (s.params().size() == 0) {
      pass.report(target, "fuzz target must have 1 or more argument");
      return false;
    }
    if (arguments(s.params(), target) && params == null) {
      params = s.params();
    }
    Walk.inspect(
        target,
        n -> {
          if (n instanceof Expr.Call inner
              && isMethod(inner, "")
              && !isMethod(inner, "Name")
              && !isMethod(inner, "Failed")) {
            pass.report(inner, "fuzz target must not call any *F methods");
          }
          return true;
        });
    return false;
  }

  private boolean arguments(Tuple of, Expr target) {
    boolean right = isTesting(of.at(0).type(), "T");
    if (!right) {
      pass.report(place(target, 0), "the first parameter of a fuzz target must be *testing.T");
    }
    for (int i = 1; i < of.size(); i++) {
      if (!accepted(of.at(i).type())) {
        pass.report(
            place(target, i), "fuzzing arguments can only have the following types: " + TYPES);
        right = false;
      }
    }
    return right;
  }

  private static boolean accepted(Type t) {
    return t instanceof Basic b && KINDS.contains(b.kind())
        || t instanceof SliceType s && Identical.identical(s.elem(), Basic.UINT8);
  }

  /** The type of a parameter of a function literal, or else the function. */
  private static Expr place(Expr target, int index) {
    if (target instanceof Expr.FuncLit f) {
      int n = 0;
      for (Expr.Field field : f.type().params()) {
        n += field.names().size();
        if (index < n) {
          return field.type();
        }
      }
    }
    return target;
  }

  private void add(Expr.Call c) {
    int wanted = params.size() - 1;
    if (c.args().size() != wanted) {
      pass.report(
          c,
          "wrong number of values in call to (*testing.F).Add: "
              + c.args().size()
              + ", fuzz target expects "
              + wanted);
      return;
    }
    List<Type> types = c.args().stream().map(pass.info()::typeOf).toList();
    List<Integer> wrong =
        IntStream.range(0, wanted)
            .filter(i -> !Identical.identical(types.get(i), params.at(i + 1).type()))
            .boxed()
            .toList();
    if (wrong.size() == 1) {
      int i = wrong.getFirst();
      pass.report(
          c.args().get(i),
          "mismatched type in call to (*testing.F).Add: "
              + pass.text(types.get(i))
              + ", fuzz target expects "
              + pass.text(params.at(i + 1).type()));
    } else if (wrong.size() > 1) {
      pass.report(
          c,
          "mismatched types in call to (*testing.F).Add: "
              + list(types)
              + ", fuzz target expects "
              + list(IntStream.rangeClosed(1, wanted).mapToObj(i -> params.at(i).type()).toList()));
    }
  }

  private String list(List<Type> types) {
    return types.stream().map(pass::text).collect(Collectors.joining(" ", "[", "]"));
  }
}
