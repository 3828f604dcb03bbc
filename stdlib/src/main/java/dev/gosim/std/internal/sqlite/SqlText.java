package dev.gosim.std.internal.sqlite;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.value.Slice;
import java.util.ArrayList;
import java.util.List;

/**
 * Where SQL statements end and which parameters they have. SQLite knows both (sqlite3_prepare's
 * tail, sqlite3_bind_parameter_name), but JDBC asks for neither.
 */
final class SqlText {
  private final String sql;
  private int at;

  private SqlText(String sql) {
    this.sql = sql;
  }

  record Cut(String first, String rest) implements Results {}

  /** The first statement, "" if only space and comments are left, and what follows it. */
  @Native("cut")
  static Cut cut(String sql) {
    SqlText t = new SqlText(sql);
    int begin = t.skipBlank();
    while (begin < sql.length() && sql.charAt(begin) == ';') {
      t.at = begin + 1;
      begin = t.skipBlank();
    }
    t.toEnd();
    return new Cut(sql.substring(begin, t.at), t.rest());
  }

  private String rest() {
    int after = at < sql.length() ? at + 1 : at;
    SqlText t = new SqlText(sql);
    t.at = after;
    return sql.substring(t.skipBlank());
  }

  /**
   * To the semicolon, or the end. Those within a trigger's body are not its end: that is an END
   * behind a semicolon.
   */
  private void toEnd() {
    List<String> words = new ArrayList<>();
    boolean afterSemicolon = false;
    boolean ended = false;
    while (at < sql.length()) {
      int start = at;
      char c = sql.charAt(at);
      if (c == ';') {
        if (!isTrigger(words) || ended) {
          return;
        }
        afterSemicolon = true;
        at++;
      } else if (isWord(c)) {
        while (at < sql.length() && isWord(sql.charAt(at))) {
          at++;
        }
        String word = sql.substring(start, at);
        ended = afterSemicolon && word.equalsIgnoreCase("end");
        afterSemicolon = false;
        words.add(words.size() < HEAD ? word.toLowerCase(java.util.Locale.ROOT) : "");
      } else if (skipBlank() == start) {
        token();
        afterSemicolon = false;
        ended = false;
      }
    }
  }

  /** As many words as may stand before TRIGGER: EXPLAIN QUERY PLAN CREATE TEMP. */
  private static final int HEAD = 6;

  private static boolean isTrigger(List<String> words) {
    int i = 0;
    while (i < words.size() && List.of("explain", "query", "plan").contains(words.get(i))) {
      i++;
    }
    if (i >= words.size() || !words.get(i).equals("create")) {
      return false;
    }
    i++;
    if (i < words.size() && words.get(i).startsWith("temp")) {
      i++;
    }
    return i < words.size() && words.get(i).equals("trigger");
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '$'
        || c >= 0x80;
  }

  /** Past space and comments; where that is. */
  private int skipBlank() {
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (c == ' ' || c >= '\t' && c <= '\r') {
        at++;
      } else if (sql.startsWith("--", at)) {
        int end = sql.indexOf('\n', at);
        at = end < 0 ? sql.length() : end + 1;
      } else if (sql.startsWith("/*", at)) {
        int end = sql.indexOf("*/", at + 2);
        at = end < 0 ? sql.length() : end + 2;
      } else {
        break;
      }
    }
    return at;
  }

  /** Past a string, a quoted name or a single character. */
  private void token() {
    char c = sql.charAt(at++);
    char close = c == '[' ? ']' : c;
    if (c != '\'' && c != '"' && c != '`' && c != '[') {
      return;
    }
    int end = sql.indexOf(close, at);
    at = end < 0 ? sql.length() : end + 1; // a doubled quote begins the next token
  }

  /** The names of the parameters, in the order of their numbers; "" for those that have none. */
  @Native("parameters")
  static Slice parameters(String sql) {
    SqlText t = new SqlText(sql);
    List<String> names = new ArrayList<>();
    while (t.skipBlank() < sql.length()) {
      char c = sql.charAt(t.at);
      if (c == '?') {
        t.numbered(names);
      } else if ((c == ':' || c == '@' || c == '$')
          && t.at + 1 < sql.length()
          && isWord(sql.charAt(t.at + 1))) {
        int start = t.at++;
        t.word();
        String name = sql.substring(start, t.at);
        if (!names.contains(name)) {
          names.add(name);
        }
      } else if (isWord(c)) {
        t.word();
      } else {
        t.token();
      }
    }
    return Slice.ofRefs(names.toArray());
  }

  private void word() {
    while (at < sql.length() && isWord(sql.charAt(at))) {
      at++;
    }
  }

  /** {@code ?} is the next parameter, {@code ?N} that one, and all before it exist too. */
  private void numbered(List<String> names) {
    int start = ++at;
    while (at < sql.length() && Character.isDigit(sql.charAt(at))) {
      at++;
    }
    if (at == start) {
      names.add("");
      return;
    }
    int number = at - start > MAX_DIGITS ? 0 : Integer.parseInt(sql.substring(start, at));
    while (names.size() < number) {
      names.add("");
    }
    if (number > 0) {
      names.set(number - 1, "?" + number);
    }
  }

  /** SQLite has up to 32766 parameters, and says itself that there are too many. */
  private static final int MAX_DIGITS = 5;
}
