package dev.gosim.std.unicode;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.types.Type;
import dev.gosim.value.ArrayValue;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;
import java.util.ArrayList;
import java.util.List;

/** Natives of package unicode. */
final class Unicode {
  private Unicode() {}

  @Native("IsUpper")
  static boolean isUpper(long r) {
    return Categories.isUpper(r);
  }

  @Native("IsLower")
  static boolean isLower(long r) {
    return Categories.isLower(r);
  }

  @Native("IsTitle")
  static boolean isTitle(long r) {
    return Categories.isTitle(r);
  }

  @Native("IsLetter")
  static boolean isLetter(long r) {
    return Categories.isLetter(r);
  }

  @Native("IsDigit")
  static boolean isDigit(long r) {
    return Categories.isDigit(r);
  }

  @Native("IsNumber")
  static boolean isNumber(long r) {
    return Categories.isNumber(r);
  }

  @Native("IsMark")
  static boolean isMark(long r) {
    return Categories.isMark(r);
  }

  @Native("IsPunct")
  static boolean isPunct(long r) {
    return Categories.isPunct(r);
  }

  @Native("IsSymbol")
  static boolean isSymbol(long r) {
    return Categories.isSymbol(r);
  }

  @Native("IsSpace")
  static boolean isSpace(long r) {
    return Categories.isSpace(r);
  }

  @Native("IsControl")
  static boolean isControl(long r) {
    return Categories.isControl(r);
  }

  @Native("IsGraphic")
  static boolean isGraphic(long r) {
    return Categories.isGraphic(r);
  }

  @Native("IsPrint")
  static boolean isPrint(long r) {
    return Categories.isPrint(r);
  }

  @Native("To")
  static long to(long target, long r) {
    return target < Cases.UPPER || target > Cases.TITLE ? 0xfffd : Cases.to((int) target, r);
  }

  @Native("ToUpper")
  static long toUpper(long r) {
    return Cases.toUpper(r);
  }

  @Native("ToLower")
  static long toLower(long r) {
    return Cases.toLower(r);
  }

  @Native("ToTitle")
  static long toTitle(long r) {
    return Cases.toTitle(r);
  }

  @Native("SimpleFold")
  static long simpleFold(long r) {
    return Cases.simpleFold(r);
  }

  @Native("caseRanges")
  static Slice caseRanges(Host host) {
    Type range = host.type("unicode", "CaseRange");
    Cases.Range[] all = Cases.ranges();
    Object[] out = new Object[all.length];
    for (int i = 0; i < all.length; i++) {
      StructValue v = StructValue.zero(range);
      v.longs[0] = all[i].lo();
      v.longs[1] = all[i].hi();
      int[] delta = (int[]) ((ArrayValue) v.refs[0]).array;
      delta[Cases.UPPER] = all[i].upper();
      delta[Cases.LOWER] = all[i].lower();
      delta[Cases.TITLE] = all[i].title();
      out[i] = v;
    }
    return Slice.ofRefs(out);
  }

  /** The line of the resource {@code tables} that begins with the name, as Go values. */
  @Native("rangeTable")
  static StructValue rangeTable(Host host, String name) {
    String text = host.state(Tables.class, Tables::new).text;
    int start = text.indexOf("\n" + name + " ") + 1;
    String[] words = text.substring(start, text.indexOf('\n', start)).split(" ");
    StructValue table = StructValue.zero(host.type("unicode", "RangeTable"));
    table.longs[0] = Long.parseLong(words[1]);
    int i = 2;
    for (int part = 0; part < 2; part++) {
      Type range = host.type("unicode", part == 0 ? "Range16" : "Range32");
      List<StructValue> ranges = new ArrayList<>();
      for (; i < words.length && !words[i].equals(";"); i += 3) {
        StructValue v = StructValue.zero(range);
        for (int k = 0; k < 3; k++) {
          v.longs[k] = Long.parseLong(words[i + k], 16);
        }
        ranges.add(v);
      }
      i++;
      table.refs[part] = ranges.isEmpty() ? Slice.NIL : Slice.ofRefs(ranges.toArray());
    }
    return table;
  }

  /** The text of the tables, kept while a program uses some. */
  private static final class Tables {
    final String text = "\n" + Resources.read("tables");
  }
}
