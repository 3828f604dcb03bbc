package dev.gosim.std.encoding.json;

import dev.gosim.std.unicode.Cases;
import dev.gosim.std.unicode.utf8.Decode;
import dev.gosim.types.Named;
import dev.gosim.types.Obj;
import dev.gosim.types.PointerType;
import dev.gosim.types.StructType;
import dev.gosim.types.Type;
import dev.gosim.types.Var;
import dev.gosim.value.Func;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The JSON object's members of a struct type: its fields and those of the structs embedded in it.
 * Of several with one name the least deeply nested wins, among those a tagged one, if it is alone.
 */
final class StructFields {
  /**
   * A member.
   *
   * @param path field numbers from the struct on
   * @param structs the struct type of each step
   * @param plan of the field
   * @param label the name as written before the value, HTML's characters escaped or not
   */
  record Field(
      String name,
      boolean tagged,
      int[] path,
      Type[] structs,
      Plan plan,
      String htmlLabel,
      String label,
      boolean omitEmpty,
      boolean omitZero,
      boolean quoted,
      Func isZero,
      boolean pointerIsZero) {}

  final Field[] all;
  private final Map<String, Field> exact = new HashMap<>();
  private final Map<String, Field> folded = new HashMap<>();

  /** A struct whose fields are to be looked at, with the way to it. */
  private record Level(Type type, int[] path, Type[] structs) {}

  StructFields(Plans plans, Type struct) {
    List<Field> found = collect(plans, struct);
    found.sort(
        Comparator.comparing(Field::name)
            .thenComparing(f -> f.path.length)
            .thenComparing(f -> !f.tagged)
            .thenComparing(Field::path, Arrays::compare));
    List<Field> kept = new ArrayList<>();
    for (int i = 0; i < found.size(); ) {
      Field first = found.get(i);
      int end = i + 1;
      while (end < found.size() && found.get(end).name.equals(first.name)) {
        end++;
      }
      Field second = end > i + 1 ? found.get(i + 1) : null;
      if (second == null
          || second.path.length != first.path.length
          || second.tagged != first.tagged) {
        kept.add(first);
      }
      i = end;
    }
    kept.sort(Comparator.comparing(Field::path, Arrays::compare));
    all = kept.toArray(Field[]::new);
    for (Field f : all) {
      exact.put(f.name, f);
      folded.putIfAbsent(fold(f.name), f);
    }
  }

  /** The member of that name, else one that differs from it in case only, else null. */
  Field find(String name) {
    Field f = exact.get(name);
    return f != null ? f : folded.get(fold(name));
  }

