package dev.gosim.vet;

import dev.gosim.check.ConstantText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a field's tag: {@code key:"value"} pairs, one by one (reflect.StructTag). */
final class TagText {
  private static final String SYNTAX = "bad syntax for struct tag pair";
  private static final String KEY_SYNTAX = "bad syntax for struct tag key";
  private static final String VALUE_SYNTAX = "bad syntax for struct tag value";
  private static final String VALUE_SPACE = "suspicious space in struct tag value";
  private static final String NO_SPACE = "key:\"value\" pairs not separated by spaces";

  private static final Pattern KEY = Pattern.compile("[^\\x00-\\x20:\"\\x7f]+");

  /** In quotes, whatever follows a backslash. */
  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.DOTALL);

  private String rest;
  private String key;
  private String value;

  private TagText(String tag) {
    rest = tag;
  }

  /** The value of a key; empty where there is none, or something wrong before it. */
  static String get(String tag, String key) {
    TagText t = new TagText(tag);
    while (t.skipped() && t.read() == null) {
      if (t.key.equals(key)) {
        return t.value == null ? "" : t.value;
      }
    }
    return "";
  }

  /** What is wrong with a tag, or null. */
  static String wrong(String tag) {
    TagText t = new TagText(tag);
    for (int n = 0; !t.rest.isEmpty(); n++) {
      if (n > 0 && t.rest.charAt(0) != ' ') {
        return NO_SPACE;
      }
      if (!t.skipped()) {
        break;
      }
      String wrong = t.read();
      wrong = wrong == null && t.value == null ? VALUE_SYNTAX : wrong;
      if (wrong == null && isSuspicious(t.key, t.value)) {
        wrong = VALUE_SPACE;
      }
      if (wrong != null) {
        return wrong;
      }
    }
    return null;
  }

  /** Whether anything follows the spaces. */
  private boolean skipped() {
    rest = rest.replaceFirst("^ +", "");
    return !rest.isEmpty();
  }

  /** Reads a pair, its value null where that is no Go string; what is wrong, or null. */
  private String read() {
    Matcher k = KEY.matcher(rest);
    if (!k.lookingAt()) {
      return KEY_SYNTAX;
    }
    key = k.group();
    if (k.end() + 1 >= rest.length() || rest.charAt(k.end()) != ':') {
      return SYNTAX;
    }
    Matcher quoted = QUOTED.matcher(rest).region(k.end() + 1, rest.length());
    if (!quoted.lookingAt()) {
      return VALUE_SYNTAX;
    }
    value = ConstantText.unquote(quoted.group());
    rest = rest.substring(quoted.end());
    return null;
  }

  /** Names in JSON may have spaces, in XML one, after the name space; options have none. */
  private static boolean isSuspicious(String key, String value) {
    int comma = value.indexOf(',');
    String options = comma < 0 ? "" : value.substring(comma + 1);
    return switch (key) {
      case "json" -> options.indexOf(' ') >= 0;
      case "xml" ->
          value.startsWith(" ")
              || value.endsWith(" ")
              || value.chars().filter(c -> c == ' ').count() > 1
              || comma > 0 && value.charAt(comma - 1) == ' '
              || options.indexOf(' ') >= 0;
      case "asn1" -> value.indexOf(' ') >= 0;
      default -> false;
    };
  }
}
