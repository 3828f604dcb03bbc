package dev.gosim.fuzz;

import dev.gosim.fuzz.GoType.Bound;
import dev.gosim.fuzz.GoType.Field;
import dev.gosim.fuzz.GoType.Interface;
import dev.gosim.fuzz.GoType.Named;
import dev.gosim.fuzz.GoType.Param;
import dev.gosim.fuzz.GoType.PointerTo;
import dev.gosim.fuzz.GoType.SliceOf;
import dev.gosim.fuzz.GoType.StructOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Functions, methods, interfaces, generic types and package variables. */
final class Declarations {
  /** Steps that a call of a function may take; one without effects can be called in many places. */
  private static final int PURE = 150;

  private static final int MUCH = 6000;

  private final Context c;

  Declarations(Context c) {
    this.c = c;
  }

  void variables(int n) {
    for (int i = 0; i < n; i++) {
      begin(true, List.of(), List.of());
      GoType t = c.types.value();
      String name = c.global("v");
      c.code.line(
          "var "
              + name
              + " "
              + t.text()
              + (c.rng.percent(70) ? " = " + c.exprs.of(t, 2).text() : ""));
      c.scope.parameter(name, t, true);
    }
  }

  // ---- Functions

  void function(boolean pure) {
    String name = c.global("f");
    begin(pure, List.of(), List.of());
    List<GoType> results = new ArrayList<>();
    for (int n = pure ? 1 : c.rng.of(0, 1, 1, 2, 3); n > 0; n--) {
      results.add(c.types.value());
    }
    c.functions.add(write("func " + name, name, List.of(), null, results, pure));
  }

  void generic() {
    String name = c.global("G");
    List<Param> typeParams = typeParams();
    begin(true, List.of(), typeParams);
    GoType result = c.rng.percent(70) ? c.rng.pick(typeParams) : c.types.basic();
    String head = "func " + name + "[" + list(typeParams) + "]";
    c.functions.add(write(head, name, typeParams, null, List.of(result), true));
  }

  private List<Param> typeParams() {
    List<Param> out = new ArrayList<>();
    for (int n = c.rng.between(1, 2); n > 0; n--) {
      out.add(new Param(c.local("T"), c.rng.pick(List.of(Bound.values()))));
    }
    return out;
  }

  private static String list(List<Param> params) {
    return String.join(", ", params.stream().map(p -> p.text() + " " + p.bound().text).toList());
  }

  private void begin(boolean pure, List<GoType> results, List<Param> typeParams) {
    c.function = new Context.Function(pure, results, typeParams, pure ? PURE : MUCH);
  }

  /** A function or method with random parameters and body. */
  private Callable write(
      String head,
      String name,
      List<Param> typeParams,
      GoType receiver,
      List<GoType> results,
      boolean pure) {
    begin(pure, results, typeParams);
    List<GoType> params = new ArrayList<>(typeParams);
    for (int n = c.rng.below(3); n > 0; n--) {
      params.add(c.types.param());
    }
    boolean variadic = c.rng.percent(15) && typeParams.isEmpty();
    if (variadic) {
      params.add(new SliceOf(c.types.value()));
    }
    boolean pointer = receiver instanceof PointerTo;
    return body(head, new Callable(name, typeParams, pointer, params, variadic, results, pure, 0));
  }

  private Callable body(String head, Callable f) {
    List<String> texts = new ArrayList<>();
    c.scope.open();
    for (int i = 0; i < f.params().size(); i++) {
      GoType t = f.params().get(i);
      String name = c.local("a");
      boolean rest = f.variadic() && i == f.params().size() - 1;
      texts.add(name + " " + (rest ? "..." + ((SliceOf) t).elem().text() : t.text()));
      c.scope.parameter(name, t, true);
    }
    String results = results(f.results());
    c.code.open(head + "(" + String.join(", ", texts) + ")" + results + " {");
    c.scope.open();
    long n = c.code.size();
    c.blocks.statements(f.pure() ? c.rng.between(0, 4) : c.rng.between(2, 4 + c.size));
    c.prints.note(8);
    if (!f.results().isEmpty()) {
      c.blocks.returns();
    }
    c.scope.close();
    c.code.close("}");
    c.scope.close();
    return f.costing((int) (c.function.steps + c.code.size() - n));
  }

