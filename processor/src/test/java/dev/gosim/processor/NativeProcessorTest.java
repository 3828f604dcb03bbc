package dev.gosim.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles classes with natives, beside just enough of the runtime's SPI, and reads the tables. */
final class NativeProcessorTest {
  private static final String SPI =
      """
      package dev.gosim.natives;
      public class Spi {}
      @interface Native {
        String value();
        boolean waits() default true;
        String fast() default "";
      }
      interface Results {}
      interface Host { static Host of(Object g) { return null; } }
      interface NativeFn { void call(Frame f); }
      record DirectNative(
          Class<?> owner, String method, String shape, boolean needsFrame, String fast) {}
      interface NativeTable {
        NativeFn lookup(String name);
        DirectNative direct(String name);
        String shape(String name);
        java.util.List<String> names();
      }
      class Frame { dev.gosim.sched.Goroutine g; long[] l; Object[] r; }
      """;

  private static final String GOROUTINE =
      """
      package dev.gosim.sched;
      public class Goroutine { public long long1, long2; public Object ref1; }
      """;

  @TempDir private Path out;

  @Test
  void readsParametersAndStoresResultsInTheirSlots() throws IOException {
    List<String> errors =
        compile(
            """
            package dev.gosim.natives;
            final class Strings {
              record Cut(String before, String after, boolean found) implements Results {}
              @Native("Index") static long index(String s, long from, String sub) { return 0; }
              @Native("(*Builder).Grow") static void grow(Host h, Object b, double by) {}
              @Native("Cut") static Cut cut(String s, boolean b) { return new Cut(s, s, b); }
              @Native(value = "(*Mutex).Lock", fast = "tryLock")
              static void lock(dev.gosim.sched.Goroutine g, String m) {}
              static boolean tryLock(String m) { return false; }
              @Native(value = "now", waits = false)
              static long now(dev.gosim.sched.Goroutine g) { return 0; }
            }
            """);
    assertEquals(List.of(), errors);
    String table = Files.readString(out.resolve("dev/gosim/natives/StringsNatives.java"));
    for (String part :
        List.of(
            "f.l[1] = Strings.index((java.lang.String) f.r[0], f.l[0], (java.lang.String) f.r[1])",
            "Strings.grow(dev.gosim.natives.Host.of(f.g), f.r[0], Double.longBitsToDouble(f.l[0]))",
            "f.r[1] = v.before(); f.r[2] = v.after(); f.l[1] = v.found() ? 1 : 0;",
            "case \"Index\" -> \"RLR:L\";",
            "new DirectNative(StringsNatives.class, \"d0\", \"RD:\", true, null);",
            "new DirectNative(StringsNatives.class, \"d1\", \"R:\", true, \"fastd1\");",
            "new DirectNative(StringsNatives.class, \"d4\", \":L\", false, null);",
            "void d0(dev.gosim.sched.Goroutine g, Object a0, double a1) {",
            "Strings.grow(dev.gosim.natives.Host.of(g), a0, a1);",
            "return Strings.tryLock((java.lang.String) a0);",
            "g.ref1 = v.after();",
            "g.long2 = v.found() ? 1 : 0;",
            "return v.before();",
            "return Strings.index((java.lang.String) a0, a1, (java.lang.String) a2);",
            "List.of(\"(*Builder).Grow\", \"(*Mutex).Lock\", \"Cut\", \"Index\", \"now\")")) {
      assertTrue(table.contains(part), () -> "no " + part + " in\n" + table);
    }
  }

  @Test
  void turnsDownWhatHasNoPlaceInAFrame() {
    List<String> errors =
        compile(
            """
            package dev.gosim.natives;
            final class Bad {
              @Native("A") static int a() { return 0; }
              @Native("B") static void b(float x) {}
              @Native("C") void c() {}
              @Native("D") static void d() {}
              @Native("D") static void again() {}
              @Native("E") static void e() throws Exception {}
              @Native(value = "T.F", fast = "g") static void f(String t, long x) {}
            }
            """);
    assertEquals(
        List.of(
            "the result has type int: a frame holds long, double, boolean and references only",
            "parameter x has type float: a frame holds long, double, boolean and references only",
            "a @Native method is static and not private",
            "second @Native(\"D\") in dev.gosim.natives.Bad",
            "a @Native method declares no exceptions and no variable arguments",
            "only a method without parameters and results has a fast one"),
        errors);
  }

  private List<String> compile(String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> options = List.of("-d", out.toString(), "-Xlint:all,-auxiliaryclass", "-Werror");
    var task =
        compiler.getTask(
            null,
            null,
            found,
            options,
            null,
            List.of(file("Spi", SPI), file("Goroutine", GOROUTINE), file("Code", source)));
    task.setProcessors(List.of(new NativeProcessor()));
    task.call();
    return found.getDiagnostics().stream().map(d -> d.getMessage(null)).toList();
  }

  private static JavaFileObject file(String name, String text) {
    String main = text.contains("final class Strings") ? "Strings" : name;
    String folder = text.contains("package dev.gosim.sched") ? "sched/" : "natives/";
    URI uri = URI.create("string:///dev/gosim/" + folder + main + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
