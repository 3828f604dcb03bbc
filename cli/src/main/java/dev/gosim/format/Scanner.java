package dev.gosim.format;

/**
 * Go's lexical analysis for those who want comments, with the messages of go/scanner; after {@link
 * #next} its fields describe the token.
 */
final class Scanner {
  private static final int BOM = 0xfeff;
  private static final String LINE = "//line ";

  private final Source source;
  private final String src;
  private final Literals literals;

  /** The first byte that has not been read. */
  private int at;

  /** Whether a newline would be a semicolon. */
  private boolean semi;

  /** The newline in a comment that has yet to become a semicolon, or -1. */
  private int newline = -1;

  Tok tok = Tok.ILLEGAL;
  int pos = -1;

  /** Where the token ends in the text. */
  int end;

  /** Text of names, literals and comments (without carriage returns), and of semicolons. */
  String lit = "";

  Scanner(Source source) {
    this.source = source;
    src = source.text;
    literals = new Literals(source);
    if (!src.isEmpty() && Utf8.decode(src, 0) == BOM) {
      at = 3;
    }
  }

  private int peek(int i) {
    return at + i < src.length() ? src.charAt(at + i) : -1;
  }

  private void is(Tok t, int length) {
    tok = t;
    at += length;
    semi = t.endsLine();
  }

  void next() {
    lit = "";
    if (newline >= 0) {
      pos = newline;
      newline = -1;
      semicolon("\n");
      return;
    }
    int c = peek(0);
    while (c == ' ' || c == '\t' || c == '\r' || c == '\n' && !semi) {
      at++;
      c = peek(0);
    }
    pos = at;
    if (c < 0) {
      if (semi) {
        semicolon("\n");
      } else {
        is(Tok.EOF, 0);
      }
    } else if (isLetter(c)) {
      word();
    } else if (isDecimal(c) || c == '.' && isDecimal(peek(1))) {
      at = literals.number(at);
      is(literals.kind(), 0);
      lit = src.substring(pos, at);
    } else {
      other(c);
    }
    end = at;
  }

  private void semicolon(String text) {
    tok = Tok.SEMICOLON;
    lit = text;
    semi = false;
  }

  private boolean isLetter(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c == '_'
        || c >= 0x80 && Character.isLetter(Math.max(0, Utf8.decode(src, at)));
  }

  private static boolean isDecimal(int c) {
    return c >= '0' && c <= '9';
  }

  private void word() {
    int c = peek(0);
    while (c >= 0) {
      int r = c < 0x80 ? c : Utf8.decode(src, at);
      if (!isLetter(c) && !isDecimal(c) && !(c >= 0x80 && r > 0 && Character.isDigit(r))) {
        break;
      }
      at += c < 0x80 ? 1 : Utf8.width(src, at);
      c = peek(0);
    }
    lit = src.substring(pos, at);
    is(Tok.ofWord(lit), 0);
  }

  private void other(int c) {
    switch (c) {
      case '\n' -> {
        at++;
        semicolon("\n");
      }
      case ';' -> {
        at++;
        semicolon(";");
      }
      case '"' -> literal(Tok.STRING, literals.string(at));
      case '\'' -> literal(Tok.CHAR, literals.rune(at));
      case '`' -> {
        literal(Tok.STRING, literals.raw(at));
        lit = lit.replace("\r", "");
      }
      case '/' -> {
        if (peek(1) == '/' || peek(1) == '*') {
          comment();
        } else {
          operator(c);
        }
      }
      default -> operator(c);
    }
  }

  private void literal(Tok t, int to) {
    is(t, to - at);
    lit = src.substring(pos, at);
  }

  private void comment() {
    boolean line = peek(1) == '/';
    int from = at;
    int first = -1;
    at += 2;
    boolean closed = false;
    while (peek(0) >= 0 && !closed && !(line && peek(0) == '\n')) {
      if (peek(0) == '\n' && first < 0) {
        first = at;
      }
      closed = !line && peek(0) == '*' && peek(1) == '/';
      at = closed ? at + 2 : literals.pass(at);
    }
    if (!line && !closed) {
      source.error(from, "comment not terminated");
    }
    tok = Tok.COMMENT;
    lit = withoutReturns(src.substring(from, at), line);
    boolean inFirstColumn = from == 0 || src.charAt(from - 1) == '\n';
    if (src.startsWith("line ", from + 2) && (line ? inFirstColumn : closed)) {
      String text =
          src.substring(
              from + LINE.length(), line ? src.charAt(at - 1) == '\r' ? at - 1 : at : at - 2);
      LineDirective.obey(source, text, from + LINE.length(), line ? at + 1 : at);
    }
    if (semi && first >= 0) {
      newline = first;
      semi = false;
    }
  }

