package dev.gosim.std.fmt;

import dev.gosim.natives.Host;
import dev.gosim.std.strconv.Parse;
import dev.gosim.std.unicode.Categories;
import dev.gosim.std.unicode.utf8.Decode;
import dev.gosim.value.StructValue;

/** The state of a scan, and the tokens it reads (package fmt, scan.go). */
final class Input {
  /** A width that does not limit. */
  static final int HUGE = 1 << 30;

  static final int EOF = RuneSource.EOF;

  final Host host;
  private final RuneSource source;
  private final boolean newlineEnds;
  private final boolean newlineIsSpace;
  private boolean atEof;

  /** Runes read so far. */
  int count;

  /** No rune is read from this count on. */
  int limit = HUGE;

  int width = HUGE;
  final StringBuilder token = new StringBuilder();

  Input(Host host, RuneSource source, boolean newlineIsSpace, boolean newlineEnds) {
    this.host = host;
    this.source = source;
    this.newlineIsSpace = newlineIsSpace;
    this.newlineEnds = newlineEnds;
  }

  // ---- runes ----

  int read() {
    if (atEof || count >= limit) {
      return EOF;
    }
    int r = source.read();
    if (r == EOF) {
      atEof = true;
    } else {
      count++;
      if (newlineEnds && r == '\n') {
        atEof = true;
      }
    }
    return r;
  }

  void unread() {
    source.unread();
    atEof = false;
    count--;
  }

  int mustRead() {
    int r = read();
    if (r == EOF) {
      throw new ScanFailure(host.variable("io", "ErrUnexpectedEOF"));
    }
    return r;
  }

  void notEof() {
    if (read() == EOF) {
      throw new ScanFailure(host.variable("io", "EOF"));
    }
    unread();
  }

  ScanFailure failure(String text) {
    return new ScanFailure(host.newError(text));
  }

  static boolean isSpace(int r) {
    return r >= 0 && Categories.isSpace(r);
  }

  void skipSpace() {
    while (true) {
      int r = read();
      if (r == EOF) {
        return;
      }
      if (r == '\r' && peek("\n")) {
        continue;
      }
      if (r == '\n') {
        if (newlineIsSpace) {
          continue;
        }
        throw failure("unexpected newline");
      }
      if (!isSpace(r)) {
        unread();
        return;
      }
    }
  }

  private boolean peek(String ok) {
    int r = read();
    if (r == EOF) {
      return false;
    }
    unread();
    return r < 0x80 && ok.indexOf(r) >= 0;
  }

  /** Takes the next rune if it is one of these, without adding it to the token. */
  private boolean skip(String ok) {
    int r = read();
    return r != EOF && r < 0x80 && ok.indexOf(r) >= 0;
  }

  /** Adds the next rune to the token if it is one of these. */
  boolean accept(String ok) {
    int r = read();
    if (r == EOF) {
      return false;
    }
    if (r < 0x80 && ok.indexOf(r) >= 0) {
      token.append((char) r);
      return true;
    }
    unread();
    return false;
  }

  private void acceptAll(String ok) {
    while (accept(ok)) {}
  }

  // ---- tokens ----

  private void verb(int verb, String ok, String type) {
    if (verb >= 0x80 || ok.indexOf(verb) < 0) {
      throw failure("bad verb '%" + Decode.encode(verb) + "' for " + type);
    }
  }

  boolean bool(int verb) {
    skipSpace();
    notEof();
    verb(verb, "tv", "boolean");
    switch (read()) {
      case '1' -> {
        return true;
      }
      case 't', 'T' -> {
        if (accept("rR") && (!accept("uU") || !accept("eE"))) {
          throw failure("syntax error scanning boolean");
        }
        return true;
      }
      case 'f', 'F' -> {
        if (accept("aA") && (!accept("lL") || !accept("sS") || !accept("eE"))) {
          throw failure("syntax error scanning boolean");
        }
        return false;
      }
      default -> {
        return false;
      }
    }
  }

  private static final String DECIMAL = "0123456789";
  private static final String OCTAL = "01234567";
  private static final String HEXADECIMAL = "0123456789aAbBcCdDeEfF";

  /** An integer of that many bits, sign-extended if signed. */
  long integer(int verb, boolean signed, int bits) {
    if (verb == 'c') {
      return character(bits);
    }
    skipSpace();
    notEof();
    verb(verb, "bdoUxXv", "integer");
    int base =
        switch (verb) {
          case 'b' -> 2;
          case 'o' -> 8;
          case 'x', 'X', 'U' -> 16;
          default -> 10;
        };
    String digits = base == 2 ? "01" : base == 8 ? OCTAL : base == 16 ? HEXADECIMAL : DECIMAL;
    boolean begun = false;
    if (verb == 'U') {
      if (!skip("U") || !skip("+")) {
        throw failure("bad unicode format ");
      }
    } else {
      if (signed) {
        accept("+-");
      }
      if (verb == 'v') {
        base = 0;
        begun = peek("0");
        digits = begun ? prefixed() : DECIMAL + "_";
      }
    }
    if (!begun) {
      notEof();
      if (!accept(digits)) {
        throw failure("expected integer");
      }
    }
    acceptAll(digits);
    return converted(token.toString(), base, signed, bits);
  }

  /** The digits that may follow a leading zero and its letter. */
  private String prefixed() {
    accept("0");
    if (accept("bB")) {
      return "01_";
    }
    if (accept("oO")) {
      return OCTAL + "_";
    }
    return accept("xX") ? HEXADECIMAL + "_" : OCTAL + "_";
  }

