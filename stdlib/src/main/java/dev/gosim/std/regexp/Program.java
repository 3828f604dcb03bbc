package dev.gosim.std.regexp;

import com.google.re2j.LiteralPrefix;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.std.Bytes;
import dev.gosim.std.unicode.utf8.Decode;
import dev.gosim.types.Type;
import dev.gosim.value.Slice;
import dev.gosim.value.StructValue;
import java.util.Arrays;
import java.util.Map;

/**
 * A compiled regular expression. RE2/J matches characters of Java, Go bytes: text beyond ASCII is
 * decoded first, an invalid byte as U+FFFD, with the offset of each character.
 */
public final class Program extends StructValue {
  private Pattern pattern;
  private Map<String, String> repeated = Map.of(); // see GroupNames

  public Program(Type type) {
    super(type);
  }

  @Override
  public Program copy() {
    Program p = new Program(type);
    p.pattern = pattern;
    p.repeated = repeated;
    return p;
  }

  @Override
  public void assign(StructValue v) {
    pattern = ((Program) v).pattern;
    repeated = ((Program) v).repeated;
  }

  /** Compiles; what is wrong and the part of the expression where it is, or "". */
  @Native("(*program).compile")
  static String compile(Program p, String expr, boolean longest) {
    if (Decode.invalid(expr) >= 0) {
      return "invalid UTF-8: `" + expr + "`";
    }
    try {
      GroupNames names = GroupNames.of(Bytes.decode(expr));
      p.pattern = Pattern.compile(names.expr(), longest ? Pattern.LONGEST_MATCH : 0);
      p.repeated = names.repeated();
      return "";
    } catch (PatternSyntaxException e) {
      if ("stack underflow".equals(e.getPattern())) {
        return "unexpected ): `" + expr + "`";
      }
      String part = e.getPattern();
      return Bytes.encode(e.getDescription() + (part == null ? "" : ": `" + part + "`"));
    }
  }

  /** The names of the groups, "" for those without one; the first is the whole expression's. */
  @Native("(*program).names")
  static Slice names(Program p) {
    String[] names = new String[p.pattern.groupCount() + 1];
    Arrays.fill(names, "");
    for (Map.Entry<String, Integer> e : p.pattern.namedGroups().entrySet()) {
      String name = p.repeated.getOrDefault(e.getKey(), e.getKey());
      names[e.getValue()] = Bytes.encode(name);
    }
    return Slice.ofRefs((Object[]) names);
  }

  /**
   * Text as RE2/J reads it; {@code offsets} are those of its characters, null if they are equal.
   */
  private record Text(String chars, int[] offsets) {
    static Text of(String s) {
      if (Decode.ascii(s)) {
        return new Text(s, null);
      }
      StringBuilder b = new StringBuilder(s.length());
      int[] offsets = new int[s.length() + 1];
      for (int i = 0; i < s.length(); ) {
        long d = Decode.first(s, i, s.length());
        offsets[b.length()] = i;
        b.appendCodePoint(Decode.rune(d));
        i += Decode.width(d);
      }
      offsets[b.length()] = s.length();
      return new Text(b.toString(), offsets);
    }

    int offset(int character) {
      return character < 0 || offsets == null ? character : offsets[character];
    }
  }

  /**
   * The matches, at most n, none of them empty right behind another: for each the ends of the whole
   * and of the groups, -1 for those that did not match.
   */
  @Native("(*program).find")
  static Slice find(Program p, String s, long n) {
    Text text = Text.of(s);
    Matcher m = p.pattern.matcher(text.chars);
    int ends = 2 * (p.pattern.groupCount() + 1);
    long[] found = new long[ends];
    int len = 0;
    int end = text.chars.length();
    int previous = -1;
    long count = 0;
    for (int pos = 0; count < n && pos <= end && m.find(pos); ) {
      boolean empty = m.end() == pos;
      if (!empty || m.start() != previous) {
        if (len == found.length) {
          found = Arrays.copyOf(found, 2 * len);
        }
        for (int g = 0; 2 * g < ends; g++) {
          found[len++] = text.offset(m.start(g));
          found[len++] = text.offset(m.end(g));
        }
        count++;
      }
      previous = m.end();
      if (!empty) {
        pos = m.end();
      } else if (pos < end) {
        pos += Character.charCount(text.chars.codePointAt(pos));
      } else {
        pos = end + 1;
      }
    }
    return len == 0 ? Slice.NIL : new Slice(found, 0, len, len);
  }

  @Native("(*program).match")
  static boolean match(Program p, String s) {
    return p.pattern.matcher(Text.of(s).chars).find();
  }

  record Prefix(String text, boolean complete) implements Results {}

  /** What all matches begin with, and whether that is all of them. */
  @Native("(*program).prefix")
  static Prefix prefix(Program p) {
    LiteralPrefix prefix = LiteralPrefix.of(p.pattern);
    return new Prefix(Bytes.encode(prefix.text()), prefix.complete());
  }
}