  /** One that keeps two characters from closing the comment has to stay. */
  private static String withoutReturns(String s, boolean line) {
    if (s.indexOf('\r') < 0) {
      return s;
    }
    StringBuilder b = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      boolean needed =
          !line
              && b.length() > 2
              && b.charAt(b.length() - 1) == '*'
              && i + 1 < s.length()
              && s.charAt(i + 1) == '/';
      if (s.charAt(i) != '\r' || needed) {
        b.append(s.charAt(i));
      }
    }
    return b.toString();
  }

  private void operator(int c) {
    switch (c) {
      case ':' -> either('=', Tok.DEFINE, Tok.COLON);
      case '.' -> {
        boolean dots = peek(1) == '.' && peek(2) == '.';
        is(dots ? Tok.ELLIPSIS : Tok.PERIOD, dots ? 3 : 1);
      }
      case ',' -> is(Tok.COMMA, 1);
      case '(' -> is(Tok.LPAREN, 1);
      case ')' -> is(Tok.RPAREN, 1);
      case '[' -> is(Tok.LBRACK, 1);
      case ']' -> is(Tok.RBRACK, 1);
      case '{' -> is(Tok.LBRACE, 1);
      case '}' -> is(Tok.RBRACE, 1);
      case '~' -> is(Tok.TILDE, 1);
      case '+' -> doubled('+', Tok.ADD, Tok.ADD_ASSIGN, Tok.INC);
      case '-' -> doubled('-', Tok.SUB, Tok.SUB_ASSIGN, Tok.DEC);
      case '*' -> either('=', Tok.MUL_ASSIGN, Tok.MUL);
      case '/' -> either('=', Tok.QUO_ASSIGN, Tok.QUO);
      case '%' -> either('=', Tok.REM_ASSIGN, Tok.REM);
      case '^' -> either('=', Tok.XOR_ASSIGN, Tok.XOR);
      case '=' -> either('=', Tok.EQL, Tok.ASSIGN);
      case '!' -> either('=', Tok.NEQ, Tok.NOT);
      case '|' -> doubled('|', Tok.OR, Tok.OR_ASSIGN, Tok.LOR);
      case '<' -> {
        if (peek(1) == '<') {
          shift(Tok.SHL, Tok.SHL_ASSIGN);
        } else {
          doubled('-', Tok.LSS, Tok.LEQ, Tok.ARROW);
        }
      }
      case '>' -> {
        if (peek(1) == '>') {
          shift(Tok.SHR, Tok.SHR_ASSIGN);
        } else {
          either('=', Tok.GEQ, Tok.GTR);
        }
      }
      case '&' -> {
        if (peek(1) == '^') {
          shift(Tok.AND_NOT, Tok.AND_NOT_ASSIGN);
        } else {
          doubled('&', Tok.AND, Tok.AND_ASSIGN, Tok.LAND);
        }
      }
      default -> illegal();
    }
  }

  private void either(int second, Tok two, Tok one) {
    boolean hit = peek(1) == second;
    is(hit ? two : one, hit ? 2 : 1);
  }

  private void doubled(int second, Tok one, Tok assign, Tok two) {
    if (peek(1) == second) {
      is(two, 2);
    } else {
      either('=', assign, one);
    }
  }

  private void shift(Tok two, Tok assign) {
    boolean hit = peek(2) == '=';
    is(hit ? assign : two, hit ? 3 : 2);
  }

  private void illegal() {
    int r = Utf8.decode(src, at);
    int from = at;
    at = literals.pass(at);
    lit = src.substring(from, at);
    tok = Tok.ILLEGAL;
    if (r == 0x201c || r == 0x201d) {
      String quote = "'" + lit + "'";
      source.error(from, "curly quotation mark " + quote + " (use neutral '\"')");
    } else if (r != BOM) {
      source.error(from, "illegal character " + Literals.unicode(r == Utf8.INVALID ? 0xfffd : r));
    }
  }
}