  private long converted(String text, int base, boolean signed, int bits) {
    Parse p = new Parse();
    long v = signed ? p.signed(text, base, 64) : p.unsigned(text, base, 64);
    if (p.status != Parse.Status.OK) {
      throw numError(p.status, signed ? "ParseInt" : "ParseUint", text);
    }
    long cut = signed ? v << 64 - bits >> 64 - bits : v << 64 - bits >>> 64 - bits;
    if (cut != v) {
      throw failure((signed ? "" : "unsigned ") + "integer overflow on token " + text);
    }
    return v;
  }

  private ScanFailure numError(Parse.Status status, String func, String text) {
    StructValue e = StructValue.zero(host.type("strconv", "NumError"));
    e.refs[0] = func;
    e.refs[1] = text;
    String err = status == Parse.Status.RANGE ? "ErrRange" : "ErrSyntax";
    e.refs[2] = host.variable("strconv", err);
    return new ScanFailure(e);
  }

  private long character(int bits) {
    notEof();
    long r = read();
    if (r << 64 - bits >> 64 - bits != r) {
      throw failure("overflow on character value " + Decode.encode(r));
    }
    return r;
  }

  double floating(int verb, int bits, String checkedAs) {
    if (checkedAs != null) {
      verb(verb, "beEfFgGv", checkedAs);
    }
    skipSpace();
    notEof();
    return converted(floatToken(), bits);
  }

  private String floatToken() {
    token.setLength(0);
    if (accept("nN") && accept("aA") && accept("nN")) {
      return token.toString();
    }
    accept("+-");
    if (accept("iI") && accept("nN") && accept("fF")) {
      return token.toString();
    }
    String digits = DECIMAL + "_";
    String exp = "eEpP";
    if (accept("0") && accept("xX")) {
      digits = HEXADECIMAL + "_";
      exp = "pP";
    }
    acceptAll(digits);
    if (accept(".")) {
      acceptAll(digits);
    }
    if (accept(exp)) {
      accept("+-");
      acceptAll(DECIMAL + "_");
    }
    return token.toString();
  }

  private double converted(String text, int bits) {
    int p = text.indexOf('p');
    // A decimal mantissa with a binary exponent is read only here.
    if (p >= 0 && text.indexOf('x') < 0 && text.indexOf('X') < 0) {
      double f = number(text.substring(0, p), bits, text);
      Parse exp = new Parse();
      long e = exp.atoi(text.substring(p + 1));
      if (exp.status != Parse.Status.OK) {
        throw numError(exp.status, "Atoi", text);
      }
      return Math.scalb(f, Math.clamp(e, -3000, 3000));
    }
    return number(text, bits, text);
  }

  private double number(String text, int bits, String shown) {
    Parse p = new Parse();
    double v = p.floating(text, bits);
    if (p.status != Parse.Status.OK) {
      throw numError(p.status, "ParseFloat", shown);
    }
    return v;
  }

  dev.gosim.value.Complex complex(int verb, int bits) {
    verb(verb, "beEfFgGv", "complex");
    skipSpace();
    notEof();
    boolean parens = accept("(");
    String re = floatToken();
    token.setLength(0);
    if (!accept("+-")) {
      throw failure("syntax error scanning complex number");
    }
    String sign = token.toString();
    String im = sign + floatToken();
    if (!accept("i") || parens && !accept(")")) {
      throw failure("syntax error scanning complex number");
    }
    return new dev.gosim.value.Complex(converted(re, bits), converted(im, bits));
  }

  String string(int verb) {
    verb(verb, "svqxX", "string");
    skipSpace();
    notEof();
    return switch (verb) {
      case 'q' -> quoted();
      case 'x', 'X' -> hex();
      default -> word();
    };
  }

  private String word() {
    skipSpace();
    for (int r = read(); r != EOF; r = read()) {
      if (isSpace(r)) {
        unread();
        break;
      }
      Decode.append(token, r);
    }
    return token.toString();
  }

  private String quoted() {
    notEof();
    int quote = read();
    if (quote != '`' && quote != '"') {
      throw failure("expected quoted string");
    }
    StringBuilder b = new StringBuilder().append((char) quote);
    while (true) {
      int r = mustRead();
      Decode.append(b, r);
      if (r == quote) {
        break;
      }
      if (r == '\\' && quote == '"') {
        Decode.append(b, mustRead());
      }
    }
    if (quote == '`') {
      return b.substring(1, b.length() - 1);
    }
    String s = dev.gosim.std.strconv.Quote.unquote(b.toString());
    if (s == null) {
      throw new ScanFailure(host.variable("strconv", "ErrSyntax"));
    }
    return s;
  }

  private String hex() {
    notEof();
    while (true) {
      int r = read();
      if (r == EOF) {
        break;
      }
      int hi = r < 0x80 ? Character.digit(r, 16) : -1;
      if (hi < 0) {
        unread();
        break;
      }
      int next = mustRead();
      int lo = next < 0x80 ? Character.digit(next, 16) : -1;
      if (lo < 0) {
        throw failure("illegal hex digit");
      }
      token.append((char) (hi << 4 | lo));
    }
    if (token.isEmpty()) {
      throw failure("no hex data for %x string");
    }
    return token.toString();
  }

  void percent() {
    skipSpace();
    notEof();
    if (!accept("%")) {
      throw failure("missing literal %");
    }
  }
}
