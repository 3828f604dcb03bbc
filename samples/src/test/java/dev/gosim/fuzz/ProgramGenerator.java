package dev.gosim.fuzz;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Random programs that compile and end, and whose output the language determines: the same seed
 * gives the same program.
 *
 * <p>A program's package-level names begin with a prefix, so that many programs can be files of one
 * package main, which one build compiles; each has a function {@code <prefix>main}.
 */
final class ProgramGenerator {
  private final Context c;
  private final Declarations declare;

  private ProgramGenerator(long seed, String prefix) {
    c = new Context(seed, prefix);
    declare = new Declarations(c);
  }

  /** A file of package main without a function main. */
  static String file(long seed, String prefix) {
    ProgramGenerator g = new ProgramGenerator(seed, prefix);
    g.declarations();
    g.main();
    return g.text();
  }

  /** A program of about that many lines: many functions, a small main. */
  static String large(long seed, String prefix, int lines) {
    ProgramGenerator g = new ProgramGenerator(seed, prefix);
    g.declarations();
    while (g.c.code.size() < lines) {
      g.declare.function(g.c.rng.percent(20));
      g.c.functions.removeIf(f -> g.c.functions.size() > 40 && g.c.rng.percent(10));
    }
    g.main();
    return g.text() + main(prefix);
  }

  /** The function main that runs the file's program. */
  static String main(String prefix) {
    return "\nfunc main() { " + prefix + "main() }\n";
  }

  private void declarations() {
    c.types.declare();
    declare.variables(3);
    if (c.rng.percent(70)) {
      declare.genericType();
    }
    for (int i = c.rng.between(1, Math.min(3, c.size)); i > 0; i--) {
      declare.generic();
    }
    declare.function(true);
    declare.methods();
    for (int i = c.rng.between(0, c.size / 2); i > 0; i--) {
      declare.iface();
    }
    declare.variables(3);
    for (int i = c.rng.between(0, c.size); i > 0; i--) {
      declare.function(true);
    }
    if (c.rng.percent(60)) {
      declare.recursive();
    }
    for (int i = c.rng.between(1, c.size + 1); i > 0; i--) {
      declare.function(false);
    }
  }

  /** Runs a few pieces of code, each of which may panic, and prints all variables. */
  private void main() {
    c.function = new Context.Function(false, List.of(), List.of(), 60_000);
    c.code.open("func " + c.prefix + "main() {");
    c.scope.open();
    for (int i = c.rng.between(1, c.size + 1); i > 0; i--) {
      c.code.open("func() {");
      c.code.line("defer " + c.prefix + "rec(\"" + c.local("main") + "\")");
      c.blocks.body(List.of(), c.rng.between(2 + c.size, 6 + 2 * c.size), 20_000);
      c.code.close("}()");
    }
    c.blocks.statements(c.rng.between(2, 6));
    c.function = new Context.Function(false, List.of(), List.of(), 60_000);
    c.prints.everything();
    c.code.line("fmt.Println(" + c.prefix + "notes, " + c.prefix + "sum)");
    end();
    c.scope.close();
    c.code.close("}");
    c.scope.close();
  }

  /** Most programs come to a good end. */
  private void end() {
    String message = c.exprs.of(GoType.STRING, 2).text();
    switch (c.rng.below(20)) {
      case 0 -> c.code.line("panic(" + message + ")");
      case 1 -> c.code.line("panic(" + "errors.New(" + message + ")" + ")");
      case 2 -> c.code.line("panic(" + c.exprs.typed(c.types.basic(), 2) + ")");
      case 3 -> c.code.line("os.Exit(" + c.rng.below(20) + ")");
      case 4 -> {
        c.code.line("var last []int");
        c.code.line("fmt.Println(last[" + c.rng.below(3) + "])");
      }
      case 5 -> c.code.line("<-make(chan int)");
      default -> c.code.line("fmt.Println(\"end\")");
    }
  }

  private String text() {
    String text = HELPERS.replace("P_", c.prefix) + "\n" + c.code.text();
    Set<String> used =
        USES.matcher(text).results().map((MatchResult m) -> m.group(1)).collect(Collectors.toSet());
    StringBuilder imports = new StringBuilder();
    PACKAGES.stream()
        .filter(used::contains)
        .forEach(p -> imports.append("\t\"").append(p).append("\"\n"));
    return "package main\n\nimport (\n" + imports + ")\n\n" + text;
  }

  private static final Pattern USES = Pattern.compile("\\b([a-z]+)\\.");

  private static final List<String> PACKAGES =
      List.of(
          "cmp", "errors", "fmt", "iter", "maps", "math", "os", "slices", "strconv", "strings",
          "sync");

  private static final String HELPERS =
      """
      type P_ordered interface{ cmp.Ordered }

      func P_id[T any](x T) T { return x }

      func P_ptr[T any](x T) *T { return &x }

      func P_at[S ~[]T, T any](s S, i int) (zero T) {
      	if len(s) == 0 {
      		return zero
      	}
      	return s[i%len(s)]
      }

      func P_cut(s string) string {
      	if len(s) > 40 {
      		return s[:40]
      	}
      	return s
      }

      func P_whole(f float64) int64 {
      	if f > -1e15 && f < 1e15 {
      		return int64(f)
      	}
      	return 0
      }

      func P_bits(f float64) uint64 {
      	if f != f {
      		return 0
      	}
      	return math.Float64bits(f)
      }

      func P_rec(tag string) {
      	switch r := recover().(type) {
      	case nil:
      	case error:
      		fmt.Println(tag, "error:", r.Error())
      	default:
      		fmt.Printf("%s: %T %v\\n", tag, r, r)
      	}
      }

      var P_notes int
      var P_sum uint32 = 2166136261

      func P_note(values ...any) {
      	text := fmt.Sprintln(values...)
      	for i := range len(text) {
      		P_sum = (P_sum ^ uint32(text[i])) * 16777619
      	}
      	if P_notes++; P_notes <= 80 {
      		fmt.Print(P_notes, ": ", text)
      	}
      }

      func P_count(n int) iter.Seq[int] {
      	return func(yield func(int) bool) {
      		for i := range n {
      			if !yield(i * i) {
      				return
      			}
      		}
      	}
      }

      func P_pairs(n int) iter.Seq2[int, string] {
      	return func(yield func(int, string) bool) {
      		defer fmt.Print("")
      		for i := 0; i < n && yield(i, string(rune('a'+i))); i++ {
      		}
      	}
      }
      """;
}