  /** The result part of a signature; named results become variables. */
  private String results(List<GoType> results) {
    if (results.isEmpty()) {
      return "";
    }
    boolean named = c.rng.percent(30);
    List<String> texts = new ArrayList<>();
    for (GoType t : results) {
      String name = c.local("r");
      texts.add(named ? name + " " + t.text() : t.text());
      if (named) {
        c.scope.parameter(name, t, true);
      }
    }
    String all = String.join(", ", texts);
    return texts.size() > 1 || named ? " (" + all + ")" : " " + all;
  }

  /** A function that calls itself a few times. */
  void recursive() {
    String name = c.global("R");
    begin(true, List.of(), List.of());
    GoType t = c.types.value();
    GoType u = c.types.value();
    begin(true, List.of(t), List.of());
    c.scope.open();
    String n = c.local("a");
    String x = c.local("a");
    c.code.open(
        "func " + name + "(" + n + " uint8, " + x + " " + u.text() + ") " + t.text() + " {");
    c.scope.parameter(n, GoType.BYTE, false);
    c.scope.parameter(x, u, true);
    c.scope.open();
    c.code.open("if " + n + " %= 7; " + n + " == 0 {");
    c.blocks.returns();
    c.code.close("}");
    c.blocks.statements(c.rng.between(0, 2));
    String r = c.local("v");
    c.code.line(r + " := " + name + "(" + n + "-1, " + c.exprs.of(u, 2).text() + ")");
    c.scope.local(r, t);
    c.blocks.statements(c.rng.between(0, 2));
    c.blocks.returns();
    c.scope.close();
    c.code.close("}");
    c.scope.close();
    int cost = (int) (8 * (c.function.steps + 5));
    c.functions.add(Callable.function(name, List.of(GoType.BYTE, u), List.of(t), true, cost));
  }

  // ---- Methods and interfaces

  void methods() {
    for (Named t : List.copyOf(c.types.named)) {
      for (int n = c.rng.below(3); n > 0; n--) {
        boolean pure = c.rng.percent(60);
        boolean pointer = c.rng.percent(pure ? 20 : 60);
        String name = c.local(c.rng.of("m", "M"));
        begin(pure, List.of(), List.of());
        List<GoType> results = new ArrayList<>();
        for (int k = pure ? 1 : c.rng.below(3); k > 0; k--) {
          results.add(c.types.value());
        }
        method(t, name, pointer, results, pure);
      }
    }
    strings();
  }

  private void method(Named t, String name, boolean pointer, List<GoType> results, boolean pure) {
    GoType receiver = pointer ? new PointerTo(t) : t;
    c.scope.open();
    String self = c.local("s");
    c.scope.parameter(self, receiver, !pointer);
    String head = "func (" + self + " " + receiver.text() + ") " + name;
    t.methods().add(write(head, name, List.of(), receiver, results, pure));
    c.scope.close();
  }

  /** String and Error methods, which fmt calls. */
  private void strings() {
    for (Named t : c.types.named) {
      if (c.rng.percent(20)) {
        boolean pointer = c.rng.percent(30);
        String name = c.rng.of("String", "String", "Error");
        c.code.line(
            "func (s "
                + (pointer ? "*" : "")
                + t.text()
                + ") "
                + name
                + "() string { return \""
                + c.local("S")
                + "\" }");
      }
    }
  }

