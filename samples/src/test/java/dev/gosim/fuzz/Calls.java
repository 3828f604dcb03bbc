package dev.gosim.fuzz;

import dev.gosim.fuzz.GoType.ArrayOf;
import dev.gosim.fuzz.GoType.FuncOf;
import dev.gosim.fuzz.GoType.MapOf;
import dev.gosim.fuzz.GoType.Named;
import dev.gosim.fuzz.GoType.Param;
import dev.gosim.fuzz.GoType.PointerTo;
import dev.gosim.fuzz.GoType.SliceOf;
import dev.gosim.fuzz.Paths.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calls of the program's functions, methods and function values. */
final class Calls {
  private final Context c;

  Calls(Context c) {
    this.c = c;
  }

  /** A call without effects that has the type as its result, or null. */
  Ex pure(GoType result, int depth) {
    List<Callable> fitting =
        c.functions.stream()
            .filter(Callable::pure)
            .filter(f -> f.results().size() == 1 && bind(f, result) != null)
            .toList();
    Ex method = c.rng.percent(50) ? pureMethod(result, depth) : null;
    if (method != null) {
      return method;
    }
    Ex value = c.rng.percent(30) ? pureValue(result, depth) : null;
    if (value != null || fitting.isEmpty()) {
      return value;
    }
    Callable f = c.rng.pick(fitting);
    return c.charge(f.cost()) ? Ex.of(call(f.name(), f, bind(f, result), depth)) : null;
  }

  private Ex pureMethod(GoType result, int depth) {
    Path on = c.paths.read(t -> hasMethod(t, result));
    if (on == null || on.constant()) {
      return null;
    }
    List<Callable> fitting =
        methods(on.type()).stream()
            .filter(m -> m.pure() && !m.pointer() && m.results().equals(List.of(result)))
            .toList();
    Callable m = c.rng.pick(fitting);
    if (!c.charge(m.cost())) {
      return null;
    }
    if (on.type() instanceof Named && c.rng.percent(15)) {
      String args = arguments(m, Map.of(), depth);
      String rest = args.isEmpty() ? "" : ", " + args;
      return Ex.of(on.type().text() + "." + m.name() + "(" + on.text() + rest + ")");
    }
    return Ex.of(call(on.text() + "." + m.name(), m, Map.of(), depth));
  }

  static List<Callable> methods(GoType t) {
    return switch (t) {
      case Named n when n.under() instanceof GoType.StructOf s -> {
        List<Callable> all = new ArrayList<>(n.methods());
        s.fields().stream()
            .filter(GoType.Field::embedded)
            .flatMap(f -> methods(f.type()).stream())
            .filter(m -> n.methods().stream().noneMatch(own -> own.name().equals(m.name())))
            .forEach(all::add);
        yield all;
      }
      case Named n -> n.methods();
      case GoType.Interface i -> i.methods();
      default -> List.of();
    };
  }

  private static boolean hasMethod(GoType t, GoType result) {
    return methods(t).stream()
        .anyMatch(m -> m.pure() && !m.pointer() && m.results().equals(List.of(result)));
  }

  private Ex pureValue(GoType result, int depth) {
    List<Scope.Var> fitting =
        c.scope.visible().stream()
            .filter(v -> v.call != null && v.call.pure())
            .filter(v -> v.call.results().equals(List.of(result)))
            .toList();
    if (fitting.isEmpty()) {
      return null;
    }
    Scope.Var v = c.rng.pick(fitting);
    return c.charge(v.call.cost()) ? Ex.of(call(v.name, v.call, Map.of(), depth)) : null;
  }

  /** A call that may do anything, to stand alone as what a statement computes; or null. */
  Call any() {
    List<Call> choices = new ArrayList<>();
    c.functions()
        .filter(f -> !f.pure() || c.rng.percent(20))
        .forEach(f -> choices.add(new Call(f.name(), f)));
    for (Scope.Var v : c.scope.visible()) {
      if (v.call != null && (v.call.pure() || !c.function.pure)) {
        choices.add(new Call(v.name, v.call));
      }
    }
    Path on = c.paths.place(t -> !methods(t).isEmpty());
    if (on != null) {
      methods(on.type()).stream()
          .filter(m -> m.pure() || !c.function.pure)
          .forEach(m -> choices.add(new Call(on.text() + "." + m.name(), m)));
    }
    if (choices.isEmpty()) {
      return null;
    }
    Call chosen = c.rng.pick(choices);
    if (!c.charge(chosen.function.cost())) {
      return null;
    }
    Map<Param, GoType> types = new HashMap<>();
    for (Param p : chosen.function.typeParams()) {
      types.put(p, c.types.of(p.bound()));
    }
    List<GoType> results =
        chosen.function.results().stream().map(t -> substitute(t, types)).toList();
    Callable f = chosen.function;
    return new Call(
        call(chosen.text, f, types, 1),
        new Callable(
            f.name(), List.of(), false, f.params(), f.variadic(), results, f.pure(), f.cost()));
  }

