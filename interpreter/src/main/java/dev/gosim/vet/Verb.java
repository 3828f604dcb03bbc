package dev.gosim.vet;

import java.util.HashMap;
import java.util.Map;

/**
 * What a verb of package fmt takes.
 *
 * @param flags those that it knows
 * @param kinds the kinds of values, a set of bits
 */
record Verb(String flags, int kinds) {
  static final int BOOL = 1;
  static final int BYTE = 2;
  static final int INT = 4;
  static final int RUNE = 8;
  static final int STRING = 16;
  static final int FLOAT = 32;
  static final int COMPLEX = 64;
  static final int POINTER = 128;
  static final int ERROR = 256;
  static final int ANY = -1;

  private static final String NUMBER = " -+.0";
  private static final String ALL = " -+.0#";
  private static final Map<String, Verb> VERBS = verbs();

  /** That of Go before 1.26, when any integer could be quoted. */
  private static final Verb QUOTE_ANY = new Verb(ALL, RUNE | INT | STRING);

  private static final int QUOTE_RUNES = 26;

  /** By its letter, in a file of that release of Go; null if there is none. */
  static Verb of(String letter, int goVersion) {
    return letter.equals("q") && goVersion < QUOTE_RUNES ? QUOTE_ANY : VERBS.get(letter);
  }

  boolean takes(int kind) {
    return (kinds & kind) != 0;
  }

  private static Map<String, Verb> verbs() {
    Map<String, Verb> v = new HashMap<>();
    v.put("%", new Verb("", 0));
    v.put("b", new Verb(ALL, INT | FLOAT | COMPLEX | POINTER));
    v.put("c", new Verb("-", RUNE | INT));
    v.put("d", new Verb(NUMBER, INT | POINTER));
    for (String f : "e E f F g G".split(" ")) {
      v.put(f, new Verb(ALL, FLOAT | COMPLEX));
    }
    v.put("o", new Verb(ALL, INT | POINTER));
    v.put("O", new Verb(ALL, INT | POINTER));
    v.put("p", new Verb("-#", POINTER));
    v.put("q", new Verb(ALL, RUNE | BYTE | STRING));
    v.put("s", new Verb(NUMBER, STRING));
    v.put("t", new Verb("-", BOOL));
    v.put("T", new Verb("-", ANY));
    v.put("U", new Verb("-#", RUNE | INT));
    v.put("v", new Verb(ALL, ANY));
    v.put("w", new Verb(ALL, ERROR));
    v.put("x", new Verb(ALL, RUNE | INT | STRING | POINTER | FLOAT | COMPLEX));
    v.put("X", new Verb(ALL, RUNE | INT | STRING | POINTER | FLOAT | COMPLEX));
    return v;
  }
}