  /** An interface, and for some types the methods it wants. */
  void iface() {
    String name = c.global("I");
    boolean pure = c.rng.percent(50);
    begin(pure, List.of(), List.of());
    List<Callable> methods = new ArrayList<>();
    List<GoType> values = new ArrayList<>();
    Interface type = new Interface(name, methods, values);
    c.code.open("type " + name + " interface {");
    for (int n = c.rng.between(1, 2); n > 0; n--) {
      GoType param = c.types.value();
      GoType result = c.types.value();
      String m = c.local("Do");
      c.code.line(m + "(" + param.text() + ") " + result.text());
      methods.add(Callable.function(m, List.of(param), List.of(result), pure, PURE * 2));
    }
    c.code.close("}");
    for (int n = c.rng.between(1, 3); n > 0; n--) {
      Named t = c.rng.pick(c.types.named);
      boolean pointer = c.rng.percent(30);
      GoType value = pointer ? new PointerTo(t) : t;
      if (values.contains(t) || values.contains(new PointerTo(t))) {
        continue;
      }
      for (Callable m : methods) {
        c.scope.open();
        String self = c.local("s");
        c.scope.parameter(self, value, !pointer);
        begin(pure, m.results(), List.of());
        c.function = new Context.Function(pure, m.results(), List.of(), PURE);
        t.methods()
            .add(
                body(
                    "func (" + self + " " + value.text() + ") " + m.name(),
                    new Callable(
                        m.name(), List.of(), pointer, m.params(), false, m.results(), pure, 0)));
        c.scope.close();
      }
      values.add(value);
    }
    c.types.interfaces.add(type);
  }

  /** A generic struct type with methods, and two instances of it. */
  void genericType() {
    String name = c.global("B");
    List<Param> params = typeParams();
    begin(true, List.of(), params);
    List<Field> fields = new ArrayList<>();
    c.code.open("type " + name + "[" + list(params) + "] struct {");
    for (int n = c.rng.between(1, 4); n > 0; n--) {
      GoType t = c.rng.percent(30) ? new SliceOf(c.rng.pick(params)) : c.types.value();
      Field f = new Field(c.local("f"), t, false);
      fields.add(f);
      c.code.line(f.name() + " " + t.text());
    }
    c.code.close("}");
    List<String> names = params.stream().map(Param::text).toList();
    Named self = new Named(name + "[" + String.join(", ", names) + "]", new StructOf(fields));
    for (int n = c.rng.between(1, 2); n > 0; n--) {
      genericMethod(self, params);
    }
    c.function = new Context.Function(true, List.of(), List.of(), PURE);
    for (int i = 0; i < 2; i++) {
      c.types.add(instance(name, self, params));
    }
  }

  private void genericMethod(Named self, List<Param> params) {
    boolean pointer = c.rng.percent(30);
    GoType receiver = pointer ? new PointerTo(self) : self;
    c.function = new Context.Function(true, List.of(), params, PURE);
    GoType result = c.types.value();
    c.scope.open();
    String s = c.local("s");
    c.scope.parameter(s, receiver, !pointer);
    String m = c.local("m");
    List<GoType> args = List.of(c.types.value());
    c.function = new Context.Function(true, List.of(result), params, PURE);
    Callable f = new Callable(m, List.of(), pointer, args, false, List.of(result), true, 0);
    self.methods().add(body("func (" + s + " " + receiver.text() + ") " + m, f));
    c.scope.close();
  }

  private Named instance(String name, Named generic, List<Param> params) {
    Map<Param, GoType> types = new java.util.HashMap<>();
    params.forEach(p -> types.put(p, c.types.of(p.bound())));
    List<String> args = params.stream().map(p -> types.get(p).text()).toList();
    List<Field> fields =
        ((StructOf) generic.under())
            .fields().stream()
                .map(f -> new Field(f.name(), Calls.substitute(f.type(), types), false))
                .toList();
    Named out = new Named(name + "[" + String.join(", ", args) + "]", new StructOf(fields));
    for (Callable m : generic.methods()) {
      out.methods()
          .add(
              new Callable(
                  m.name(),
                  List.of(),
                  m.pointer(),
                  m.params().stream().map(p -> Calls.substitute(p, types)).toList(),
                  false,
                  m.results().stream().map(p -> Calls.substitute(p, types)).toList(),
                  true,
                  m.cost()));
    }
    return out;
  }
}
