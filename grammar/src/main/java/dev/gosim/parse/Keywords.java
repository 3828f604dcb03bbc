package dev.gosim.parse;

import static dev.gosim.parse.GoLexer.*;

/** Go's 25 keywords (spec, "Keywords"). */
final class Keywords {
  private Keywords() {}

  /** The token type of the word at {@code src[at, at+length)}, 0 if it is no keyword. */
  static int type(byte[] src, int at, int length) {
    if (length < 2 || length > 11) {
      return 0;
    }
    int type = candidate(src[at], src[at + 1], length);
    return type != 0 && matches(src, at, text(type)) ? type : 0;
  }

  /** Whether a token type is a keyword. */
  static boolean isKeyword(int type) {
    return type >= BREAK && type <= VAR;
  }

  private static boolean matches(byte[] src, int at, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (src[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The only keyword with these first letters and this length, if any. */
  private static int candidate(int first, int second, int length) {
    return switch (first) {
      case 'b' -> length == 5 ? BREAK : 0;
      case 'c' ->
          length == 5 ? CONST : length == 8 ? CONTINUE : length == 4 ? caseOrChan(second) : 0;
      case 'd' -> length == 7 ? DEFAULT : length == 5 ? DEFER : 0;
      case 'e' -> length == 4 ? ELSE : 0;
      case 'f' -> length == 3 ? FOR : length == 4 ? FUNC : length == 11 ? FALLTHROUGH : 0;
      case 'g' -> length == 2 ? GO : length == 4 ? GOTO : 0;
      case 'i' -> length == 2 ? IF : length == 6 ? IMPORT : length == 9 ? INTERFACE : 0;
      case 'm' -> length == 3 ? MAP : 0;
      case 'p' -> length == 7 ? PACKAGE : 0;
      case 'r' -> length == 5 ? RANGE : length == 6 ? RETURN : 0;
      case 's' -> length == 6 ? selectStructSwitch(second) : 0;
      case 't' -> length == 4 ? TYPE : 0;
      case 'v' -> length == 3 ? VAR : 0;
      default -> 0;
    };
  }

  private static int caseOrChan(int second) {
    return second == 'a' ? CASE : CHAN;
  }

  private static int selectStructSwitch(int second) {
    return second == 'e' ? SELECT : second == 't' ? STRUCT : SWITCH;
  }

  /** How a keyword is written. */
  static String text(int type) {
    return switch (type) {
      case BREAK -> "break";
      case CASE -> "case";
      case CHAN -> "chan";
      case CONST -> "const";
      case CONTINUE -> "continue";
      case DEFAULT -> "default";
      case DEFER -> "defer";
      case ELSE -> "else";
      case FALLTHROUGH -> "fallthrough";
      case FOR -> "for";
      case FUNC -> "func";
      case GO -> "go";
      case GOTO -> "goto";
      case IF -> "if";
      case IMPORT -> "import";
      case INTERFACE -> "interface";
      case MAP -> "map";
      case PACKAGE -> "package";
      case RANGE -> "range";
      case RETURN -> "return";
      case SELECT -> "select";
      case STRUCT -> "struct";
      case SWITCH -> "switch";
      case TYPE -> "type";
      case VAR -> "var";
      default -> throw new IllegalArgumentException("not a keyword: " + type);
    };
  }
}
