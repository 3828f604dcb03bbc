package dev.gosim.processor;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The text of a generated table. */
final class TableSource {
  private static final String FAST = "fast";

  private TableSource() {}

  static String of(String pkg, String name, Collection<NativeMethod> methods) {
    Map<NativeMethod, String> direct = new LinkedHashMap<>();
    methods.stream()
        .filter(NativeMethod::isDirect)
        .forEach(m -> direct.put(m, "d" + direct.size()));
    return """
    package %s;

    import dev.gosim.natives.DirectNative;
    import dev.gosim.natives.NativeFn;
    import dev.gosim.natives.NativeTable;
    import java.util.List;

    /** Generated: the natives of this package by their Go names. */
    @SuppressWarnings({"unchecked", "rawtypes", "cast"})
    public final class %s implements NativeTable {
      public %s() {}

      @Override
      public NativeFn lookup(String name) {
        return switch (name) {
    %s      default -> null;
        };
      }

      @Override
      public DirectNative direct(String name) {
        return switch (name) {
    %s      default -> null;
        };
      }

      @Override
      public String shape(String name) {
        return switch (name) {
    %s      default -> null;
        };
      }

      @Override
      public List<String> names() {
        return List.of(%s);
      }

    %s}
    """
        .formatted(
            pkg,
            name,
            name,
            cases(methods, m -> "f -> " + m.body()),
            cases(direct.keySet(), m -> directNative(name, m, direct.get(m))),
            cases(methods, m -> "\"" + m.shape() + "\";"),
            String.join(", ", methods.stream().map(m -> "\"" + m.goName() + "\"").toList()),
            String.join(
                "\n",
                direct.entrySet().stream()
                    .map(e -> directMethods(e.getKey(), e.getValue()))
                    .toList()));
  }

  private static String directNative(String table, NativeMethod m, String method) {
    String fast = m.hasFast() ? "\"" + FAST + method + "\"" : "null";
    return "new DirectNative(%s.class, \"%s\", \"%s\", %s, %s);"
        .formatted(table, method, m.shape(), m.needsFrame(), fast);
  }

  private static String directMethods(NativeMethod m, String method) {
    return m.direct(method) + (m.hasFast() ? "\n" + m.fast(FAST + method) : "");
  }

  private static String cases(Collection<NativeMethod> methods, Function<NativeMethod, String> to) {
    StringBuilder out = new StringBuilder();
    for (NativeMethod m : methods) {
      String value = to.apply(m);
      if (value.endsWith("}")) {
        value += ";";
      }
      out.append("      case \"").append(m.goName()).append("\" -> ").append(value).append('\n');
    }
    return out.toString();
  }
}
