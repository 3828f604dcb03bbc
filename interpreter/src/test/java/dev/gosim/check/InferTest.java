package dev.gosim.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gosim.ast.Expr;
import dev.gosim.types.Qualifier;
import dev.gosim.types.TypeString;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Spec, "Type inference": which type arguments a generic function gets. */
class InferTest {
  private static final String DECLARATIONS =
      """
      package main

      type celsius float64
      type temps []celsius
      type list[T any] struct{ next *list[T] }
      type stringer interface{ String() string }
      type text string

      func (t text) String() string { return string(t) }

      func one[T any](T)                                  {}
      func two[T any](T, T)                               {}
      func conv[T, U any](T, func(T) U)                   {}
      func elems[S ~[]E, E any](S)                        {}
      func pointer[T any, P interface{ *T; get() }]()     {}
      func anyList[T any](*list[T])                       {}
      func variadic[T any](...T)                          {}
      func channel[T any](<-chan T)                       {}
      func format[T stringer](T)                          {}
      func yield[K, V any](func(func(K, V) bool))         {}
      func ret[T any]() (t T)                             { return }

      type cell struct{}

      func (*cell) get() {}
      """;

  /** The type arguments of the one generic function called in a statement. */
  private static String inferred(String name, String statement) {
    Checked c = Checked.program(DECLARATIONS + "func main() { " + statement + " }\n");
    assertEquals("", c.messages());
    int from = DECLARATIONS.length();
    Map<Integer, String> found = new TreeMap<>();
    for (Map.Entry<Expr.Ident, Info.Instance> e : c.info.instances.entrySet()) {
      if (e.getKey().pos() > from && e.getKey().name().equals(name)) {
        found.put(
            e.getKey().pos(),
            TypeString.ofList(e.getValue().typeArgs(), Qualifier.relativeTo(c.result.pkg())));
      }
    }
    return String.join(" ", found.values());
  }

  @Test
  void typedArguments() {
    assertEquals("[celsius]", inferred("one", "one(celsius(1))"));
    assertEquals("[int, string]", inferred("conv", "conv(1, func(int) string { return \"\" })"));
    assertEquals("[celsius]", inferred("anyList", "anyList(&list[celsius]{})"));
    assertEquals("[int]", inferred("channel", "channel(make(chan int))"));
    assertEquals("[string, bool]", inferred("yield", "yield(func(func(string, bool) bool) {})"));
  }

  @Test
  void untypedConstantsTakeTheLargestDefaultType() {
    assertEquals("[int]", inferred("one", "one(1)"));
    assertEquals("[float64]", inferred("two", "two(1, 2.5)"));
    assertEquals("[complex128]", inferred("variadic", "variadic(1, 'a', 2i)"));
    assertEquals("[celsius]", inferred("two", "two(1, celsius(2))"));
  }

  @Test
  void coreTypesOfConstraints() {
    assertEquals("[temps, celsius]", inferred("elems", "elems(temps{})"));
    assertEquals("[cell, *cell]", inferred("pointer", "pointer[cell]()"));
  }

  @Test
  void theDefinedTypeWins() {
    assertEquals("[temps]", inferred("two", "two([]celsius{}, temps{})"));
    assertEquals("[<-chan int]", inferred("two", "var r <-chan int; two(make(chan int), r)"));
  }

  @Test
  void genericFunctionsAsArgumentsAndValues() {
    assertEquals("[float64]", inferred("one", "var f func(float64) = one; f(1)"));
    assertEquals("[int]", inferred("ret", "conv(\"\", func(string) int { return ret[int]() })"));
    assertEquals("[text]", inferred("format", "format(text(\"\"))"));
  }
}