  /** A method value, as the text of an expression and what it calls; or null. */
  Call methodValue() {
    Path on = c.paths.place(t -> !methods(t).isEmpty());
    if (on == null) {
      return null;
    }
    List<Callable> choices =
        methods(on.type()).stream()
            .filter(m -> m.pure() || !c.function.pure)
            .filter(m -> m.results().stream().allMatch(GoType::isPrintable))
            .toList();
    if (choices.isEmpty()) {
      return null;
    }
    Callable m = c.rng.pick(choices);
    return c.charge(2 * m.cost()) ? new Call(on.text() + "." + m.name(), m) : null;
  }

  /** A call of what has no type parameters. */
  String of(String name, Callable f) {
    return call(name, f, Map.of(), 1);
  }

  /** A call's text, and what it calls; in the latter the result types are those of this call. */
  record Call(String text, Callable function) {}

  private String call(String name, Callable f, Map<Param, GoType> types, int depth) {
    String explicit = "";
    if (!f.typeParams().isEmpty()) {
      List<String> args = f.typeParams().stream().map(p -> types.get(p).text()).toList();
      boolean inferable = f.typeParams().stream().allMatch(p -> f.params().contains(p));
      explicit = inferable && c.rng.percent(50) ? "" : "[" + String.join(", ", args) + "]";
    }
    return name + explicit + "(" + arguments(f, types, depth) + ")";
  }

  private String arguments(Callable f, Map<Param, GoType> types, int depth) {
    List<String> args = new ArrayList<>();
    int fixed = f.variadic() ? f.params().size() - 1 : f.params().size();
    for (int i = 0; i < fixed; i++) {
      args.add(argument(substitute(f.params().get(i), types), !types.isEmpty(), depth));
    }
    if (f.variadic()) {
      GoType.SliceOf rest = (SliceOf) substitute(f.params().getLast(), types);
      if (c.rng.percent(30)) {
        args.add(c.exprs.typed(rest, depth - 1) + "...");
      } else {
        for (int n = c.rng.below(4); n > 0; n--) {
          args.add(argument(rest.elem(), !types.isEmpty(), depth));
        }
      }
    }
    return String.join(", ", args);
  }

  private String argument(GoType t, boolean typed, int depth) {
    return typed ? c.exprs.typed(t, depth - 1) : c.exprs.of(t, depth - 1).text();
  }

  /** The type arguments with which a function has that result type; null if there are none. */
  private Map<Param, GoType> bind(Callable f, GoType result) {
    Map<Param, GoType> types = new HashMap<>();
    GoType r = f.results().getFirst();
    if (r instanceof Param p) {
      if (!f.typeParams().contains(p) || !p.bound().admits(result)) {
        return null;
      }
      types.put(p, result);
    } else if (!r.equals(result)) {
      return null;
    }
    for (Param p : f.typeParams()) {
      types.computeIfAbsent(p, q -> c.types.of(q.bound()));
    }
    return types;
  }

  /** The type with type arguments for its type parameters. */
  static GoType substitute(GoType t, Map<Param, GoType> types) {
    return switch (t) {
      case Param p -> types.getOrDefault(p, p);
      case SliceOf s -> new SliceOf(substitute(s.elem(), types));
      case ArrayOf a -> new ArrayOf(a.length(), substitute(a.elem(), types));
      case MapOf m -> new MapOf(substitute(m.key(), types), substitute(m.elem(), types));
      case PointerTo p -> new PointerTo(substitute(p.elem(), types));
      case FuncOf f ->
          new FuncOf(
              f.params().stream().map(p -> substitute(p, types)).toList(),
              f.result() == null ? null : substitute(f.result(), types));
      default -> t;
    };
  }
}