  /** The least rune of each rune's case orbit; ASCII letters in upper case. */
  private static String fold(String s) {
    StringBuilder b = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); ) {
      char c = s.charAt(i);
      if (c < 0x80) {
        b.append(c >= 'a' && c <= 'z' ? (char) (c - 0x20) : c);
        i++;
        continue;
      }
      long d = Decode.first(s, i, s.length());
      long r = Decode.rune(d);
      for (long next = Cases.simpleFold(r); ; next = Cases.simpleFold(r)) {
        boolean least = next <= r;
        r = next;
        if (least) {
          break;
        }
      }
      Decode.append(b, r);
      i += Decode.width(d);
    }
    return b.toString();
  }

  private static List<Field> collect(Plans plans, Type struct) {
    List<Field> found = new ArrayList<>();
    List<Level> next = List.of(new Level(struct, new int[0], new Type[0]));
    Map<Type, Integer> nextCount = new HashMap<>();
    Set<Type> visited = new HashSet<>();
    while (!next.isEmpty()) {
      List<Level> current = next;
      Map<Type, Integer> count = nextCount;
      next = new ArrayList<>();
      nextCount = new HashMap<>();
      for (Level level : current) {
        if (visited.add(level.type)) {
          int copies = count.getOrDefault(level.type, 1) > 1 ? 2 : 1;
          fields(plans, level, copies, found, next, nextCount);
        }
      }
    }
    return found;
  }

  private static void fields(
      Plans plans,
      Level level,
      int copies,
      List<Field> found,
      List<Level> next,
      Map<Type, Integer> nextCount) {
    StructType s = (StructType) level.type.underlying();
    for (int i = 0; i < s.fields().size(); i++) {
      Var v = s.field(i);
      String tag = tag(s.tag(i));
      if (tag.equals("-") || !mayBeMember(v)) {
        continue;
      }
      int comma = tag.indexOf(',');
      String name = comma < 0 ? tag : tag.substring(0, comma);
      String options = comma < 0 ? "" : tag.substring(comma) + ",";
      if (!validName(name)) {
        name = "";
      }
      Type ft = v.type() instanceof PointerType p ? p.elem() : v.type();
      int[] path = Arrays.copyOf(level.path, level.path.length + 1);
      path[path.length - 1] = i;
      Type[] structs = Arrays.copyOf(level.structs, path.length);
      structs[path.length - 1] = level.type;
      if (!name.isEmpty() || !v.embedded() || !(ft.underlying() instanceof StructType)) {
        Field f = field(plans, v, name, options, path, structs, plans.of(ft).form);
        for (int k = 0; k < copies; k++) {
          found.add(f);
        }
      } else if (nextCount.merge(ft, 1, Integer::sum) == 1) {
        next.add(new Level(ft, path, structs));
      }
    }
  }

  /** Exported fields, and embedded structs, which may have some. */
  private static boolean mayBeMember(Var v) {
    if (Obj.isExported(v.name())) {
      return true;
    }
    Type t = v.type().underlying() instanceof PointerType p ? p.elem() : v.type();
    return v.embedded() && t.underlying() instanceof StructType;
  }

  private static Field field(
      Plans plans, Var v, String name, String options, int[] path, Type[] structs, Plan.Form form) {
    boolean quoted =
        options.contains(",string,")
            && switch (form) {
              case BOOL, INT, UINT, FLOAT32, FLOAT64, STRING -> true;
              default -> false;
            };
    boolean omitZero = options.contains(",omitzero,");
    Func isZero = null;
    boolean pointer = false;
    if (omitZero) {
      isZero = plans.method(v.type(), "IsZero", plans.zeroer);
      Type pt = plans.host.types().pointerTo(v.type());
      if (isZero == null && plans.method(pt, "IsZero", plans.zeroer) instanceof Func f) {
        isZero = f;
        pointer = true;
      }
    }
    String full = name.isEmpty() ? v.name() : name;
    Output html = new Output(full.length());
    byte[] b = dev.gosim.std.Bytes.of(full);
    html.escapedHtml(b, 0, b.length);
    return new Field(
        full,
        !name.isEmpty(),
        path,
        structs,
        plans.of(v.type()),
        "\"" + html.text() + "\":",
        "\"" + full + "\":",
        options.contains(",omitempty,"),
        omitZero,
        quoted,
        isZero,
        pointer);
  }

  /** Letters, digits and some punctuation. */
  private static boolean validName(String s) {
    for (int i = 0; i < s.length(); ) {
      long d = Decode.first(s, i, s.length());
      int r = Decode.rune(d);
      if ("!#$%&()*+-./:;<=>?@[]^_{|}~ ".indexOf(r) < 0
          && !Character.isLetter(r)
          && !Character.isDigit(r)) {
        return false;
      }
      i += Decode.width(d);
    }
    return true;
  }

  /** The value for the key json of a field's tag: {@code json:"value"}, by convention. */
  private static String tag(String tag) {
    for (int i = 0; i < tag.length(); ) {
      while (i < tag.length() && tag.charAt(i) == ' ') {
        i++;
      }
      int colon = i;
      while (colon < tag.length() && keyChar(tag.charAt(colon))) {
        colon++;
      }
      if (colon == i || colon + 1 >= tag.length() || !tag.startsWith(":\"", colon)) {
        return "";
      }
      int end = colon + 2;
      StringBuilder value = new StringBuilder();
      while (end < tag.length() && tag.charAt(end) != '"') {
        if (tag.charAt(end) == '\\') {
          end++;
        }
        if (end < tag.length()) {
          value.append(tag.charAt(end++));
        }
      }
      if (end >= tag.length()) {
        return "";
      }
      if (tag.substring(i, colon).equals("json")) {
        return value.toString();
      }
      i = end + 1;
    }
    return "";
  }

  private static boolean keyChar(char c) {
    return c > ' ' && c != ':' && c != '"' && c != 0x7f;
  }

  /** Name of a struct type as errors show it. */
  static String shortName(Type t) {
    return t instanceof Named n ? n.obj().name() : "";
  }
}
