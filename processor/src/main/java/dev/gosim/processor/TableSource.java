package dev.gosim.processor;

import java.util.Collection;
import java.util.function.Function;

/** The text of a generated table. */
final class TableSource {
  private TableSource() {}

  static String of(String pkg, String name, Collection<NativeMethod> methods) {
    return """
    package %s;

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
      public String shape(String name) {
        return switch (name) {
    %s      default -> null;
        };
      }

      @Override
      public List<String> names() {
        return List.of(%s);
      }
    }
    """
        .formatted(
            pkg,
            name,
            name,
            cases(methods, m -> "f -> " + m.body()),
            cases(methods, m -> "\"" + m.shape() + "\";"),
            String.join(", ", methods.stream().map(m -> "\"" + m.goName() + "\"").toList()));
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
