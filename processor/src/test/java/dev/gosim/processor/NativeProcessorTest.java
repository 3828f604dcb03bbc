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
      @interface Native { String value(); }
      interface Results {}
      interface Host { static Host of(Object g) { return null; } }
      interface NativeFn { void call(Frame f); }
      interface NativeTable {
        NativeFn lookup(String name);
        String shape(String name);
        java.util.List<String> names();
      }
      class Frame { Object g; long[] l; Object[] r; }
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
            "List.of(\"(*Builder).Grow\", \"Cut\", \"Index\")")) {
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
            }
            """);
    assertEquals(
        List.of(
            "the result has type int: a frame holds long, double, boolean and references only",
            "parameter x has type float: a frame holds long, double, boolean and references only",
            "a @Native method is static and not private",
            "second @Native(\"D\") in dev.gosim.natives.Bad",
            "a @Native method declares no exceptions and no variable arguments"),
        errors);
  }

  private List<String> compile(String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> options = List.of("-d", out.toString(), "-Xlint:all,-auxiliaryclass", "-Werror");
    var task =
        compiler.getTask(
            null, null, found, options, null, List.of(file("Spi", SPI), file("Code", source)));
    task.setProcessors(List.of(new NativeProcessor()));
    task.call();
    return found.getDiagnostics().stream().map(d -> d.getMessage(null)).toList();
  }

  private static JavaFileObject file(String name, String text) {
    String main = text.contains("final class Strings") ? "Strings" : name;
    URI uri = URI.create("string:///dev/gosim/natives/" + main + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
